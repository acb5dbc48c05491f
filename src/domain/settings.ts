/** Turns the text cells of the sheet ตั้งค่า into typed settings; what cannot be read keeps its default. */
import { isEmail } from './email';
import { SETTINGS, type SettingRow } from './settingTable';
import { cleanText, toArabicDigits } from './text';

export { SETTINGS };

/** Width and height: centimetres for cards and photographs, pixels for image files. */
export interface Size {
  readonly width: number;
  readonly height: number;
}

export type SettingKey = keyof typeof SETTINGS;

export const SETTING_KEYS = Object.keys(SETTINGS) as SettingKey[];

interface ValueByKind {
  TEXT: string;
  EMAIL: string;
  EMAIL_LIST: readonly string[];
  LINK: string;
  CARD_PREFIX: string;
  INT: number;
  INT_OR_NONE: number | null;
  NUMBER: number;
  BOOLEAN: boolean;
  INT_LIST: readonly number[];
  SIZE: Size;
  CODE: string;
}

type ValueOf<Row extends SettingRow> = Row extends { kind: 'CODE'; codes: readonly (infer Code)[] }
  ? Code
  : ValueByKind[Row['kind']];

/** The office's settings (การตั้งค่า); texts that the office has not filled in are '', numbers null. */
export type Settings = { readonly [Key in SettingKey]: ValueOf<(typeof SETTINGS)[Key]> };

/** A row of the sheet that could not be used. */
export interface SettingProblem {
  readonly key: string;
  /** INVALID: unreadable or out of range, the default is used; UNKNOWN: no such key; REPEATED: the first row counts. */
  readonly code: 'SETTING_INVALID' | 'SETTING_UNKNOWN' | 'SETTING_REPEATED';
  readonly value: string;
}

/** Reads one text; undefined when it cannot be read. An empty text is read too: it is a value of some kinds. */
type Reader<Value> = (text: string, row: SettingRow) => Value | undefined;

const READERS: { readonly [Kind in keyof ValueByKind]: Reader<ValueByKind[Kind]> } = {
  TEXT: (text) => text,
  EMAIL: (text) => (text === '' || isEmail(text) ? text : undefined),
  EMAIL_LIST: (text) => readList(text, (part) => (isEmail(part) ? part : undefined)),
  LINK: (text) => (text === '' || /^https:\/\/\S+$/.test(text) ? text : undefined),
  CARD_PREFIX: (text) => (text === '' || /^\d{5}$/.test(toArabicDigits(text)) ? toArabicDigits(text) : undefined),
  INT: readInt,
  INT_OR_NONE: (text, row) => (text === '' ? null : readInt(text, row)),
  NUMBER: readNumber,
  BOOLEAN: (text) => BOOLEANS[text.toUpperCase()],
  INT_LIST: (text, row) => readList(text, (part) => readInt(part, row)),
  SIZE: readSize,
  CODE: (text, row) => row.codes?.find((code) => code === text.toUpperCase()),
};

const BOOLEANS: Readonly<Record<string, boolean>> = { TRUE: true, FALSE: false, ใช่: true, ไม่ใช่: false };

/**
 * Reads the rows of the sheet ตั้งค่า (docs/rules.md Appendix A). An empty cell and a missing row mean the default.
 * Never fails: each row that cannot be used is named in `problems`.
 */
export function parseSettings(rows: readonly { readonly key: string; readonly value: string }[]): {
  settings: Settings;
  problems: SettingProblem[];
} {
  const settings: Record<string, unknown> = { ...DEFAULT_SETTINGS };
  const problems: SettingProblem[] = [];
  const seen = new Set<string>();
  for (const row of rows) {
    const key = cleanText(row.key);
    const value = cleanText(row.value);
    if (key === '') continue;
    if (!isSettingKey(key)) problems.push({ key, code: 'SETTING_UNKNOWN', value });
    else if (seen.has(key)) problems.push({ key, code: 'SETTING_REPEATED', value });
    else if (value !== '') {
      const parsed = readSetting(key, value);
      if (parsed === undefined) problems.push({ key, code: 'SETTING_INVALID', value });
      else settings[key] = parsed;
    }
    seen.add(key);
  }
  return { settings: settings as Settings, problems };
}

export const DEFAULT_SETTINGS: Settings = Object.fromEntries(
  SETTING_KEYS.map((key) => [key, readSetting(key, SETTINGS[key].default)]),
) as Settings;

/** `1 นิ้ว (2.5 x 3 ซม.)`, or the bare size when the office has configured another; docs/rules.md §3.4. */
export function photoSizeLabel({ width, height }: Size): string {
  const size = `${width} x ${height} ซม.`;
  return width === 2.5 && height === 3 ? `1 นิ้ว (${size})` : size;
}

function isSettingKey(text: string): text is SettingKey {
  return Object.prototype.hasOwnProperty.call(SETTINGS, text);
}

function readSetting(key: SettingKey, text: string): unknown {
  const row: SettingRow = SETTINGS[key];
  return READERS[row.kind](text, row);
}

function readNumber(text: string, row: SettingRow): number | undefined {
  const plain = toArabicDigits(text).replace(/,(?=\d{3}(?:\D|$))/g, '');
  const value = /^\d+(?:\.\d+)?$/.test(plain) ? Number(plain) : NaN;
  return value >= (row.min ?? 0) && value <= (row.max ?? Infinity) ? value : undefined;
}

function readInt(text: string, row: SettingRow): number | undefined {
  const value = readNumber(text, row);
  return Number.isInteger(value) ? value : undefined;
}

function readSize(text: string, row: SettingRow): Size | undefined {
  const [width, height, ...more] = text.split(/\s*[x×*]\s*/i).map((part) => readNumber(part, row));
  return width === undefined || height === undefined || more.length > 0 ? undefined : { width, height };
}

/** Reads each part of a list; one unreadable part makes the whole list unreadable. */
function readList<Value>(text: string, read: (part: string) => Value | undefined): Value[] | undefined {
  const parts = text.split(/[,;\s]+/).filter((part) => part !== '');
  const values = parts.flatMap((part) => read(part) ?? []);
  return values.length === parts.length ? values : undefined;
}
