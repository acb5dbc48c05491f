/** What comes out of the printer: pages, sizes and places of every document, for twelve people from short names to long ones. */
import { documentToPdf } from '../../emulator/exports/pdf';
import { setCells } from '../../emulator/scenario/sheetSteps';
import type { DocumentKind } from '../../src/domain/documentKind';
import type { RequestFields } from '../../src/domain/request';
import { documentOffice, produce } from '../support/documents';
import { FIRST_FILES, TestOffice, ADMIN, type Upload } from '../support/office';
import { citizenIdOf } from '../support/manyRequests';
import { act, at } from '../support/officersDay';
import { readPdf, type Page } from '../support/pdf';

const file = (name: string): readonly Upload[] => [{ name: `${name}.pdf`, mime: 'application/pdf' }];
const PENSION = { 'ประกาศเกษียณ/คำสั่งให้ออกจากราชการ/หนังสือสั่งจ่ายบำนาญ': file('retire') };
const CONTRACT = { สำเนาสัญญาจ้าง: file('contract') };
const pensioner = { birthDate: '15/3/2498', positionName: '', level: '', school: '', schoolDistrict: '' };
const LONG_NAME = { prefix: 'ว่าที่ร้อยตรีหญิง', firstName: 'กัญญารัตน์ภัทรานิษฐ์', lastName: 'พิพัฒน์ธนเศรษฐากุลวัฒนา ณ อยุธยา' };
const LONG_SCHOOL = 'โรงเรียนบ้านตัวอย่างมิตรภาพที่ 234 (อนุสรณ์สามสิบปีแห่งการพัฒนาการศึกษาจังหวัดจันทบุรี)';

/** Invented people of every category. */
const PEOPLE: readonly (readonly [string, RequestFields, Readonly<Record<string, readonly Upload[]>>?])[] = [
  ['short', { prefix: 'นาย', firstName: 'ปอ', lastName: 'ดี' }],
  ['long', { ...LONG_NAME, school: LONG_SCHOOL }],
  ['standing', { positionName: 'ครู', standingName: 'ครูเชี่ยวชาญพิเศษ', level: 'คศ.5' }],
  ['director', { positionName: 'ผู้อำนวยการโรงเรียน', standingName: 'ผู้อำนวยการชำนาญการพิเศษ', level: 'คศ.3' }],
  [
    'deputy',
    { positionName: 'รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษา', standingName: 'รองผู้อำนวยการสำนักงานเขตพื้นที่การศึกษาชำนาญการพิเศษ' },
  ],
  ['ks1', { positionName: 'ครู', level: 'คศ.1', salaryKs1: '18690' }],
  ['permanent', { category: 'ลูกจ้างประจำ', positionName: 'ช่างไม้', level: 'ช4' }],
  [
    'gov',
    {
      category: 'พนักงานราชการ',
      govEmpType: 'ครูผู้สอน',
      positionName: 'ครูผู้สอน',
      contractStartDate: '1/10/2569',
      contractEndDate: '30/9/2573',
    },
    CONTRACT,
  ],
  [
    'govOther',
    {
      category: 'พนักงานราชการ',
      govEmpType: 'อื่น ๆ',
      govEmpTypeOther: 'เจ้าพนักงานธุรการ',
      positionName: 'เจ้าพนักงานธุรการ',
      contractStartDate: '1/10/2569',
      contractEndDate: '30/9/2570',
    },
    CONTRACT,
  ],
  ['pensioner', { ...pensioner, category: 'ข้าราชการบำนาญ' }, PENSION],
  ['pensionerPermanent', { ...pensioner, category: 'ลูกจ้างประจำผู้รับบำเหน็จรายเดือน', birthDate: '15/3/2509' }, PENSION],
  [
    'address',
    {
      regSoi: 'ซอยเทศบาลพัฒนาสุขสันต์หนึ่ง',
      regRoad: 'ถนนเฉลิมพระเกียรติรัชกาลที่เก้า',
      contactAddress: 'ที่อยู่ยาว '.repeat(18).trim(),
      orderNo: '1/2569',
    },
  ],
];
const idOf = (index: number): string => `IDC-2569-${String(index + 2).padStart(4, '0')}`;

function peopled(): TestOffice {
  const office = documentOffice();
  PEOPLE.forEach(([, change, files], index) => {
    const id = idOf(index);
    at(office, '2026-11-20T15:00:00');
    office.submit(
      { citizenId: citizenIdOf(index + 2), email: `p${index}@school.example`, ...change },
      { ...FIRST_FILES, ...files },
    );
    for (const [action, data] of [
      ['START_CHECK', {}],
      ['ACCEPT', { checklistComplete: true, lateReason: 'ติดราชการ', overrides: overridesOf(office, id) }],
      ['MARK_READY', { issueDate: '2026-11-20', productionComplete: true }],
    ] as const) {
      const outcome = act(office, action, data, { id });
      if (!outcome.ok) throw new Error(`${id} ${action}: ${outcome.text ?? ''}`);
    }
  });
  return office;
}

const overridesOf = (office: TestOffice, id: string): { code: string; note: string }[] =>
  (office.requests.find((row) => row['เลขที่คำขอ'] === id)?.['ผลการตรวจ'] ?? '')
    .split(',')
    .filter((code) => code !== '')
    .map((code) => ({ code, note: 'เห็นเอกสารแล้ว' }));

const office = peopled();

async function pages(ids: readonly string[] | null, kind: DocumentKind, options = {}): Promise<readonly Page[]> {
  const { files, skipped } = produce(office, ids, [kind], options);
  if (skipped.length > 0) throw new Error(JSON.stringify(skipped));
  const document = office.workspace.documents.get(files[0]?.fileId ?? '');
  if (document === undefined) throw new Error('no document');
  return (await readPdf(documentToPdf(document))).pages;
}

/** Nothing stands outside the paper, or nearer to its edge than a printer can reach. */
function staysInside({ widthMm, heightMm, items }: Page, edge: number): void {
  for (const { text, xMm, yMm, widthMm: long } of items) {
    const beyond = xMm < edge - 0.5 || xMm + long > widthMm - edge + 0.5 || yMm > heightMm - edge + 0.5 || yMm < edge;
    expect(beyond ? `${text} at ${xMm}/${yMm} + ${long}` : '').toBe('');
  }
}

const POINT = 25.4 / 72;
/** Top of the line of a text, for a line of so many millimetres: letters stand 1.068 of their size below its natural top. */
const topOf = ({ yMm, fontSize }: Page['items'][number], lineMm: number): number =>
  yMm - 1.068 * fontSize * POINT - (lineMm - 1.3 * fontSize * POINT) / 2;

describe.each(PEOPLE.map(([name], index) => [name, idOf(index)]))('%s', (_, id) => {
  test('the form fits on one page of A4', async () => {
    const form = await pages([id], 'REQUEST_FORM');
    expect(form).toHaveLength(1);
    for (const page of form) staysInside(page, 8);
  });

  test('the card: two sides of 85.6 × 54 mm, everything in its place, one line each', async () => {
    const sides = await pages([id], 'CARD');
    expect(sides).toHaveLength(2);
    for (const { widthMm, heightMm } of sides) {
      expect(Math.abs(widthMm - 85.6)).toBeLessThan(0.3);
      expect(Math.abs(heightMm - 54)).toBeLessThan(0.3);
    }
    for (const side of sides) staysInside(side, 0.5);
    const [, back = { items: [] }] = sides;
    const find = (start: string): Page['items'][number] => {
      const found = back.items.filter(({ text }) => text.startsWith(start));
      expect([start, found.length]).toEqual([start, 1]);
      return found[0] ?? { text: '', xMm: 0, yMm: 0, widthMm: 0, fontSize: 0 };
    };
    const places: readonly (readonly [string, number, number, number])[] = [
      ['เลขที่', 31, 7, 5],
      ['ชื่อ', 31, 12, 5],
      ['ตำแหน่ง', 31, 17, 5],
      ['สังกัด', 31, 22, 4],
      ['เลขประจำตัวประชาชน', 31, 30, 5],
      ['ลายมือชื่อ', 3, 35, 7],
      ['หมู่โลหิต', 3, 42, 5],
      ['วันออกบัตร', 3, 47, 4],
      ['บัตรหมดอายุ', 37, 47, 4],
    ];
    for (const [start, x, y, lineMm] of places) {
      const item = find(start);
      const off = [item.xMm - x, topOf(item, lineMm) - y].map((by) => Math.round(by * 10) / 10);
      expect({ start, off, within: off.every((by) => Math.abs(by) <= 1) }).toEqual({ start, off, within: true });
    }
    const issuer = find('ผู้ออกบัตร');
    expect(issuer.xMm).toBeGreaterThan(42);
    expect(topOf(issuer, 2.15)).toBeLessThan(47.5);
  });
});

test('the photograph stands at 3/3 mm and measures 25 × 30 mm, in its own proportions', () => {
  const { files } = produce(office, [idOf(0)], ['CARD']);
  const images = JSON.stringify(office.workspace.documents.get(files[0]?.fileId ?? '')?.facts).match(
    /"width":(\d+),"height":(\d+)/,
  );
  const [width, height] = [Number(images?.[1]), Number(images?.[2])].map((pixels) => (pixels * 25.4) / 96);
  expect(width).toBeCloseTo(25, 0);
  expect(height).toBeCloseTo(30, 0);
});

test('a sheet of A4 has five cards a page, cut at 85.6 × 54 mm', async () => {
  const ids = PEOPLE.map((_, index) => idOf(index));
  const sheets = await pages(ids, 'CARD', { layout: 'SHEET' });
  const topsOf = ({ items }: (typeof sheets)[number]): number[] =>
    items.filter(({ text }) => text.startsWith('เลขที่')).map(({ yMm }) => yMm);
  expect(sheets.map((sheet) => topsOf(sheet).length)).toEqual([5, 5, 2]);
  for (const sheet of sheets) {
    staysInside(sheet, 4);
    const tops = topsOf(sheet);
    for (let index = 1; index < tops.length; index++)
      expect((tops[index] ?? 0) - (tops[index - 1] ?? 0)).toBeCloseTo(54, 0);
  }
});

test.each<[DocumentKind, number]>([
  ['MEMO', 2],
  ['PICKUP_SHEET', 2],
])('%s for all of them has %i pages, as the program has counted', async (kind, count) => {
  const ids = PEOPLE.map((_, index) => idOf(index));
  const found = await pages(ids, kind);
  expect(found).toHaveLength(count);
  for (const page of found) staysInside(page, 8);
});

test('the register is on as many pages as it says', async () => {
  const found = await pages(null, 'REGISTER', { register: 'A', year: 2569 });
  expect(found).toHaveLength(1);
  expect(found[0]?.items.map(({ text }) => text)).toContain('หน้า 1 จาก 1');
  for (const page of found) staysInside(page, 8);
});

test.each<DocumentKind>(['PROXY_LETTER', 'DAMAGE_MEMO', 'LATE_MEMO', 'FORM_POSTER', 'SERVICE_REPORT'])(
  '%s is one page',
  async (kind) => {
    const found = await pages(null, kind);
    expect(found).toHaveLength(1);
    for (const page of found) staysInside(page, 8);
  },
);

test('Thai digits throughout, where the office wants them; what people search by keeps its own', async () => {
  setCells(
    office.office,
    office.office.book,
    { sheet: 'ตั้งค่า', where: { คีย์: 'thaiNumerals' }, set: { ค่า: 'TRUE' } },
    ADMIN,
  );
  office.call('restoreTemplate', ['PROXY_LETTER']);
  office.call('restoreTemplate', ['CARD']);
  const [letter] = await pages([idOf(0)], 'PROXY_LETTER');
  expect(letter?.items.map(({ text }) => text).join(' ')).toContain(idOf(0));
  const [, card] = await pages([idOf(0)], 'CARD');
  const text = card?.items.map((item) => item.text).join(' ') ?? '';
  expect(text).toContain('๒๐ พ.ย. ๒๕๖๙');
  expect(text).toContain('เลขที่ 09998-');
});
