/** Checks a Thai telephone number (โทรศัพท์), because the officer calls it when the card is ready. */
import { removeDashes, removeSpaces, toArabicDigits } from './text';

export type PhoneResult =
  | { ok: true; normalized: string; kind: 'MOBILE' | 'LANDLINE' }
  | { ok: false; error: 'PHONE_FORMAT' };

/** Accepts spaces, hyphens, brackets, dots, Thai digits and +66; returns digits only (docs/rules.md §4.5). */
export function validatePhone(raw: string): PhoneResult {
  const normalized = removeDashes(removeSpaces(toArabicDigits(raw)))
    .replace(/[().]/g, '')
    .replace(/^\+?66/, '0');
  if (/^0[689]\d{8}$/.test(normalized)) return { ok: true, normalized, kind: 'MOBILE' };
  if (/^0[23457]\d{7}$/.test(normalized)) return { ok: true, normalized, kind: 'LANDLINE' };
  return { ok: false, error: 'PHONE_FORMAT' };
}
