/** The smaller ports: lock, memory, session, configuration, mail and files. */
import type {
  Config,
  FileReading,
  Files,
  Lock,
  MailAttachment,
  Mailer,
  Memory,
  Officer,
  Session as SessionPort,
} from '../application/ports';
import type { Role } from '../application/api';
import { LayoutError } from '../application/ports';
import type { SettingKey } from '../domain/settings';
import {
  DISTRICT_COLUMNS,
  HOLIDAY_COLUMNS,
  OFFICER_COLUMNS,
  QUESTION_COLUMNS,
  SETTING_COLUMNS,
  SHEETS,
} from '../texts/sheets';
import { hasThaiLetters } from '../domain/text';
import { isoDate } from './clock';
import { activeSpreadsheet, readEntries } from './table';

/** The setting that names the file that was installed. */
const INSTALLED_FILE: SettingKey = 'installedFile';

/** How long we wait for another execution; a submission that finds no turn is taken in by the sweep. */
const LOCK_WAIT_MS = 30_000;

/** @source PropertiesService and LockService reference: null for a script without a document */
const ofDocument = <Kept>(own: Kept | null, shared: () => Kept): Kept => own ?? shared();

/** The lock of the office: a published add-on serves many, which must not wait for each other. */
const officeLock = (): GoogleAppsScript.Lock.Lock =>
  ofDocument(LockService.getDocumentLock(), () => LockService.getScriptLock());

export function sharedLock(): Lock {
  let afterwards: (() => void)[] = [];
  return {
    hold(work) {
      const lock = officeLock();
      if (!lock.tryLock(LOCK_WAIT_MS)) return null;
      afterwards = [];
      try {
        const value = work();
        SpreadsheetApp.flush();
        for (const action of afterwards) action();
        return { value };
      } finally {
        lock.releaseLock();
      }
    },
    whenSaved(action) {
      afterwards.push(action);
    },
  };
}

type Properties = GoogleAppsScript.Properties.Properties;

/** The office's own store. An office from before version 7 kept everything with the script: it is taken over, once. */
function readStore(store: Properties): Record<string, string> {
  const own = store.getProperties();
  if (Object.keys(own).length > 0) return own;
  const earlier = PropertiesService.getScriptProperties().getProperties();
  if (Object.keys(earlier).length > 0) store.setProperties(earlier);
  return earlier;
}

/** Properties of the document, read once in an execution. */
export function documentMemory(): Memory {
  let known: Record<string, string> | null = null;
  let noted: Record<string, string> = {};
  const store = ofDocument(PropertiesService.getDocumentProperties(), () => PropertiesService.getScriptProperties());
  const all = (): Record<string, string> => (known ??= readStore(store));
  return {
    get: (key) => all()[key],
    entries: (prefix) => Object.entries(all()).filter(([key]) => key.startsWith(prefix)),
    set(values) {
      if (Object.keys(values).length === 0) return;
      const written = { ...noted, ...values };
      noted = {};
      store.setProperties(written);
      if (known !== null) known = { ...known, ...written };
    },
    note(values) {
      noted = { ...noted, ...values };
    },
    forget(key) {
      store.deleteProperty(key);
      if (known !== null) known = Object.fromEntries(Object.entries(known).filter(([one]) => one !== key));
    },
    forgetAll() {
      store.deleteAllProperties();
      known = {};
    },
    refresh() {
      known = null;
    },
  };
}

export const session: SessionPort = {
  user: () => Session.getEffectiveUser().getEmail(),
  owner: () => activeSpreadsheet().getOwner()?.getEmail() ?? '',
};

/** A holiday on which cards can be collected all the same. */
const STAYS_OPEN = /^(?:FALSE|ไม่|ไม่ใช่|ไม่ปิด|เปิด)$/i;

const ROLES: readonly string[] = ['OFFICER', 'SUPERVISOR', 'ADMIN'];

function isRole(text: string): text is Role {
  return ROLES.includes(text);
}

export const config: Config = {
  settings() {
    const rows = readEntries('settings', [SETTING_COLUMNS.key, SETTING_COLUMNS.value]).map((entry) => ({
      key: (entry[SETTING_COLUMNS.key] ?? '').trim(),
      value: entry[SETTING_COLUMNS.value] ?? '',
    }));
    // Somebody has copied the whole file: nobody may be written to from there, and no number given twice.
    const installed = rows.find(({ key }) => key === INSTALLED_FILE)?.value.trim() ?? '';
    if (installed !== '' && installed !== activeSpreadsheet().getId())
      throw new LayoutError('FILE_COPIED', SHEETS.settings.name);
    return rows;
  },
  questions: () =>
    readEntries('questions', [QUESTION_COLUMNS.form, QUESTION_COLUMNS.question, QUESTION_COLUMNS.target]).map(
      (entry) => ({
        form: entry[QUESTION_COLUMNS.form] ?? '',
        question: entry[QUESTION_COLUMNS.question] ?? '',
        target: entry[QUESTION_COLUMNS.target] ?? '',
      }),
    ),
  holidays: () => readEntries('holidays', [HOLIDAY_COLUMNS.date]).map((entry) => entry[HOLIDAY_COLUMNS.date] ?? ''),
  calendar() {
    const { date, counterClosed } = HOLIDAY_COLUMNS;
    const entries = readEntries('holidays', [date, counterClosed]);
    const daysOf = (rows: typeof entries): string[] => rows.map((entry) => entry[date] ?? '');
    const closed = entries.filter((entry) => !STAYS_OPEN.test((entry[counterClosed] ?? '').trim()));
    return { holidays: daysOf(entries), closures: daysOf(closed) };
  },
  distances: () =>
    new Map(
      readEntries('districts', Object.values(DISTRICT_COLUMNS)).flatMap((entry): [string, number][] => {
        const distance = (entry[DISTRICT_COLUMNS.distance] ?? '').replace(/,/g, '');
        const isNumber = /^\d+(\.\d+)?$/.test(distance);
        return isNumber ? [[(entry[DISTRICT_COLUMNS.district] ?? '').trim(), Number(distance)]] : [];
      }),
    ),
  officers: () =>
    readEntries('officers', Object.values(OFFICER_COLUMNS)).flatMap((entry): Officer[] => {
      const role = (entry[OFFICER_COLUMNS.role] ?? '').trim().toUpperCase();
      return isRole(role)
        ? [
            {
              email: (entry[OFFICER_COLUMNS.email] ?? '').trim(),
              name: entry[OFFICER_COLUMNS.name] ?? '',
              position: entry[OFFICER_COLUMNS.position] ?? '',
              role,
            },
          ]
        : [];
    }),
};

const blobOf = ({ base64, mime, name }: MailAttachment): GoogleAppsScript.Base.Blob =>
  Utilities.newBlob(Utilities.base64Decode(base64), mime, name);

/** Characters that MailApp takes; an office writes its own subjects. */
const LONGEST_SUBJECT = 250;

export const mailer: Mailer = {
  remaining: () => MailApp.getRemainingDailyQuota(),
  send({ to, subject, text, html, senderName, replyTo, attachments, chart }) {
    MailApp.sendEmail({
      to,
      subject: subject.slice(0, LONGEST_SUBJECT),
      body: text,
      htmlBody: html,
      name: senderName,
      ...(replyTo === '' ? {} : { replyTo }),
      ...(attachments.length === 0 ? {} : { attachments: attachments.map(blobOf) }),
      ...(chart === undefined ? {} : { inlineImages: { chart: blobOf(chart) } }),
    });
  },
};

/** What Drive says in English of a file that is gone or not shared; other failures pass and are tried again. */
const NOT_THERE = /No item with the given ID|is missing \(perhaps|do not have permission|Access denied/i;
/** A scope that is withheld, named in every language. */
const WITHHELD = /googleapis\.com\/auth\//;
/** Long enough for what fails for a moment. */
const PAUSE_MS = 1_000;

/**
 * What is opened in Drive, or null where it is gone or not shared with whoever runs. Google speaks the account's language:
 * what cannot be read, and fails again while Drive itself answers, is not there. Other failures are thrown.
 */
export function unlessGone<T>(open: () => T): T | null {
  try {
    return open();
  } catch (error) {
    const message = error instanceof Error ? error.message : String(error);
    if (WITHHELD.test(message)) throw error;
    if (NOT_THERE.test(message)) return null;
    if (!hasThaiLetters(message)) throw error;
    Utilities.sleep(PAUSE_MS);
    DriveApp.getRootFolder();
  }
  try {
    return open();
  } catch {
    return null;
  }
}

/** Blob bytes are signed numbers in a plain array; a plain loop is the quickest way out of it. */
export function unsigned(signed: readonly number[]): Uint8Array {
  const bytes = new Uint8Array(signed.length);
  for (let index = 0; index < signed.length; index++) bytes[index] = signed[index] ?? 0;
  return bytes;
}

export const fileUrl = (fileId: string): string => `https://drive.google.com/file/d/${fileId}/view`;

/** A file of a shared drive has no owner. */
const ownerOf = (file: GoogleAppsScript.Drive.File): string =>
  (file.getOwner() as GoogleAppsScript.Drive.User | null)?.getEmail() ?? '';

export const files: Files = {
  inspect(fileId, maxBytes): FileReading {
    const opened = unlessGone(() => DriveApp.getFileById(fileId));
    const read = (file: GoogleAppsScript.Drive.File): FileReading => {
      const [name, mime, sizeBytes] = [file.getName(), file.getMimeType(), file.getSize()];
      if (sizeBytes > maxBytes || sizeBytes === 0)
        return { ok: true, name, mime, sizeBytes, bytes: null, checksum: () => '' };
      const bytes = file.getBlob().getBytes();
      const checksum = (): string =>
        Utilities.base64Encode(Utilities.computeDigest(Utilities.DigestAlgorithm.MD5, bytes));
      return { ok: true, name, mime, sizeBytes, bytes: unsigned(bytes), checksum };
    };
    return opened === null ? { ok: false, error: 'FILE_NOT_FOUND' } : read(opened);
  },
  readPart(fileId, part, partBytes) {
    return unlessGone(() => {
      const blob = DriveApp.getFileById(fileId).getBlob();
      const bytes = blob.getBytes();
      const piece = bytes.slice(part * partBytes, (part + 1) * partBytes);
      return {
        mime: blob.getContentType() ?? '',
        parts: Math.max(1, Math.ceil(bytes.length / partBytes)),
        base64: Utilities.base64Encode(piece),
      };
    });
  },
  url: fileUrl,
  trash(fileId, madeBefore) {
    const file = unlessGone(() => DriveApp.getFileById(fileId));
    if (file === null || file.isTrashed()) return null;
    if (madeBefore !== '' && isoDate(file.getDateCreated()) < madeBefore) return null;
    try {
      file.setTrashed(true);
      return null;
    } catch {
      return ownerOf(file);
    }
  },
};
