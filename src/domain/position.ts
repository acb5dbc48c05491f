/** Decides which position (ตำแหน่ง) or academic standing (วิทยฐานะ) the card prints. */
import type { Category } from './category';
import { cleanText, removeSpaces } from './text';

/** The closed list of academic standings by line; docs/rules.md §4.7; 003-P3 §4. */
export const STANDINGS = [
  'ครูชำนาญการ',
  'ครูชำนาญการพิเศษ',
  'ครูเชี่ยวชาญ',
  'ครูเชี่ยวชาญพิเศษ',
  'รองผู้อำนวยการชำนาญการ',
  'รองผู้อำนวยการชำนาญการพิเศษ',
  'รองผู้อำนวยการเชี่ยวชาญ',
  'ผู้อำนวยการชำนาญการ',
  'ผู้อำนวยการชำนาญการพิเศษ',
  'ผู้อำนวยการเชี่ยวชาญ',
  'ผู้อำนวยการเชี่ยวชาญพิเศษ',
  'รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาชำนาญการพิเศษ',
  'รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาเชี่ยวชาญ',
  'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาเชี่ยวชาญ',
  'ผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาเชี่ยวชาญพิเศษ',
  'ศึกษานิเทศก์ชำนาญการ',
  'ศึกษานิเทศก์ชำนาญการพิเศษ',
  'ศึกษานิเทศก์เชี่ยวชาญ',
  'ศึกษานิเทศก์เชี่ยวชาญพิเศษ',
] as const;

/** An academic standing (วิทยฐานะ). */
export type Standing = (typeof STANDINGS)[number];

export type PrintedPosition =
  | { ok: true; text: string; warnings: 'POSITION_NORMALIZED'[] }
  | { ok: false; error: 'STANDING_UNKNOWN' | 'POSITION_EMPTY' };

/** The standing that a text names, written without spaces and with or without the word วิทยฐานะ; null for none. */
export function readStanding(raw: string): Standing | null {
  const text = removeSpaces(raw).replace(/^วิทยฐานะ/, '');
  return STANDINGS.find((standing) => standing === text) ?? null;
}

/**
 * The text printed on the card (docs/rules.md §4.7; 002 §1.4): a teacher with a standing has only the standing, all
 * others their position. POSITION_NORMALIZED warns that a standing was taken out of the position's text.
 */
export function printedPosition(person: {
  category: Category;
  positionName?: string;
  standingName?: string;
}): PrintedPosition {
  const position = cleanText(person.positionName ?? '');
  if (person.category !== 'TEACHER_CIVIL') return asGiven(position);
  if (cleanText(person.standingName ?? '') !== '') {
    const standing = readStanding(person.standingName ?? '');
    return standing ? { ok: true, text: standing, warnings: [] } : { ok: false, error: 'STANDING_UNKNOWN' };
  }
  const standing = standingInside(position);
  if (standing === null) return asGiven(position);
  return { ok: true, text: standing, warnings: standing === position ? [] : ['POSITION_NORMALIZED'] };
}

function asGiven(position: string): PrintedPosition {
  return position === '' ? { ok: false, error: 'POSITION_EMPTY' } : { ok: true, text: position, warnings: [] };
}

/** The longest standing that the position's text contains: the shorter ones are parts of the longer ones. */
function standingInside(position: string): Standing | null {
  const text = removeSpaces(position).replace(/วิทยฐานะ|ตำแหน่ง/g, '');
  const found = STANDINGS.filter((standing) => text.includes(standing));
  return found.sort((a, b) => b.length - a.length)[0] ?? null;
}
