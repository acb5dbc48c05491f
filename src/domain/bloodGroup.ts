/** Writes a blood group (หมู่โลหิต) the way the card shows it: in Thai letters. */
import { removeSpaces } from './text';

const IN_THAI: Readonly<Record<string, BloodGroup>> = {
  O: 'โอ',
  A: 'เอ',
  B: 'บี',
  AB: 'เอบี',
  โอ: 'โอ',
  เอ: 'เอ',
  บี: 'บี',
  เอบี: 'เอบี',
};

/** หมู่โลหิต as printed. */
export const BLOOD_GROUPS = ['โอ', 'เอ', 'บี', 'เอบี'] as const;
export type BloodGroup = (typeof BLOOD_GROUPS)[number];

export type BloodGroupResult = { ok: true; value: BloodGroup } | { ok: false; error: 'BLOOD_INVALID' };

/** Accepts O/A/B/AB or Thai, a word such as กรุ๊ป before it and a Rh sign after it (docs/rules.md §4.3; 002 §1.3). */
export function normalizeBloodGroup(raw: string): BloodGroupResult {
  const letters = removeSpaces(raw)
    .toUpperCase()
    .replace(/^(?:กรุ๊ป|หมู่|โลหิต|เลือด)+/, '')
    .replace(/\(?(?:RH)?\(?[+\u002d\u2010-\u2015\u2212]\)?$/, '');
  const value = Object.prototype.hasOwnProperty.call(IN_THAI, letters) ? IN_THAI[letters] : undefined;
  return value === undefined ? { ok: false, error: 'BLOOD_INVALID' } : { ok: true, value };
}
