/** The end-to-end scenarios of the rules, as files that the scenario command plays. */
import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { runScenario } from '../../emulator/scenario/cli';
import { travelSavings } from '../../src/domain/travel';
import { netTurnaround } from '../../src/domain/turnaround';
import type { Scenario, ScenarioResult } from '../../emulator/scenario/types';

const FOLDER = resolve('test/data/scenarios');

async function play(name: string): Promise<{
  result: ScenarioResult;
  requests: Record<string, string>[];
  kinds: string[];
  rows: (sheet: string) => Record<string, string>[];
}> {
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
    rows,
    requests: rows('คำขอ'),
    // What applicants were told; digests are about no request.
    kinds: rows('ข้อความ')
      .filter((row) => row['เลขที่คำขอ'] !== '')
      .map((row) => `${row['รหัสข้อความ'] ?? ''} ${row['รหัสสถานะ'] ?? ''}`),
  };
}

test('AE-S1: a first card from the answer to the signature', async () => {
  const { requests, kinds, rows } = await play('ae-s1-first-card');
  expect(requests).toHaveLength(1);
  expect(requests[0]).toMatchObject({
    รหัสสถานะ: 'PICKED_UP',
    ผลการตรวจ: '',
    รหัสประเภท: 'TEACHER_CIVIL',
    รหัสกรณี: 'FIRST',
    เลขที่: '1/2569',
    วันหมดอายุ: '2032-11-19',
  });
  expect(kinds).toEqual(['M01 SENT', 'M06 SENT', 'M08 SENT']);
  expect(rows('ทะเบียนคุม ก')[0]).toMatchObject({
    เลขที่: '1/2569',
    รหัสบัตร: '04064-00012',
    วันหมดอายุ: '19 พ.ย. 2575',
    วันที่รับ: '25 พ.ย. 2569',
    เวลา: '10.30',
  });
  expect(rows('ประวัติ').map((row) => row['การดำเนินการ'])).toEqual([
    'SUBMIT',
    'START_CHECK',
    'ACCEPT',
    'MARK_READY',
    'PHONE_CALL',
    'PICKUP',
  ]);
  expect(netTurnaround('2026-11-16', requests[0]?.['วันที่จัดทำบัตรเสร็จ'] ?? '', [])).toBe(4);
});

test('AE-S2: a promotion, late and without its order: returned with both; the correction keeps the id', async () => {
  const { requests, kinds, result, rows } = await play('ae-s2-promotion-late');
  expect(requests).toHaveLength(1);
  expect(rows('ทะเบียนคุม ก')[0]?.['ตำแหน่ง/วิทยฐานะ']).toBe('ครูชำนาญการพิเศษ');
  expect(requests[0]).toMatchObject({
    เลขที่คำขอ: 'IDC-2569-0001',
    รหัสสถานะ: 'IN_PRODUCTION',
    ช่วงรอแก้ไข: '2026-11-21>2026-11-25',
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
  expect(requests[0]).toMatchObject({
    รหัสสถานะ: 'READY_FOR_PICKUP',
    ผลการตรวจ: '',
    รอบแก้ไข: '1',
    วันหมดอายุ: '2030-09-30',
  });
  expect(kinds).toEqual(['M02 SENT', 'M01 SENT', 'M06 SENT']);
});

test('AE-S4: a pensioner’s first card: register B, no school, นก. to be checked, for life', async () => {
  const { requests, rows, result } = await play('ae-s4-pensioner');
  expect(requests[0]).toMatchObject({
    รหัสสถานะ: 'READY_FOR_PICKUP',
    ผลการตรวจ: '',
    รหัสประเภท: 'PENSIONER_CIVIL',
    'โรงเรียน/หน่วยงาน': '',
    วันหมดอายุ: 'LIFETIME',
  });
  expect(rows('ทะเบียนคุม ก')).toEqual([]);
  expect(rows('ทะเบียนคุม ข')[0]).toMatchObject({ วันหมดอายุ: 'ตลอดชีพ', 'โรงเรียน/หน่วยงาน': '' });
  const opened = result.steps.map(({ value }) => value).find(isOpened);
  expect(opened?.checklist.map(({ id }) => id)).toContain('ph_nk');
});

test('AE-S5: the same answer twice within five minutes: a duplicate, M12, counted once', async () => {
  const { requests, kinds, result } = await play('ae-s5-double-submission');
  expect(requests.map((row) => row['ผลการตรวจ'])).toEqual(['', 'OPEN_DUPLICATE:IDC-2569-0001']);
  expect(kinds).toEqual(['M01 SENT', 'M12 SENT']);
  const list = result.steps.at(-1)?.value as { counts: Record<string, number> };
  expect(list.counts).toMatchObject({ RECEIVED: 1 });
});

test('AE-S6: a proxy without authorisation is sent home, with it the card is handed over', async () => {
  const { requests, kinds, rows, result } = await play('ae-s6-proxy');
  const refused = result.steps.map(({ value }) => value).find(isRefused);
  expect(refused).toMatchObject({ ok: false, error: 'DATA_MISSING', fields: ['proxyAuthorization'] });
  expect(requests[0]).toMatchObject({ รหัสสถานะ: 'PICKED_UP_PROXY', วันที่สิ้นสุด: '2026-12-21' });
  expect(kinds).toEqual(['M01 SENT', 'M06 SENT', 'M07 SENT', 'M07 SENT', 'M07 SENT', 'M09 SENT']);
  const reminded = result.mails.filter(({ subject }) => subject.startsWith('แจ้งเตือน โปรดมารับบัตร'));
  expect(reminded.map(({ at }) => at.slice(0, 10))).toEqual(['2026-11-27', '2026-12-04', '2026-12-20']);
  expect(rows('ทะเบียนคุม ก')[0]).toMatchObject({
    ชื่อผู้รับบัตร: 'นายธงชัย ใจกว้าง',
    'กรณีรับแทน: ความเกี่ยวข้อง/หนังสือมอบฉันทะ': 'เพื่อนร่วมงาน / มีหนังสือมอบฉันทะ',
  });
  expect(travelSavings({ oneWayKm: 70, channel: 'ONLINE', pickup: 'PROXY' }).savedTrips).toBe(2);
});

test('AE-S7: a misprint: the code is void and stays, the next one is given', async () => {
  const { requests, rows, kinds } = await play('ae-s7-misprint');
  expect(rows('ทะเบียนคุม ก').map((row) => [row['เลขที่'], row['รหัสบัตร'], row['หมายเหตุ']])).toEqual([
    ['1/2569', '04064-00012', 'ยกเลิกบัตร'],
    ['2/2569', '04064-00013', ''],
  ]);
  expect(requests[0]).toMatchObject({ รหัสสถานะ: 'READY_FOR_PICKUP', รหัสบัตร: '04064-00013' });
  expect(kinds).toEqual(['M01 SENT', 'M06 SENT', 'M06 SENT']);
});

function isOpened(value: unknown): value is { checklist: { id: string }[] } {
  return typeof value === 'object' && value !== null && 'checklist' in value;
}
function isRefused(value: unknown): value is { error: string } {
  return typeof value === 'object' && value !== null && 'error' in value;
}
