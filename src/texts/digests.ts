/** What the people of the office are told by e-mail: M15 every working day, M16 every month, and when something is wrong. */
import { fill, htmlOf, type RenderedMessage } from './messages';

type Numbers = Readonly<Record<string, string>>;

interface DigestText {
  readonly subject: string;
  /** A line that begins with `?` is left out while one of its marks is empty. */
  readonly lines: readonly string[];
}

const DIGESTS = {
  M15: {
    subject: 'สรุปงานบัตรประจำวันที่ {{date}}: ใหม่ {{nNew}} รอตรวจ {{nChecking}} ค้าง {{nOverdue}}',
    lines: [
      '1. คำขอใหม่รอรับเรื่อง {{nNew}} รายการ',
      '2. อยู่ระหว่างตรวจสอบ {{nChecking}} รายการ (เกินกำหนด {{nCheckingLate}})',
      '3. รอผู้ยื่นแก้ไข {{nCorrection}} รายการ (เกินกำหนด {{nCorrectionLate}})',
      '4. อยู่ระหว่างจัดทำบัตร {{nProduction}} รายการ (ครบกำหนดวันนี้ {{nDueToday}} เกินกำหนด {{nProductionLate}})',
      '5. รอมารับบัตร {{nReady}} รายการ (เกิน 30 วัน {{nReady30}})',
      '?รายชื่อที่ต้องโทรแจ้งวันนี้\n{{callList}}',
      '6. บัตรจะหมดอายุภายใน {{expiringDays}} วัน {{nExpiring}} ราย',
      '?7. อีเมลที่ส่งไม่สำเร็จ รอส่งใหม่ {{nFailed}} ฉบับ',
      '?เปิดทะเบียน: {{sheetLink}}',
    ],
  },
  M16: {
    subject: 'สรุปผลงานบัตรประจำตัวเจ้าหน้าที่ของรัฐ ประจำเดือน {{month}} ปีงบประมาณ พ.ศ. {{fy}}',
    lines: [
      'รับคำขอ {{nReceived}} ราย จัดทำเสร็จ {{nReady}} ราย รับบัตรแล้ว {{nPicked}} ราย แล้วเสร็จตามกำหนด ร้อยละ {{pctSla}}',
      'เวลาเฉลี่ย {{avgTurnaround}} วันทำการ ความพึงพอใจ ร้อยละ {{satisfaction}} (เป้าหมาย ร้อยละ {{satisfactionTarget}})',
      'ประหยัดการเดินทาง {{savedKm}} กิโลเมตร คิดเป็นเงิน {{savedBaht}} บาท',
      '?รายละเอียด: {{summaryLink}}',
    ],
  },
  ALERT: {
    subject: 'งานบัตร: มีเรื่องที่ผู้ดูแลระบบต้องตรวจสอบ วันที่ {{date}}',
    lines: ['ระบบพบเรื่องที่ต้องตรวจสอบ ดังนี้', '{{problems}}', '?เปิดทะเบียน: {{sheetLink}}'],
  },
} as const satisfies Record<string, DigestText>;

export type DigestKind = keyof typeof DIGESTS;

export function isDigestKind(kind: string): kind is DigestKind {
  return Object.prototype.hasOwnProperty.call(DIGESTS, kind);
}

const CHART_ALT = 'แผนภูมิคำขอที่รับ บัตรที่รับไป และร้อยละที่เสร็จตามกำหนด';
const FOOTER = ['', '{{ownerUnitName}} {{officeFullName}}', 'อีเมลฉบับนี้ส่งจากระบบอัตโนมัติ'] as const;

/** With the picture `cid:chart` below the text, where there is one. */
export function renderDigest(kind: DigestKind, values: Numbers, withChart = false): RenderedMessage {
  const { subject, lines } = DIGESTS[kind];
  const filled = fill([...lines, ...FOOTER], values);
  const html =
    htmlOf(filled) + (withChart ? `<p><img src="cid:chart" alt="${CHART_ALT}" style="max-width:100%"></p>` : '');
  return { subject: fill([subject], values).join(''), text: filled.join('\n'), html };
}

/** What is wrong, for the administrator; each says what to do. */
export const ALERTS = {
  quota: 'โควตาอีเมลวันนี้ไม่พอ ข้อความที่เหลือจะส่งในวันถัดไป ไม่ต้องดำเนินการ',
  failed: (count: number): string => `อีเมลส่งไม่สำเร็จ ${count} ฉบับ โปรดดูสาเหตุในแผ่นงาน "ข้อความ" และโทรศัพท์แจ้งผู้รับหากเร่งด่วน`,
  day: (requestId: string): string =>
    `วันที่ในคำขอ ${requestId} อ่านไม่ได้ ระบบจึงไม่เตือนเรื่องนี้ โปรดแก้ในแผ่นงาน "คำขอ" ให้เป็นรูปแบบ 2026-11-30`,
  unshared: (addresses: string): string =>
    `แชร์โฟลเดอร์เอกสารให้ ${addresses} ไม่ได้ โปรดตรวจสอบอีเมลในแผ่นงาน "เจ้าหน้าที่" แล้วเลือกเมนู งานบัตร > ติดตั้ง`,
  question: (title: string): string => `คำถาม "${title}" ยังไม่ได้จับคู่ โปรดกรอกในแผ่นงาน "จับคู่คำถาม" หากจำเป็นต่อการทำบัตร`,
} as const;

export const DIGEST_TEXTS = {
  toCall: (requestId: string, name: string): string => `- ${requestId} ${name}`,
  more: (count: number): string => `- และอีก ${count} ราย`,
  nothing: '–',
} as const;
