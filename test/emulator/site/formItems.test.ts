/** Every kind of question is shown, read back as FormApp gives it, and shown again as it was answered. */
import { createWorkspace } from '../../../emulator';
import type { Answer, FormItemModel, ItemType } from '../../../emulator/model/forms';
import { readItems } from '../../../emulator/site/formAnswers';
import { itemHtml } from '../../../emulator/site/formItems';

const form = createWorkspace().addForm('แบบ');
const add = (type: ItemType, facts: Partial<FormItemModel> = {}) =>
  form.addItem(type, { title: type, required: true, ...facts });
const choices = { choices: ['หนึ่ง, สอง', '"ก" <ข>'] };
const grid = { rows: ['เช้า', 'บ่าย'], columns: ['ดี', 'พอใช้'] };

interface Example {
  readonly item: FormItemModel;
  /** What the browser sends, by the end of the field's name. */
  readonly sent: Readonly<Record<string, readonly string[]>>;
  readonly answer: Answer;
  readonly wrong?: Readonly<Record<string, readonly string[]>>;
}

const EXAMPLES: readonly Example[] = [
  { item: add('TEXT'), sent: { '': ['ก'] }, answer: 'ก' },
  { item: add('PARAGRAPH_TEXT'), sent: { '': ['\nก\nข'] }, answer: '\nก\nข' },
  { item: add('MULTIPLE_CHOICE', choices), sent: { '': ['"ก" <ข>'] }, answer: '"ก" <ข>', wrong: { '': ['ค'] } },
  {
    item: add('MULTIPLE_CHOICE', { ...choices, other: true }),
    sent: { '': ['__other__'], _other: [' ค '] },
    answer: 'ค',
  },
  { item: add('LIST', choices), sent: { '': ['หนึ่ง, สอง'] }, answer: 'หนึ่ง, สอง', wrong: { '': ['หนึ่ง'] } },
  {
    item: add('CHECKBOX', choices),
    sent: { '': ['หนึ่ง, สอง', '"ก" <ข>'] },
    answer: ['หนึ่ง, สอง', '"ก" <ข>'],
    wrong: { '': ['ค'] },
  },
  { item: add('DATE'), sent: { '': ['2028-02-29'] }, answer: '2028-02-29', wrong: { '': ['2027-02-29'] } },
  { item: add('TIME'), sent: { '': ['23:59'] }, answer: '23:59', wrong: { '': ['24:00'] } },
  {
    item: add('DATETIME'),
    sent: { '': ['2026-11-16T09:05'] },
    answer: '2026-11-16 09:05',
    wrong: { '': ['2026-11-16'] },
  },
  {
    item: add('DURATION'),
    sent: { _0: ['1'], _1: ['5'], _2: ['59'] },
    answer: '01:05:59',
    wrong: { _0: ['1'], _1: ['60'], _2: ['0'] },
  },
  { item: add('SCALE', { lower: 0, upper: 10 }), sent: { '': ['10'] }, answer: '10', wrong: { '': ['11'] } },
  { item: add('GRID', grid), sent: { _0: ['ดี'], _1: ['พอใช้'] }, answer: ['ดี', 'พอใช้'], wrong: { _0: ['ดี'] } },
  {
    item: add('CHECKBOX_GRID', grid),
    sent: { _0: ['ดี', 'พอใช้'], _1: ['ดี'] },
    answer: ['ดี, พอใช้', 'ดี'],
    wrong: { _0: ['ดี'] },
  },
];

function read(item: FormItemModel, sent: Example['sent']) {
  const fields = new Map(Object.entries(sent).map(([suffix, values]) => [`q${item.id}${suffix}`, values]));
  return readItems(form, { fields, files: [] }).find((found) => found.item === item);
}

describe.each(
  EXAMPLES.map((example) => [example.item.type + (example.item.other ? ' with other' : ''), example] as const),
)('%s', (_type, { item, sent, answer }) => {
  it('is read as FormApp gives it', () => {
    expect(read(item, sent)).toMatchObject({ answer, problem: null });
  });

  it('must be answered when it is required', () => {
    expect(read(item, {})?.problem).toBe('จำเป็นต้องตอบคำถามนี้');
  });

  it('shows its answer again', () => {
    const empty = itemHtml(item, {}).text;
    const filled = itemHtml(item, { answer }).text;
    expect(filled).not.toBe(empty);
    expect(filled).not.toContain('<ข>');
    const marks = (text: string) => text.match(/checked|selected/g)?.length ?? 0;
    const picks = { MULTIPLE_CHOICE: 1, LIST: 1, CHECKBOX: 2, SCALE: 1, GRID: 2, CHECKBOX_GRID: 3 } as Partial<
      Record<ItemType, number>
    >;
    expect(marks(filled) - marks(empty)).toBe(picks[item.type] ?? 0);
  });
});

const REFUSED = EXAMPLES.flatMap(({ item, wrong }) => (wrong === undefined ? [] : [[item.type, item, wrong] as const]));
it.each(REFUSED)('%s refuses what its kind does not take', (_type, item, wrong) => {
  expect(read(item, wrong)?.problem).not.toBeNull();
});

it('headings and breaks ask nothing', () => {
  for (const type of ['SECTION_HEADER', 'PAGE_BREAK', 'IMAGE', 'VIDEO'] as const) {
    const item = form.addItem(type, { title: 'หัวข้อ' });
    expect(itemHtml(item, {}).text).not.toContain('<input');
    expect(read(item, {})).toBeUndefined();
  }
});
