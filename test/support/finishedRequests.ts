/** An office whose requests were finished years ago, and its archive. */
import type { SpreadsheetModel } from '../../emulator/model/spreadsheet';
import type { Archived, YearsReport } from '../../src/application/api';
import { citizenIdOf } from './manyRequests';
import { FIRST_FILES, TestOffice, type Row, type Snapshot } from './office';
import { act, at, COLLECTED, OFFICER, staffed } from './officersDay';

const NAMES = ['สมหญิง', 'สมชาย', 'มานี', 'ปิติ'];
export const ID = (number: number): string => `IDC-2569-000${number}`;

/** Four requests of November 2569: 1 collected (card until 2575), 2 cancelled, 3 rejected, 4 still open. */
function base(): TestOffice {
  const office = staffed();
  NAMES.forEach((firstName, index) => {
    office.submit(
      {
        citizenId: citizenIdOf(index + 1),
        firstName,
        email: `p${index + 1}@school.example`,
        school: `โรงเรียน${index + 1}`,
      },
      FIRST_FILES,
    );
  });
  const by = (number: number): { id: string; user: string } => ({ id: ID(number), user: OFFICER });
  for (const [action, data] of [
    ['START_CHECK', {}],
    ['ACCEPT', { checklistComplete: true }],
    ['MARK_READY', { issueDate: '2026-11-16', productionComplete: true }],
    ['PICKUP', { ...COLLECTED, pickedUpAt: '2026-11-16T09:00' }],
  ] as const)
    expect(act(office, action, data, by(1))).toMatchObject({ ok: true });
  expect(act(office, 'CANCEL', { reason: 'ขอยกเลิก' }, by(2))).toMatchObject({ ok: true });
  act(office, 'START_CHECK', {}, by(3));
  expect(act(office, 'REJECT', { reason: 'ไม่มีสิทธิ' }, by(3))).toMatchObject({ ok: true });
  return office;
}

let kept: Snapshot | undefined;
/** The same, so many years later. */
export function after(years: number): TestOffice {
  const office = new TestOffice({ from: (kept ??= base().snapshot()) });
  at(office, `${2026 + years}-12-01T09:00:00`);
  return office;
}

export const list = (office: TestOffice): YearsReport => office.call<YearsReport>('listYears');
export const archive = (office: TestOffice): Archived => office.call<Archived>('archiveFinished');
export const idsOf = (rows: readonly Row[]): (string | undefined)[] => rows.map((row) => row['เลขที่คำขอ']);

export function archiveOf(office: TestOffice): SpreadsheetModel {
  const id = office.memory.values.get('archive.book') ?? '';
  const book = office.workspace.spreadsheets.get(id);
  if (book === undefined) throw new Error('no archive');
  return book;
}

export const withoutBlank = (row: Row | undefined): Row =>
  Object.fromEntries(Object.entries(row ?? {}).filter(([, text]) => text !== ''));
