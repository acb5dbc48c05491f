import { checkFileMeta, checkFiles, photoCheck, type RequestFile } from '../../src/domain/files';
import { formatFinding } from '../../src/domain/finding';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';

const LIMIT = 10 * 1024 * 1024;
const SUBMITTED = '2026-11-21';

const photo = (width: number, height: number, exifDate: string | null = '2026-10-01') =>
  photoCheck({ mime: 'image/jpeg', sizeBytes: 850_000, submitDate: SUBMITTED, photo: { width, height, exifDate } }).map(
    ({ code }) => code,
  );

describe('Type and size of a file', () => {
  test.each(['application/pdf', 'image/jpeg', 'image/png'])('a document may be %s', (mime) => {
    expect(checkFileMeta({ kind: 'CONTRACT', mime, sizeBytes: 1 })).toEqual({ ok: true, errors: [] });
  });

  test.each(['image/heic', 'application/msword', ''])('a document may not be %j', (mime) => {
    expect(checkFileMeta({ kind: 'CONTRACT', mime, sizeBytes: 1 }).errors).toEqual(['FILE_MIME']);
  });

  test('exactly 10 MiB is allowed, one byte more is not', () => {
    expect(checkFileMeta({ kind: 'CONTRACT', mime: 'application/pdf', sizeBytes: LIMIT }).ok).toBe(true);
    expect(checkFileMeta({ kind: 'CONTRACT', mime: 'application/pdf', sizeBytes: LIMIT + 1 }).errors).toEqual([
      'FILE_TOO_LARGE',
    ]);
  });

  test('an empty file is refused', () => {
    expect(checkFileMeta({ kind: 'PHOTO', mime: 'image/png', sizeBytes: 0 }).errors).toEqual(['FILE_EMPTY']);
  });
});

describe('Photograph', () => {
  test('295 x 354 pixels are enough, one less either way is not', () => {
    expect(photo(295, 354)).toEqual([]);
    expect(photo(294, 354)).toEqual(['PHOTO_LOW_RES']);
    expect(photo(295, 353)).toEqual(['PHOTO_LOW_RES']);
  });

  test('the ratio may be 0.75 to 0.87, both included', () => {
    expect(photo(750, 1000)).toEqual([]);
    expect(photo(749, 1000)).toEqual(['PHOTO_RATIO']);
    expect(photo(870, 1000)).toEqual([]);
    expect(photo(871, 1000)).toEqual(['PHOTO_RATIO']);
  });

  test('a square is not portrait, and then the ratio is not judged', () => {
    expect(photo(800, 800)).toEqual(['PHOTO_NOT_PORTRAIT']);
    expect(photo(999, 1000)).toEqual(['PHOTO_RATIO']);
  });

  test('six calendar months are allowed, clamped to the end of the month', () => {
    expect(photo(600, 720, '2026-05-21')).toEqual([]);
    expect(photo(600, 720, '2026-05-20')).toEqual(['PHOTO_TOO_OLD']);
    const onAugust31 = (exifDate: string) =>
      photoCheck({
        mime: 'image/png',
        sizeBytes: 1,
        submitDate: '2026-08-31',
        photo: { width: 600, height: 720, exifDate },
      });
    expect(onAugust31('2026-02-28')).toEqual([]);
    expect(onAugust31('2026-02-27')).toEqual([{ code: 'PHOTO_TOO_OLD', severity: 'BLOCK' }]);
  });

  test('more than 25 million pixels are more than Docs takes', () => {
    expect(photo(4500, 5555)).toEqual([]);
    expect(photo(4500, 5556)).toEqual(['PHOTO_TOO_MANY_PIXELS']);
  });

  test('a date after submission, or none, only warns', () => {
    expect(photo(600, 720, SUBMITTED)).toEqual([]);
    expect(photo(600, 720, '2026-11-22')).toEqual(['PHOTO_DATE_FUTURE']);
    expect(photo(600, 720, null)).toEqual(['PHOTO_DATE_UNKNOWN']);
  });

  test('findings come in the order size, shape, resolution, date', () => {
    const all = photoCheck({
      mime: 'image/png',
      sizeBytes: LIMIT + 1,
      submitDate: SUBMITTED,
      photo: { width: 300, height: 200, exifDate: null },
    });
    expect(all.map(({ code }) => code)).toEqual([
      'PHOTO_TOO_LARGE',
      'PHOTO_NOT_PORTRAIT',
      'PHOTO_LOW_RES',
      'PHOTO_DATE_UNKNOWN',
    ]);
  });

  test('a wrong type stops all other checks', () => {
    expect(photoCheck({ mime: 'image/heic', sizeBytes: LIMIT + 1, submitDate: SUBMITTED })).toEqual([
      { code: 'PHOTO_MIME', severity: 'BLOCK' },
    ]);
  });

  test('while the picture is not read only type and size are judged', () => {
    expect(photoCheck({ mime: 'image/png', sizeBytes: 1, submitDate: SUBMITTED })).toEqual([]);
    expect(photoCheck({ mime: 'image/png', sizeBytes: 0, submitDate: SUBMITTED })).toEqual([
      { code: 'FILE_EMPTY', severity: 'BLOCK' },
    ]);
  });

  test('the office can change the limits', () => {
    const facts = { width: 300, height: 400, exifDate: '2026-04-01' };
    const limits = { ...DEFAULT_SETTINGS, photoMaxAgeMonths: 12, photoMinPx: { width: 301, height: 400 } };
    expect(photoCheck({ mime: 'image/png', sizeBytes: 1, submitDate: SUBMITTED, photo: facts }, limits)).toEqual([
      { code: 'PHOTO_LOW_RES', severity: 'BLOCK' },
    ]);
  });
});

describe('Files of a request', () => {
  const aFile = (change: Partial<RequestFile>): RequestFile => ({
    document: 'CONTRACT',
    name: 'a.pdf',
    mime: 'application/pdf',
    sizeBytes: 1000,
    ...change,
  });
  const found = (...files: RequestFile[]) => checkFiles(files, SUBMITTED).map(formatFinding);

  test('a finding names the document it is about', () => {
    expect(found(aFile({ mime: 'image/heic' }))).toEqual(['FILE_MIME:CONTRACT']);
    expect(found(aFile({ document: 'PHOTO', mime: 'image/png', sizeBytes: 0 }))).toEqual(['FILE_EMPTY:PHOTO']);
  });

  test('a document that could not be read is reported once', () => {
    expect(found(aFile({ unreadable: true, sizeBytes: 0, mime: '' }))).toEqual(['FILE_UNREADABLE:CONTRACT']);
  });

  test('a photograph that could not be read is reported once, a phone’s own format by its type', () => {
    expect(found(aFile({ document: 'PHOTO', mime: 'image/jpeg', unreadable: true }))).toEqual(['PHOTO_UNREADABLE']);
    expect(found(aFile({ document: 'PHOTO', mime: '', sizeBytes: 0, unreadable: true }))).toEqual(['PHOTO_UNREADABLE']);
    expect(found(aFile({ document: 'PHOTO', mime: 'image/heic', unreadable: true }))).toEqual(['PHOTO_MIME']);
  });

  test('the same content for two documents is noticed, twice for one document is not', () => {
    const first = aFile({ checksum: 'a1' });
    expect(found(first, aFile({ document: 'OLD_CARD', checksum: 'a1' }))).toEqual(['FILE_REPEATED:OLD_CARD']);
    expect(found(first, aFile({ checksum: 'a1' }))).toEqual([]);
    expect(found(first, aFile({ document: 'OLD_CARD', checksum: 'b2' }))).toEqual([]);
    expect(found(aFile({}), aFile({ document: 'OLD_CARD' }))).toEqual([]);
  });
});
