/** Checks, shows and masks the Thai citizen id (เลขประจำตัวประชาชน). */
import { removeDashes, removeSpaces, toArabicDigits } from './text';

export type CitizenIdError = 'CID_EMPTY' | 'CID_FORMAT' | 'CID_LENGTH' | 'CID_FIRST_DIGIT' | 'CID_CHECKSUM';
export type CitizenIdResult = { ok: true; normalized: string } | { ok: false; error: CitizenIdError };

/**
 * Checks a citizen id; spaces, hyphens and Thai digits are accepted (docs/rules.md §4.4; E-13).
 * `normalized` is the 13 digits as text. The errors are tested in the order in which the type lists them.
 */
export function validateCitizenId(raw: string): CitizenIdResult {
  const digits = normalizeCitizenId(raw);
  if (digits === '') return { ok: false, error: 'CID_EMPTY' };
  if (!/^[0-9]+$/.test(digits)) return { ok: false, error: 'CID_FORMAT' };
  if (digits.length !== 13) return { ok: false, error: 'CID_LENGTH' };
  if (digits.startsWith('0') || digits.startsWith('9')) return { ok: false, error: 'CID_FIRST_DIGIT' };
  if (checkDigit(digits) !== digits.slice(12)) return { ok: false, error: 'CID_CHECKSUM' };
  return { ok: true, normalized: digits };
}

/** The form in which two ids are compared: Arabic digits without spaces and hyphens. Not checked. */
export function normalizeCitizenId(raw: string): string {
  return removeDashes(removeSpaces(toArabicDigits(raw)));
}

/** `x-xxxx-xxxxx-xx-x`; a text that is not 13 digits comes back unchanged. */
export function formatCitizenId(digits: string): string {
  return digits.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, '$1-$2-$3-$4-$5');
}

/** The 13th digit that belongs to the first twelve. */
function checkDigit(digits: string): string {
  const sum = Array.from(digits.slice(0, 12)).reduce((total, digit, index) => total + Number(digit) * (13 - index), 0);
  return String((11 - (sum % 11)) % 10);
}
