/** A poster for schools: where the form is, and how to apply in four steps. */
import { photoSizeLabel, type Settings } from '../../domain/settings';
import { centred, line, type Definition } from './definition';

const step = (number: number, text: string): ReturnType<typeof line> =>
  line(`${number}. ${text}`, { size: 19, indent: 4, before: 6 });

/** What is to be brought: photographs only where they were not sent with the form. */
const collecting = ({ photoHandling, photoSpec }: Pick<Settings, 'photoHandling' | 'photoSpec'>): string => {
  const photos = photoHandling === 'BRING_AT_PICKUP' ? `รูปถ่ายขนาด ${photoSizeLabel(photoSpec)} 2 รูป และ` : '';
  return `เมื่อได้รับแจ้งว่าบัตรเสร็จแล้ว โปรดนำ${photos}บัตรเดิม (ถ้ามี) มารับบัตร`;
};

export const formPoster = (settings: Pick<Settings, 'photoHandling' | 'photoSpec'>): Definition => ({
  page: { width: 210, height: 297, top: 20, bottom: 15, left: 20, right: 20 },
  size: 20,
  blocks: [
    centred('ยื่นคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐ', { bold: true, size: 28 }),
    centred('ทางออนไลน์ ไม่ต้องเดินทางมายื่นเอง', { bold: true, size: 24 }),
    centred('{{officeFullName}}', { size: 18, after: 8 }),
    centred('{{qrCode}}', { spacing: 1 }),
    centred('{{formLink}}', { size: 12, after: 10 }),
    step(1, 'สแกนคิวอาร์โค้ด แล้วลงชื่อเข้าใช้บัญชี Google'),
    step(2, 'กรอกคำขอ แนบรูปถ่ายและเอกสารให้ครบ แล้วกดส่ง'),
    step(3, 'รออีเมลแจ้งผล หากต้องแก้ไข โปรดแก้ไขผ่านแบบฟอร์มเดิมภายในวันที่แจ้ง'),
    step(4, collecting(settings)),
    centred('รับบัตรได้ที่ {{ownerUnitName}} ใน{{pickupHours}}', { size: 16, before: 14 }),
    centred('สอบถาม โทร. {{officePhone}}', { size: 18, bold: true }),
  ],
});
