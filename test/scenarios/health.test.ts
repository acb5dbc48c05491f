/** healthCheck(): all is well in an office that has been set up; each thing that goes wrong is named, with what to do. */
import { appendCells, setCells } from '../../emulator/scenario/sheetSteps';
import type { HealthEntry, HealthReport } from '../../src/application/api';
import { LAYOUT_VERSION } from '../../src/application/layout';
import { SHEETS } from '../../src/texts/sheets';
import { backendCallsOf } from '../../bench/measure';
import { officeWith } from '../support/manyRequests';
import { hourly } from '../support/mornings';
import { ADMIN, TestOffice, type Snapshot } from '../support/office';
import { at, OFFICER, setting, staffed, SUPERVISOR } from '../support/officersDay';

/** An office in which nothing is left to be done; made once, each test begins with a copy of its own. */
function healthy(): TestOffice {
  if (kept === undefined) {
    const office = staffed();
    holiday(office, '2026-12-05');
    office.submit();
    office.hours(1);
    kept = office.snapshot();
  }
  return new TestOffice({ from: kept });
}
let kept: Snapshot | undefined;

const holiday = (office: TestOffice, day: string): void => {
  appendCells(office.office, office.office.book, { sheet: 'วันหยุด', rows: [{ วันที่: day, ชื่อ: 'หยุด' }] }, ADMIN);
};

function checks(office: TestOffice, user = ADMIN): readonly HealthEntry[] {
  const answer = office.call<HealthReport | { ok: false; text: string }>('healthCheck', [], user);
  if (!answer.ok) throw new Error(answer.text);
  return answer.checks;
}

const faults = (office: TestOffice, user = ADMIN): string[] =>
  checks(office, user).flatMap(({ ok, id }) => (ok ? [] : [id]));
const textOf = (office: TestOffice, id: string): string => checks(office).find((one) => one.id === id)?.text ?? '';

test('an office that has been set up is healthy, and every part of it has been looked at', () => {
  const office = healthy();
  expect(faults(office)).toEqual([]);
  expect(checks(office).map(({ id }) => id)).toEqual([
    'sheets',
    'version',
    'triggers',
    'questions',
    'uploads',
    'sweep',
    'unique',
    'runtime',
    'templates',
    'settings',
    'lists',
    'timeZones',
    'wording',
    'summary',
    'folders',
    'deleted',
    'messages',
    'mailQuota',
    'holidays',
  ]);
  expect(textOf(office, 'triggers')).toBe(
    `การทำงานอัตโนมัติเป็นของ ${ADMIN} ทำงานประจำชั่วโมงล่าสุด 16 พ.ย. 2569 เวลา 10.00 น. รับคำตอบล่าสุด 16 พ.ย. 2569 เวลา 09.00 น.`,
  );
  expect(textOf(office, 'version')).toContain(`รุ่น ${LAYOUT_VERSION}`);
});

test('it costs at most 40 backend calls, at 20,000 requests as at none, and changes nothing', () => {
  const office = healthy();
  const before = JSON.stringify([office.office.book.sheets.map((sheet) => sheet.rows), [...office.memory.values]]);
  expect(backendCallsOf(office, () => checks(office)).length).toBeLessThanOrEqual(39);
  expect(JSON.stringify([office.office.book.sheets.map((sheet) => sheet.rows), [...office.memory.values]])).toBe(
    before,
  );
  // An answer of the last hour is looked at: one call more.
  for (const count of [1, 20_000]) {
    const many = officeWith(count);
    expect(backendCallsOf(many, () => checks(many)).length).toBe(40);
  }
});

test.each([[OFFICER], [SUPERVISOR]])('%s may look, too, and sees no personal data', (user) => {
  const office = healthy();
  expect(faults(office, user).filter((id) => id !== 'uploads' && id !== 'templates')).toEqual([]);
  expect(JSON.stringify(checks(office, user))).not.toMatch(/school\.example|\d{13}|สมหญิง/);
});

test('before the installation it says so', () => {
  const office = new TestOffice({ install: false });
  expect(checks(office)[0]).toEqual({
    id: 'version',
    ok: false,
    text: 'ยังไม่ได้ติดตั้ง โปรดกด "ติดตั้ง"',
    repair: 'INSTALL',
  });
});

describe('what is wrong is named', () => {
  const sheetOf = (office: TestOffice, name: string) => office.office.book.sheetByName(name);
  const wrong: readonly [string, (office: TestOffice) => void, string, string][] = [
    [
      'a sheet deleted',
      (office) => office.office.book.removeSheet(sheetOf(office, 'โรงเรียน')?.id ?? -1),
      'sheets',
      '"โรงเรียน"',
    ],
    [
      'a row over another, because somebody sorted at the wrong moment',
      (office) => {
        const requests = sheetOf(office, 'คำขอ');
        requests?.rows.push(requests.rows[1]);
      },
      'unique',
      'IDC-2569-0001 มีมากกว่าหนึ่งแถว',
    ],
    ['a heading renamed', (office) => sheetOf(office, 'ประวัติ')?.type(1, 7, 'หมายเหตุ'), 'sheets', '"รายละเอียด"'],
    [
      'a trigger deleted by hand',
      (office) => {
        const [first] = office.workspace.triggers.all.keys();
        office.workspace.triggers.remove(first ?? '');
      },
      'triggers',
      'ไม่พบการทำงานอัตโนมัติ',
    ],
    [
      'the timer silent since yesterday',
      (office) => at(office, '2026-11-17T12:00:00'),
      'asleep',
      '16 พ.ย. 2569 เวลา 10.00 น.',
    ],
    [
      'the owner no administrator any more',
      (office) => {
        office.memory.set('trigger.owner', 'gone@area.example');
      },
      'triggers',
      'gone@area.example',
    ],
    [
      'a new question in the form',
      (office) => sheetOf(office, 'การตอบแบบฟอร์ม 1')?.type(1, 60, 'สีที่ชอบ'),
      'questions',
      '"สีที่ชอบ"',
    ],
    [
      'a question that nobody has explained',
      (office) => {
        setCells(
          office.office,
          office.office.book,
          { sheet: 'จับคู่คำถาม', where: { คำถาม: 'สัญชาติ' }, set: { รหัสข้อมูล: '' } },
          ADMIN,
        );
      },
      'questions',
      '"สัญชาติ"',
    ],
    [
      'a target that does not exist',
      (office) => {
        setCells(
          office.office,
          office.office.book,
          { sheet: 'จับคู่คำถาม', where: { คำถาม: 'สัญชาติ' }, set: { รหัสข้อมูล: 'nationalty' } },
          ADMIN,
        );
      },
      'questions',
      '"nationalty"',
    ],
    [
      'an answer that no event has brought',
      (office) => void office.arrive({ citizenId: '1999900001010' }),
      'sweep',
      '1 รายการ',
    ],
    [
      'a mail that failed',
      (office) => {
        setCells(
          office.office,
          office.office.book,
          { sheet: 'ข้อความ', where: { รหัสข้อความ: 'M01' }, set: { รหัสสถานะ: 'FAILED' } },
          ADMIN,
        );
      },
      'messages',
      '1 ฉบับ',
    ],
    [
      'a day full of triggers',
      (office) => {
        office.memory.set('runtime', `2026-11-16 ${290 * 60}`);
      },
      'runtime',
      '290 นาที จาก 360',
    ],
    [
      'a template in the bin',
      (office) => {
        const item = office.workspace.drive.items.get(office.memory.values.get('template.CARD') ?? '');
        if (item !== undefined) item.trashed = true;
      },
      'templates',
      '"บัตร',
    ],
    [
      'a setting out of range',
      (office) => setting(office, 'dailyHour', '25'),
      'settings',
      'dailyHour คือ "25" ใช้ไม่ได้ ระบบใช้ค่าเริ่มต้นแทน โปรดแก้ในแผ่นงาน "ตั้งค่า" เป็นจำนวนเต็มตั้งแต่ 0 ถึง 23',
    ],
    [
      'a setting that does not exist',
      (office) => {
        appendCells(office.office, office.office.book, { sheet: 'ตั้งค่า', rows: [{ คีย์: 'dailyHours', ค่า: '7' }] }, ADMIN);
      },
      'settings',
      '"dailyHours"',
    ],
    [
      'an older layout',
      (office) => {
        office.memory.set('layout.version', '3');
      },
      'version',
      'รุ่น 3',
    ],
    [
      'an older add-on than the layout',
      (office) => {
        office.memory.set('layout.version', '99');
      },
      'version',
      'เก่ากว่า',
    ],
    [
      'files that cannot be opened',
      (office) => {
        for (const item of office.workspace.drive.items.values())
          if (item.name.endsWith('(File responses)')) item.parent = null;
        for (const item of office.workspace.drive.items.values())
          if (item.name.includes('somying')) item.owner = 'gone@area.example';
        for (const item of office.workspace.drive.items.values())
          if (item.name.endsWith('(File responses)')) item.owner = 'gone@area.example';
      },
      'uploads',
      'File responses',
    ],
  ];

  test.each(wrong)('%s', (_, happens, id, words) => {
    const office = healthy();
    happens(office);
    const found = checks(office).filter(({ ok }) => !ok);
    expect(found.map((one) => one.id)).toEqual([id]);
    expect(found[0]?.text).toContain(words);
    expect(found[0]?.text).toMatch(/โปรด|ระบบจะ|ไม่ต้องดำเนินการ/);
  });

  test.each(
    wrong
      .map(([name, happens]) => [name, happens] as const)
      .filter(([name]) => /sheet|heading|trigger deleted/.test(name)),
  )('%s is repaired by install', (_, happens) => {
    const office = healthy();
    happens(office);
    expect(checks(office).find(({ ok }) => !ok)?.repair).toBe('INSTALL');
    office.install();
    expect(faults(office)).toEqual([]);
  });

  test('holidays of the coming year are asked for from December on', () => {
    const office = healthy();
    at(office, '2026-11-29T09:00:00');
    expect(faults(office)).not.toContain('holidays');
    at(office, '2026-12-01T09:00:00');
    expect(faults(office)).toContain('holidays');
    expect(textOf(office, 'holidays')).toContain('พ.ศ. 2570');
    holiday(office, '2027-01-01');
    expect(faults(office)).not.toContain('holidays');
  });
});

describe('administrators are told of faults in the morning', () => {
  const alerts = (office: TestOffice): string[] =>
    office.workspace.mail.sent.filter(({ subject }) => subject.includes('ผู้ดูแลระบบต้องตรวจสอบ')).map(({ text }) => text);

  test('not while all is well', () => {
    const office = healthy();
    office.hours(48);
    expect(alerts(office)).toEqual([]);
  });

  test('of a template that has gone, once a working day', () => {
    const office = healthy();
    const item = office.workspace.drive.items.get(office.memory.values.get('template.CARD') ?? '');
    if (item !== undefined) item.trashed = true;
    office.hours(48);
    expect(alerts(office)).toHaveLength(2);
    expect(alerts(office)[0]).toContain('ไม่พบแม่แบบ');
  });

  test('of missing holidays, on Mondays in December, until they are there', () => {
    const office = healthy();
    const december = (): number => alerts(office).filter((text) => text.includes('ยังไม่มีวันหยุดของปี พ.ศ. 2570')).length;
    const mornings = (...days: number[]): void => {
      hourly(office, ...days.map((day) => `2026-12-${String(day).padStart(2, '0')}T07:00:00`));
    };
    mornings(1, 2, 3, 4, 5, 6);
    expect(december()).toBe(0);
    mornings(7, 8, 14);
    expect(december()).toBe(2);
    holiday(office, '2027-01-01');
    mornings(15, 21, 22);
    expect(december()).toBe(2);
  });
});

test('every sheet that install makes is looked at', () => {
  for (const { name } of Object.values(SHEETS)) {
    const office = healthy();
    office.office.book.removeSheet(office.office.book.sheetByName(name)?.id ?? -1);
    if (name === SHEETS.officers.name) continue;
    expect(checks(office).some(({ ok, text }) => !ok && text.includes(`"${name}"`))).toBe(true);
  }
});
