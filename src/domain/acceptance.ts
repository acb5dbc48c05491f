/** What still stands between a request and its acceptance (รับเรื่อง): the checklist, findings without a note, lateness. */
import { formatFinding, type Finding } from './finding';

/** An officer lets a finding pass and says why. */
export interface Override {
  /** As the sheet keeps it: `DOC_MISSING:OLD_CARD`. */
  readonly code: string;
  readonly note: string;
}

/** BLOCK findings that nobody has let pass; an override without a note counts for nothing (docs/rules.md §6.2). */
export function openBlocks(findings: readonly Finding[], overrides: readonly Override[]): Finding[] {
  const excused = new Set(overrides.filter(({ note }) => note.trim() !== '').map(({ code }) => code.trim()));
  return findings.filter((item) => item.severity === 'BLOCK' && !excused.has(formatFinding(item)));
}

/** True for a request that was filed late and has not been explained. */
export function lacksLateReason(findings: readonly Finding[], lateReason: string | undefined): boolean {
  return findings.some(({ code }) => code === 'LATE_FILING') && (lateReason ?? '').trim() === '';
}
