/** Offices as earlier versions of the add-on have left them, and the way to keep the present one for those who come later. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import { MemoryContents } from '../../emulator/model/drive';
import { citizenIdOf } from './manyRequests';
import { FIRST_FILES, TestOffice } from './office';
import { act, COLLECTED, staffed } from './officersDay';

const FOLDER = resolve('test/data/layouts');

interface Kept {
  readonly bookId: string;
  readonly records: readonly (readonly [key: string, record: unknown])[];
}

export const LAYOUTS = readdirSync(FOLDER)
  .map((name) => Number(/^v(\d+)\.json\.gz$/.exec(name)?.[1]))
  .sort((a, b) => a - b);

/** An office of a version, with the present add-on in it. What was uploaded there has no bytes any more. */
export function officeOf(version: number): TestOffice {
  const kept = JSON.parse(gunzipSync(readFileSync(join(FOLDER, `v${version}.json.gz`))).toString()) as Kept;
  return new TestOffice({
    from: { bookId: kept.bookId, records: JSON.stringify(kept.records), contents: new MemoryContents() },
  });
}

/** Four people: one has collected the card, one is called to, one is asked for a photograph, one sent no files. */
export function worked(): TestOffice {
  const office = staffed();
  const people = [
    ['สมหญิง', 'ใจดี', 'somying@school.example'],
    ['สมชาย', 'ทองคำ', 'somchai@school.example'],
    ['มานี', 'มีนา', 'manee@school.example'],
    ['ปิติ', 'พรมมา', 'piti@school.example'],
  ] as const;
  people.forEach(([firstName, lastName, email], index) => {
    const change = { citizenId: citizenIdOf(index + 1), firstName, lastName, email };
    office.submit(change, index === 2 ? {} : FIRST_FILES);
  });
  office.hours(20);
  const id = (number: number): { id: string } => ({ id: `IDC-2569-000${number}` });
  for (const number of [1, 2, 4]) act(office, 'START_CHECK', {}, id(number));
  for (const number of [1, 2]) act(office, 'ACCEPT', { checklistComplete: true }, id(number));
  act(office, 'RETURN', { issues: ['โปรดส่งรูปถ่ายใหม่'] }, id(4));
  for (const number of [1, 2])
    act(office, 'MARK_READY', { issueDate: '2026-11-17', productionComplete: true }, id(number));
  act(office, 'PICKUP', { ...COLLECTED, pickedUpAt: '2026-11-17T03:00' }, id(1));
  office.hours(3);
  return office;
}

/** Keeps the present layout as the one of a version: `node scripts/run.mjs test/support/layouts.ts 7`, once it has landed. */
export function main([version = '']: string[]): void {
  const office = worked();
  const { records, bookId } = office.snapshot();
  const kept: Kept = {
    bookId,
    records: (JSON.parse(records) as [string, unknown][]).filter(([key]) => !/^(execution|mail|quota)\//.test(key)),
  };
  writeFileSync(join('test/data/layouts', `v${version}.json.gz`), gzipSync(JSON.stringify(kept), { level: 9 }));
}
