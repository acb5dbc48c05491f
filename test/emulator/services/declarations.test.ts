import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { coverage, coverageTable } from './declared';

const PAGE = join(__dirname, '../../../docs/emulator.md');
const START = '<!-- coverage: UPDATE_DOCS=1 npx jest test/emulator/services/declarations -->';
const END = '<!-- /coverage -->';
const rows = coverage();

/** Real members that the declarations leave out; anything beyond them would be an invention. @source behaviours 4, 30, 74, 179 */
const KNOWN: Readonly<Record<string, readonly string[]>> = {
  'Spreadsheet.SpreadsheetApp': ['openByKey'],
  'Spreadsheet.Spreadsheet': ['getKey'],
  'Spreadsheet.Range': ['getBorder', 'getColumnIndex'],
  // Added to the platform in 2025.
  'Forms.Form': ['isPublished', 'setPublished', 'supportsAdvancedResponderPermissions'],
  // A blob is a BlobSource.
  'Base.Blob': ['getBlob'],
};

test.each(rows.filter(({ name }) => !/^Forms\.(Text|List)Item/.test(name)))(
  '$name offers nothing that Google has not',
  ({ name, undeclared }) => {
    expect(undeclared.filter((member) => member !== 'toString' && KNOWN[name]?.includes(member) !== true)).toEqual([]);
  },
);
test('the table of docs/emulator.md is what is emulated', () => {
  const page = readFileSync(PAGE, 'utf8');
  const [before = '', rest = ''] = page.split(START);
  const [, after = ''] = rest.split(END);
  const updated = `${before}${START}\n\n${coverageTable(rows)}\n\n${END}${after}`;
  if (process.env.UPDATE_DOCS === '1') writeFileSync(PAGE, updated);
  const cells = (text: string): string => text.replace(/[ -]+/g, ' ');
  expect(cells(updated)).toBe(cells(readFileSync(PAGE, 'utf8')));
});
