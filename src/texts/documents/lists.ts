/** Lists, paged by the program: D3 register, D5 pickup sheet, D10 old cards; docs/rules.md §7, §8. */
import { centred, LANDSCAPE, line, list, type Definition } from './definition';

/** A table across the whole sheet, two lines to a cell. */
const LIST = { page: LANDSCAPE, size: 16, cellLines: 2, shrinkTo: 7 } as const;
const pageOf = line('หน้า {{page}} จาก {{pages}}', { align: 'RIGHT', size: 11 });
const printedBy = line('พิมพ์เมื่อ {{now}} โดย {{printedBy}}', { size: 10, before: 2 });

export const register = (): Definition => ({
  ...LIST,
  rowsPerPage: 12,
  blocks: [
    centred('{{registerTitle}} ประจำปี พ.ศ. {{year}} {{officeFullName}}', { bold: true, size: 14 }),
    pageOf,
    list(
      [
        { width: 15, title: 'ลำดับที่', row: '{{row.seq}}', align: 'CENTER' },
        { width: 17, title: 'เลขที่', row: '{{row.registerNo}}', align: 'CENTER' },
        { width: 36, title: 'ชื่อ – ชื่อสกุล', row: '{{row.fullName}}' },
        { width: 32, title: 'เลขประจำตัวประชาชน', row: '{{row.citizenId}}', align: 'CENTER' },
        { width: 28, title: 'ตำแหน่ง/วิทยฐานะ', row: '{{row.printedPosition}}' },
        { width: 29, title: 'โรงเรียน/หน่วยงาน', row: '{{row.school}}' },
        { width: 24, title: 'กรณีที่ขอ', row: '{{row.reasonShort}}' },
        { width: 25, title: 'รหัสบัตร', row: '{{row.cardCode}}', align: 'CENTER' },
        { width: 17, title: 'วันออกบัตร', row: '{{row.issueDate}}', align: 'CENTER' },
        { width: 17, title: 'วันหมดอายุ', row: '{{row.expiryDate}}', align: 'CENTER' },
        { width: 33, title: 'หมายเหตุ', row: '{{row.remark}}' },
      ],
      { size: 11, height: 11 },
    ),
    printedBy,
  ],
});

export const pickupSheet = (): Definition => ({
  ...LIST,
  rowsPerPage: 10,
  blocks: [
    centred('ใบลงนามรับบัตรประจำตัวเจ้าหน้าที่ของรัฐ', { bold: true, size: 16 }),
    centred('{{officeFullName}} วันที่ {{today}}', { size: 12 }),
    pageOf,
    list(
      [
        { width: 16, title: 'ลำดับที่', row: '{{row.seq}}', align: 'CENTER' },
        { width: 17, title: 'เลขที่', row: '{{row.registerNo}}', align: 'CENTER' },
        { width: 38, title: 'ชื่อ–ชื่อสกุล', row: '{{row.fullName}}' },
        { width: 30, title: 'โรงเรียน', row: '{{row.school}}' },
        { width: 26, title: 'รหัสบัตร', row: '{{row.cardCode}}', align: 'CENTER' },
        { width: 24, title: 'คืนบัตรเดิม', row: '(  ) คืนแล้ว\n(  ) ไม่มี' },
        { width: 17, title: 'รูปถ่าย\n2 รูป', row: '(  )', align: 'CENTER' },
        { width: 29, title: 'ชื่อผู้รับ\n(ตัวบรรจง)', row: '' },
        { width: 28, title: 'ลายมือชื่อ', row: '' },
        { width: 16, title: 'วันที่', row: '' },
        { width: 13, title: 'เวลา', row: '' },
        { width: 19, title: 'หมายเหตุ\n(รับแทน)', row: '' },
      ],
      { size: 11, height: 13 },
    ),
  ],
});

export const oldCardList = (): Definition => ({
  ...LIST,
  rowsPerPage: 12,
  blocks: [
    centred('บัญชีรับคืนบัตรเดิม {{officeFullName}}', { bold: true, size: 16 }),
    pageOf,
    list(
      [
        { width: 17, title: 'ลำดับที่', row: '{{row.seq}}', align: 'CENTER' },
        { width: 57, title: 'ชื่อ–ชื่อสกุล', row: '{{row.fullName}}' },
        { width: 40, title: 'หมายเลขบัตรเดิม', row: '{{row.oldCardNo}}', align: 'CENTER' },
        { width: 45, title: 'เหตุที่คืน', row: '{{row.reasonThai}}' },
        { width: 26, title: 'วันที่รับคืน', row: '{{row.returnedDate}}', align: 'CENTER' },
        { width: 36, title: 'ผู้รับคืน', row: '' },
        { width: 28, title: 'การดำเนินการ\n(เก็บ/ทำลาย)', row: '' },
        { width: 24, title: 'หมายเหตุ', row: '' },
      ],
      { size: 12, height: 11 },
    ),
    printedBy,
  ],
});
