/** The office's own wording of messages (ข้อความมาตรฐาน): what it may say, and what is wrong with it. */
import { findFields, nearestName } from '../domain/mergeField';
import { MESSAGE_KINDS, messageText, type MessageTextKind, type Wording } from './messages';

/** When each message goes out, as the sheet tells. */
const SENT_WHEN: Readonly<Record<MessageTextKind, string>> = {
  M01: 'รับคำขอแล้ว',
  M02: 'ขอให้แก้ไขหรือส่งเอกสารเพิ่มเติม',
  M03: 'เตือนก่อนครบกำหนดแก้ไข',
  M04: 'เกินกำหนดแก้ไข',
  M05: 'เอกสารครบถ้วน เริ่มจัดทำบัตร',
  M06: 'บัตรเสร็จแล้ว ให้มารับบัตร',
  M07: 'เตือนให้มารับบัตร',
  M08: 'รับบัตรแล้ว',
  M09: 'มีผู้รับบัตรแทนแล้ว',
  M10: 'ยกเลิกคำขอ',
  M11: 'ดำเนินการตามคำขอไม่ได้',
  M12: 'พบคำขอซ้ำ',
  M13: 'บัตรใกล้หมดอายุ',
  M14: 'บัตรหมดอายุแล้ว',
};

/** Without these a message does not tell what it is sent for. */
const NEEDED: Readonly<Partial<Record<MessageTextKind, readonly string[]>>> = {
  M02: ['issues', 'formLink', 'correctionDue'],
  M03: ['issues', 'correctionDue'],
  M06: ['pickupHours', 'closedDays', 'bringList'],
  M07: ['pickupHours', 'closedDays', 'bringList'],
  M09: ['receiverName'],
  M10: ['reasonText'],
  M11: ['reasonText'],
};

/** Known of every request. */
const ALWAYS: readonly string[] = ['requestId', 'fullName', 'ownerUnitName', 'officeFullName'];

const MAX_SUBJECT = 200;
/** Three bytes a letter: a script property holds nine kilobytes. */
const MAX_TEXT = 2000;
/** A word that may be an address, or become one in a mail program; Thai letters around a stroke or a full stop make none. */
const ADDRESS_LIKE = /[a-z0-9]\/|\/[a-z0-9]|[=@?&#%\\]|\.[a-z]|[a-z][a-z0-9+.-]*:/i;
/** What a cell shows whose formula has failed. */
const FORMULA_FAULT = /^#(?:REF!|N\/A|NAME\?|VALUE!|ERROR!|DIV\/0!|NUM!)/;
/** Thai has no blanks between words: what is quoted is cut. */
const QUOTED = 40;
/** A field that stands for a list: alone on its line it belongs to the line before, which announces it. */
const LISTS: readonly string[] = ['bringList'];

const field = (name: string): string => `{{${name}}}`;

export const WORDING_TEXTS = {
  used: 'ผ่านการตรวจ ระบบใช้ข้อความนี้ส่งอีเมล',
  ready: 'ผ่านการตรวจ จะเริ่มใช้เมื่อเปลี่ยนค่า ownWording ในแผ่นงาน "ตั้งค่า" เป็น TRUE',
  repeated: 'ไม่ใช้แถวนี้ เพราะรหัสข้อความซ้ำกับแถวก่อนหน้า โปรดเหลือไว้แถวเดียว',
  unknownKind: 'ไม่ใช้แถวนี้ เพราะไม่มีรหัสข้อความนี้ในระบบ โปรดแก้รหัสเป็น M01–M14',
  fault: (problem: string): string => `ยังใช้ไม่ได้ ระบบส่งข้อความของระบบแทน โปรดแก้ไข: ${problem}`,
  subjectLines: 'หัวเรื่องต้องมีบรรทัดเดียว',
  subjectLong: `หัวเรื่องต้องไม่เกิน ${MAX_SUBJECT} ตัวอักษร`,
  textLong: `ข้อความต้องไม่เกิน ${MAX_TEXT.toLocaleString('en')} ตัวอักษร`,
  broken: (piece: string): string => `วงเล็บปีกกาไม่ครบคู่ที่ "${piece}"`,
  unknown: (name: string, near: string | undefined): string =>
    `ไม่มีช่องข้อมูล ${field(name)} ในข้อความนี้${near === undefined ? '' : ` (อาจหมายถึง ${field(near)})`}`,
  inSubject: (name: string): string => `ใช้ ${field(name)} ในหัวเรื่องไม่ได้`,
  needed: (name: string): string => `ต้องมีช่องข้อมูล ${field(name)}`,
  ownLine: (name: string): string => `โปรดให้ ${field(name)} อยู่คนละบรรทัดกับช่องข้อมูลอื่น เพราะระบบตัดบรรทัดนั้นออกเมื่อไม่มีข้อมูล`,
  onlyOptional: 'ต้องมีอย่างน้อยหนึ่งบรรทัดที่ส่งเสมอ (บรรทัดที่มีช่องซึ่งอาจว่างจะถูกตัดออกเมื่อไม่มีข้อมูล)',
  formula: 'ช่องนี้มีสูตรที่ผิดพลาด โปรดพิมพ์ข้อความแทน',
  inAddress: (word: string): string => `โปรดเว้นวรรคก่อนและหลังช่องข้อมูลใน "${word}" ระบบไม่ใส่ข้อมูลของผู้ยื่นคำขอไว้ในลิงก์`,
} as const;

/** A row of the sheet as the add-on writes it. */
export interface WordingRow {
  readonly kind: MessageTextKind;
  readonly sentWhen: string;
  readonly builtIn: string;
}

/** What the sheet shows beside the office's own: the built-in subject, a blank line, the built-in text. */
export const WORDING_ROWS: readonly WordingRow[] = MESSAGE_KINDS.map((kind) => {
  const { subject, lines } = messageText(kind);
  return { kind, sentWhen: SENT_WHEN[kind], builtIn: `${subject}\n\n${shownLines(lines)}` };
});

function shownLines(lines: readonly string[]): string {
  return lines.map((line) => line.replace(/^\?/, '')).join('\n');
}

export type WordingRead =
  | { readonly ok: true; readonly wording: Wording }
  | { readonly ok: false; readonly problem: string };

/** Subject and text of a kind as an office has typed them; what is empty stays built-in. */
export function readWording(kind: MessageTextKind, typedSubject: string, typedText: string): WordingRead {
  const subject = tidy(typedSubject);
  const text = tidy(typedText);
  const problem = problemIn(kind, subject, text);
  return problem === undefined
    ? { ok: true, wording: { subject, lines: text === '' ? [] : linesOf(kind, text) } }
    : { ok: false, problem };
}

/** Without characters that nobody sees; fields without blanks inside their braces. */
function tidy(typed: string): string {
  const lines = typed
    .replace(/\r\n?/g, '\n')

    .replace(/[\u0000-\u0009\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u2028-\u202e\u2066-\u2069\ufeff]/g, ' ')
    .replace(/\{\{\s*(\w+)\s*\}\}/g, '{{$1}}')
    .split('\n')
    .map((line) => line.trimEnd());
  return lines.join('\n').trim();
}

const namesIn = (text: string): string[] => findFields(text).fields.map(({ name }) => name);

function fieldsOf(kind: MessageTextKind): string[] {
  const { subject, lines } = messageText(kind);
  return [...new Set([...ALWAYS, ...namesIn([subject, ...lines].join('\n'))])];
}

function problemIn(kind: MessageTextKind, subject: string, text: string): string | undefined {
  if (subject.includes('\n')) return WORDING_TEXTS.subjectLines;
  if (subject.length > MAX_SUBJECT) return WORDING_TEXTS.subjectLong;
  if (text.length > MAX_TEXT) return WORDING_TEXTS.textLong;
  if (FORMULA_FAULT.test(subject) || FORMULA_FAULT.test(text)) return WORDING_TEXTS.formula;
  const whole = `${subject}\n${text}`;
  const [broken] = findFields(whole).broken;
  if (broken !== undefined) return WORDING_TEXTS.broken(broken);
  const known = fieldsOf(kind);
  const unknown = namesIn(whole).find((name) => !known.includes(name));
  if (unknown !== undefined) return WORDING_TEXTS.unknown(unknown, nearestName(unknown, known));
  // A subject is read by whoever looks at the telephone: no name in it.
  const allowed = ['requestId', ...namesIn(messageText(kind).subject)];
  const told = namesIn(subject).find((name) => !allowed.includes(name));
  if (told !== undefined) return WORDING_TEXTS.inSubject(told);
  const missing = text === '' ? undefined : NEEDED[kind]?.find((name) => !namesIn(text).includes(name));
  if (missing !== undefined) return WORDING_TEXTS.needed(missing);
  const word = whole.split(/\s+/).find(isFieldInAddress);
  if (word !== undefined) return WORDING_TEXTS.inAddress(word.slice(0, QUOTED));
  return text === '' ? undefined : problemInLines(kind, text);
}

/** A line with a field that may be empty goes with it: nothing else that matters may stand in it. */
function problemInLines(kind: MessageTextKind, text: string): string | undefined {
  const optional = optionalOf(kind);
  const lines = joinedLines(text);
  for (const line of lines) {
    const names = namesIn(line);
    const name = names.find((one) => optional.includes(one));
    if (name !== undefined && names.some((one) => one !== name)) return WORDING_TEXTS.ownLine(name);
  }
  const isAlways = (line: string): boolean => line !== '' && !namesIn(line).some((name) => optional.includes(name));
  return lines.some(isAlways) ? undefined : WORDING_TEXTS.onlyOptional;
}

/** The form's and the survey's addresses stand alone; nothing is filled into any other. */
function isFieldInAddress(word: string): boolean {
  const names = namesIn(word);
  if (names.length === 0) return false;
  const around = word.replace(/\{\{\w+\}\}/g, '');
  const isLink = names.some((name) => name.endsWith('Link'));
  return ADDRESS_LIKE.test(around) || (isLink && (names.length > 1 || around.replace(/[()"“”]/g, '') !== ''));
}

/** Fields that stand in a line of the built-in text that may be left out. */
function optionalOf(kind: MessageTextKind): string[] {
  return namesIn(
    messageText(kind)
      .lines.filter((line) => line.startsWith('?'))
      .join('\n'),
  );
}

/** A list belongs to the line that announces it. */
function joinedLines(text: string): string[] {
  const joined: string[] = [];
  for (const line of text.split('\n')) {
    const isList = LISTS.some((name) => line === field(name));
    if (isList && joined.length > 0) joined.push(`${joined.pop() ?? ''}\n${line}`);
    else joined.push(line);
  }
  return joined;
}

/** Lines as messages are filled from: one with a field that may be empty is left out when it is. */
function linesOf(kind: MessageTextKind, text: string): string[] {
  const optional = optionalOf(kind);
  return joinedLines(text).map((line) => {
    if (namesIn(line).some((name) => optional.includes(name))) return `?${line}`;
    // Somebody's own question mark is none of ours.
    return line.startsWith('?') ? ` ${line}` : line;
  });
}
