/** Conditional formats in the spreadsheet as people see it. */
import { Workspace } from '../../../emulator/model/workspace';
import { gridPage } from '../../../emulator/site/grid';

const rule = (criteria: string, value: unknown, ranges: readonly string[], background: string) => ({
  criteria,
  values: [value],
  ranges,
  looks: { Background: background },
});

test('a cell that meets the condition has its colour; the first rule wins; what cannot be judged changes nothing', () => {
  const [sheet] = new Workspace({ start: '2026-11-16T09:00:00+07:00' }).addSpreadsheet('x').sheets;
  if (sheet === undefined) throw new Error('no sheet');
  ['ถึงเป้าหมาย', 'ยังไม่ถึง', 'อื่น'].forEach((value, row) => {
    sheet.enter(row + 1, 1, { value });
  });
  sheet.enter(1, 2, { value: 'ถึงเป้าหมาย' });
  sheet.facts.conditionalRules.push(
    rule('CUSTOM_FORMULA', '=TRUE', ['A1:B9'], '#000000'),
    rule('TEXT_EQUAL_TO', 'ถึงเป้าหมาย', ['A1:A3'], '#e6f4ea'),
    rule('TEXT_CONTAINS', 'ถึง', ['A1:A3'], '#fce8e6'),
  );
  const { html } = gridPage(sheet, 1);
  const colours = [...html.matchAll(/<td data-c="1"(?:[^>]*background-color:(#\w+))?[^>]*>(?:ถึง|ยัง|อื่น)/g)].map(
    ([, colour]) => colour,
  );
  expect(colours).toEqual(['#e6f4ea', '#fce8e6', undefined]);
  expect(html).not.toContain('#000000');
});
