/** Names of education service area offices, as forms and letters write them. */
import { cleanText } from './text';

const KIND = String.raw`(?:สพ[ปม]\.?|สำนักงานเขตพื้นที่การศึกษา(?:ประถมศึกษา|มัธยมศึกษา))`;
const OFFICE_NAME = new RegExp(String.raw`${KIND}\s*[\u0e01-\u0e4e]+(?:\s*เขต\s*\d+)?`, 'g');
const BEGINNING = new RegExp(`^${KIND}`);

/** `สพป.จันทบุรี เขต 2` and `สำนักงานเขตพื้นที่การศึกษาประถมศึกษาจันทบุรี เขต 2` are one place: `จันทบุรีเขต2`. */
const placeOf = (name: string): string => cleanText(name).replace(BEGINNING, '').replace(/\s+/g, '');

/** The first other office that a text names; undefined where it names none, or the own one as well. */
export function otherOfficeIn(about: string, ownNames: readonly string[]): string | undefined {
  const own = new Set(ownNames.map(placeOf));
  const named = (about.match(OFFICE_NAME) ?? []).map(cleanText);
  return named.some((name) => own.has(placeOf(name))) ? undefined : named[0];
}
