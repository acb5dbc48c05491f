/** The end-to-end scenarios of the rules, as files that the scenario command plays; as far as today's statuses reach. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runScenario } from '../../emulator/scenario/cli';
import type { Scenario, ScenarioResult } from '../../emulator/scenario/types';

const FOLDER = resolve('test/data/scenarios');

async function play(
  name: string,
): Promise<{ result: ScenarioResult; requests: Record<string, string>[]; kinds: string[] }> {
  const scenario = JSON.parse(readFileSync(resolve(FOLDER, `${name}.json`), 'utf8')) as Scenario;
  const result = await runScenario(scenario, FOLDER, resolve('build'));
  expect(result.executions.map((execution) => execution.status)).toEqual(result.executions.map(() => 'COMPLETED'));
  expect(Object.values(result.formulas['main'] ?? {}).flatMap((cells) => Object.keys(cells))).toEqual([]);
  const rows = (sheet: string): Record<string, string>[] => {
    const [headings = [], ...lines] = result.sheets['main']?.[sheet] ?? [];
    return lines.map((line) => Object.fromEntries(headings.map((heading, index) => [heading, line[index] ?? ''])));
  };
  return {
    result,
    requests: rows('คำขอ'),
    kinds: rows('ข้อความ').map((row) => `${row['รหัสข้อความ'] ?? ''} ${row['รหัสสถานะ'] ?? ''}`),
  };
}

test('AE-S1: a first card, complete: received without findings, M01', async () => {
  const { requests, kinds } = await play('ae-s1-first-card');
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    รหัสสถานะ: 'RECEIVED',
    ผลการตรวจ: '',
    รหัสประเภท: 'TEACHER_CIVIL',
    รหัสกรณี: 'FIRST',
  });
  expect(kinds).toEqual(['M01 SENT']);
});

test('AE-S2: a promotion, late and without its order: returned with both; the correction keeps the id', async () => {
  const { requests, kinds, result } = await play('ae-s2-promotion-late');
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    เลขที่คำขอ: 'IDC-2569-0001',
    รหัสสถานะ: 'RECEIVED',
    รอบแก้ไข: '1',
    ผลการตรวจ: 'LATE_FILING',
    วันที่รับคำขอ: '2026-11-21',
  });
  expect(kinds).toEqual(['M02 SENT', 'M01 SENT']);
  const [returned] = result.mails;
  expect(returned?.text).toContain('ยังไม่ได้แนบสำเนาคำสั่งแต่งตั้ง/ย้าย/เปลี่ยนตำแหน่ง/เลื่อนวิทยฐานะ');
  expect(returned?.text).toContain('ยื่นเกินกำหนด 30 วัน โปรดชี้แจงเหตุผล');
});

test('AE-S3: a lost card of a government employee without the contract: it alone is asked for', async () => {
  const { requests, kinds, result } = await play('ae-s3-lost-card');
  expect(result.mails[0]?.text).toContain('1. ยังไม่ได้แนบสำเนาสัญญาจ้าง');
  expect(result.mails[0]?.text).not.toContain('2. ');
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({ รหัสสถานะ: 'RECEIVED', ผลการตรวจ: '', รอบแก้ไข: '1' });
  expect(kinds).toEqual(['M02 SENT', 'M01 SENT']);
});

test('AE-S4: a pensioner’s first card: no school is asked for', async () => {
  const { requests } = await play('ae-s4-pensioner');
  expect(requests[0]).toMatchObject({
    รหัสสถานะ: 'RECEIVED',
    ผลการตรวจ: '',
    รหัสประเภท: 'PENSIONER_CIVIL',
    'โรงเรียน/หน่วยงาน': '',
  });
});

test('AE-S5: the same answer twice within five minutes: a duplicate, M12, counted once', async () => {
  const { requests, kinds, result } = await play('ae-s5-double-submission');
  expect(requests.map((row) => row['ผลการตรวจ'])).toEqual(['', 'OPEN_DUPLICATE:IDC-2569-0001']);
  expect(kinds).toEqual(['M01 SENT', 'M12 SENT']);
  const list = result.steps.at(-1)?.value as { counts: Record<string, number> };
  expect(list.counts).toMatchObject({ RECEIVED: 1 });
});
