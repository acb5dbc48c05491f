/** Cleans what people type, so that two ways of writing the same Thai text compare as equal. */

/** Hyphen, non-breaking hyphen, dashes, minus sign: people and phones type any of them. */
const DASHES = /[\u002d\u2010-\u2015\u2212\ufe58\ufe63\uff0d]/g;
const INVISIBLE = /[\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff\u00ad]/g;

/**
 * Trims, turns every run of blanks into one space, drops invisible characters, and joins the two-part spellings that
 * some keyboards produce (นิคหิต + สระอา → สระอำ, เ + เ → แ).
 */
export function cleanText(raw: string): string {
  return raw
    .replace(INVISIBLE, '')
    .replace(/[\s\u00a0]+/g, ' ')
    .replace(/\u0e4d([\u0e48-\u0e4b]?)\u0e32/g, '$1\u0e33')
    .replace(/\u0e40\u0e40/g, '\u0e41')
    .trim();
}

export const hasThaiLetters = (text: string): boolean => /[\u0e01-\u0e3a\u0e40-\u0e4e]/.test(text);

/** Thai digits ๐–๙ become 0–9; all else stays. */
export function toArabicDigits(text: string): string {
  return text.replace(/[๐-๙]/g, (digit) => String(digit.charCodeAt(0) - 0x0e50));
}

/** Digits 0–9 become Thai digits ๐–๙; all else stays. */
export function toThaiDigits(text: string): string {
  return text.replace(/[0-9]/g, (digit) => String.fromCharCode(0x0e50 + Number(digit)));
}

export function removeSpaces(text: string): string {
  return cleanText(text).replace(/ /g, '');
}

export function removeDashes(text: string): string {
  return text.replace(DASHES, '');
}

/** Every kind of dash becomes the ASCII hyphen. */
export function unifyDashes(text: string): string {
  return text.replace(DASHES, '-');
}

/** True for what people write into a question that does not concern them: nothing, dashes, "ไม่มี". */
export function isBlankAnswer(raw: string): boolean {
  const text = removeDashes(removeSpaces(raw));
  return text === '' || text === 'ไม่มี' || text === 'ไม่ระบุ';
}

/** The form in which choice labels are compared: no spaces, dashes, dots or brackets, capital letters. */
export function comparable(raw: string): string {
  return removeDashes(removeSpaces(raw)).replace(/[.()]/g, '').toUpperCase();
}

/** The form in which a search compares texts: Arabic digits, small letters, without spaces and dashes. */
export function searchable(text: string): string {
  return toArabicDigits(text)
    .toLowerCase()
    .replace(/[\s-]+/g, '');
}
