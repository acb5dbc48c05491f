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
      { size: 14 },
    ),
    line('พิมพ์เมื่อ {{now}} โดย {{printedBy}}', { size: 10, before: 4 }),
  ],
});

const decimal = (value: number): string => (Math.round(value * 100) / 100).toFixed(2).replace(/\.?0+$/, '');
const orDash = (value: number | null, unit: (text: string) => string): string =>
  value === null ? '–' : unit(decimal(value));

/** Words and units of the report. */
export const REPORT_TEXTS = {
  fiscalYear: (year: number): string => `ปีงบประมาณ พ.ศ. ${year}`,
  month: (month: number, year: number): string => `ประจำเดือน ${thaiMonth(month)} พ.ศ. ${year}`,
  cases: (count: number): string => `${count} ราย`,
  population: (count: number): string => `กลุ่มเป้าหมาย ${count} คน`,
  percent: (value: number | null): string => orDash(value, (text) => `ร้อยละ ${text}`),
  workingDays: (value: number | null): string => orDash(value, (text) => `${text} วันทำการ`),
  days: (value: number | null): string => orDash(value, (text) => `${text} วัน`),
  within: (days: number): string => `ไม่เกิน ${days} วันทำการ`,
  measures: {
    received: 'รับคำขอ',
    accepted: 'เอกสารครบถ้วน ลงทะเบียนคุมแล้ว',
    ready: 'จัดทำเสร็จ',
    collected: 'รับบัตรแล้ว',
    withinSla: 'ร้อยละที่เสร็จตามกำหนด',
    averageNet: 'เวลาให้บริการเฉลี่ย',
    medianNet: 'มัธยฐานของเวลาให้บริการ',
    averageWaiting: 'ระยะเวลารอมารับบัตรเฉลี่ย',
    firstTimeRight: 'เอกสารครบครั้งแรก',
    late: 'ยื่นเกินกำหนดเวลา',
    coverage: 'ความครอบคลุม (ร้อยละของกลุ่มเป้าหมายที่ยื่นคำขอทางออนไลน์)',
    travelReduced: 'ลดการเดินทาง (ร้อยละของผู้รับบัตร)',
  },
} as const;
