/** Checks an attached file by what can be known of it without opening it, and a photograph by its size and age. */
import { addMonths, type IsoDate } from './calendar';
import type { DocumentCode } from './document';
import { finding, FINDINGS, type Finding, type FindingCode, type Severity } from './finding';
import { DEFAULT_SETTINGS, type Settings } from './settings';

/** The limits an office can change; docs/rules.md Appendix A. */
export type FileLimits = Pick<
  Settings,
  'maxFileBytes' | 'photoRatioMin' | 'photoRatioMax' | 'photoMinPx' | 'photoMaxAgeMonths'
>;

const PHOTO_TYPES: readonly string[] = ['image/jpeg', 'image/png'];
const DOCUMENT_TYPES: readonly string[] = ['application/pdf', ...PHOTO_TYPES];

export type FileError = 'FILE_MIME' | 'FILE_TOO_LARGE' | 'FILE_EMPTY';

/** Type and size of a file of any kind: photographs JPEG or PNG, all others also PDF (docs/rules.md §3.3). */
export function checkFileMeta(
  file: { kind: DocumentCode; mime: string; sizeBytes: number },
  limits: Pick<FileLimits, 'maxFileBytes'> = DEFAULT_SETTINGS,
): { ok: boolean; errors: FileError[] } {
  const types = file.kind === 'PHOTO' ? PHOTO_TYPES : DOCUMENT_TYPES;
  const errors = failed<FileError>({
    FILE_MIME: !types.includes(file.mime),
    FILE_TOO_LARGE: file.sizeBytes > limits.maxFileBytes,
    FILE_EMPTY: file.sizeBytes <= 0,
  });
  return { ok: errors.length === 0, errors };
}

/** What a reader of the image found: pixels as shown (rotation applied) and the day it was taken, if known. */
export interface PhotoFacts {
  readonly width: number;
  readonly height: number;
  readonly exifDate: IsoDate | null;
}

export interface PhotoFinding {
  code: FindingCode;
  severity: Severity;
}

/**
 * All findings about a photograph file (docs/rules.md §3.3, §3.4; 002 §3.1), in the order size, shape, resolution,
 * ratio, date. A wrong type is reported alone. Without `photo` (not read yet) only type and size are checked.
 */
export function photoCheck(
  file: { mime: string; sizeBytes: number; submitDate: IsoDate; photo?: PhotoFacts | undefined },
  limits: FileLimits = DEFAULT_SETTINGS,
): PhotoFinding[] {
  const meta = checkFileMeta({ kind: 'PHOTO', ...file }, limits);
  if (meta.errors.includes('FILE_MIME')) return withSeverity(['PHOTO_MIME']);
  const size = failed({
    PHOTO_TOO_LARGE: meta.errors.includes('FILE_TOO_LARGE'),
    FILE_EMPTY: meta.errors.includes('FILE_EMPTY'),
  });
  return withSeverity(file.photo ? [...size, ...imageErrors(file.photo, file.submitDate, limits)] : size);
}

/** @source Docs API, rules and behavior: an image "cannot exceed 25 megapixels"; a photograph stands on the card */
const MOST_PIXELS = 25_000_000;

function imageErrors({ width, height, exifDate }: PhotoFacts, submitDate: IsoDate, limits: FileLimits): FindingCode[] {
  const portrait = width < height;
  const ratio = width / height;
  return failed({
    PHOTO_NOT_PORTRAIT: !portrait,
    PHOTO_LOW_RES: width < limits.photoMinPx.width || height < limits.photoMinPx.height,
    PHOTO_TOO_MANY_PIXELS: width * height > MOST_PIXELS,
    PHOTO_RATIO: portrait && (ratio < limits.photoRatioMin || ratio > limits.photoRatioMax),
    PHOTO_TOO_OLD: exifDate !== null && exifDate < addMonths(submitDate, -limits.photoMaxAgeMonths),
    PHOTO_DATE_UNKNOWN: exifDate === null,
    PHOTO_DATE_FUTURE: exifDate !== null && exifDate > submitDate,
  });
}

/** The names of the tests that failed, in the order in which they are written. */
function failed<Code extends string>(tests: Readonly<Record<Code, boolean>>): Code[] {
  return (Object.keys(tests) as Code[]).filter((code) => tests[code]);
}

function withSeverity(codes: readonly FindingCode[]): PhotoFinding[] {
  return codes.map((code) => ({ code, severity: FINDINGS[code].severity }));
}

/** A file of a request as far as it is known; a file whose content could not be read is `unreadable`. */
export interface RequestFile {
  readonly document: DocumentCode;
  readonly name: string;
  readonly mime: string;
  readonly sizeBytes: number;
  readonly unreadable?: boolean | undefined;
  /** The content is not what its type promises: cut off, or something else. */
  readonly damaged?: boolean | undefined;
  /** Opens only with a password. */
  readonly encrypted?: boolean | undefined;
  /** Equal for equal contents; absent where it was not computed. */
  readonly checksum?: string | undefined;
  readonly photo?: PhotoFacts | undefined;
  /** Day on which it came, of a file that came later than its request. */
  readonly arrivedOn?: IsoDate | undefined;
}

/** The findings about all files of a request, in the order of the files (docs/rules.md §3.3, §3.4). */
export function checkFiles(
  files: readonly RequestFile[],
  filedDate: IsoDate,
  limits: FileLimits = DEFAULT_SETTINGS,
): Finding[] {
  const own = files.flatMap((file) =>
    file.document === 'PHOTO'
      ? photoFindings(file, file.arrivedOn ?? filedDate, limits)
      : documentFindings(file, limits),
  );
  return [...own, ...repeatedFiles(files)];
}

/** A phone's own picture format is reported as a wrong type, although nothing else could be read of it. */
function photoFindings(file: RequestFile, submitDate: IsoDate, limits: FileLimits): Finding[] {
  const known = photoCheck({ ...file, submitDate }, limits).map(({ code }) => finding(code, file.document));
  const wrongType = file.mime !== '' && known.some(({ code }) => code === 'PHOTO_MIME');
  const unreadable = file.unreadable === true || (file.damaged === true && file.sizeBytes > 0);
  return unreadable && !wrongType ? [finding('PHOTO_UNREADABLE')] : known;
}

function documentFindings(file: RequestFile, limits: FileLimits): Finding[] {
  if (file.unreadable) return [finding('FILE_UNREADABLE', file.document)];
  const { errors } = checkFileMeta({ kind: file.document, ...file }, limits);
  const health = [
    ...(file.damaged === true && errors.length === 0 ? (['FILE_DAMAGED'] as const) : []),
    ...(file.encrypted === true ? (['FILE_ENCRYPTED'] as const) : []),
  ];
  return [...errors, ...health].map((code) => finding(code, file.document));
}

/** The same content given for two documents; the later document is named. */
function repeatedFiles(files: readonly RequestFile[]): Finding[] {
  const firstUse = new Map<string, DocumentCode>();
  return files.flatMap(({ checksum, document }) => {
    if (!checksum) return [];
    const first = firstUse.get(checksum) ?? document;
    firstUse.set(checksum, first);
    return first === document ? [] : [finding('FILE_REPEATED', document)];
  });
}
