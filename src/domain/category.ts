/** Says who may have a card: the five applicant categories and the register each belongs to. */
import { comparable } from './text';

/** The two control registers (ทะเบียนคุม ก and ข). */
export type Register = 'A' | 'B';

interface CategoryRow {
  /** The choice as the form shows it. */
  readonly label: string;
  /** Other ways in which forms and people write it. */
  readonly aliases: readonly string[];
  readonly register: Register;
  /** ผู้รับบำเหน็จบำนาญ: no school, no transfer or change of position, possibly a lifelong card. */
  readonly pensioner: boolean;
}

/** Applicant categories (ประเภทผู้ยื่นคำขอ) in the order of the form; docs/rules.md §2.1; 002 form, 003-P4 §5.2. */
export const CATEGORIES = {
  TEACHER_CIVIL: {
    label: 'ข้าราชการครูและบุคลากรทางการศึกษา',
    aliases: ['ข้าราชการครู', 'ข้าราชการครูฯ'],
    register: 'A',
    pensioner: false,
  },
  PERMANENT_EMP: {
    label: 'ลูกจ้างประจำ',
    aliases: ['ลูกจ้างประจำของส่วนราชการ'],
    register: 'A',
    pensioner: false,
  },
  GOV_EMP: { label: 'พนักงานราชการ', aliases: [], register: 'A', pensioner: false },
  PENSIONER_CIVIL: { label: 'ข้าราชการบำนาญ', aliases: [], register: 'B', pensioner: true },
  PENSIONER_PERMANENT: { label: 'ลูกจ้างประจำผู้รับบำเหน็จรายเดือน', aliases: [], register: 'B', pensioner: true },
} as const satisfies Record<string, CategoryRow>;

/** Code of an applicant category (ประเภทผู้ยื่นคำขอ). */
export type Category = keyof typeof CATEGORIES;

export const CATEGORY_CODES = Object.keys(CATEGORIES) as Category[];

export function isCategory(text: string | undefined): text is Category {
  return text !== undefined && Object.prototype.hasOwnProperty.call(CATEGORIES, text);
}

/** Reads a label, an alias or a code; null when it is none of them. */
export function readCategory(raw: string): Category | null {
  const wanted = comparable(raw);
  const found = CATEGORY_CODES.find((code) => {
    const row: CategoryRow = CATEGORIES[code];
    return [code, row.label, ...row.aliases].some((name) => comparable(name) === wanted);
  });
  return found ?? null;
}
