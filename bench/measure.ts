/** What the claims of docs/performance.md are measured with: one operation, repeated, on an office of a given size. */
import type { Execution } from '../emulator';
import type { Upload, TestOffice } from '../test/support/office';

export interface Measured {
  readonly calls: number;
  readonly backendCalls: readonly string[];
  readonly cells: { readonly read: number; readonly written: number };
  /** Median of the runs, milliseconds of this machine. */
  readonly ms: number;
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

export function milliseconds(work: () => void, runs: number): number {
  const times = Array.from({ length: runs }, () => {
    const started = performance.now();
    work();
    return performance.now() - started;
  });
  return median(times);
}

/** A change of position with three attachments: a photo of 300 KB and two papers of 200 KB. */
export const THREE_ATTACHMENTS: Record<string, readonly Upload[]> = {
  รูปถ่าย: [{ name: 'photo.jpg', mime: 'image/jpeg', size: 300_000 }],
  บัตรเดิม: [{ name: 'card.pdf', mime: 'application/pdf', size: 200_000 }],
  'สำเนาคำสั่งแต่งตั้ง/ย้าย/เปลี่ยนตำแหน่ง/เลื่อนวิทยฐานะ': [{ name: 'order.pdf', mime: 'application/pdf', size: 200_000 }],
};

export const CHANGE_OF_POSITION = {
  reason: 'ขอเปลี่ยนบัตร – เปลี่ยนตำแหน่ง/เลื่อนระดับ/เลื่อนวิทยฐานะ',
  orderNo: '12/2569',
  orderDate: '2026-11-10',
  effectiveDate: '2026-11-10',
  oldCardNo: '09998-00012',
};

/** Names of the backend calls that the executions of `work` make, in order. */
export function backendCallsOf(office: TestOffice, work: () => void): string[] {
  const executions: Execution[] = [];
  office.workspace.watch((execution) => executions.push(execution));
  work();
  office.workspace.watch(null);
  return executions.flatMap((execution) => execution.backendCalls);
}

export function measureSubmission(office: TestOffice, citizenId: string, runs = 1): Measured {
  let backendCalls: string[] = [];
  const ms = milliseconds(() => {
    backendCalls = backendCallsOf(office, () => {
      office.submit({ ...CHANGE_OF_POSITION, citizenId }, THREE_ATTACHMENTS);
    });
  }, runs);
  return { calls: backendCalls.length, backendCalls, cells: office.lastExecution.cells, ms };
}
