/** From a story to what the applicant sends: every question answered, every paper attached, then the slips. */
import type { Submission, UploadedFile } from '../emulator';
import { scanCard } from './cardScans';
import { addDays, dayOf, instantOf, writeDay, yearBE, yearOf, type DateHand } from './days';
import { ASKED, UPLOADED, type Asked, type FilledForm, type Uploaded } from './form';
import { makePaper } from './papers';
import type { Person, PersonName } from './people';
import { OFFICE } from './places';
import { takePhoto, type Sitter } from './portraits';
import { POSTS, type Post } from './posts';
import { Chance, seedOf } from './random';
import { papersFor, REASONS, type Evidence } from './reasons';
import { withSlips, type Circumstances } from './slips';
import type { Story } from './stories';

export interface Application {
  /** When it is sent. */
  readonly instant: number;
  readonly submission: Submission;
}

/** The instant at which a story's answer is sent, seen from the present. */
export function instantOfStory({ sent }: Story, present: number): number {
  return 'minutesAgo' in sent
    ? present - sent.minutesAgo * 60_000
    : instantOf(addDays(dayOf(present), -sent.daysAgo), sent.time);
}

const HANDS: readonly DateHand[] = ['LONG', 'LONG', 'LONG', 'SHORT', 'SLASHES'];
const CONTACTS = ['ตามทะเบียนบ้าน', 'ที่อยู่เดียวกับทะเบียนบ้าน'] as const;

function wordsAboutPerson(person: Person, chance: Chance): Partial<Record<Asked, string>> {
  const { home, school } = person;
  const { category, categoryCode, inOffice, position, standing, level, salary, govEmpType }: Post = POSTS[person.post];
  const serving = !categoryCode.startsWith('PENSIONER');
  const contact =
    serving && inOffice === undefined && chance.next() < 0.25
      ? `บ้านพักครู ${school.name} ตำบล${school.subdistrict} อำเภอ${school.district.name}`
      : chance.pick(CONTACTS);
  return {
    prefix: person.prefix,
    firstName: person.firstName,
    lastName: person.lastName,
    citizenId: person.citizenId,
    birthDate: writeDay(person.birthDate, chance.pick(HANDS)),
    nationality: 'ไทย',
    bloodGroup: person.bloodGroup,
    houseNo: person.houseNo,
    moo: person.moo,
    subdistrict: home.subdistrict,
    district: home.district.name,
    province: OFFICE.province,
    postcode: home.district.postcode,
    phone: person.phone,
    contactAddress: contact,
    category,
    ...given({ position, standing, level, salary, govEmpType }),
    ...(serving ? { school: school.name, schoolDistrict: school.district.name } : {}),
    headscarf: 'ไม่ใช่',
    declaration: 'รับรอง',
    consent: 'ยินยอม',
  };
}

function given(answers: Partial<Record<Asked, string | undefined>>): Partial<Record<Asked, string>> {
  return Object.fromEntries(
    Object.entries(answers).filter((entry): entry is [Asked, string] => entry[1] !== undefined),
  );
}

/** The day of the event or of the order. */
function causeDay({ reason, since }: Story, day: string, chance: Chance): string {
  const [fewest, most] = REASONS[reason].usually;
  return addDays(day, -(since ?? chance.between(fewest, most)));
}

function wordsAboutReason(
  { reason }: Story,
  person: Person,
  cause: string,
  chance: Chance,
): Partial<Record<Asked, string>> {
  const { label, dates } = REASONS[reason];
  return {
    reason: label,
    ...(reason === 'FIRST' ? {} : { oldCardNo: person.oldCardNo }),
    ...(reason === 'CHG_OTHER' ? { otherReason: 'หมู่โลหิตบนบัตรเดิมพิมพ์ผิด' } : {}),
    ...(dates === 'EVENT' ? { eventDate: cause } : {}),
    ...(dates === 'ORDER'
      ? { orderNo: orderNo(person, cause), orderDate: cause, effectiveDate: addDays(cause, -chance.between(0, 60)) }
      : {}),
  };
}

const orderNo = (person: Person, day: string): string => `${100 + (seedOf(person.latin) % 800)}/${yearBE(day)}`;

/** Contracts run for four fiscal years. */
function wordsAboutContract(person: Person, day: string): Partial<Record<Asked, string>> {
  if (POSTS[person.post].categoryCode !== 'GOV_EMP') return {};
  const start = day.slice(5) >= '10-01' ? yearOf(day) : yearOf(day) - 1;
  return { contractStart: `${start}-10-01`, contractEnd: `${start + 4}-09-30` };
}

const PAPER_NAMES: Readonly<Record<Exclude<Uploaded, 'PHOTO' | 'OLD_CARD'>, string>> = {
  POLICE_REPORT: 'ใบแจ้งความ.pdf',
  DAMAGE_MEMO: 'บันทึกชี้แจง.pdf',
  INITIAL_ORDER: 'คำสั่งบรรจุ.pdf',
  APPOINT_ORDER: 'คำสั่ง.pdf',
  NAME_CHANGE_CERT: 'ใบสำคัญเปลี่ยนชื่อ.pdf',
  RANK_ORDER: 'คำสั่งแต่งตั้งยศ.pdf',
  RETIRE_DOC: 'ประกาศเกษียณ.pdf',
  CONTRACT: 'สัญญาจ้าง.pdf',
  OTHER_EVIDENCE: 'ผลตรวจหมู่โลหิต.pdf',
};

/** What an applicant has at hand when the form is filled in. */
interface Desk extends Circumstances {
  /** Day of the event or of the order. */
  readonly cause: string;
  /** Absent where a slip brings another one. */
  readonly portrait: Uint8Array | null;
}

/** Some people photograph their card, others copy it. */
async function oldCard({ person, sitter, day, portrait }: Desk): Promise<UploadedFile> {
  if (portrait === null || seedOf(person.latin) % 3 === 0) {
    return {
      name: 'บัตรเดิม.jpg',
      mime: 'image/jpeg',
      bytes: scanCard({ holder: sitter, damaged: false, takenAt: `${day} 07:30` }),
    };
  }
  const bytes = await makePaper({ kind: 'OLD_CARD', name: person.latin, number: '-', day, picture: portrait });
  return { name: 'สำเนาบัตรเดิม.pdf', mime: 'application/pdf', bytes };
}

async function paper(document: keyof typeof PAPER_NAMES, { person, day, cause }: Desk): Promise<UploadedFile> {
  // Nothing is signed after it is sent.
  const signed = cause < day ? cause : addDays(day, -3);
  const bytes = await makePaper({ kind: document, name: person.latin, number: orderNo(person, signed), day: signed });
  return { name: PAPER_NAMES[document], mime: 'application/pdf', bytes };
}

async function filesOf(desk: Desk, documents: readonly Evidence[]): Promise<FilledForm['files']> {
  const { portrait, person } = desk;
  const files: FilledForm['files'] =
    portrait === null
      ? {}
      : { PHOTO: [{ name: `รูปถ่าย ${person.firstName}.jpg`, mime: 'image/jpeg', bytes: portrait }] };
  for (const document of documents)
    files[document] = [document === 'OLD_CARD' ? await oldCard(desk) : await paper(document, desk)];
  return files;
}

/** What the applicant of a story sends. */
export async function applicationOf(
  story: Story,
  people: ReadonlyMap<PersonName, Person>,
  present: number,
): Promise<Application> {
  const person = people.get(story.who);
  if (person === undefined) throw new Error(`Nobody is called ${story.who}`);
  const instant = instantOfStory(story, present);
  const day = dayOf(instant);
  const chance = new Chance(seedOf(`${story.who} ${story.reason}`));
  const { categoryCode, dress } = POSTS[person.post];
  const sitter: Sitter = {
    key: person.latin,
    woman: person.woman,
    age: person.age,
    dress,
    scarf: story.slips.includes('HEADSCARF'),
  };
  const photoTaken = `${addDays(day, -chance.between(6, 120))} 10:${chance.between(10, 59)}`;
  const cause = causeDay(story, day, chance);
  const otherPhoto = story.slips.some((slip) => slip.startsWith('PHOTO_'));
  const portrait = otherPhoto ? null : takePhoto({ sitter, shape: 'UPRIGHT', takenAt: photoTaken });
  const desk: Desk = { person, sitter, day, photoTaken, cause, portrait };
  const filled: FilledForm = {
    email: person.email,
    words: {
      ...wordsAboutPerson(person, chance),
      ...wordsAboutReason(story, person, cause, chance),
      ...wordsAboutContract(person, day),
    },
    files: await filesOf(desk, papersFor(categoryCode, story.reason)),
  };
  return { instant, submission: asSubmission(await withSlips(filled, story.slips, desk)) };
}

function asSubmission({ email, words, files }: FilledForm): Submission {
  return {
    email,
    answers: Object.fromEntries(Object.entries(words).map(([question, answer]) => [ASKED[question as Asked], answer])),
    files: Object.fromEntries(Object.entries(files).map(([document, held]) => [UPLOADED[document as Uploaded], held])),
  };
}
