/** Why people ask for a card: the choice of the form, the dates it wants, and the papers that a careful applicant attaches. */
import type { Uploaded } from './form';
import type { CategoryCode } from './posts';

/** What is attached beside the photograph. */
export type Evidence = Exclude<Uploaded, 'PHOTO'>;

interface Reason {
  /** The form's choice. */
  readonly label: string;
  /** What the form asks the day of: something that happened, an order, or nothing. */
  readonly dates: 'EVENT' | 'ORDER' | 'NONE';
  readonly papers: readonly Evidence[];
  /** Days between the event or order and the answer. */
  readonly usually: readonly [fewest: number, most: number];
}

export const REASONS = {
  FIRST: { label: 'ขอมีบัตรครั้งแรก', dates: 'NONE', papers: [], usually: [0, 0] },
  NEW_EXPIRED: { label: 'ขอมีบัตรใหม่ – บัตรหมดอายุ', dates: 'EVENT', papers: ['OLD_CARD'], usually: [-20, 20] },
  NEW_LOST: { label: 'ขอมีบัตรใหม่ – บัตรหาย', dates: 'EVENT', papers: ['POLICE_REPORT'], usually: [1, 9] },
  NEW_DESTROYED: { label: 'ขอมีบัตรใหม่ – บัตรถูกทำลาย', dates: 'EVENT', papers: ['POLICE_REPORT'], usually: [2, 12] },
  CHG_POSITION: {
    label: 'ขอเปลี่ยนบัตร – เปลี่ยนตำแหน่ง/เลื่อนระดับ/เลื่อนวิทยฐานะ',
    dates: 'ORDER',
    papers: ['OLD_CARD', 'APPOINT_ORDER'],
    usually: [3, 24],
  },
  CHG_RANK: { label: 'ขอเปลี่ยนบัตร – เลื่อนยศ', dates: 'ORDER', papers: ['OLD_CARD', 'RANK_ORDER'], usually: [5, 20] },
  CHG_FIRSTNAME: {
    label: 'ขอเปลี่ยนบัตร – เปลี่ยนชื่อตัว',
    dates: 'EVENT',
    papers: ['OLD_CARD', 'NAME_CHANGE_CERT'],
    usually: [3, 21],
  },
  CHG_LASTNAME: {
    label: 'ขอเปลี่ยนบัตร – เปลี่ยนชื่อสกุล',
    dates: 'EVENT',
    papers: ['OLD_CARD', 'NAME_CHANGE_CERT'],
    usually: [3, 21],
  },
  CHG_FULLNAME: {
    label: 'ขอเปลี่ยนบัตร – เปลี่ยนชื่อตัวและชื่อสกุล',
    dates: 'EVENT',
    papers: ['OLD_CARD', 'NAME_CHANGE_CERT'],
    usually: [3, 21],
  },
  CHG_PREFIX: {
    label: 'ขอเปลี่ยนบัตร – เปลี่ยนคำนำหน้านาม',
    dates: 'EVENT',
    papers: ['OLD_CARD', 'NAME_CHANGE_CERT'],
    usually: [3, 21],
  },
  CHG_DAMAGED: { label: 'ขอเปลี่ยนบัตร – ชำรุด', dates: 'EVENT', papers: ['OLD_CARD'], usually: [2, 15] },
  CHG_TRANSFER: {
    label: 'ขอเปลี่ยนบัตร – โอน/ย้าย โรงเรียน',
    dates: 'ORDER',
    papers: ['OLD_CARD', 'APPOINT_ORDER'],
    usually: [4, 22],
  },
  CHG_OTHER: {
    label: 'ขอเปลี่ยนบัตร – อื่นๆ โปรดระบุ',
    dates: 'NONE',
    papers: ['OLD_CARD', 'OTHER_EVIDENCE'],
    usually: [0, 0],
  },
} as const satisfies Record<string, Reason>;

export type ReasonName = keyof typeof REASONS;

const FIRST_PAPERS: Readonly<Record<CategoryCode, readonly Evidence[]>> = {
  TEACHER_CIVIL: ['INITIAL_ORDER'],
  PERMANENT_EMP: ['INITIAL_ORDER'],
  GOV_EMP: [],
  PENSIONER_CIVIL: ['RETIRE_DOC'],
  PENSIONER_PERMANENT: ['RETIRE_DOC'],
};

/** All that somebody attaches beside the photograph; government employees always add their contract. */
export function papersFor(category: CategoryCode, reason: ReasonName): Evidence[] {
  const papers: readonly Evidence[] = reason === 'FIRST' ? FIRST_PAPERS[category] : REASONS[reason].papers;
  return category === 'GOV_EMP' ? [...papers, 'CONTRACT'] : [...papers];
}
