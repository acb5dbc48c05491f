/** Lists the steps of making a card (จัดทำบัตร) and which of them must be done before it is ready. */
import type { Settings } from './settings';

/** Steps in their order, with the text beside the tick; docs/rules.md §6.2; 003-P4 §5.2. */
export const PRODUCTION_STEPS = {
  registered: { label: 'ลงทะเบียนคุม', atPickup: false },
  printed: { label: 'พิมพ์บัตร', atPickup: false },
  verified: { label: 'ตรวจสอบ', atPickup: false },
  photoAttached: { label: 'ติดรูป', atPickup: true },
  stamped: { label: 'ประทับตรา', atPickup: true },
  signedByIssuer: { label: 'ลงนามผู้ออกบัตร', atPickup: false },
} as const satisfies Record<
  string,
  {
    readonly label: string;
    /** Done when the applicant brings the photographs, unless they came with the form (000 วิธีการ 5). */
    readonly atPickup: boolean;
  }
>;

/** Code of a production step. */
export type ProductionStep = keyof typeof PRODUCTION_STEPS;

export const PRODUCTION_STEP_CODES = Object.keys(PRODUCTION_STEPS) as ProductionStep[];

/** The steps without which a card cannot be marked ready. */
export function neededSteps(photoHandling: Settings['photoHandling']): ProductionStep[] {
  return PRODUCTION_STEP_CODES.filter(
    (step) => photoHandling === 'SUBMIT_WITH_FORM' || !PRODUCTION_STEPS[step].atPickup,
  );
}

/** The needed steps that are not ticked yet, in their order. */
export function openSteps(done: readonly string[], photoHandling: Settings['photoHandling']): ProductionStep[] {
  return neededSteps(photoHandling).filter((step) => !done.includes(step));
}
