/** Reads an answer's files and judges fields and files together: what is wrong with this request? */
import type { Holidays, IsoDate } from '../domain/calendar';
import { checkRequest, type RequestFile } from '../domain/checkRequest';
import { fieldFinding, finding, formatFinding, type Finding } from '../domain/finding';
import { asksFor } from '../domain/questions';
import { readAnswers } from '../domain/readAnswers';
import type { FieldId, RequestFields } from '../domain/request';
import { absenceCode, isRequired, REQUIRED_WHEN, requestContext, type Channel } from '../domain/required';
import type { Settings } from '../domain/settings';
import type { ReadAnswer } from './answer';
import type { FileFact } from './api';
import { isCurrent } from './attached';
import { readContent } from './fileContent';
import { problemText } from './problem';
import type { FileReading, Ports } from './ports';

export interface Evaluation {
  readonly fields: RequestFields;
  readonly findings: readonly Finding[];
  /** Read only where a deadline has passed or one is to be set. */
  readonly holidays: Holidays;
}

export interface ToEvaluate {
  readonly answer: Pick<ReadAnswer, 'fields' | 'asked' | 'doubts'>;
  readonly files: readonly FileFact[];
  /** ISO time of the answer. */
  readonly submittedAt: string;
  readonly channel?: Channel;
  /** ISO day on which the request was first received, of a correction. */
  readonly filedDate?: IsoDate;
}

/** An answer's texts as the register holds them, with what the office itself fills in. */
export function readFields(
  settings: Settings,
  { answer, submittedAt, channel }: Omit<ToEvaluate, 'files'>,
): RequestFields {
  const known = { submittedDate: submittedAt.slice(0, 10), ...(channel === undefined ? {} : { channel }) };
  const read = readAnswers({ ...answer.fields, submittedAt }, known).fields;
  return { ...read, affiliation: settings.affiliation, schoolProvince: settings.schoolProvince };
}

export function evaluate(
  ports: Ports,
  settings: Settings,
  { answer, files, submittedAt, ...more }: ToEvaluate,
): Evaluation {
  const submittedDate = submittedAt.slice(0, 10);
  const fields = readFields(settings, { answer, submittedAt, ...more });
  const current = files.filter(isCurrent);
  const uploaded = current.filter((file) => file.seenOnPaper !== true).map(asRequestFile);
  const seenOnPaper = current.filter((file) => file.seenOnPaper === true).map((file) => file.document);
  const check = (holidays: Holidays): Finding[] =>
    aboutUnsorted(
      current,
      aboutTheForm(
        checkRequest({ fields, files: uploaded, seenOnPaper, submittedDate, settings, holidays, ...more }),
        fields,
        answer,
      ),
    );
  // Holidays only ever move a deadline: they are read where one has passed or one is to be set.
  const strictest = check(new Set());
  if (!strictest.some((item) => item.severity === 'BLOCK' || item.code === 'LATE_FILING'))
    return { fields, findings: strictest, holidays: new Set() };
  const holidays: Holidays = new Set(ports.config.holidays());
  return { fields, findings: check(holidays), holidays };
}

function asRequestFile({
  fileId: _id,
  replaced: _replaced,
  late: _late,
  seenOnPaper: _seen,
  unsorted: _unsorted,
  ...file
}: FileFact): RequestFile {
  return file;
}

/** While an officer has not said which file is what, nothing can be called missing. */
function aboutUnsorted(files: readonly FileFact[], findings: readonly Finding[]): Finding[] {
  if (!files.some((file) => file.unsorted === true)) return [...findings];
  return [...findings.filter((item) => item.code !== 'DOC_MISSING'), finding('DOC_UNSORTED')];
}

/**
 * What no question of the form asks cannot be demanded of the applicant: the office is told instead, as of all that its
 * sheet of answers leaves open.
 */
function aboutTheForm(
  findings: readonly Finding[],
  fields: RequestFields,
  { asked, doubts }: ToEvaluate['answer'],
): Finding[] {
  const context = requestContext(fields);
  const missing = (Object.keys(REQUIRED_WHEN) as FieldId[]).filter(
    (id) => !asksFor(asked, id) && (fields[id] ?? '') === '' && isRequired(id, context),
  );
  const absences = missing.map((id) => formatFinding(fieldFinding(absenceCode(id), id)));
  return [
    ...findings.filter((item) => !absences.includes(formatFinding(item))),
    ...missing.map((id) => fieldFinding('QUESTION_MISSING', id)),
    ...doubts,
  ];
}

type Upload = ReadAnswer['uploads'][number];
type Content = Extract<FileReading, { ok: true }>;

/** A file that stands in the answer counts, whatever it was before; what an officer has said of it stays said. */
function knownAgain({ replaced: _replaced, late: _late, ...file }: FileFact, { document, unsorted }: Upload): FileFact {
  return unsorted === true && file.unsorted !== true ? file : { ...file, document };
}

/** The file's own bytes decide what it is; a promise that they do not keep makes it damaged. */
function factsOf(upload: Upload, { name, mime, sizeBytes, bytes }: Content): FileFact {
  const facts = { ...upload, name, mime, sizeBytes };
  if (bytes === null || bytes.length === 0) return facts;
  const { mime: found, photo, encrypted, damaged } = readContent(bytes);
  const broken = damaged === true || (found === null && /^(image\/|application\/pdf)/.test(mime));
  return {
    ...facts,
    mime: found ?? mime,
    ...(photo === undefined ? {} : { photo }),
    ...(encrypted === true ? { encrypted } : {}),
    ...(broken ? { damaged: true } : {}),
  };
}

/** How an answer's files are read. */
export interface Reading {
  /** What is known of a file already is not read again. */
  readonly known?: readonly FileFact[];
  readonly maxBytes: number;
  /** A passing fault of Drive is thrown on, to be tried again by the sweep, but not for ever. */
  readonly lastAttempt: boolean;
  /** Executions have ended over these files: they count as unreadable. */
  readonly unread?: boolean;
}

/** So many bytes of an answer's files are held until all have been seen; it may bring fifty of ten megabytes. */
const HELD_BYTES = 8 * 1024 * 1024;

/** Facts of every uploaded file. */
export function inspectFiles(ports: Ports, uploads: ReadAnswer['uploads'], how: Reading): FileFact[] {
  const { known = [], maxBytes, lastAttempt, unread = false } = how;
  const { files, log } = ports;
  const fresh = new Set<FileFact>();
  const held = new Map<FileFact, Content>();
  let heldBytes = 0;
  const inspect = (upload: Upload): FileFact => {
    const before = known.find((file) => file.fileId === upload.fileId && file.unreadable !== true);
    if (before !== undefined) return knownAgain(before, upload);
    const unreadable: FileFact = { ...upload, name: '', mime: '', sizeBytes: 0, unreadable: true };
    if (unread) return unreadable;
    try {
      const content = files.inspect(upload.fileId, maxBytes);
      if (!content.ok) return unreadable;
      const fact = factsOf(upload, content);
      if (content.bytes === null) return fact;
      fresh.add(fact);
      if (heldBytes + content.bytes.length <= HELD_BYTES) {
        heldBytes += content.bytes.length;
        held.set(fact, content);
      }
      return fact;
    } catch (error) {
      if (!lastAttempt) throw error;
      log(`file given up: ${problemText(error)}`);
      return unreadable;
    }
  };
  const facts = uploads.map(inspect);
  const sameSize = (size: number): number => facts.filter(({ sizeBytes }) => sizeBytes === size && size > 0).length;
  // Only files of the same size can be the same file: the others' checksums are nobody's concern.
  return facts.map((fact) => {
    if (!fresh.has(fact) || sameSize(fact.sizeBytes) < 2) return fact;
    const checksum = held.get(fact)?.checksum() ?? checksumAgain(ports, fact, how);
    return checksum === '' ? fact : { ...fact, checksum };
  });
}

/** Of a file too large to be held. '' where it can no longer be read: that two files are the same is a hint for the officer, no more. */
function checksumAgain({ files, log }: Ports, { fileId }: FileFact, { maxBytes }: Reading): string {
  try {
    const content = files.inspect(fileId, maxBytes);
    return content.ok ? content.checksum() : '';
  } catch (error) {
    log(`file not compared: ${problemText(error)}`);
    return '';
  }
}
