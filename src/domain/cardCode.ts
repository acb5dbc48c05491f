/** Writes and reads the code printed on a card (รหัสบัตร): the office's prefix and a running number that never restarts. */
import { removeSpaces, toArabicDigits, unifyDashes } from './text';

export type CardCodeResult =
  | { ok: true; normalized: string }
  | { ok: false; error: 'CARD_CODE_FORMAT' | 'CARD_CODE_PREFIX' };

/** `04064-00012`; numbers beyond five digits are written in full (docs/rules.md §4.8). */
export function formatCardCode(prefix: string, seq: number): string {
  return `${prefix}-${String(seq).padStart(5, '0')}`;
}

/**
 * Accepts Thai digits, spaces and any dash. Errors: CARD_CODE_FORMAT unless five digits, a hyphen and one to six digits;
 * CARD_CODE_PREFIX for another office's code.
 */
export function validateCardCode(code: string, prefix: string): CardCodeResult {
  const normalized = normalizeCardCode(code);
  if (!/^\d{5}-\d{1,6}$/.test(normalized)) return { ok: false, error: 'CARD_CODE_FORMAT' };
  return normalized.startsWith(`${prefix}-`) ? { ok: true, normalized } : { ok: false, error: 'CARD_CODE_PREFIX' };
}

/** The form in which two codes are compared; also for old cards, whose codes have other forms. */
export function normalizeCardCode(code: string): string {
  return unifyDashes(removeSpaces(toArabicDigits(code))).toUpperCase();
}

/** The running number of a code with that prefix; null for any other text. */
export function cardCodeNumber(code: string, prefix: string): number | null {
  const checked = validateCardCode(code, prefix);
  return checked.ok ? Number(checked.normalized.slice(6)) : null;
}

/**
 * The next free number: one more than the greatest ever used (void ones too) and than the high-water mark, but not less
 * than the number the office configured to start with.
 */
export function nextCardNumber(
  usedCodes: readonly string[],
  prefix: string,
  mark: number,
  start: number | null,
): number {
  const greatest = usedCodes.reduce((max, code) => Math.max(max, cardCodeNumber(code, prefix) ?? 0), mark);
  return Math.max(greatest + 1, start ?? 1);
}
