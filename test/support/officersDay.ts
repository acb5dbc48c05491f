/** An office with a card prefix, an officer and a supervisor; and what an officer does to a request, in short. */
import { appendCells, setCells } from '../../emulator/scenario/sheetSteps';
import type { ActionDone, RequestDetail, Refusal } from '../../src/application/api';
import { ADMIN, TestOffice } from './office';

export const OFFICER = 'officer@area.example';
export const SUPERVISOR = 'head@area.example';
export const ID = 'IDC-2569-0001';

export type Outcome = { ok: boolean; status?: string; error?: string; fields?: string[]; text?: string };

export function setting(office: TestOffice, key: string, value: string): void {
  setCells(office.office, office.office.book, { sheet: 'ตั้งค่า', where: { คีย์: key }, set: { ค่า: value } }, ADMIN);
}

export function staffed(): TestOffice {
  const office = new TestOffice();
  setting(office, 'cardCodePrefix', '09998');
  setting(office, 'cardCodeNext', '12');
  appendCells(
    office.office,
    office.office.book,
    {
      sheet: 'เจ้าหน้าที่',
      rows: [
        { อีเมล: OFFICER, ชื่อ: 'นางสาวมาลี บัวงาม', บทบาท: 'OFFICER' },
        { อีเมล: SUPERVISOR, ชื่อ: 'นายประสงค์ ดีพร้อม', บทบาท: 'SUPERVISOR' },
      ],
    },
    ADMIN,
  );
  return office;
}

/** An office with one first request. */
export function submitted(): TestOffice {
  const office = staffed();
  office.submit();
  return office;
}

export const registerA = (office: TestOffice): Record<string, string>[] => office.rows('ทะเบียนคุม ก');

/** What applicants were told, and what became of it: `M06 SENT`. */
export const kinds = (office: TestOffice): string[] =>
  office.messages
    .filter((row) => row['เลขที่คำขอ'] !== '')
    .map((row) => `${row['รหัสข้อความ'] ?? ''} ${row['รหัสสถานะ'] ?? ''}`);

export const lastMail = (office: TestOffice): string => office.workspace.mail.sent.at(-1)?.text ?? '';

export function act(
  office: TestOffice,
  action: string,
  data: Record<string, unknown> = {},
  { id = ID, user = OFFICER }: { id?: string; user?: string } = {},
): Outcome {
  return office.call<ActionDone | Refusal>('applyAction', [id, action, data], user) as Outcome;
}

export function open(office: TestOffice, id = ID, user = OFFICER): RequestDetail {
  const answer = office.call<RequestDetail | Refusal>('openRequest', [id], user);
  if (!answer.ok) throw new Error(answer.text);
  return answer;
}

/** The clock shows a time of day in Bangkok; timers that would have run meanwhile have not. */
export function at(office: TestOffice, time: string): void {
  office.workspace.setTime(Date.parse(`${time}+07:00`));
}

/** An hour later the hourly run has run once; those that `at` has left out have not. */
export function anHourLater(office: TestOffice): void {
  office.workspace.setTime(office.workspace.now() + 3_600_000);
  office.call('runHourly');
}

export const READY = { issueDate: '2026-11-20', productionComplete: true };
export const COLLECTED = { pickedUpAt: '2026-11-25T10:30', signed: true, photosBrought: true, oldCardSettled: true };

/** A first card on its way to a status, on the days of AE-S1. */
export function bring(
  office: TestOffice,
  to: 'CHECKING' | 'IN_PRODUCTION' | 'READY_FOR_PICKUP' | 'PICKED_UP',
  id = ID,
): TestOffice {
  const steps: [typeof to, string, string, Record<string, unknown>][] = [
    ['CHECKING', '2026-11-17T09:00:00', 'START_CHECK', {}],
    ['IN_PRODUCTION', '2026-11-17T09:30:00', 'ACCEPT', { checklistComplete: true }],
    ['READY_FOR_PICKUP', '2026-11-20T14:00:00', 'MARK_READY', READY],
    ['PICKED_UP', '2026-11-25T10:31:00', 'PICKUP', COLLECTED],
  ];
  for (const [status, time, action, data] of steps) {
    if (Date.parse(`${time}+07:00`) > office.workspace.now()) at(office, time);
    const outcome = act(office, action, data, { id });
    if (!outcome.ok) throw new Error(`${action}: ${outcome.text ?? ''}`);
    if (status === to) break;
  }
  return office;
}
