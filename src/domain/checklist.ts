/** Lists what the officer compares on the photograph with own eyes before a request is accepted. */
import type { Category } from './category';

interface ItemRow {
  /** The text beside the tick in the officer's panel. */
  readonly text: string;
  /** Advice only: an unticked item is noted and does not hold up the request. */
  readonly advisory?: true;
}

/** Items of the photo checklist (รายการตรวจรูปถ่าย); docs/rules.md §3.4; 002 §3.1–3.9. */
export const CHECKLIST = {
  ph_recent: { text: 'รูปถ่ายไม่เกิน 6 เดือน' },
  ph_size: { text: 'ขนาดรูปถูกต้อง' },
  ph_pose: { text: 'ครึ่งตัว หน้าตรง ไม่สวมหมวก ไม่สวมแว่นตาสีเข้ม' },
  ph_uniform: { text: 'เครื่องแบบพิธีการ' },
  ph_scarf: { text: 'เห็นรูปหน้า หน้าผาก คิ้ว ตา จมูก ปาก และคาง' },
  ph_perm: { text: 'เครื่องแบบลูกจ้างประจำ' },
  ph_gov: { text: 'เครื่องแบบพิธีการ ประดับอินทรธนู (ดอกพิกุล)' },
  ph_nk: { text: 'ปกคอเสื้อด้านซ้ายเครื่องหมายสังกัด ด้านขวาอักษร นก.' },
  ph_suit: { text: 'ชุดสากลหรือชุดไทยพระราชทาน' },
  ph_rank: { text: 'เครื่องหมายตรงกับชั้นหรือระดับปัจจุบัน ณ วันยื่นคำขอ' },
  ph_decor: { text: 'ประดับเครื่องราชอิสริยาภรณ์ถูกต้อง (หรือไม่มี)' },
  ph_clean: { text: 'รูปไม่มีตำหนิ' },
  ph_scan: { text: 'ไม่ใช่ภาพสแกน', advisory: true },
  ph_bg: { text: 'พื้นหลังสีสุภาพ เช่น สีฟ้า', advisory: true },
} as const satisfies Record<string, ItemRow>;

/** Identifier of a checklist item. */
export type ChecklistId = keyof typeof CHECKLIST;

/** How the officer marked an item: ใช่, ไม่ใช่, ไม่เกี่ยวข้อง. */
export type ChecklistMark = 'YES' | 'NO' | 'NA';

/** The dress of each category; `scarf` where a headscarf may take its place (002 §3.2–3.6). */
const DRESS = {
  TEACHER_CIVIL: { item: 'ph_uniform', scarf: true, rank: true },
  PERMANENT_EMP: { item: 'ph_perm', scarf: true, rank: true },
  GOV_EMP: { item: 'ph_gov', scarf: true, rank: true },
  PENSIONER_CIVIL: { item: 'ph_nk', scarf: false, rank: true },
  PENSIONER_PERMANENT: { item: 'ph_suit', scarf: false, rank: false },
} as const satisfies Record<Category, { item: ChecklistId; scarf: boolean; rank: boolean }>;

/** True for advice: unticked it is a note and no obstacle. */
export function isAdvisory(id: ChecklistId): boolean {
  const row: ItemRow = CHECKLIST[id];
  return row.advisory === true;
}

/** The items for an applicant, in the order in which the officer sees them. */
export function photoChecklist(category: Category, headscarf: boolean): ChecklistId[] {
  const { item, scarf, rank } = DRESS[category];
  return [
    'ph_recent',
    'ph_size',
    'ph_pose',
    headscarf && scarf ? 'ph_scarf' : item,
    ...(rank ? (['ph_rank'] as const) : []),
    'ph_decor',
    'ph_clean',
    'ph_scan',
    'ph_bg',
  ];
}

/**
 * The items that still hold up acceptance: all but advice must be ticked, or marked ไม่เกี่ยวข้อง with a note
 * (docs/rules.md §3.4). The checklist is complete when none is left.
 */
export function openItems(
  items: readonly ChecklistId[],
  marks: Readonly<Partial<Record<string, ChecklistMark>>>,
  notes: Readonly<Partial<Record<string, string>>> = {},
): ChecklistId[] {
  return items.filter((id) => {
    const excused = marks[id] === 'NA' && (notes[id] ?? '').trim() !== '';
    return !isAdvisory(id) && marks[id] !== 'YES' && !excused;
  });
}
