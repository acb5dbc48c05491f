/** The summary spreadsheet: names, titles, definitions and headings of its sheets (docs/rules.md §10). */
import type { CaseFacts, Flaw } from '../domain/serviceCase';
import { FIELDS } from '../domain/request';
import { REQUEST_COLUMNS } from './sheets';

export const SUMMARY_BOOK = 'สรุปงานบัตรประจำตัวเจ้าหน้าที่ของรัฐ';

export interface SummaryTexts {
  readonly name: string;
  readonly title: string;
  /** What is counted, under the title. */
  readonly definition: string;
  /** Counts whatever the year: its title names none. */
  readonly everyYear?: true;
}

export const SUMMARY_SHEETS = {
  S1: {
    name: 'S1 ภาพรวม',
    title: 'ภาพรวมงานบัตรประจำตัวเจ้าหน้าที่ของรัฐ',
    definition:
      'นับเหตุการณ์ในปีงบประมาณ (1 ต.ค. – 30 ก.ย.) ไม่รวมคำขอซ้ำ ส่วน “ขณะนี้” ความครอบคลุม และความสมบูรณ์ของข้อมูลนับทุกปี เวลาทั้งหมดคือวันทำการจากรับคำขอถึงจัดทำเสร็จ เวลาให้บริการไม่รวมช่วงรอผู้ยื่นแก้ไข',
  },
  S2: {
    name: 'S2 รายเดือน',
    title: 'ผลงานรายเดือน',
    definition:
      'แต่ละช่องนับเหตุการณ์ที่เกิดในเดือนนั้น ส่งคืนนับทุกครั้งที่ส่งคืน ร้อยละตามกำหนดคือคำขอที่จัดทำเสร็จภายในวันทำการที่กำหนด ต่อคำขอที่จัดทำเสร็จ',
  },
  S3: {
    name: 'S3 ประเภท x กรณี',
    title: 'คำขอแยกตามประเภทผู้ยื่นและกรณีที่ขอ',
    definition: 'นับคำขอที่รับในปีงบประมาณ ไม่รวมคำขอซ้ำ คำขอที่ไม่มีประเภทหรือกรณี หรือระบบอ่านไม่ออก นับไว้ในช่อง “ข้อมูลไม่สมบูรณ์”',
  },
  S4: {
    name: 'S4 อำเภอ/โรงเรียน',
    title: 'คำขอแยกตามอำเภอและโรงเรียน',
    definition:
      'คำขอนับที่รับในปีงบประมาณ เอกสารครบครั้งแรกคือคำขอที่รับเรื่องโดยไม่เคยแก้ไข ต่อคำขอที่รับเรื่อง ระยะทางและค่าเดินทางที่ลดได้นับจากบัตรที่รับแล้ว',
  },
  S5: {
    name: 'S5 งานค้าง',
    title: 'คำขอที่ยังไม่สิ้นสุด แยกตามสถานะและอายุ',
    definition: 'นับทุกคำขอที่ยังไม่สิ้นสุด ไม่จำกัดปีงบประมาณ ไม่รวมคำขอซ้ำ อายุคือวันทำการนับจากวันที่รับคำขอถึงวันที่ปรับปรุง รวมช่วงรอผู้ยื่นแก้ไข',
    everyYear: true,
  },
  S6: {
    name: 'S6 สาเหตุการส่งคืน',
    title: 'สาเหตุที่ส่งคืนให้แก้ไข',
    definition: 'นับทุกรายการที่แจ้งให้แก้ไข ทุกครั้งที่ส่งคืนในปีงบประมาณ ร้อยละของทุกรายการ',
  },
  S7: {
    name: 'S7 บัตรใกล้หมดอายุ',
    title: 'บัตรที่จะหมดอายุใน 12 เดือน',
    definition:
      'นับบัตรใบล่าสุดที่แต่ละคนรับแล้ว ซึ่งหมดอายุในเดือนนี้และอีก 11 เดือนถัดไป “ยื่นใหม่แล้ว” คือมีคำขอที่ใหม่กว่า (ไม่นับที่ยกเลิกหรือไม่อนุมัติ)',
    everyYear: true,
  },
  S8: {
    name: 'S8 การเดินทาง',
    title: 'การเดินทางที่ลดได้',
    definition:
      'นับจากบัตรที่รับในเดือนนั้น เทียบกับจำนวนเที่ยวที่ต้องเดินทางก่อนมีระบบออนไลน์ หนึ่งเที่ยวคือไปและกลับ ระยะทางคิดตามอำเภอของโรงเรียน บัตรที่ไม่ทราบระยะทางนับเฉพาะจำนวนเที่ยว',
  },
  S9: {
    name: 'S9 ความพึงพอใจ',
    title: 'ผลการประเมินความพึงพอใจ',
    definition: 'คะแนนเฉลี่ย 1–5 ของคำตอบในปีงบประมาณ ร้อยละคือคะแนนเฉลี่ยหาร 5 คูณ 100',
  },
  S10: {
    name: 'S10 ทะเบียน A / B',
    title: 'ทะเบียนคุม ก และ ข',
    definition:
      'นับทุกแถวของทะเบียนคุม ไม่จำกัดปีงบประมาณ แยกตามปี พ.ศ. ที่อยู่ในเลขที่ เลขที่ขาดคือเลขระหว่างเลขแรกกับเลขสุดท้ายที่ไม่มีในทะเบียน',
    everyYear: true,
  },
  FLAWS: {
    name: 'ข้อมูลไม่สมบูรณ์',
    title: 'ข้อมูลในแผ่นงาน "คำขอ" ที่ต้องแก้ไข',
    definition:
      'โปรดแก้ช่องต่อไปนี้ในแผ่นงาน "คำขอ" ของสเปรดชีตงานบัตร ระบบยังนับคำขอเหล่านี้ในส่วนที่อ่านได้ แต่ไม่นับแถวที่เลขที่คำขอว่าง อ่านไม่ได้ หรือซ้ำกับแถวก่อนหน้า',
    everyYear: true,
  },
} as const satisfies Record<string, SummaryTexts>;

/** The first words of the file. */
export const ABOUT_SUMMARY = {
  name: 'เกี่ยวกับไฟล์นี้',
  lines: [
    'ระบบงานบัตรตรวจข้อมูลทุกเช้า และภายในหนึ่งชั่วโมงหลังมีการเปลี่ยนแปลง แล้วปรับปรุง S1 และแผ่นงานที่ตัวเลขเปลี่ยน',
    'นิยามของตัวเลขอยู่ใต้ชื่อของแต่ละแผ่นงาน สิ่งที่พิมพ์ทับในตารางจะหายไปเมื่อระบบเขียนครั้งต่อไป',
    'ระบบจะไม่เปลี่ยนแผ่นงานที่เจ้าหน้าที่เพิ่มเอง และข้อความที่เจ้าหน้าที่จดไว้ข้างตาราง',
    'เมื่อขึ้นปีงบประมาณใหม่ แผ่นงานของปีเดิมจะคงตัวเลข ณ วันสิ้นปีงบประมาณไว้ โดยมีปีงบประมาณต่อท้ายชื่อ',
    'ไฟล์นี้ไม่แสดงชื่อ–ชื่อสกุล เลขประจำตัวประชาชน ที่อยู่ หรือโทรศัพท์ของผู้ยื่นคำขอ',
  ],
} as const;

export type SummaryKey = keyof typeof SUMMARY_SHEETS;
export const SUMMARY_KEYS = Object.keys(SUMMARY_SHEETS) as SummaryKey[];

const FIELD_OF = { category: 'categoryCode', reason: 'reasonCode' } as const;
const LABELS = new Map<string, string>(FIELDS.map(({ id, label }) => [id, label]));
const QUESTION_OF = { district: 'schoolDistrict' } as const;

/** The heading under which a cell stands in the sheet of requests. */
export function headingOf(field: keyof CaseFacts): string {
  const column = field in FIELD_OF ? FIELD_OF[field as keyof typeof FIELD_OF] : field;
  const question = field in QUESTION_OF ? QUESTION_OF[field as keyof typeof QUESTION_OF] : field;
  return (REQUEST_COLUMNS as Readonly<Record<string, string>>)[column] ?? LABELS.get(question) ?? field;
}

export const FLAW_TEXTS: Readonly<Record<Flaw['problem'], string>> = {
  UNREADABLE: 'อ่านไม่ได้',
  MISSING: 'ว่างเปล่า',
  REPEATED: 'ซ้ำกับแถวอื่น',
  IMPOSSIBLE: 'วันที่เป็นไปไม่ได้ (ก่อนวันที่ต้องมาก่อน หรือหลังวันนี้)',
};

export const SUMMARY = {
  fiscalYear: (year: number): string => `ปีงบประมาณ พ.ศ. ${year}`,
  updated: (day: string, time: string): string => `ข้อมูล ณ วันที่ ${day} เวลา ${time} น.`,
  changed: (day: string, time: string): string => `ปรับปรุงเมื่อวันที่ ${day} เวลา ${time} น.`,
  /** The name of a sheet of a year that has closed. */
  closed: (name: string, year: number): string => `${name} ${year}`,
  nothing: '–',
  total: 'รวม',
  incomplete: 'ข้อมูลไม่สมบูรณ์',
  unknownPlace: 'ไม่ทราบระยะทาง',
  noSchool: '(ไม่ระบุ)',
  ownWords: 'ข้อความที่เจ้าหน้าที่ระบุเอง',
  more: (count: number): string => `และอีก ${count} รายการ`,
  overview: {
    headings: ['รายการ', 'ผล', 'เป้าหมาย', 'เทียบเป้าหมาย', 'หน่วย'],
    met: 'บรรลุเป้าหมาย',
    missed: 'ยังไม่บรรลุเป้าหมาย',
    verdict: (met: number, all: number): string => `บรรลุ ${met} จาก ${all}`,
    received: 'รับคำขอ',
    now: (status: string): string => `ขณะนี้: ${status}`,
    unknownStatus: 'ขณะนี้: อ่านสถานะไม่ได้',
    ready: 'จัดทำเสร็จ',
    collected: 'รับบัตรแล้ว',
    withinSla: 'ร้อยละที่เสร็จตามกำหนด',
    averageNet: 'เวลาให้บริการ',
    medianNet: 'เวลาให้บริการ (มัธยฐาน)',
    averageGross: 'เวลาทั้งหมด',
    averageWaiting: 'รอมารับ',
    satisfaction: 'ความพึงพอใจ',
    answers: 'ผู้ตอบแบบประเมิน',
    speed: 'สะดวกรวดเร็ว',
    completeness: 'ความสมบูรณ์ของข้อมูล',
    firstTimeRight: 'เอกสารครบครั้งแรก',
    late: 'ยื่นเกิน 30 วัน',
    latePercent: 'ยื่นเกิน 30 วัน ต่อคำขอที่รับ',
    people: 'ผู้ยื่นทางออนไลน์ ตั้งแต่เริ่มระบบ',
    coverage: 'ความครอบคลุม',
    travelReduced: 'ลดการเดินทาง',
    km: 'ระยะทางที่ลดได้',
    baht: 'ค่าเดินทางที่ลดได้',
    flaws: 'ข้อมูลไม่สมบูรณ์',
    units: {
      cases: 'ราย',
      people: 'คน',
      percent: 'ร้อยละ',
      workingDays: 'วันทำการ',
      days: 'วัน',
      km: 'กม.',
      baht: 'บาท',
      cells: 'รายการ',
    },
    chart: 'ผลเทียบเป้าหมาย (ร้อยละ)',
    value: 'ผล',
    target: 'เป้าหมาย',
  },
  monthly: {
    headings: [
      'เดือน',
      'รับคำขอ',
      'รับเรื่อง',
      'ส่งคืน',
      'จัดทำเสร็จ',
      'รับบัตรแล้ว',
      'ยกเลิก',
      'ไม่อนุมัติ',
      'เวลาให้บริการเฉลี่ย (วันทำการ)',
      'ร้อยละตามกำหนด',
    ],
    chart: 'คำขอที่รับ บัตรที่รับไป และร้อยละที่เสร็จตามกำหนด',
  },
  kinds: { category: 'ประเภท', chart: 'คำขอแยกตามประเภทและกรณี' },
  places: {
    districts: ['อำเภอ', 'คำขอ', 'เอกสารครบครั้งแรก (ร้อยละ)', 'ลดได้ (กม.)', 'ลดได้ (บาท)'],
    schools: ['อำเภอ', 'โรงเรียน', 'คำขอ', 'เอกสารครบครั้งแรก (ร้อยละ)', 'ลดได้ (กม.)', 'ลดได้ (บาท)'],
    chart: 'คำขอแยกตามอำเภอ',
  },
  backlog: {
    headings: ['สถานะ', '0–2 วัน', '3–5 วัน', '6–10 วัน', 'เกิน 10 วัน', 'ไม่ทราบอายุ', 'รวม'],
    oldest: 'คำขอที่ค้างนานที่สุด',
    list: ['เลขที่คำขอ', 'สถานะ', 'โรงเรียน/หน่วยงาน', 'วันที่รับคำขอ', 'อายุ (วันทำการ)'],
    chart: 'คำขอที่ยังไม่สิ้นสุด แยกตามอายุ',
  },
  causes: { headings: ['รหัส', 'สาเหตุ', 'จำนวน', 'ร้อยละ'], chart: 'สาเหตุที่พบบ่อย' },
  expiring: { headings: ['เดือนที่หมดอายุ', 'บัตร', 'ยื่นใหม่แล้ว', 'ยังไม่ยื่น'], chart: 'บัตรที่จะหมดอายุ' },
  travel: {
    headings: ['เดือน', 'เที่ยว', 'กม.', 'บาท'],
    byDistrict: ['เดือน', 'อำเภอ', 'เที่ยว', 'กม.', 'บาท'],
    chart: 'ระยะทางที่ลดได้ (กม.)',
  },
  survey: {
    headings: ['รายการประเมิน', 'คะแนนเฉลี่ย', 'ร้อยละ', 'เป้าหมาย', 'ผู้ตอบ'],
    whole: 'ทุกรายการ',
    chart: 'ความพึงพอใจเทียบเป้าหมาย (ร้อยละ)',
  },
  registers: {
    headings: ['ทะเบียนคุม', 'ปี พ.ศ.', 'จำนวนแถว', 'เลขสุดท้าย', 'ยกเลิกบัตร', 'เลขที่ขาด', 'เลขที่ซ้ำ'],
    names: { A: 'ก', B: 'ข' },
    noYear: 'อ่านเลขที่ไม่ได้',
    none: 'ไม่มี',
    chart: 'จำนวนแถวของทะเบียนคุม',
  },
  flaws: { headings: ['แถว', 'เลขที่คำขอ', 'คอลัมน์', 'ปัญหา'] },
} as const;
