/** Files are judged by their bytes: what they are, how large the picture is, when it was taken. */
import { cutOffPdf, encryptedPdf, heic, pdf, photo } from '../support/files';
import { FIRST_FILES, TestOffice, type Upload } from '../support/office';

function findingsFor(photograph: Uint8Array, name = 'me.jpg', mime = 'image/jpeg'): string[] {
  const office = new TestOffice();
  office.submit({}, { ...FIRST_FILES, รูปถ่าย: [{ name, mime, bytes: photograph }] });
  expect(office.lastExecution.status).toBe('COMPLETED');
  return office.findings();
}

function paperFindings(bytes: Uint8Array, name = 'order.pdf', mime = 'application/pdf'): string[] {
  const office = new TestOffice();
  office.submit({}, { ...FIRST_FILES, สำเนาคำสั่งบรรจุและแต่งตั้ง: [{ name, mime, bytes }] });
  return office.findings();
}

describe('the photograph', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['295 × 354 pixels', photo({ width: 295, height: 354 }), []],
    ['294 × 354 pixels', photo({ width: 294, height: 354 }), ['PHOTO_LOW_RES']],
    ['landscape', photo({ width: 720, height: 600 }), ['PHOTO_NOT_PORTRAIT']],
    ['landscape pixels, held upright', photo({ width: 720, height: 600, orientation: 6 }), []],
    ['upright pixels, held sideways', photo({ width: 600, height: 720, orientation: 6 }), ['PHOTO_NOT_PORTRAIT']],
    ['too narrow', photo({ width: 500, height: 720 }), ['PHOTO_RATIO']],
    ['exactly six months old', photo({ takenOn: '2026-05-16' }), []],
    ['one day older', photo({ takenOn: '2026-05-15' }), ['PHOTO_TOO_OLD']],
    ['of the day of submission', photo({ takenOn: '2026-11-16' }), []],
    ['of tomorrow', photo({ takenOn: '2026-11-17' }), ['PHOTO_DATE_FUTURE']],
    ['without a day', photo({ takenOn: null }), ['PHOTO_DATE_UNKNOWN']],
  ])('%s', (_, bytes, findings) => {
    expect(findingsFor(bytes)).toEqual(findings);
  });

  test('a phone picture named .jpg is refused for what it is, with advice', () => {
    const office = new TestOffice();
    office.submit({}, { ...FIRST_FILES, รูปถ่าย: [{ name: 'IMG_1.jpg', mime: 'image/jpeg', bytes: heic() }] });
    expect(office.findings()).toEqual(['PHOTO_MIME']);
    expect(office.workspace.mail.sent[0]?.text).toContain('HEIC ของ iPhone');
  });

  test('a JPEG named .png is a JPEG', () => {
    expect(findingsFor(photo(), 'me.png', 'image/png')).toEqual([]);
  });

  test('a PDF named .jpg is refused', () => {
    expect(findingsFor(pdf(401))).toEqual(['PHOTO_MIME']);
  });

  test.each<[string, Uint8Array]>([
    ['noise', new Uint8Array(500).fill(7)],
    ['a JPEG cut off in its head', photo().slice(0, 30)],
    ['only the first bytes', Uint8Array.of(0xff, 0xd8, 0xff)],
    ['a PNG without its size', Uint8Array.from(Buffer.from('\x89PNG\r\n\x1a\n', 'latin1'))],
  ])('%s cannot be read', (_, bytes) => {
    expect(findingsFor(bytes)).toEqual(['PHOTO_UNREADABLE']);
  });
});

describe('papers', () => {
  test.each<[string, Uint8Array, string[]]>([
    ['a PDF', pdf(), []],
    ['a PDF behind a few stray bytes', Uint8Array.from(Buffer.concat([Buffer.from('\n\n'), Buffer.from(pdf())])), []],
    ['a picture', photo({ width: 610 }), []],
    ['a PDF with a password', encryptedPdf(), ['FILE_ENCRYPTED:INITIAL_ORDER']],
    ['a PDF without its end', cutOffPdf(), ['FILE_DAMAGED:INITIAL_ORDER']],
    ['noise that says it is a PDF', new Uint8Array(500).fill(7), ['FILE_DAMAGED:INITIAL_ORDER']],
    ['a phone picture', heic(), ['FILE_MIME:INITIAL_ORDER']],
    ['a web page', Uint8Array.from(Buffer.from('PK\x03\x04 docx')), ['FILE_MIME:INITIAL_ORDER']],
  ])('%s', (_, bytes, findings) => {
    expect(paperFindings(bytes)).toEqual(findings);
  });

  test('the same file for two documents is a warning that names the second', () => {
    const office = new TestOffice();
    const same: Upload = { name: 'a.pdf', mime: 'application/pdf', bytes: pdf(777) };
    office.submit({}, { ...FIRST_FILES, บัตรเดิม: [same], สำเนาคำสั่งบรรจุและแต่งตั้ง: [{ ...same, name: 'b.pdf' }] });
    expect(office.findings()).toEqual(['FILE_REPEATED:INITIAL_ORDER']);
    expect(office.requests[0]?.['รหัสสถานะ']).toBe('RECEIVED');
  });

  test('files of the same size are not the same file', () => {
    const office = new TestOffice();
    const other = pdf(777);
    other[100] = 1;
    office.submit(
      {},
      {
        ...FIRST_FILES,
        บัตรเดิม: [{ name: 'a.pdf', mime: 'application/pdf', bytes: pdf(777) }],
        สำเนาคำสั่งบรรจุและแต่งตั้ง: [{ name: 'b.pdf', mime: 'application/pdf', bytes: other }],
      },
    );
    expect(office.findings()).toEqual([]);
  });

  test('each file is opened once', () => {
    const office = new TestOffice();
    office.submit();
    expect(office.lastExecution.calls).toMatchObject({
      'DriveApp.getFileById': 2,
      'File.getBlob': 2,
      'Blob.getBytes': 2,
    });
  });
});
