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
  UnreadableRows,
} from '../application/ports';
import type { Role } from '../application/api';
import { LayoutError } from '../application/ports';
import type { IsoDate } from '../domain/calendar';
import type { SettingKey } from '../domain/settings';
import {
  DISTRICT_COLUMNS,
  HOLIDAY_COLUMNS,
  OFFICER_COLUMNS,
  QUESTION_COLUMNS,
  SETTING_COLUMNS,
  SHEETS,
} from '../texts/sheets';
import { hasThaiLetters, toArabicDigits } from '../domain/text';
import { parseThaiDate } from '../domain/thaiDate';
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

function attemptFlush(): void {
  try {
    SpreadsheetApp.flush();
  } catch {
    // The fault that led here is thrown on.
  }
}

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
      } catch (error) {
        // Whoever holds the lock next must see what was written before it went wrong; that is told, not what comes of it.
        attemptFlush();
        throw error;
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

/** Days as people type them; null for one that cannot be read. */
function readHolidays(): { day: IsoDate | null; typed: string; staysOpen: boolean }[] {
  const { date, counterClosed } = HOLIDAY_COLUMNS;
  return readEntries('holidays', [date, counterClosed]).map((entry) => {
    const typed = (entry[date] ?? '').trim();
    const read = parseThaiDate(typed);
    return { day: read.ok ? read.iso : null, typed, staysOpen: STAYS_OPEN.test((entry[counterClosed] ?? '').trim()) };
  });
}

/** Kilometres; null for what is no number. */
function readDistances(): { district: string; km: number | null; typed: string }[] {
  return readEntries('districts', Object.values(DISTRICT_COLUMNS)).map((entry) => {
    const typed = (entry[DISTRICT_COLUMNS.distance] ?? '').trim();
    const number = toArabicDigits(typed).replace(/,/g, '');
    const km = /^\d+(\.\d+)?$/.test(number) ? Number(number) : null;
    return { district: (entry[DISTRICT_COLUMNS.district] ?? '').trim(), km, typed };
  });
}

/** Null for a row without one of the roles. */
function readOfficers(): { officer: Officer | null; typed: string }[] {
  return readEntries('officers', Object.values(OFFICER_COLUMNS)).map((entry) => {
    const cell = (name: keyof typeof OFFICER_COLUMNS): string => entry[OFFICER_COLUMNS[name]] ?? '';
    const [email, role] = [cell('email').trim(), cell('role').trim().toUpperCase()];
    const officer = isRole(role) ? { email, name: cell('name'), position: cell('position'), role } : null;
    return { officer, typed: [email, cell('role')].filter((text) => text !== '').join(' ') };
  });
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
  holidays: () => readHolidays().flatMap(({ day }) => day ?? []),
  calendar() {
    const days = readHolidays();
    return {
      holidays: days.flatMap(({ day }) => day ?? []),
      closures: days.flatMap(({ day, staysOpen }) => (staysOpen ? [] : (day ?? []))),
    };
  },
  distances: () =>
    new Map(readDistances().flatMap(({ district, km }): [string, number][] => (km === null ? [] : [[district, km]]))),
  officers: () => readOfficers().flatMap(({ officer }) => officer ?? []),
  review() {
    const days = readHolidays();
    const found: UnreadableRows[] = [
      { list: 'holidays', values: days.flatMap(({ day, typed }) => (day === null && typed !== '' ? [typed] : [])) },
      {
        list: 'officers',
        values: readOfficers().flatMap(({ officer, typed }) =>
          officer === null || officer.email === '' ? [typed] : [],
        ),
      },
      {
        list: 'districts',
        values: readDistances().flatMap(({ district, km, typed }) =>
          km === null && typed !== '' ? [`${district} ${typed}`] : [],
        ),
      },
    ];
    return {
      holidays: days.flatMap(({ day }) => day ?? []),
      unreadable: found.filter(({ values }) => values.length > 0),
    };
  },
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
