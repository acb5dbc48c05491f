/** The QR code of an address, as a picture. */
import type { Picture } from './ports';
import loadQrCode from './qrCodeLibrary.cjs';

/** Pixels of one module, and modules left white around the code. */
const MODULE_PIXELS = 8;
const QUIET_MODULES = 4;
const SIZE_MM = 90;

/** The smallest code with 15 % of error correction that takes the address; addresses are ASCII. */
export function qrPicture(address: string): Picture {
  const code = loadQrCode()(0, 'M');
  code.addData(address, 'Byte');
  code.make();
  const [, base64 = ''] = code.createDataURL(MODULE_PIXELS, QUIET_MODULES * MODULE_PIXELS).split(',');
  return { widthMm: SIZE_MM, heightMm: SIZE_MM, source: { base64, mime: 'image/gif' } };
}
