/** How people err, and how they differ without erring: each slip changes one thing of a form that was filled in well. */
import { scanCard } from './cardScans';
import { thaiDigits, writeDay } from './days';
import type { Asked, FilledForm, Uploaded } from './form';
import { makePaper } from './papers';
import type { Person } from './people';
import type { PhotoShape, Sitter } from './portraits';
import { takePhoto } from './portraits';

/** What a slip may look at. */
export interface Circumstances {
  readonly person: Person;
  readonly sitter: Sitter;
  /** The day on which the answer is sent. */
  readonly day: string;
  /** When the photograph was taken, `yyyy-mm-dd hh:mm`. */
  readonly photoTaken: string;
}

type Change = (form: FilledForm, circumstances: Circumstances) => FilledForm | Promise<FilledForm>;

const say =
  (question: Asked, answer: (before: string, circumstances: Circumstances) => string): Change =>
  (form, circumstances) => ({
    ...form,
    words: { ...form.words, [question]: answer(form.words[question] ?? '', circumstances) },
  });

function forget(form: FilledForm, question: Asked): FilledForm {
  const { [question]: _forgotten, ...words } = form.words;
  return { ...form, words };
}

function forgetFile(form: FilledForm, document: Uploaded): FilledForm {
  const { [document]: _forgotten, ...files } = form.files;
  return { ...form, files };
}

const attach = (form: FilledForm, document: Uploaded, name: string, mime: string, bytes: Uint8Array): FilledForm => ({
  ...form,
  files: { ...form.files, [document]: [{ name, mime, bytes }] },
});

const photo =
  (shape: PhotoShape, takenAt?: (circumstances: Circumstances) => string | null): Change =>
  (form, circumstances) => {
    const { sitter, photoTaken } = circumstances;
    const taken = takenAt === undefined ? photoTaken : takenAt(circumstances);
    return attach(form, 'PHOTO', 'IMG_4127.jpg', 'image/jpeg', takePhoto({ sitter, shape, takenAt: taken }));
  };

/** The two last digits before the check digit change places, or a wrong one takes their place. */
function mistyped(id: string): string {
  const [one, other] = [id.slice(10, 11), id.slice(11, 12)];
  return one === other
    ? `${id.slice(0, 11)}${(Number(other) + 1) % 10}${id.slice(12)}`
    : `${id.slice(0, 10)}${other}${one}${id.slice(12)}`;
}

export const SLIPS = {
  INITIAL_ORDER_FORGOTTEN: (form) => forgetFile(form, 'INITIAL_ORDER'),
  CONTRACT_FORGOTTEN: (form) => forgetFile(form, 'CONTRACT'),
  OLD_CARD_FORGOTTEN: (form) => forgetFile(form, 'OLD_CARD'),
  EVENT_DAY_FORGOTTEN: (form) => forget(form, 'eventDate'),
  NO_SCHOOL_GIVEN: (form) => forget(form, 'school'),
  OLD_NUMBER_UNKNOWN: (form) => forget(form, 'oldCardNo'),
  LATE_WITH_REASON: say('lateReason', () => 'ลาป่วยเข้ารับการรักษาตัวในโรงพยาบาล จึงยื่นคำขอล่าช้า'),
  TITLE_OF_DOCTOR: say('prefix', () => 'ดร.'),
  TWO_DIGIT_YEAR: say('birthDate', (_, { person }) => writeDay(person.birthDate, 'TWO_DIGITS')),
  STANDING_CUT_SHORT: say('standing', () => 'ชำนาญการพิเศษ'),
  PHONE_TOO_SHORT: say('phone', (phone) => phone.slice(0, -1)),
  ID_MISTYPED: say('citizenId', mistyped),
  ID_WITH_HYPHENS: say('citizenId', (id) => id.replace(/^(\d)(\d{4})(\d{5})(\d{2})(\d)$/, '$1-$2-$3-$4-$5')),
  THAI_DIGITS: (form, { person }) => {
    const { citizenId = '', houseNo = '' } = form.words;
    const written = {
      citizenId: thaiDigits(citizenId),
      houseNo: thaiDigits(houseNo),
      birthDate: writeDay(person.birthDate, 'THAI_DIGITS'),
    };
    return { ...form, words: { ...form.words, ...written } };
  },
  HEADSCARF: say('headscarf', () => 'ใช่'),
  SENT_BY_SCHOOL: (form) => ({ ...form, email: 'admin.school27@school.example' }),
  PHOTO_AS_PDF: async (form, { person, day }) =>
    attach(
      form,
      'PHOTO',
      'รูปถ่ายติดบัตร.pdf',
      'application/pdf',
      await makePaper({ kind: 'OTHER_EVIDENCE', name: person.latin, number: '-', day }),
    ),
  PHOTO_WIDE: photo('WIDE'),
  PHOTO_NARROW: photo('NARROW'),
  PHOTO_SIDEWAYS: photo('SIDEWAYS'),
  PHOTO_UNDATED: photo('UPRIGHT', () => null),
  PHOTO_OLD: photo('UPRIGHT', ({ day }) => `${Number(day.slice(0, 4)) - 1}-02-14 10:20`),
  CARD_BROKEN: (form, { sitter, day }) =>
    attach(
      form,
      'OLD_CARD',
      'บัตรชำรุด.jpg',
      'image/jpeg',
      scanCard({ holder: sitter, damaged: true, takenAt: `${day} 07:15` }),
    ),
  /** One PDF of everything, handed in wherever a paper is asked for. */
  ONE_SCAN_FOR_TWO: (form) => {
    const scan = form.files.APPOINT_ORDER;
    return scan === undefined ? form : { ...form, files: { ...form.files, OLD_CARD: scan } };
  },
  /** The line broke while the paper was being sent. */
  SCAN_CUT_OFF: async (form, { person, day }) => {
    const whole = await makePaper({ kind: 'OLD_CARD', name: person.latin, number: person.phone.slice(-4), day });
    return attach(form, 'OLD_CARD', 'บัตรเดิม.pdf', 'application/pdf', whole.slice(0, Math.floor(whole.length * 0.6)));
  },
} as const satisfies Record<string, Change>;

export type Slip = keyof typeof SLIPS;

/** The form after all slips of a story. */
export async function withSlips(
  form: FilledForm,
  slips: readonly Slip[],
  circumstances: Circumstances,
): Promise<FilledForm> {
  let slipped = form;
  for (const slip of slips) {
    const change: Change = SLIPS[slip];
    slipped = await change(slipped, circumstances);
  }
  return slipped;
}
