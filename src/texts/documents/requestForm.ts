/** D1 คำขอมีบัตรประจำตัว: the paper form, filled in; docs/rules.md §8 D1. */
import { cell, centred, gap, line, paragraph, side, type Definition, type Table } from './definition';

const SMALL = 11;
const tick = (name: string): string => `({{tick.${name}}})`;

/** The thirteen boxes of a citizen id. */
const citizenBoxes: Table = {
  kind: 'TABLE',
  widths: Array.from({ length: 13 }, () => 8),
  border: 0.75,
  padding: { side: 0, top: 0 },
  rows: [Array.from({ length: 13 }, (_, index) => cell(centred(`{{cid${index + 1}}}`)))],
};

export const requestForm = (): Definition => ({
  page: { width: 210, height: 297, top: 12, bottom: 10, left: 22, right: 18 },
  size: 13,
  blocks: [
    side(
      [97, 73],
      cell(''),
      cell(
        line('สำหรับเจ้าหน้าที่', { bold: true }),
        'เลขที่ {{registerNo}}',
        'รหัสบัตร {{cardCode}}',
        'วันออกบัตร {{issueDate}}',
        'วันหมดอายุ {{expiryDate}}',
      ),
    ),
    centred('คำขอมีบัตรประจำตัว หรือขอมีบัตรประจำตัวใหม่', { bold: true, size: 16, before: 2 }),
    centred('ตามพระราชบัญญัติบัตรประจำตัวเจ้าหน้าที่ของรัฐ พ.ศ. 2542', { bold: true, after: 2 }),
    line('เขียนที่ {{writtenAt}}', { align: 'RIGHT' }),
    line('วันที่ {{d}} เดือน {{month}} พ.ศ. {{beYear}}', { align: 'RIGHT', after: 2 }),
    paragraph('ข้าพเจ้า ({{prefix}}) {{firstName}} ชื่อสกุล {{lastName}}'),
    line(
      'เกิดวันที่ {{birthDay}} เดือน {{birthMonth}} พ.ศ. {{birthYear}} อายุ {{age}} ปี สัญชาติ {{nationality}} หมู่โลหิต {{bloodGroup}}',
    ),
    line('มีชื่ออยู่ในทะเบียนบ้านเลขที่ {{regHouseNo}} หมู่ที่ {{regMoo}} ตรอก/ซอย {{regSoi}} ถนน {{regRoad}}'),
    line('ตำบล/แขวง {{regSubdistrict}} อำเภอ/เขต {{regDistrict}} จังหวัด {{regProvince}} รหัสไปรษณีย์ {{regPostcode}}'),
    line('โทรศัพท์ {{phone}} เลขประจำตัวประชาชน', { after: 1 }),
    citizenBoxes,
    line('ที่อยู่ปัจจุบันที่สามารถติดต่อได้ {{contactAddress}}', { after: 2 }),
    line(`เป็น ${tick('TEACHER_CIVIL')} ข้าราชการครูและบุคลากรทางการศึกษา ตำแหน่ง {{teacherPosition}} ระดับ {{teacherLevel}}`),
    line('กรณีเป็นครู คศ. 1 (ระบุ) อัตราเงินเดือน {{salaryKs1}} บาท', { indent: 14 }),
    line(`${tick('PERMANENT_EMP')} ลูกจ้างประจำ ตำแหน่ง {{employeePosition}} ระดับ {{employeeLevel}}`, { indent: 9 }),
    line(
      `${tick('GOV_EMP')} พนักงานราชการ ประเภท ${tick('govCarer')} ครูพี่เลี้ยง ${tick('govTeacher')} ครูผู้สอน ${tick('govOther')} อื่น ๆ {{govEmpTypeOther}}`,
      { indent: 9 },
    ),
    line(`${tick('PENSIONER')} ข้าราชการบำนาญ (ไม่ต้องระบุโรงเรียน){{pensionerNote}}`, { indent: 9 }),
    line('โรงเรียน {{schoolName}} อำเภอ {{schoolDistrict}} จังหวัด {{schoolProvince}} สังกัด{{affiliation}}'),
    line('มีความประสงค์ขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ ยื่นต่อเลขาธิการคณะกรรมการการศึกษาขั้นพื้นฐาน', { after: 2 }),
    line(`ขอทำบัตรกรณี ${tick('FIRST')} 1. ขอมีบัตรครั้งแรก`),
    line(`${tick('NEW')} 2. ขอมีบัตรใหม่ เนื่องจาก ${tick('NEW_EXPIRED')} บัตรหมดอายุ ${tick('NEW_LOST')} บัตรหายหรือถูกทำลาย`, {
      indent: 24,
    }),
    line('หมายเลขของบัตรเดิม {{oldCardNo}} (ถ้ามี)', { indent: 36 }),
    line(`${tick('CHANGE')} 3. ขอเปลี่ยนบัตรเนื่องจาก ${tick('CHG_POSITION')} เปลี่ยนตำแหน่ง/เลื่อนระดับ/เลื่อนยศ`, {
      indent: 24,
    }),
    line(
      `${tick('CHG_FIRSTNAME')} เปลี่ยนชื่อตัว ${tick('CHG_LASTNAME')} เปลี่ยนชื่อสกุล ${tick('CHG_FULLNAME')} เปลี่ยนชื่อตัวและชื่อสกุล`,
      { indent: 36 },
    ),
    line(
      `${tick('CHG_DAMAGED')} ชำรุด ${tick('CHG_TRANSFER')} โอน/ย้าย โรงเรียน ${tick('CHG_OTHER')} อื่นๆ โปรดระบุ {{otherReason}}`,
      { indent: 36, after: 2 },
    ),
    paragraph('ได้แนบรูปถ่ายสองใบมาพร้อมกับคำขอนี้แล้ว และหลักฐานอื่นๆ (ถ้ามี) {{attachmentsSummary}}'),
    paragraph('ข้าพเจ้าขอรับรองว่าข้อความดังกล่าวข้างต้นเป็นความจริงทุกประการ', { after: 8 }),
    centred('(ลายมือชื่อ)...................................ผู้ยื่นคำขอ', { indent: 60 }),
    centred('({{fullName}})', { indent: 60 }),
    gap(4),
    line('เอกสารประกอบ 1. รูปถ่ายขนาด 1 นิ้ว ถ่ายไว้ไม่เกิน 6 เดือน 2 รูป 2. บัตรเดิม', { size: SMALL }),
    line('หมายเหตุ 1. กรณีบัตรหาย ให้แนบใบแจ้งความบัตรหาย', { size: SMALL }),
    line('2. กรณีบรรจุ ย้าย เปลี่ยนตำแหน่ง และเลื่อนวิทยฐานะ ให้แนบสำเนาคำสั่งฯ', { size: SMALL, indent: 15 }),
    line('3. รูปถ่ายข้าราชการบำนาญที่เกษียณอายุราชการแล้ว ให้ติด นก. ด้านขวา', { size: SMALL, indent: 15 }),
  ],
});
