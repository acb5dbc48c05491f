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
  M03: {
    subject: 'แจ้งเตือน ใกล้ครบกำหนดแก้ไขคำขอมีบัตร (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      'คำขอมีบัตรของท่านยังรอการแก้ไข/เอกสารเพิ่มเติม ซึ่งจะครบกำหนดในวันที่ {{correctionDue}} ดังนี้',
      '{{issues}}',
      '?ขอให้ดำเนินการผ่านแบบฟอร์ม {{formLink}}',
    ],
  },
  M04: {
    subject: 'แจ้งเตือน เกินกำหนดแก้ไขคำขอมีบัตร (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      'คำขอมีบัตรของท่านครบกำหนดแก้ไขเมื่อวันที่ {{correctionDue}} แล้ว ยังไม่ได้รับเอกสารจากท่าน',
      'หากยังประสงค์ขอมีบัตร ขอให้ส่งเอกสารโดยเร็วผ่านแบบฟอร์ม {{formLink}} หากไม่ประสงค์ดำเนินการต่อ โปรดแจ้งเจ้าหน้าที่เพื่อยกเลิกคำขอ',
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
      '?งดให้บริการรับบัตร {{closedDays}} จึงขอให้งดเดินทางมาในวันดังกล่าว',
      '?โปรดนำสิ่งต่อไปนี้มาด้วย\n{{bringList}}',
      'หากมอบให้ผู้อื่นมารับแทน โปรดนำใบมอบฉันทะมาด้วย{{proxyAttached}}',
      'ผู้รับบัตรต้องลงลายมือชื่อ วันที่ และเวลาในทะเบียนคุม',
    ],
  },
  M07: {
    subject: 'แจ้งเตือน โปรดมารับบัตรประจำตัวเจ้าหน้าที่ของรัฐ (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      'บัตรของท่านจัดทำเสร็จตั้งแต่วันที่ {{readyDate}} ({{daysWaiting}} วันแล้ว) ยังไม่มีผู้มารับ',
      'ขอให้มารับหรือมอบให้ผู้อื่นมารับแทนได้ที่ {{ownerUnitName}} ใน{{pickupHours}}',
      '?งดให้บริการรับบัตร {{closedDays}} จึงขอให้งดเดินทางมาในวันดังกล่าว',
      '?โปรดนำสิ่งต่อไปนี้มาด้วย\n{{bringList}}',
    ],
  },
  M08: {
    subject: 'ยืนยันการรับบัตรประจำตัวเจ้าหน้าที่ของรัฐ (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      'ท่านได้รับบัตรประจำตัวเจ้าหน้าที่ของรัฐ รหัสบัตร {{cardCode}} เมื่อวันที่ {{pickedUpDate}} เวลา {{pickedUpTime}} น. {{expiryText}}',
      '?ขอความร่วมมือประเมินความพึงพอใจ (ใช้เวลาไม่เกิน 1 นาที) ที่ {{surveyLink}}',
    ],
  },
  M09: {
    subject: 'แจ้งการรับบัตรแทน (เลขที่คำขอ {{requestId}})',
    lines: [
      'เรียน {{fullName}}',
      '{{receiverName}} ได้รับบัตรประจำตัวเจ้าหน้าที่ของรัฐแทนท่าน เมื่อวันที่ {{pickedUpDate}} เวลา {{pickedUpTime}} น. หากท่านมิได้มอบหมาย โปรดแจ้งเจ้าหน้าที่ทันที',
      '?ขอความร่วมมือประเมินความพึงพอใจที่ {{surveyLink}}',
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
  M13: {
    subject: 'บัตรประจำตัวเจ้าหน้าที่ของรัฐของท่านจะหมดอายุในอีก {{daysLeft}} วัน',
    lines: [
      'เรียน {{fullName}}',
      'บัตรรหัส {{cardCode}} ของท่านจะหมดอายุในวันที่ {{expiryDate}} ท่านสามารถยื่นคำขอมีบัตรใหม่ทางระบบออนไลน์ได้ที่ {{formLink}}',
      'โปรดเตรียมรูปถ่ายไม่เกิน {{photoMonths}} เดือน และบัตรเดิม ทั้งนี้ ต้องยื่นคำขอภายใน {{filingDays}} วันนับแต่บัตรหมดอายุ',
    ],
  },
  M14: {
    subject: 'บัตรประจำตัวเจ้าหน้าที่ของรัฐของท่านหมดอายุแล้ว',
    lines: [
      'เรียน {{fullName}}',
      'บัตรรหัส {{cardCode}} ของท่านหมดอายุเมื่อวันที่ {{expiryDate}} ขอให้ยื่นคำขอมีบัตรใหม่ภายในวันที่ {{fileBy}} ที่ {{formLink}}',
    ],
  },
} as const satisfies Record<string, MessageText>;

export type MessageTextKind = keyof typeof MESSAGES;
export const MESSAGE_KINDS = Object.keys(MESSAGES) as MessageTextKind[];

/** What an office says in its own words: '' or no lines where the built-in text stays. */
export interface Wording {
  readonly subject: string;
  readonly lines: readonly string[];
}

/** The built-in text of a message, with its marks. */
export const messageText = (kind: MessageTextKind): MessageText => MESSAGES[kind];

const MARK = /\{\{(\w+)\}\}/g;

/** Puts values in place of marks, each once and literally: a value that looks like a mark stays itself. */
function fillLine(line: string, values: MessageValues): string {
  return line.replace(MARK, (_, name: string) => values[name] ?? '');
}

function hasEmptyMark(line: string, values: MessageValues): boolean {
  return [...line.matchAll(MARK)].some((match) => (values[match[1] ?? ''] ?? '') === '');
}

/** The lines with their values; those that begin with `?` only where nothing in them is empty. */
export function fill(lines: readonly string[], values: MessageValues): string[] {
  return lines.flatMap((line) => {
    if (!line.startsWith('?')) return [fillLine(line, values)];
    return hasEmptyMark(line, values) ? [] : [fillLine(line.slice(1), values)];
  });
}

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};
const escapeHtml = (text: string): string => text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);

/** Lines as HTML, a paragraph each. */
export function htmlOf(lines: readonly string[]): string {
  const paragraphs = lines.map((line) => `<p>${escapeHtml(line).replaceAll('\n', '<br>')}</p>`);
  return `<div lang="th" style="font-family:Sarabun,'TH Sarabun New',sans-serif;font-size:16px;line-height:1.6">${paragraphs.join('')}</div>`;
}

const linesIn = (kind: MessageTextKind, own: Wording | null): readonly string[] =>
  own === null || own.lines.length === 0 ? MESSAGES[kind].lines : own.lines;

/** A message as plain text and as HTML, in the office's own words where it has any; values are escaped in the HTML. */
export function renderMessage(kind: MessageTextKind, values: MessageValues, own: Wording | null): RenderedMessage {
  const filled = fill([...linesIn(kind, own), ...FOOTER], values);
  return { subject: subjectOf(kind, values, own), text: filled.join('\n'), html: htmlOf(filled) };
}

/** The subject line alone. */
export function subjectOf(kind: MessageTextKind, values: MessageValues, own: Wording | null): string {
  return fillLine(own === null || own.subject === '' ? MESSAGES[kind].subject : own.subject, values);
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

/** A reason as it goes on after "เนื่องจาก": officers like to begin with that word themselves. */
export const afterBecause = (reason: string): string => reason.replace(/^\s*(เนื่องจาก|เพราะว่า|เพราะ)\s*/, '') || reason;

/** `1. …` on a line each. */
export function numbered(sentences: readonly string[]): string {
  return sentences.map((sentence, index) => `${index + 1}. ${sentence}`).join('\n');
}

export const SENDER_SUFFIX = 'งานบัตรประจำตัวเจ้าหน้าที่ของรัฐ';
