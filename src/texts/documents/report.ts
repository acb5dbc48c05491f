/** D11 รายงานสรุปผลการให้บริการ: the figures of docs/rules.md §10.2 for a month or a fiscal year. */
import { thaiMonth } from '../../domain/thaiDate';
import { centred, LETTER, line, list, type Definition } from './definition';

export const serviceReport = (): Definition => ({
  page: { ...LETTER, left: 25 },
  size: 16,
  rowsPerPage: 24,
  cellLines: 2,
  shrinkTo: 8,
  blocks: [
    centred('รายงานผลการให้บริการออกบัตรประจำตัวเจ้าหน้าที่ของรัฐ', { bold: true, size: 18 }),
    centred('{{periodTitle}}', { bold: true }),
    centred('{{officeFullName}}', { after: 6 }),
    line('หน้า {{page}} จาก {{pages}}', { align: 'RIGHT', size: 11 }),
    list(
      [
        { width: 85, title: 'รายการ', row: '{{row.measure}}' },
        { width: 40, title: 'ผล', row: '{{row.value}}', align: 'CENTER' },
        { width: 40, title: 'เป้าหมาย', row: '{{row.target}}', align: 'CENTER' },
      ],
      { size: 11 },
    ),
    centred('{{chartMonths}}', { before: 4 }),
    centred('{{chartSatisfaction}}'),
    line('พิมพ์เมื่อ {{now}} โดย {{printedBy}}', { size: 10, before: 4 }),
  ],
});

const decimal = (value: number): string =>
  (Math.round(value * 100) / 100)
    .toFixed(2)
    .replace(/\.?0+$/, '')
    .replace(/\B(?=(\d{3})+(?!\d))/g, ',');

/** How a figure is written. */
const WRITTEN = {
  CASES: (text: string): string => `${text} ราย`,
  PEOPLE: (text: string): string => `${text} คน`,
  PERCENT: (text: string): string => `ร้อยละ ${text}`,
  WORKING_DAYS: (text: string): string => `${text} วันทำการ`,
  DAYS: (text: string): string => `${text} วัน`,
  KM: (text: string): string => `${text} กิโลเมตร`,
  BAHT: (text: string): string => `${text} บาท`,
} as const;

export type Unit = keyof typeof WRITTEN;

/** Words and units of the report. */
export const REPORT_TEXTS = {
  fiscalYear: (year: number): string => `ปีงบประมาณ พ.ศ. ${year}`,
  month: (month: number, year: number): string => `ประจำเดือน${thaiMonth(month)} พ.ศ. ${year}`,
  withUnit: (value: number | null, unit: Unit): string => (value === null ? '–' : WRITTEN[unit](decimal(value))),
  target: (value: number, unit: Unit, atMost: boolean): string =>
    `${atMost ? 'ไม่เกิน ' : ''}${WRITTEN[unit](decimal(value))}`,
  csvHeadings: ['รายการ', 'ผล', 'หน่วย', 'เป้าหมาย'],
  units: {
    CASES: 'ราย',
    PEOPLE: 'คน',
    PERCENT: 'ร้อยละ',
    WORKING_DAYS: 'วันทำการ',
    DAYS: 'วัน',
    KM: 'กิโลเมตร',
    BAHT: 'บาท',
  },
  measures: {
    received: 'รับคำขอ',
    accepted: 'รับเรื่อง (เอกสารครบถ้วน ลงทะเบียนคุมแล้ว)',
    ready: 'จัดทำเสร็จ',
    collected: 'รับบัตรแล้ว',
    withinSla: 'ร้อยละที่เสร็จตามกำหนด',
    averageNet: 'เวลาให้บริการเฉลี่ย',
    medianNet: 'มัธยฐานของเวลาให้บริการ',
    averageWaiting: 'ระยะเวลารอมารับบัตรเฉลี่ย',
    firstTimeRight: 'เอกสารครบครั้งแรก',
    late: 'ยื่นเกินกำหนดเวลา',
    latePercent: 'ยื่นเกินกำหนดเวลา (ร้อยละของคำขอ)',
    people: 'ผู้ที่ยื่นคำขอทางออนไลน์ตั้งแต่เริ่มระบบ',
    coverage: 'ความครอบคลุมของกลุ่มเป้าหมาย',
    satisfaction: 'ความพึงพอใจ',
    speed: 'ความสะดวกรวดเร็ว',
    answers: 'ผู้ตอบแบบประเมิน',
    completeness: 'ความสมบูรณ์ของข้อมูลในทะเบียนคุม',
    travelReduced: 'ลดการเดินทาง (ร้อยละของผู้รับบัตร)',
    savedKm: 'ระยะทางที่ลดได้',
    savedBaht: 'ค่าเดินทางที่ลดได้',
  },
} as const;
