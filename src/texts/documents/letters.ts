/** Letters and memos: D4 to the director, D6 to the applicant, D7–D9 by the applicant; docs/rules.md §8. */
import {
  cell,
  centred,
  gap,
  LETTER,
  line,
  list,
  pageBreak,
  paragraph,
  side,
  type Definition,
  type Line,
} from './definition';

const DOTS = '...........................................';

/** Where the director signs; "ปฏิบัติราชการแทน" belongs on cards and orders only. */
const directorSigns: readonly Line[] = [
  centred(`(ลงชื่อ)${DOTS}`, { indent: 60, before: 24 }),
  centred('({{directorName}})', { indent: 60 }),
  centred('ผู้อำนวยการ{{officeFullName}}', { indent: 60 }),
];

const ANNEX = [
  { width: 9, title: 'ที่', row: '{{row.seq}}', align: 'CENTER' },
  { width: 15, title: 'เลขที่', row: '{{row.numberInRegister}}', align: 'CENTER' },
  { width: 30, title: 'ชื่อ–ชื่อสกุล', row: '{{row.fullName}}' },
  { width: 21, title: 'ตำแหน่ง', row: '{{row.printedPosition}}' },
  { width: 25, title: 'โรงเรียน', row: '{{row.school}}' },
  { width: 20, title: 'กรณีที่ขอ', row: '{{row.reasonShort}}' },
  { width: 20, title: 'รหัสบัตร', row: '{{row.cardCode}}', align: 'CENTER' },
  { width: 15, title: 'วันออกบัตร', row: '{{row.issueDateShort}}', align: 'CENTER' },
  { width: 15, title: 'วันหมดอายุ', row: '{{row.expiryDateShort}}', align: 'CENTER' },
] as const;

export const memo = (): Definition => ({
  page: { ...LETTER, top: 15, left: 25, right: 15, bottom: 15 },
  size: 16,
  rowsPerPage: 16,
  cellLines: 3,
  shrinkTo: 7,
  blocks: [
    centred('บันทึกข้อความ', { bold: true, size: 24 }),
    line('ส่วนราชการ  {{ownerUnitName}} {{officeFullName}}  โทร. {{officePhone}}', { size: 14 }),
    side([85, 85], cell('ที่ {{memoNo}}'), cell('วันที่ {{memoDate}}')),
    line('เรื่อง  ขออนุมัติออกบัตรและลงนามในบัตรประจำตัวเจ้าหน้าที่ของรัฐ จำนวน {{n}} ราย'),
    line('เรียน  ผู้อำนวยการ{{officeFullName}}', { after: 6 }),
    line('1. เรื่องเดิม', { first: 15, size: 14 }),
    line(
      'ข้าราชการครูและบุคลากรทางการศึกษา ลูกจ้างประจำ พนักงานราชการ และผู้รับบำเหน็จบำนาญ จำนวน {{n}} ราย ได้ยื่นคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐทางระบบออนไลน์ ระหว่างวันที่ {{from}} ถึงวันที่ {{to}}',
      { first: 22, size: 14 },
    ),
    line('2. ข้อกฎหมายและระเบียบที่เกี่ยวข้อง', { first: 15, size: 14 }),
    line('2.1 พระราชบัญญัติบัตรประจำตัวเจ้าหน้าที่ของรัฐ พ.ศ. 2542', { first: 22, size: 14 }),
    line(
      '2.2 คำสั่งสำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน ที่ 2118/2562 สั่ง ณ วันที่ 29 พฤศจิกายน 2562 เรื่อง มอบอำนาจการออกบัตร การจัดพิมพ์ แบบบัตรประจำตัวเจ้าหน้าที่ของรัฐ และแบบบัตรประจำตัวเจ้าหน้าที่ของรัฐผู้รับบำเหน็จบำนาญ',
      { first: 22, size: 14 },
    ),
    line('3. ข้อเท็จจริง', { first: 15, size: 14 }),
    line('เจ้าหน้าที่ได้ตรวจสอบคำขอและเอกสารหลักฐานแล้ว ถูกต้องครบถ้วน ได้ลงทะเบียนคุมและจัดพิมพ์บัตรเรียบร้อยแล้ว ดังบัญชีรายชื่อแนบท้าย', {
      first: 22,
      size: 14,
    }),
    line('4. ข้อเสนอเพื่อพิจารณา', { first: 15, size: 14 }),
    line('จึงเรียนมาเพื่อโปรดพิจารณา หากเห็นชอบขอได้โปรดลงนามในบัตรที่เสนอมาพร้อมนี้ จำนวน {{n}} ใบ', { first: 22, size: 14 }),
    centred('(ลงชื่อ)........................', { size: 14, before: 16 }),
    centred('({{officerName}})', { size: 14 }),
    centred('ตำแหน่ง {{officerPosition}}', { size: 14 }),
    line('ความเห็นผู้อำนวยการกลุ่ม ........................................', { size: 14, before: 12 }),
    line('คำสั่ง  (  ) อนุมัติ/ลงนามแล้ว  (  ) ไม่อนุมัติ เนื่องจาก ..................', { size: 14, before: 12 }),
    pageBreak,
    centred('บัญชีรายชื่อแนบท้ายบันทึกข้อความ', { bold: true, size: 14 }),
    centred('ขออนุมัติออกบัตรและลงนามในบัตรประจำตัวเจ้าหน้าที่ของรัฐ จำนวน {{n}} ราย', { size: 12 }),
    line('หน้า {{page}} จาก {{pages}}', { align: 'RIGHT', size: 11 }),
    list(ANNEX, { size: 9.5 }),
  ],
});

export const correctionLetter = (): Definition => ({
  page: LETTER,
  size: 16,
  blocks: [
    side([90, 70], cell('ที่ {{letterNo}}'), cell('{{officeFullName}}', '{{officeAddress}}')),
    centred('{{letterDate}}', { before: 6, after: 6 }),
    line('เรื่อง  ส่งคืนคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐเพื่อแก้ไข/ส่งเอกสารเพิ่มเติม'),
    line('เรียน  {{recipient}}', { before: 4 }),
    line('สิ่งที่ส่งมาด้วย  รายการที่ต้องแก้ไข   จำนวน 1 ฉบับ', { before: 4, after: 6 }),
    paragraph(
      'ตามที่ {{fullName}} ตำแหน่ง {{printedPosition}} {{schoolIfAny}} ได้ยื่นคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ กรณี{{reasonThai}} เลขที่คำขอ {{requestId}} เมื่อวันที่ {{receivedDate}} นั้น',
    ),
    paragraph('{{officeFullName}} ได้ตรวจสอบแล้ว ปรากฏว่าเอกสารหลักฐานยังไม่ครบถ้วนถูกต้อง ดังนี้', { before: 4 }),
    line('{{issues}}', { indent: 25 }),
    paragraph('จึงขอส่งคืนเพื่อดำเนินการแก้ไขและส่งให้{{ownerUnitName}} ภายในวันที่ {{correctionDue}}', { before: 4 }),
    paragraph('จึงเรียนมาเพื่อโปรดทราบและดำเนินการ', { before: 4 }),
    centred('ขอแสดงความนับถือ', { indent: 60, before: 10 }),
    ...directorSigns,
    line('{{ownerUnitName}}', { before: 16 }),
    line('โทร. {{officePhone}}'),
  ],
});

export const proxyLetter = (): Definition => ({
  page: LETTER,
  size: 16,
  blocks: [
    centred('ใบมอบฉันทะให้รับบัตรแทน', { bold: true, size: 20, after: 8 }),
    line('เขียนที่ ........................', { align: 'RIGHT' }),
    line('วันที่ .... เดือน ............ พ.ศ. ........', { align: 'RIGHT', after: 8 }),
    paragraph('ข้าพเจ้า {{fullName}} ตำแหน่ง {{printedPosition}} {{schoolIfAny}} เลขที่คำขอ {{requestId}}'),
    line(
      'ขอมอบฉันทะให้ ................................ เลขประจำตัวประชาชน ............................ ซึ่งเกี่ยวข้องเป็น ................',
    ),
    line('เป็นผู้รับบัตรประจำตัวเจ้าหน้าที่ของรัฐแทนข้าพเจ้า พร้อมส่งมอบรูปถ่ายจำนวน 2 รูป และบัตรเดิม (ถ้ามี)'),
    paragraph('ข้าพเจ้าขอรับผิดชอบในการที่ผู้รับมอบฉันทะได้กระทำไปตามที่มอบฉันทะนี้ทุกประการ', { before: 6 }),
    ...['ผู้มอบฉันทะ', 'ผู้รับมอบฉันทะ', 'พยาน'].flatMap((who) => [
      centred(`ลงชื่อ ............................................ ${who}`, { indent: 45, before: 22 }),
      centred('(............................................)', { indent: 45 }),
    ]),
  ],
});

/** Date and signature of the person who writes a memo of their own. */
const applicantSigns: readonly Line[] = [
  centred('ลงชื่อ ............................................', { indent: 60, before: 26 }),
  centred('({{fullName}})', { indent: 60 }),
];

const head = (subject: string): readonly Line[] => [
  line('เขียนที่ {{writtenAt}}', { align: 'RIGHT' }),
  line('วันที่ .... เดือน ............ พ.ศ. ........', { align: 'RIGHT', after: 8 }),
  line(`เรื่อง  ${subject}`),
  line('เรียน  ผู้อำนวยการ{{officeFullName}}', { before: 4, after: 8 }),
];

export const damageMemo = (): Definition => ({
  page: LETTER,
  size: 16,
  blocks: [
    ...head('แจ้งสาเหตุบัตรประจำตัวเจ้าหน้าที่ของรัฐชำรุด'),
    paragraph(
      'ด้วยข้าพเจ้า {{fullName}} ตำแหน่ง {{printedPosition}} {{schoolIfAny}} ผู้ถือบัตรหมายเลข {{oldCardNo}} ขอแจ้งว่าบัตรดังกล่าวชำรุดเมื่อวันที่ {{eventDate}} เนื่องจาก {{line}} {{line}} จึงไม่สามารถส่งบัตรที่ชำรุดได้ จึงขอรับรองว่าข้อความข้างต้นเป็นความจริง',
    ),
    ...applicantSigns,
  ],
});

export const lateMemo = (): Definition => ({
  page: LETTER,
  size: 16,
  blocks: [
    ...head('ชี้แจงเหตุการยื่นคำขอมีบัตรใหม่เกินกำหนดเวลา'),
    paragraph(
      'ตามที่ข้าพเจ้ามีเหตุต้องขอมีบัตรใหม่ กรณี{{reasonThai}} เมื่อวันที่ {{eventDate}} ครบกำหนดยื่นคำขอภายใน {{filingDays}} วัน วันที่ {{deadline}} แต่ได้ยื่นคำขอเมื่อวันที่ {{submitDate}} เกินกำหนด {{daysLate}} วัน เนื่องจาก {{lateReason}} จึงเรียนมาเพื่อโปรดพิจารณา',
    ),
    gap(8),
    ...applicantSigns,
  ],
});
