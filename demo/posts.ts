/** What people of a service area work as, or worked as before they retired, as they write it into the form. */
import type { Dress } from './figure';

/** The five choices of the form. */
const CATEGORY = {
  TEACHER_CIVIL: 'ข้าราชการครูและบุคลากรทางการศึกษา',
  PERMANENT_EMP: 'ลูกจ้างประจำ',
  GOV_EMP: 'พนักงานราชการ',
  PENSIONER_CIVIL: 'ข้าราชการบำนาญ',
  PENSIONER_PERMANENT: 'ลูกจ้างประจำผู้รับบำเหน็จรายเดือน',
} as const;

export type CategoryCode = keyof typeof CATEGORY;

export interface Post {
  readonly categoryCode: CategoryCode;
  readonly category: string;
  readonly ages: readonly [youngest: number, oldest: number];
  readonly dress: Dress;
  readonly position?: string;
  readonly standing?: string;
  readonly level?: string;
  readonly salary?: string;
  readonly govEmpType?: string;
  /** Works in the office of the service area, not at a school. */
  readonly inOffice?: true;
}

const post = (categoryCode: CategoryCode, ages: readonly [number, number], facts: Partial<Post>): Post => ({
  categoryCode,
  category: CATEGORY[categoryCode],
  ages,
  dress: 'WHITE',
  ...facts,
});

export const POSTS = {
  ASSISTANT: post('TEACHER_CIVIL', [24, 28], { position: 'ครูผู้ช่วย', level: 'ครูผู้ช่วย' }),
  TEACHER_1: post('TEACHER_CIVIL', [28, 33], { position: 'ครู', level: 'คศ.1', salary: '18,690' }),
  TEACHER_2: post('TEACHER_CIVIL', [33, 42], { position: 'ครู', standing: 'ครูชำนาญการ', level: 'คศ.2' }),
  TEACHER_3: post('TEACHER_CIVIL', [42, 56], { position: 'ครู', standing: 'ครูชำนาญการพิเศษ', level: 'คศ.3' }),
  DEPUTY: post('TEACHER_CIVIL', [38, 50], {
    position: 'รองผู้อำนวยการสถานศึกษา',
    standing: 'รองผู้อำนวยการชำนาญการ',
    level: 'คศ.2',
  }),
  DIRECTOR: post('TEACHER_CIVIL', [46, 58], {
    position: 'ผู้อำนวยการสถานศึกษา',
    standing: 'ผู้อำนวยการชำนาญการพิเศษ',
    level: 'คศ.3',
  }),
  ADVISER: post('TEACHER_CIVIL', [44, 56], {
    position: 'ศึกษานิเทศก์',
    standing: 'ศึกษานิเทศก์ชำนาญการพิเศษ',
    level: 'คศ.3',
    inOffice: true,
  }),
  CLERK: post('TEACHER_CIVIL', [34, 48], { position: 'นักวิชาการเงินและบัญชี', level: 'ชำนาญการ', inOffice: true }),
  CARETAKER: post('PERMANENT_EMP', [44, 57], { position: 'พนักงานสถานที่', level: 'บ 2', dress: 'KHAKI' }),
  CARPENTER: post('PERMANENT_EMP', [46, 58], { position: 'ช่างไม้', level: 'ช 3', dress: 'KHAKI' }),
  TYPIST: post('PERMANENT_EMP', [46, 58], { position: 'พนักงานพิมพ์', level: 'ส 3' }),
  GOV_TEACHER: post('GOV_EMP', [25, 36], { position: 'พนักงานราชการ', govEmpType: 'ครูผู้สอน' }),
  GOV_MENTOR: post('GOV_EMP', [26, 40], { position: 'พนักงานราชการ', govEmpType: 'ครูพี่เลี้ยง' }),
  GOV_CLERK: post('GOV_EMP', [26, 40], { position: 'พนักงานราชการ', govEmpType: 'เจ้าหน้าที่ธุรการ' }),
  RETIRED: post('PENSIONER_CIVIL', [60, 60], { position: 'ครูชำนาญการพิเศษ' }),
  PENSIONER: post('PENSIONER_CIVIL', [62, 74], {}),
  RETIRED_WORKER: post('PENSIONER_PERMANENT', [60, 60], { position: 'พนักงานบริการ', dress: 'SUIT' }),
  PENSIONED_WORKER: post('PENSIONER_PERMANENT', [62, 70], { dress: 'SUIT' }),
} as const satisfies Record<string, Post>;

export type PostName = keyof typeof POSTS;
