/** Every setting of ตั้งค่า does what its description says: each is flipped once, and something that people see differs. */
import type { YearsReport } from '../../src/application/api';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { appendCells, setCells } from '../../emulator/scenario/sheetSteps';
import { textOf } from '../../emulator/model/document';
import type { ProducedDocuments } from '../../src/application/api';
import { detectDuplicate } from '../../src/domain/duplicates';
import { openSteps } from '../../src/domain/production';
import { renewalNotice } from '../../src/domain/renewal';
import { parseSettings, SETTING_KEYS, type SettingKey, type Settings } from '../../src/domain/settings';
import { travelSavings } from '../../src/domain/travel';
import { computeExpiry } from '../../src/domain/validity';
import { ADMIN, FIRST_FILES, TestOffice, type Upload } from '../support/office';
import { photo } from '../support/files';
import { act, open, setting } from '../support/officersDay';

/** An office in which one setting is another. */
function officeWithSetting(key: SettingKey, value: string): TestOffice {
  const office = new TestOffice();
  setCells(office.office, office.office.book, { sheet: 'ตั้งค่า', where: { คีย์: key }, set: { ค่า: value } }, ADMIN);
  return office;
}

/** The text of a document that the administrator has produced. */
function documentText(office: TestOffice, args: unknown[]): string {
  const { files } = office.call<ProducedDocuments>('produceDocuments', args);
  const facts = office.workspace.documents.get(files[0]?.fileId ?? '')?.facts;
  return facts === undefined ? '' : textOf(facts.body);
}

/** Something about the letter that sends an incomplete answer back. */
const letter =
  (about: (text: string) => unknown) =>
  (office: TestOffice): unknown => {
    office.submit({ phone: '12' });
    return about(documentText(office, [['IDC-2569-0001'], ['CORRECTION_LETTER']]));
  };

const addRow = (office: TestOffice, sheet: string, row: Record<string, string>): void => {
  appendCells(office.office, office.office.book, { sheet, rows: [row] }, ADMIN);
};

interface Flip {
  readonly to: string;
  /** What the default shows, and what the other value shows. */
  readonly seen: readonly [unknown, unknown];
  readonly look: (office: TestOffice, settings: Settings) => unknown;
}

const withPhoto = (width: number, height: number, takenOn: string): Record<string, readonly Upload[]> => ({
  ...FIRST_FILES,
  รูปถ่าย: [{ name: 'photo.jpg', mime: 'image/jpeg', bytes: photo({ width, height, takenOn }) }],
});

/** Findings of one answer. */
const findings =
  (...submission: Parameters<TestOffice['submit']>) =>
  (office: TestOffice): string => {
    office.submit(...submission);
    return office.requests[0]?.['ผลการตรวจ'] ?? '';
  };

/** Whether the mail about one answer contains the texts. */
const mail =
  (part: (sent: TestOffice['workspace']['mail']['sent'][number]) => string, change = {}) =>
  (office: TestOffice): string => {
    office.submit(change);
    const [sent] = office.workspace.mail.sent;
    return sent === undefined ? '' : part(sent);
  };

const line = (start: string) => (sent: { text: string }) =>
  sent.text.split('\n').find((one) => one.startsWith(start)) ?? '';
const cell =
  (heading: string, change = {}) =>
  (office: TestOffice) => {
    office.submit(change);
    return office.requests[0]?.[heading];
  };

/** A card made ready; the setting under test, where it is one of the two, is left as it is. */
function finished(office: TestOffice): void {
  const set = (key: string, value: string): void => {
    const row = office.rows('ตั้งค่า').find((one) => one['คีย์'] === key);
    if (row?.['ค่า'] === '') setting(office, key, value);
  };
  set('cardCodePrefix', '09998');
  set('cardCodeNext', '12');
  office.submit();
  for (const [action, data] of [
    ['START_CHECK', {}],
    ['ACCEPT', { checklistComplete: true }],
    ['MARK_READY', { issueDate: '2026-11-16', productionComplete: true }],
  ] as const)
    act(office, action, data, { user: ADMIN });
}
const readyMail = (start: string) => (office: TestOffice) => {
  finished(office);
  return office.workspace.mail.sent
    .at(-1)
    ?.text.split('\n')
    .find((one) => one.startsWith(start));
};
const code = (office: TestOffice): string | undefined => {
  finished(office);
  return office.requests[0]?.['รหัสบัตร'];
};

const EXPIRED = { reason: 'ขอมีบัตรใหม่ – บัตรหมดอายุ', oldCardNo: '09998-00012' };
const CARD = { ...FIRST_FILES, บัตรเดิม: [{ name: 'card.pdf', mime: 'application/pdf', size: 500 }] };
const dated = (eventDate: string) => findings({ ...EXPIRED, eventDate }, CARD);

const teacher = { category: 'TEACHER_CIVIL', issueDate: '2026-11-20' } as const;
const pensioner = { category: 'PENSIONER_CIVIL', issueDate: '2026-11-20', birthDate: '1964-03-15' } as const;

const FLIPS: Readonly<Partial<Record<SettingKey, Flip>>> = {
  officeFullName: {
    to: 'สพม.ตัวอย่าง',
    seen: ['กลุ่มบริหารงานบุคคล สำนักงานเขตพื้นที่การศึกษาประถมศึกษาจันทบุรี เขต 2', 'กลุ่มบริหารงานบุคคล สพม.ตัวอย่าง'],
    look: mail(line('กลุ่ม')),
  },
  officeShortName: {
    to: 'สพม.ตย.',
    seen: ['สพป.จันทบุรี เขต 2 งานบัตรประจำตัวเจ้าหน้าที่ของรัฐ', 'สพม.ตย. งานบัตรประจำตัวเจ้าหน้าที่ของรัฐ'],
    look: mail((sent) => sent.name),
  },
  officeEmail: { to: 'card@area.example', seen: ['', 'card@area.example'], look: mail((sent) => sent.replyTo) },
  officePhone: { to: '039-000-000', seen: ['', 'โทร. 039-000-000 ในวันและเวลาราชการ'], look: mail(line('โทร.')) },
  ownerUnitName: {
    to: 'กลุ่มอำนวยการ',
    seen: [
      'กลุ่มบริหารงานบุคคล สำนักงานเขตพื้นที่การศึกษาประถมศึกษาจันทบุรี เขต 2',
      'กลุ่มอำนวยการ สำนักงานเขตพื้นที่การศึกษาประถมศึกษาจันทบุรี เขต 2',
    ],
    look: mail(line('กลุ่ม')),
  },
  formLink: {
    to: 'https://forms.example/x',
    seen: [false, true],
    look: mail(({ text }) => text, { phone: '12' }),
  },
  affiliation: { to: 'สพฐ.', seen: ['สำนักงานคณะกรรมการการศึกษาขั้นพื้นฐาน กระทรวงศึกษาธิการ', 'สพฐ.'], look: cell('สังกัด') },
  schoolProvince: { to: 'ตราด', seen: ['จันทบุรี', 'ตราด'], look: cell('จังหวัดที่ตั้งโรงเรียน') },
  photoRatioMin: { to: '0.6', seen: ['PHOTO_RATIO', ''], look: findings({}, withPhoto(400, 600, '2026-10-01')) },
  photoRatioMax: { to: '0.95', seen: ['PHOTO_RATIO', ''], look: findings({}, withPhoto(540, 600, '2026-10-01')) },
  photoMinPx: { to: '600 x 720', seen: ['', 'PHOTO_LOW_RES'], look: findings({}, withPhoto(500, 600, '2026-10-01')) },
  photoMaxAgeMonths: { to: '3', seen: ['', 'PHOTO_TOO_OLD'], look: findings({}, withPhoto(500, 600, '2026-08-01')) },
  maxFileBytes: {
    to: '2048',
    seen: ['', 'PHOTO_TOO_LARGE'],
    look: findings(),
  },
  photoHandling: {
    to: 'SUBMIT_WITH_FORM',
    seen: [
      ['registered', 'printed', 'verified', 'signedByIssuer'],
      ['registered', 'printed', 'verified', 'photoAttached', 'stamped', 'signedByIssuer'],
    ],
    look: (_, { photoHandling }) => openSteps([], photoHandling),
  },
  pickupHours: {
    to: 'ทุกวันศุกร์',
    seen: [
      'บัตรประจำตัวเจ้าหน้าที่ของรัฐของท่านจัดทำเสร็จเรียบร้อยแล้ว ขอให้มารับได้ที่ กลุ่มบริหารงานบุคคล ในวันและเวลาราชการ 08.30–16.30 น.',
      'บัตรประจำตัวเจ้าหน้าที่ของรัฐของท่านจัดทำเสร็จเรียบร้อยแล้ว ขอให้มารับได้ที่ กลุ่มบริหารงานบุคคล ในทุกวันศุกร์',
    ],
    look: readyMail('บัตรประจำตัว'),
  },
  photoSpec: {
    to: '3 x 4',
    seen: [
      '1. รูปถ่ายขนาด 1 นิ้ว (2.5 x 3 ซม.) จำนวน 2 รูป (ถ่ายไว้ไม่เกิน 6 เดือน)',
      '1. รูปถ่ายขนาด 3 x 4 ซม. จำนวน 2 รูป (ถ่ายไว้ไม่เกิน 6 เดือน)',
    ],
    look: readyMail('1. '),
  },
  cardCodePrefix: { to: '09999', seen: ['09998-00012', '09999-00012'], look: code },
  cardCodeNext: { to: '500', seen: ['09998-00012', '09998-00500'], look: code },
  archiveFile: {
    to: 'another-archive',
    seen: [undefined, 'another-archive'],
    look: (office) => {
      office.call('install');
      return office.memory.values.get('archive.book');
    },
  },
  archiveYears: {
    to: '5',
    seen: [3, 5],
    look: (office) => office.call<YearsReport>('listYears').archive.years,
  },
  retentionYears: {
    to: '10',
    seen: [7, 10],
    look: (office) => office.call<YearsReport>('listYears').removal.years,
  },
  installedFile: {
    to: 'another-file',
    seen: [undefined, 'FILE_COPIED'],
    look: (office) => office.call<{ error?: string }>('listRequests', [{}]).error,
  },
  summaryViewers: {
    to: 'head@area.example',
    seen: [[], ['head@area.example']],
    look: (office) => {
      office.call('install');
      const items = [...office.workspace.drive.items.values()];
      return items.find(({ name }) => name.startsWith('สรุปงานบัตร'))?.viewers;
    },
  },
  ownWording: {
    to: 'TRUE',
    seen: ['รับคำขอมีบัตรประจำตัวเจ้าหน้าที่ของรัฐแล้ว (เลขที่คำขอ IDC-2569-0001)', 'ได้รับแล้ว IDC-2569-0001'],
    look: (office) => {
      const own = { หัวเรื่องของสำนักงาน: 'ได้รับแล้ว {{requestId}}' };
      setCells(
        office.office,
        office.office.book,
        { sheet: 'ข้อความมาตรฐาน', where: { รหัสข้อความ: 'M01' }, set: own },
        ADMIN,
      );
      office.call('checkWording');
      office.submit();
      return office.workspace.mail.sent[0]?.subject;
    },
  },
  sendM05: {
    to: 'TRUE',
    seen: [
      ['M01', 'M06'],
      ['M01', 'M05', 'M06'],
    ],
    look: (office) => {
      finished(office);
      return office.messages.map((row) => row['รหัสข้อความ']);
    },
  },
  slaWorkingDays: {
    to: '3',
    seen: ['2026-11-23', '2026-11-19'],
    look: (office) => {
      office.submit();
      return open(office, undefined, ADMIN).serviceEnd;
    },
  },
  filingDays: { to: '60', seen: ['LATE_FILING,LATE_REASON_REQUIRED', ''], look: dated('2026-10-01') },
  // 17 October + 30 days is Monday 16 November; 14 October + 30 days is Friday, 15 October is a Saturday.
  rollForward: { to: 'FALSE', seen: ['', 'LATE_FILING,LATE_REASON_REQUIRED'], look: dated('2026-10-15') },
  earlyRenewalDays: { to: '90', seen: ['EARLY_RENEWAL', ''], look: dated('2027-02-01') },
  validityYears: {
    to: '5',
    seen: ['2032-11-19', '2031-11-19'],
    look: (_, settings) => computeExpiry({ ...teacher, birthDate: '1999-07-09' }, settings),
  },
  expiryRule: {
    to: 'SAME_DAY',
    seen: ['2032-11-19', '2032-11-20'],
    look: (_, settings) => computeExpiry({ ...teacher, birthDate: '1999-07-09' }, settings),
  },
  lifetimeAge: {
    to: '70',
    seen: ['LIFETIME', '2032-11-19'],
    look: (_, settings) => computeExpiry(pensioner, settings),
  },
  ageCompletion: {
    to: 'BIRTHDAY',
    seen: ['2027-09-30', '2028-09-30'],
    look: (_, settings) => computeExpiry({ ...teacher, birthDate: '1967-10-01' }, settings),
  },
  capAtRetirement: {
    to: 'FALSE',
    seen: ['2027-09-30', '2032-11-19'],
    look: (_, settings) => computeExpiry({ ...teacher, birthDate: '1967-10-01' }, settings),
  },
  duplicateRecentDays: {
    to: '90',
    seen: ['NONE', 'RECENT_COMPLETED'],
    look: (_, { duplicateRecentDays }) =>
      detectDuplicate(
        { citizenId: '1999900001010', submittedAt: '2026-11-16' },
        [
          {
            requestId: 'IDC-2569-0001',
            citizenId: '1999900001010',
            status: 'PICKED_UP',
            submittedAt: '2026-09-01',
            closedAt: '2026-09-16',
          },
        ],
        duplicateRecentDays,
      ).kind,
  },
  autoReturnOnBlock: { to: 'FALSE', seen: ['NEEDS_CORRECTION', 'RECEIVED'], look: cell('รหัสสถานะ', { phone: '12' }) },
  correctionDays: { to: '14', seen: ['2026-11-23', '2026-11-30'], look: cell('กำหนดแก้ไข', { phone: '12' }) },
  mailReserve: {
    to: '1500',
    seen: [1, 0],
    look: (office) => {
      office.submit();
      return office.workspace.mail.sent.length;
    },
  },
  renewalReminderDays: {
    to: '90',
    seen: ['EXPIRING', null],
    look: (_, settings) => renewalNotice('2026-12-16', '2026-11-16', settings).notice,
  },
  dailyHour: {
    to: '9',
    seen: [1, 0],
    look: (office) => {
      office.submit({ phone: '12' });
      // Two working days before the correction is due.
      office.workspace.setTime(Date.parse('2026-11-19T08:00:00+07:00'));
      office.call('runHourly');
      return office.messages.filter((row) => row['รหัสข้อความ'] === 'M03').length;
    },
  },
  pickupReminderDays: {
    to: '3',
    seen: [0, 1],
    look: (office) => {
      finished(office);
      office.workspace.setTime(Date.parse('2026-11-19T08:00:00+07:00'));
      office.call('runHourly');
      return office.messages.filter((row) => row['รหัสข้อความ'] === 'M07').length;
    },
  },
  satisfactionTarget: {
    to: '90',
    seen: ['94', '90'],
    look: (office) => {
      addRow(office, 'เจ้าหน้าที่', { อีเมล: 'head@area.example', บทบาท: 'SUPERVISOR' });
      office.workspace.setTime(Date.parse('2026-12-01T08:00:00+07:00'));
      office.call('runHourly');
      const month = office.workspace.mail.sent.find(({ subject }) => subject.startsWith('สรุปผลงาน'));
      return /เป้าหมาย ร้อยละ (\d+)/.exec(month?.text ?? '')?.[1];
    },
  },
  officeAddress: { to: 'ถนนเทศบาล', seen: [false, true], look: letter((text) => text.includes('ถนนเทศบาล')) },
  directorName: { to: 'นายบุญเลิศ', seen: [false, true], look: letter((text) => text.includes('(นายบุญเลิศ)')) },
  thaiNumerals: {
    to: 'TRUE',
    seen: ['23 พฤศจิกายน 2569', '๒๓ พฤศจิกายน ๒๕๖๙'],
    look: letter((text) => /ภายในวันที่ (\S+ \S+ \S+)/.exec(text)?.[1]),
  },
  targetPopulation: {
    to: '500',
    seen: ['1,266 คน', '500 คน'],
    look: (office) => /ตั้งแต่เริ่มระบบ\n0 คน\n(.*)/.exec(documentText(office, [null, ['SERVICE_REPORT']]))?.[1],
  },
  cardSize: {
    to: '8.4 x 5.4',
    seen: [243, 238],
    look: (office) => {
      office.call('restoreTemplate', ['CARD']);
      const card = office.memory.values.get('template.CARD') ?? '';
      return Math.round(Number(office.workspace.documents.get(card)?.facts.body.attributes?.['PAGE_WIDTH']));
    },
  },
  ratePerKm: {
    to: '2',
    seen: [560, 280],
    look: (_, settings) => travelSavings({ oneWayKm: 70, channel: 'ONLINE', pickup: 'SELF' }, settings).savedBaht,
  },
  baselineTrips: {
    to: '3',
    seen: [1, 2],
    look: (_, settings) => travelSavings({ oneWayKm: 70, channel: 'ONLINE', pickup: 'SELF' }, settings).savedTrips,
  },
};

/** The expiry alone; whether a mail holds the other form's address. */
function shown(key: SettingKey, value: unknown): unknown {
  if (key === 'formLink') return String(value).includes('https://forms.example/x');
  return typeof value === 'object' && value !== null && 'expiry' in value ? value.expiry : value;
}

const flipped = Object.entries(FLIPS) as [SettingKey, Flip][];

test.each(flipped)('%s', (key, { to, seen, look }) => {
  const settingsOf = (office: TestOffice): Settings =>
    parseSettings(office.rows('ตั้งค่า').map((row) => ({ key: row['คีย์'] ?? '', value: row['ค่า'] ?? '' }))).settings;
  const usual = new TestOffice();
  const other = officeWithSetting(key, to);
  expect([shown(key, look(usual, settingsOf(usual))), shown(key, look(other, settingsOf(other)))]).toEqual(seen);
});

/** Settings that nothing reads yet: of personnel processes that are still to come. */
const NOT_YET_USED: readonly SettingKey[] = [
  'lineLevel1Threshold',
  'obecReportDays',
  'improveNoticeDays',
  'standingYears',
];

function sourcesUnder(folder: string): string {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter(
      (entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/^(settingTable|settings)\.ts$/.test(entry.name),
    )
    .map((entry) => readFileSync(join(entry.parentPath, entry.name), 'utf8'))
    .join('\n');
}

test('every setting is flipped above, unless nothing reads it', () => {
  const source = sourcesUnder(resolve('src')).replace(/const TO_BE_FILLED = [^;]*;/, '');
  const used = SETTING_KEYS.filter((key) => new RegExp(`\\b${key}\\b`).test(source));
  expect(used.filter((key) => FLIPS[key] === undefined)).toEqual([]);
  expect(SETTING_KEYS.filter((key) => !used.includes(key))).toEqual(NOT_YET_USED);
});
