/** Checks the three parts of a person's name: prefix (คำนำหน้านาม), first name (ชื่อ), surname (ชื่อสกุล). */
import { cleanText, removeSpaces } from './text';

const TITLES: Readonly<Record<string, string>> = { นาย: 'นาย', นาง: 'นาง', นางสาว: 'นางสาว', นส: 'นางสาว' };

/** Ranks that may be a prefix, also with ว่าที่ before or หญิง after them; docs/rules.md §4.2; 002 §2.6. */
export const RANKS: readonly string[] = [
  ...['พล', 'พัน', 'ร้อย', 'จ่าสิบ', 'สิบ'].flatMap(threeGrades),
  ...['พลเรือ', 'นาวา', 'เรือ', 'พันจ่า', 'จ่า'].flatMap(threeGrades),
  ...['พลอากาศ', 'นาวาอากาศ', 'เรืออากาศ', 'พันจ่าอากาศ', 'จ่าอากาศ'].flatMap(threeGrades),
  ...['พลตำรวจ', 'พันตำรวจ', 'ร้อยตำรวจ', 'สิบตำรวจ'].flatMap(threeGrades),
  ...['ดาบตำรวจ', 'จ่าสิบตำรวจ', 'อาสาสมัครทหารพราน'],
];

export type PrefixResult =
  | { ok: true; value: string; rank?: true }
  | { ok: false; error: 'PREFIX_DR_NOT_ALLOWED' | 'PREFIX_UNKNOWN' };

/**
 * Accepts นาย, นาง, นางสาว (น.ส.) and ranks; `rank` says that a rank order is the evidence (docs/rules.md §4.2; 002 §1.5).
 * Errors: PREFIX_DR_NOT_ALLOWED for ดร. in any form, PREFIX_UNKNOWN for all else (academic titles, abbreviations).
 */
export function validatePrefix(raw: string, ranks: readonly string[] = RANKS): PrefixResult {
  const text = removeSpaces(raw);
  if (/ดร|dr/i.test(text)) return { ok: false, error: 'PREFIX_DR_NOT_ALLOWED' };
  const key = text.replace(/\./g, '');
  const title = Object.prototype.hasOwnProperty.call(TITLES, key) ? TITLES[key] : undefined;
  if (title !== undefined) return { ok: true, value: title };
  const rank = text.replace(/^ว่าที่/, '').replace(/หญิง$/, '');
  return ranks.includes(rank) ? { ok: true, value: text, rank: true } : { ok: false, error: 'PREFIX_UNKNOWN' };
}

export type NameResult = { ok: true; value: string } | { ok: false; error: 'FIELD_FORMAT' | 'PREFIX_DR_NOT_ALLOWED' };

/** Thai letters and signs, spaces and hyphens; a first name may not begin with "ดร." (docs/rules.md §2.2, §4.2). */
export function validateFirstName(raw: string): NameResult {
  return /^ดร ?\./.test(cleanText(raw)) ? { ok: false, error: 'PREFIX_DR_NOT_ALLOWED' } : validateLastName(raw);
}

/** Thai letters and signs, spaces and hyphens; begins with a letter. */
export function validateLastName(raw: string): NameResult {
  const value = cleanText(raw);
  return /^[\u0e01-\u0e2e\u0e40-\u0e44][\u0e01-\u0e3a\u0e40-\u0e4e -]*$/.test(value)
    ? { ok: true, value }
    : { ok: false, error: 'FIELD_FORMAT' };
}

/** Whether a first name begins with its own prefix, as in "นางสาวสมหญิง" after นางสาว: many type it twice [P]. */
export function repeatsPrefix(prefix = '', firstName = ''): boolean {
  return prefix !== '' && firstName.startsWith(prefix) && firstName.slice(prefix.length).trim().length >= SHORTEST_NAME;
}
const SHORTEST_NAME = 2;

/** `นายสมชาย ใจดี`: the prefix stands directly before the name, once; absent parts are left out. */
export function fullName(person: { prefix?: string; firstName?: string; lastName?: string }): string {
  const { prefix = '', firstName = '', lastName = '' } = person;
  const named = repeatsPrefix(prefix, firstName) ? firstName : `${prefix}${firstName}`;
  return [named, lastName].filter((part) => part !== '').join(' ');
}

function threeGrades(service: string): string[] {
  return ['เอก', 'โท', 'ตรี'].map((grade) => service + grade);
}

/** Prefixes in front of a name written in one piece; titles of learning too, so that they are refused by name. */
const LEADING_PREFIX = new RegExp(
  `^(?:(?:นางสาว|น\\. ?ส\\.|นาง|นาย|(?:ว่าที่ ?)?(?:${[...RANKS].sort((a, b) => b.length - a.length).join('|')})(?: ?หญิง)?|(?:ดร|ผศ|รศ|ศ)\\.) ?)+`,
);

/** Takes apart an answer such as "นางสาวสมหญิง ใจดี" (docs/rules.md §2.2); what is not there is ''. */
export function splitFullName(raw: string): { prefix: string; firstName: string; lastName: string } {
  const text = cleanText(raw);
  const prefix = (LEADING_PREFIX.exec(text)?.[0] ?? '').trim();
  const [firstName = '', ...rest] = text.slice(prefix.length).trim().split(' ');
  return { prefix, firstName, lastName: rest.join(' ') };
}
