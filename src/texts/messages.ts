/** What applicants are told by e-mail (docs/rules.md §9): texts as data, filled in literally. */

/** Values for the marks of a text. */
export type MessageValues = Readonly<Record<string, string>>;

export interface RenderedMessage {
  readonly subject: string;
  readonly text: string;
  readonly html: string;
}

interface MessageText {
  readonly subject: string;
  /** A line that begins with `?` is left out while one of its marks is empty. */
  readonly lines: readonly string[];
}

const FOOTER: readonly string[] = [
  '',
  'เลขที่คำขอ {{requestId}}',
  '{{ownerUnitName}} {{officeFullName}}',
  '?โทร. {{officePhone}} ในวันและเวลาราชการ',
  'อีเมลฉบับนี้ส่งจากระบบอัตโนมัติ',
];

const MESSAGES = {
  M01: {
    subject: 'รับคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐแล้ว (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      'ระบบได้รับคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ กรณี{{reasonThai}} ของท่าน เมื่อวันที่ {{receivedDate}} เวลา {{time}} น. แล้ว',
      'เจ้าหน้าที่จะตรวจสอบเอกสารและแจ้งผลให้ทราบทางอีเมลหรือโทรศัพท์หมายเลข {{phone}}',
      'ท่านไม่ต้องเดินทางมายื่นเอกสารที่สำนักงาน',
    ],
  },
  M02: {
    subject: 'ขอให้แก้ไข/ส่งเอกสารเพิ่มเติม คำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      'ตามที่ท่านได้ยื่นคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ เมื่อวันที่ {{receivedDate}} นั้น ตรวจสอบแล้วพบรายการที่ต้องแก้ไข ดังนี้',
      '{{issues}}',
      'ขอให้แก้ไขหรือส่งเอกสารเพิ่มเติมผ่านแบบฟอร์มเดิม {{formLink}} ภายในวันที่ {{correctionDue}}',
      'โดยใช้เลขประจำตัวประชาชนเดิม ระบบจะนำไปแทนคำขอเดิมโดยอัตโนมัติ',
    ],
  },
  M05: {
    subject: 'เอกสารครบถ้วน อยู่ระหว่างจัดทำบัตร (เลขที่คำขอ {{requestId}})',
    lines: ['เรียน {{fullName}}', 'คำขอมีบัตรของท่านผ่านการตรวจสอบแล้ว อยู่ระหว่างจัดทำบัตร คาดว่าจะแล้วเสร็จภายในวันที่ {{slaDate}}'],
  },
  M06: {
    subject: 'บัตรประจำตัวเจ้าหน้าที่ของรัฐของท่านจัดทำเสร็จแล้ว โปรดมารับบัตร (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      'บัตรประจำตัวเจ้าหน้าที่ของรัฐของท่านจัดทำเสร็จเรียบร้อยแล้ว ขอให้มารับได้ที่ {{ownerUnitName}} ใน{{pickupHours}}',
      '?โปรดนำสิ่งต่อไปนี้มาด้วย\n{{bringList}}',
      'หากมอบให้ผู้อื่นมารับแทน โปรดนำใบมอบฉันทะมาด้วย',
      'ผู้รับบัตรต้องลงลายมือชื่อ วันที่ และเวลาในทะเบียนคุม',
    ],
  },
  M08: {
    subject: 'ยืนยันการรับบัตรประจำตัวเจ้าหน้าที่ของรัฐ (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      'ท่านได้รับบัตรประจำตัวเจ้าหน้าที่ของรัฐ รหัสบัตร {{cardCode}} เมื่อวันที่ {{pickedUpDate}} เวลา {{pickedUpTime}} น. {{expiryText}}',
    ],
  },
  M09: {
    subject: 'แจ้งการรับบัตรแทน (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      '{{receiverName}} ได้รับบัตรประจำตัวเจ้าหน้าที่ของรัฐแทนท่าน เมื่อวันที่ {{pickedUpDate}} เวลา {{pickedUpTime}} น. หากท่านมิได้มอบหมาย โปรดแจ้งเจ้าหน้าที่ทันที',
    ],
  },
  M10: {
    subject: 'ยกเลิกคำขอมีบัตร (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      'คำขอมีบัตรของท่านถูกยกเลิกเมื่อวันที่ {{closedDate}} เนื่องจาก {{reasonText}}',
      '?หากประสงค์ขอมีบัตร สามารถยื่นคำขอใหม่ได้ที่ {{formLink}}',
    ],
  },
  M11: {
    subject: 'แจ้งผลการพิจารณาคำขอมีบัตร (เลขที่คำขอ {{requestId}})',
    lines: ['เรียน {{fullName}}', 'คำขอมีบัตรของท่านไม่สามารถดำเนินการได้ เนื่องจาก {{reasonText}} หากมีข้อสงสัยโปรดติดต่อเจ้าหน้าที่'],
  },
  M12: {
    subject: 'พบคำขอมีบัตรซ้ำ (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      'ท่านมีคำขอมีบัตรเลขที่ {{otherRequestId}} อยู่ระหว่างดำเนินการ (สถานะ: {{otherStatusThai}}) เจ้าหน้าที่จะดำเนินการตามคำขอเดิมเพียงคำขอเดียว',
      'หากต้องการเปลี่ยนแปลงข้อมูล โปรดติดต่อเจ้าหน้าที่',
    ],
  },
} as const satisfies Record<string, MessageText>;

export type MessageTextKind = keyof typeof MESSAGES;

const MARK = /\{\{(\w+)\}\}/g;

/** Puts values in place of marks, each once and literally: a value that looks like a mark stays itself. */
function fill(line: string, values: MessageValues): string {
  return line.replace(MARK, (_, name: string) => values[name] ?? '');
}

function hasEmptyMark(line: string, values: MessageValues): boolean {
  return [...line.matchAll(MARK)].some((match) => (values[match[1] ?? ''] ?? '') === '');
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** A message as plain text and as HTML; values are escaped in the HTML. */
export function renderMessage(kind: MessageTextKind, values: MessageValues): RenderedMessage {
  const { subject, lines } = MESSAGES[kind];
  const filled = [...lines, ...FOOTER].flatMap((line) => {
    if (!line.startsWith('?')) return [fill(line, values)];
    return hasEmptyMark(line, values) ? [] : [fill(line.slice(1), values)];
  });
  const paragraphs = filled.map((line) => `<p>${escapeHtml(line).replaceAll('\n', '<br>')}</p>`);
  return {
    subject: fill(subject, values),
    text: filled.join('\n'),
    html: `<div lang="th" style="font-family:Sarabun,'TH Sarabun New',sans-serif;font-size:16px;line-height:1.6">${paragraphs.join('')}</div>`,
  };
}

/** The subject line alone. */
export function subjectOf(kind: MessageTextKind, values: MessageValues): string {
  return fill(MESSAGES[kind].subject, values);
}

/** Marks that a message uses, for tests and documentation. */
export function marksOf(kind: MessageTextKind): string[] {
  const { subject, lines } = MESSAGES[kind];
  return [
    ...new Set(
      [subject, ...lines, ...FOOTER].flatMap((line) => [...line.matchAll(MARK)].map((match) => match[1] ?? '')),
    ),
  ];
}

/** `1. …` on a line each. */
export function numbered(sentences: readonly string[]): string {
  return sentences.map((sentence, index) => `${index + 1}. ${sentence}`).join('\n');
}

export const SENDER_SUFFIX = 'งานบัตรประจำตัวเจ้าหน้าที่ของรัฐ';
