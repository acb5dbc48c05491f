/** S1–S10 from rows of the sheet, against a slow method that shares nothing with them but the definitions. */
import fc from '../support/seeded';
import { formatReturns, readCases, type CaseFacts } from '../../src/domain/serviceCase';
import { periodOf } from '../../src/domain/serviceFigures';
import { DEFAULT_SETTINGS } from '../../src/domain/settings';
import { planSheets } from '../../src/application/summary/book';
import type { Counted } from '../../src/application/summary/counted';
import { PAGE_WIDTH, type PlannedSheet } from '../../src/application/summary/plan';
import { SUMMARY_SHEETS, type SummaryKey } from '../../src/texts/summary';

const TODAY = '2026-11-20';
const HOLIDAYS = ['2026-10-13', '2026-10-23', '2026-11-18'];
const DISTANCES = new Map([
  ['ขลุง', 20],
  ['ท่าใหม่', 35.5],
]);

const factsOf = (change: Partial<CaseFacts> = {}): CaseFacts => ({
  row: 2,
  requestId: 'IDC-2569-0001',
  status: 'PICKED_UP',
  findings: '',
  channel: 'ONLINE',
  category: 'TEACHER_CIVIL',
  reason: 'FIRST',
  school: 'โรงเรียนบ้านตัวอย่าง',
  district: 'ขลุง',
  citizenId: '1999900001010',
  receivedDate: '2026-11-09',
  acceptedOn: '2026-11-10',
  readyOn: '2026-11-13',
  closedOn: '2026-11-17',
  expiryDate: '2032-11-12',
  corrections: '',
  correctionRound: '0',
  returned: '',
  ...change,
});

function counted(rows: readonly CaseFacts[], more: Partial<Counted> = {}): Counted {
  return {
    ...readCases(rows, DISTANCES, TODAY),
    distances: DISTANCES,
    answers: [],
    lines: [],
    earlierPeople: [],
    settings: DEFAULT_SETTINGS,
    holidays: new Set(HOLIDAYS),
    today: TODAY,
    fiscalYear: 2570,
    period: periodOf(2570, null),
    ...more,
  };
}

type Grid = (string | number)[][];
function gridsOf(data: Counted): Record<SummaryKey, Grid> {
  const sheets = planSheets(data, `${TODAY}T09:00:00+07:00`);
  return Object.fromEntries(
    sheets.map(({ key, rows }) => [key, rows.map((row) => row.map(({ value }) => value))]),
  ) as Record<SummaryKey, Grid>;
}
/** The value beside a label of S1. */
const beside = (grid: Grid, label: string): string | number | undefined => grid.find(([first]) => first === label)?.[1];

// ---- The slow method ------------------------------------------------------------------------------------------------

const STATUSES: readonly [string, string][] = [
  ['RECEIVED', 'รับคำขอแล้ว รอตรวจสอบ'],
  ['CHECKING', 'กำลังตรวจสอบเอกสาร'],
  ['NEEDS_CORRECTION', 'รอแก้ไข/ส่งเอกสารเพิ่มเติม'],
  ['IN_PRODUCTION', 'เอกสารครบถ้วน อยู่ระหว่างจัดทำบัตร'],
  ['READY_FOR_PICKUP', 'จัดทำบัตรแล้ว รอรับบัตร'],
  ['PICKED_UP', 'รับบัตรแล้ว'],
  ['PICKED_UP_PROXY', 'ผู้แทนรับบัตรแล้ว'],
  ['CANCELLED', 'ยกเลิกคำขอ'],
  ['REJECTED', 'ไม่อนุมัติ/ไม่มีสิทธิ'],
];
const CATEGORIES = ['TEACHER_CIVIL', 'PERMANENT_EMP', 'GOV_EMP', 'PENSIONER_CIVIL', 'PENSIONER_PERMANENT'];
const REASONS = [
  'FIRST',
  'NEW_EXPIRED',
  'NEW_LOST',
  'NEW_DESTROYED',
  'CHG_POSITION',
  'CHG_RANK',
  'CHG_FIRSTNAME',
  'CHG_LASTNAME',
  'CHG_FULLNAME',
  'CHG_PREFIX',
  'CHG_DAMAGED',
  'CHG_TRANSFER',
  'CHG_OTHER',
];

const isDay = (text: string): boolean =>
  /^\d{4}-\d\d-\d\d$/.test(text) && new Date(`${text}T00:00:00Z`).toISOString().slice(0, 10) === text;

/** Walks from day to day. */
function workdays(from: string, to: string): number {
  let count = 0;
  const day = new Date(`${from}T00:00:00Z`);
  for (;;) {
    day.setUTCDate(day.getUTCDate() + 1);
    const text = day.toISOString().slice(0, 10);
    if (text > to) return count;
    if (day.getUTCDay() !== 0 && day.getUTCDay() !== 6 && !HOLIDAYS.includes(text)) count += 1;
  }
}

const two = (value: number): number => Math.round(value * 100) / 100;
const inMonth = (text: string, month: string): boolean => isDay(text) && text.startsWith(month);
const inYear = (text: string): boolean => isDay(text) && text >= '2026-10-01' && text <= '2027-09-30';

/** Rows that count: with an id, the first of its kind, and no duplicate of another request. */
function own(rows: readonly CaseFacts[]): CaseFacts[] {
  const list: CaseFacts[] = [];
  const ids: string[] = [];
  for (const row of rows) {
    if (!/^IDC-\d{4}-\d{4,}$/.test(row.requestId) || ids.includes(row.requestId)) continue;
    ids.push(row.requestId);
    if (!row.findings.split(',').some((one) => one.startsWith('OPEN_DUPLICATE'))) list.push(row);
  }
  return list;
}

function netOf(row: CaseFacts): number {
  let net = workdays(row.receivedDate, row.readyOn);
  for (const round of row.corrections === '' ? [] : row.corrections.split(' ')) {
    const [from = '', to = ''] = round.split('>');
    net -= workdays(from, to === '' ? row.readyOn : to);
  }
  return net;
}

function mean(values: readonly number[]): number | string {
  return values.length === 0 ? '–' : two(values.reduce((a, b) => a + b, 0) / values.length);
}

function slowMonth(rows: readonly CaseFacts[], within: (text: string) => boolean): (number | string)[] {
  const list = own(rows);
  const ready = list.filter((row) => within(row.readyOn));
  const nets = ready.filter((row) => isDay(row.receivedDate) && row.readyOn >= row.receivedDate).map(netOf);
  const closed = (...statuses: string[]): number =>
    list.filter((row) => within(row.closedOn) && statuses.includes(row.status)).length;
  return [
    list.filter((row) => within(row.receivedDate)).length,
    list.filter((row) => within(row.acceptedOn)).length,
    list
      .flatMap((row) => (row.corrections === '' ? [] : row.corrections.split(' ')))
      .filter((one) => within(one.slice(0, 10))).length,
    ready.length,
    closed('PICKED_UP', 'PICKED_UP_PROXY'),
    closed('CANCELLED'),
    closed('REJECTED'),
    mean(nets),
    nets.length === 0 ? '–' : two((nets.filter((days) => days <= 5).length / nets.length) * 100),
  ];
}

/** Days in the office of the cards that were made in the year: until collected, or until today. */
function slowWaiting(rows: readonly CaseFacts[]): number | string {
  const days: number[] = [];
  for (const { status, readyOn, closedOn } of own(rows)) {
    if (!inYear(readyOn)) continue;
    const isOut = status === 'PICKED_UP' || status === 'PICKED_UP_PROXY';
    if (!isOut && status !== 'READY_FOR_PICKUP') continue;
    const until = isOut ? closedOn : TODAY;
    if (isDay(until) && until >= readyOn) days.push((Date.parse(until) - Date.parse(readyOn)) / 86_400_000);
  }
  return mean(days);
}

function slowGross(rows: readonly CaseFacts[]): number | string {
  const ready = own(rows).filter((row) => inYear(row.readyOn));
  const known = ready.filter((row) => isDay(row.receivedDate) && row.readyOn >= row.receivedDate);
  return mean(known.map((row) => workdays(row.receivedDate, row.readyOn)));
}

// ---- Random registers -----------------------------------------------------------------------------------------------

const day = fc
  .tuple(fc.constantFrom('2026-09', '2026-10', '2026-11'), fc.integer({ min: 1, max: 30 }))
  .map(([month, date]) => `${month}-${String(date).padStart(2, '0')}`);
const mistyped = fc.constantFrom('', '16/11/2569', '2026-02-30', 'พรุ่งนี้');
const dayOrNot = fc.oneof({ weight: 6, arbitrary: day }, { weight: 1, arbitrary: mistyped });
const row: fc.Arbitrary<CaseFacts> = fc.record({
  row: fc.integer({ min: 2, max: 900 }),
  requestId: fc.oneof(
    { weight: 12, arbitrary: fc.integer({ min: 1, max: 40 }).map((n) => `IDC-2569-${String(n).padStart(4, '0')}`) },
    { weight: 1, arbitrary: fc.constantFrom('', 'IDC-?') },
  ),
  status: fc.constantFrom(...STATUSES.map(([code]) => code), '', 'เสร็จ'),
  findings: fc.constantFrom('', 'LATE_FILING', 'OPEN_DUPLICATE:IDC-2569-0001', 'PHOTO_TOO_OLD,LATE_FILING'),
  channel: fc.constantFrom('ONLINE', 'PAPER', ''),
  category: fc.constantFrom(...CATEGORIES, '', 'ครู'),
  reason: fc.constantFrom(...REASONS, '', 'อื่น'),
  school: fc.constantFrom('โรงเรียน ก', 'โรงเรียน ข', ''),
  district: fc.constantFrom('ขลุง', 'ท่าใหม่', '', 'เมืองอื่น'),
  citizenId: fc.constantFrom('1999900001010', '1999900002016', '1999900003012', ''),
  receivedDate: dayOrNot,
  acceptedOn: dayOrNot,
  readyOn: dayOrNot,
  closedOn: dayOrNot,
  expiryDate: fc.oneof(fc.constantFrom('', 'LIFETIME', 'x', '2027-01-31', '2026-12-01'), day),
  corrections: fc.oneof(
    fc.constant(''),
    fc.tuple(day, day).map(([a, b]) => [a, b].sort().join('>')),
    day.map((one) => `${one}>`),
  ),
  correctionRound: fc.constantFrom('0', '1', ''),
  returned: fc.constantFrom('', '2026-11-10 PHOTO_TOO_OLD', 'เมื่อวาน OTHER; ;'),
});

test('S1, S2, S3 and S5 over 500 random registers equal the slow method, whatever people have mistyped', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 30 }), (rows) => {
      const { S1, S2, S3, S5 } = gridsOf(counted(rows));
      const list = own(rows);
      // S1
      expect(beside(S1, 'รับคำขอ')).toBe(list.filter((one) => inYear(one.receivedDate)).length);
      for (const [code, label] of STATUSES)
        expect(beside(S1, `ขณะนี้: ${label}`)).toBe(list.filter((one) => one.status === code).length);
      expect(beside(S1, 'ขณะนี้: อ่านสถานะไม่ได้')).toBe(
        list.filter((one) => !STATUSES.some(([code]) => code === one.status)).length,
      );
      const year = slowMonth(rows, inYear);
      expect(beside(S1, 'จัดทำเสร็จ')).toBe(year[3]);
      expect(beside(S1, 'รับบัตรแล้ว')).toBe(year[4]);
      expect(beside(S1, 'เวลาให้บริการ')).toBe(year[7]);
      expect(beside(S1, 'ร้อยละที่เสร็จตามกำหนด')).toBe(year[8]);
      expect(beside(S1, 'เวลาทั้งหมด')).toBe(slowGross(rows));
      expect(beside(S1, 'รอมารับ')).toBe(slowWaiting(rows));
      // S2
      const months = ['2026-10', '2026-11'];
      months.forEach((month, index) => {
        expect(S2[4 + index]?.slice(1)).toEqual(slowMonth(rows, (text) => inMonth(text, month)));
      });
      expect(S2[6]).toEqual(['ธ.ค. 2569', ...Array<string>(9).fill('–')]);
      expect(S2[16]?.slice(1)).toEqual(year);
      // S3
      [...CATEGORIES, null].forEach((category, at) => {
        const inRow = list.filter(
          (one) =>
            inYear(one.receivedDate) &&
            (category === null ? !CATEGORIES.includes(one.category) : one.category === category),
        );
        const numbers = [...REASONS, null].map(
          (reason) =>
            inRow.filter((one) => (reason === null ? !REASONS.includes(one.reason) : one.reason === reason)).length,
        );
        expect(S3[4 + at]?.slice(1)).toEqual([...numbers, inRow.length]);
      });
      // S5
      STATUSES.slice(0, 5).forEach(([code], at) => {
        const open = list.filter((one) => one.status === code);
        const ages = open.filter((one) => isDay(one.receivedDate)).map((one) => workdays(one.receivedDate, TODAY));
        const between = (from: number, to: number): number => ages.filter((age) => age >= from && age <= to).length;
        expect(S5[4 + at]?.slice(1, 7)).toEqual([
          between(0, 2),
          between(3, 5),
          between(6, 10),
          between(11, Infinity),
          open.length - ages.length,
          open.length,
        ]);
      });
    }),
    { numRuns: 500, seed: 7 },
  );
});

test('totals equal their lists', () => {
  fc.assert(
    fc.property(fc.array(row, { maxLength: 40 }), (rows) => {
      const { S1, S2, S3, S4, S8 } = gridsOf(counted(rows));
      const received = beside(S1, 'รับคำขอ');
      const sum = (grid: Grid, from: number, to: number, column: number): number =>
        grid.slice(from, to).reduce((all, cells) => all + (Number(cells[column]) || 0), 0);
      expect(S2[16]?.[1]).toBe(received);
      expect(S2[16]?.[1]).toBe(sum(S2, 4, 16, 1));
      expect(S3.at(-1)?.at(-1)).toBe(received);
      expect(S4.find(([label]) => label === 'รวม')?.[1]).toBe(received);
      const schools = S4.slice(4).filter((cells) => typeof cells[8] === 'number');
      expect(schools.reduce((all, cells) => all + Number(cells[8]), 0)).toBe(received);
      expect(S8.find(([label]) => label === 'รวม')?.[1]).toBe(sum(S8, 4, 16, 1));
      const list = S8.slice(4).filter((cells) => typeof cells[7] === 'number');
      expect(list.reduce((all, cells) => all + Number(cells[7]), 0)).toBe(sum(S8, 4, 16, 1));
    }),
    { numRuns: 200, seed: 8 },
  );
});

describe('what each sheet says', () => {
  test('nothing at all: no number is invented, and every average is a dash', () => {
    const grids = gridsOf(counted([], { cases: [], flaws: [] }));
    expect(beside(grids.S1, 'เทียบเป้าหมาย')).toBe('–');
    expect(beside(grids.S1, 'ความพึงพอใจ')).toBe('–');
    expect(beside(grids.S1, 'ร้อยละที่เสร็จตามกำหนด')).toBe('–');
    for (const grid of Object.values(grids)) expect(JSON.stringify(grid)).not.toMatch(/NaN|null|Infinity/);
  });

  test('S1: on target or not, in numbers and words', () => {
    const marks = (...list: (number | null)[]) => ({ day: '2026-11-01', marks: list });
    const answers = [marks(5, 5, 5, 4, 5), marks(5, 4, null, 4, 5)];
    const line = { register: 'A' as const, registerNo: '1/2569', cardCode: '', void: false, complete: true };
    const { S1 } = gridsOf(counted([factsOf()], { answers, lines: [line, { ...line, complete: false }] }));
    expect(S1.find(([label]) => label === 'ความพึงพอใจ')).toEqual(['ความพึงพอใจ', 93.33, 94, 'ยังไม่บรรลุเป้าหมาย', 'ร้อยละ']);
    expect(S1.find(([label]) => label === 'สะดวกรวดเร็ว')?.slice(1, 4)).toEqual([90, 90, 'บรรลุเป้าหมาย']);
    expect(S1.find(([label]) => label === 'ความสมบูรณ์ของข้อมูล')?.slice(1, 4)).toEqual([50, 90, 'ยังไม่บรรลุเป้าหมาย']);
    expect(S1.find(([label]) => label === 'ลดการเดินทาง')?.slice(1, 4)).toEqual([100, 100, 'บรรลุเป้าหมาย']);
    expect(S1.find(([label]) => label === 'ผู้ยื่นทางออนไลน์ ตั้งแต่เริ่มระบบ')?.slice(1, 3)).toEqual([1, 1266]);
    expect(beside(S1, 'เทียบเป้าหมาย')).toBe('บรรลุ 3 จาก 5');
    expect(beside(S1, 'ระยะทางที่ลดได้')).toBe(40);
    expect(beside(S1, 'ค่าเดินทางที่ลดได้')).toBe(160);
    expect(S1.length).toBeLessThanOrEqual(36);
  });

  test('S5: the oldest first, without anybody’s name or number', () => {
    const rows = ['0009', '0010', '0002'].map((number, index) =>
      factsOf({
        requestId: `IDC-2569-${number}`,
        status: 'CHECKING',
        receivedDate: index === 0 ? '2026-11-02' : '2026-11-16',
        closedOn: '',
      }),
    );
    const { S5 } = gridsOf(counted(rows));
    const from = S5.findIndex(([first]) => first === 'คำขอที่ค้างนานที่สุด');
    expect(S5.slice(from + 2).map((cells) => [cells[0], cells[3], cells[4]])).toEqual([
      ['IDC-2569-0009', '2 พ.ย. 2569', 13],
      ['IDC-2569-0002', '16 พ.ย. 2569', 3],
      ['IDC-2569-0010', '16 พ.ย. 2569', 3],
    ]);
  });

  test('S6: causes of every return of the year, the most frequent first', () => {
    const returned = (...list: [string, ...string[]][]): string =>
      formatReturns(list.map(([on, ...issues]) => ({ on, issues })));
    const { S6 } = gridsOf(
      counted([
        factsOf({
          returned: returned(['2026-11-10', 'PHOTO_TOO_OLD', 'OTHER'], ['2026-11-12', 'PHOTO_TOO_OLD']),
        }),
        factsOf({ requestId: 'IDC-2569-0002', returned: returned(['2026-09-30', 'PHOTO_TOO_OLD']) }),
        factsOf({ requestId: 'IDC-2569-0003', returned: returned(['2026-10-01', 'DOC_MISSING:OLD_CARD']) }),
      ]),
    );
    expect(S6.slice(4)).toEqual([
      ['PHOTO_TOO_OLD', 'รูปถ่ายเกิน 6 เดือน', 2, 50],
      ['DOC_MISSING:OLD_CARD', 'ยังไม่ได้แนบบัตรเดิม', 1, 25],
      ['OTHER', 'ข้อความที่เจ้าหน้าที่ระบุเอง', 1, 25],
    ]);
  });

  test('S7: the newest card of each person, and whether somebody has asked anew', () => {
    const card = (requestId: string, change: Partial<CaseFacts>): CaseFacts => factsOf({ requestId, ...change });
    const { S7 } = gridsOf(
      counted([
        card('IDC-2563-0001', { expiryDate: '2026-12-01' }),
        card('IDC-2569-0002', { status: 'RECEIVED', closedOn: '', expiryDate: '' }),
        card('IDC-2563-0003', { citizenId: '2', expiryDate: '2026-12-31' }),
        card('IDC-2569-0004', { citizenId: '2', status: 'CANCELLED' }),
        card('IDC-2563-0005', { citizenId: '3', expiryDate: '2026-12-31' }),
        card('IDC-2564-0006', { citizenId: '3', expiryDate: 'LIFETIME' }),
        card('IDC-2563-0007', { citizenId: '4', expiryDate: '2027-11-01' }),
      ]),
    );
    expect(S7[4]).toEqual(['พ.ย. 2569', 0, 0, 0]);
    expect(S7[5]).toEqual(['ธ.ค. 2569', 2, 1, 1]);
    expect(S7.at(-1)).toEqual(['รวม', 2, 1, 1]);
  });

  test('S10: gaps, repeated numbers, void cards and numbers that nobody can read', () => {
    const line = (registerNo: string, change = {}) => ({
      register: 'A' as const,
      registerNo,
      cardCode: 'x',
      void: false,
      complete: true,
      ...change,
    });
    const { S10 } = gridsOf(
      counted([], {
        cases: [],
        lines: [
          line('1/2569'),
          line('4/2569', { void: true }),
          line('4/2569'),
          line('12'),
          line('7/2569', { register: 'B' }),
        ],
      }),
    );
    expect(S10.slice(4)).toEqual([
      ['ก', '2569', 3, 4, 1, '2, 3', '4'],
      ['ข', '2569', 1, 7, 0, 'ไม่มี', 'ไม่มี'],
      ['ก', 'อ่านเลขที่ไม่ได้', 1, 0, 0, 'ไม่มี', 'ไม่มี'],
      ['รวม', '', 5, '', 1, '', ''],
    ]);
  });

  test('hand-made mistakes are counted as far as they can be, and listed with their row and column', () => {
    const { S1, FLAWS } = gridsOf(
      counted([
        factsOf({ row: 7, receivedDate: '9 พ.ย. 69' }),
        factsOf({ row: 8, requestId: 'IDC-2569-0002', status: '', district: 'เมือง' }),
        factsOf({ row: 9, requestId: 'IDC-2569-0002' }),
        factsOf({ row: 10, requestId: '' }),
      ]),
    );
    expect(FLAWS.slice(4)).toEqual([
      [7, 'IDC-2569-0001', 'วันที่รับคำขอ', 'อ่านไม่ได้'],
      [8, 'IDC-2569-0002', 'รหัสสถานะ', 'ว่างเปล่า'],
      [8, 'IDC-2569-0002', 'อำเภอที่ตั้งโรงเรียน', 'อ่านไม่ได้'],
      [9, 'IDC-2569-0002', 'เลขที่คำขอ', 'ซ้ำกับแถวอื่น'],
      [10, '', 'เลขที่คำขอ', 'ว่างเปล่า'],
    ]);
    expect(beside(S1, 'ข้อมูลไม่สมบูรณ์')).toBe(5);
    expect(beside(S1, 'รับบัตรแล้ว')).toBe(1);
  });
});

test('every sheet has its definition under its title, and with its chart fits A4 landscape', () => {
  const sheets: PlannedSheet[] = planSheets(counted([factsOf()]), `${TODAY}T09:00:00+07:00`);
  expect(sheets).toHaveLength(11);
  for (const { key, rows, widths, chart } of sheets) {
    const ofYear = ['S5', 'S7', 'S10', 'FLAWS'].includes(key) ? '' : ' ปีงบประมาณ พ.ศ. 2570';
    expect(rows[0]?.[0]?.value).toBe(`${SUMMARY_SHEETS[key].title}${ofYear}`);
    expect(rows[1]?.[0]?.value).toBe(SUMMARY_SHEETS[key].definition);
    expect(rows[2]?.[0]?.value).toContain('20 พฤศจิกายน 2569 เวลา 09.00 น.');
    expect(widths.length).toBeGreaterThanOrEqual(Math.max(...rows.slice(3).map((cells) => cells.length)));
    const before = widths.slice(0, (chart?.at.column ?? 1) - 1).reduce((a, b) => a + b, 0);
    expect({
      key,
      width: widths.reduce((a, b) => a + b, 0) <= PAGE_WIDTH,
      chart: before + (chart?.width ?? 0) <= PAGE_WIDTH,
    }).toEqual({ key, width: true, chart: true });
  }
});
