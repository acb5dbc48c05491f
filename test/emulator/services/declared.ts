/** What `@types/google-apps-script` declares, and how much of it is emulated. */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import ts from 'typescript';
import { Execution } from '../../../emulator/core/execution';
import { implementationOf } from '../../../emulator/core/strict';
import { Workspace } from '../../../emulator/model/workspace';
import { createGlobals } from '../../../emulator/services/globals';

const FOLDER = join(__dirname, '../../../node_modules/@types/google-apps-script');

/** Members of every interface by `Namespace.Interface`. */
function readDeclarations(): Map<string, Set<string>> {
  const found = new Map<string, Set<string>>();
  const visit = (node: ts.Node, namespace: string): void => {
    if (ts.isModuleDeclaration(node)) ts.forEachChild(node, (child) => visit(child, node.name.text));
    else if (ts.isInterfaceDeclaration(node)) {
      const members = node.members.flatMap((member) =>
        member.name !== undefined && ts.isIdentifier(member.name) ? [member.name.text] : [],
      );
      found.set(
        `${namespace}.${node.name.text}`,
        new Set([...(found.get(`${namespace}.${node.name.text}`) ?? []), ...members]),
      );
    } else ts.forEachChild(node, (child) => visit(child, namespace));
  };
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.d.ts'))) {
    visit(ts.createSourceFile(file, readFileSync(join(FOLDER, file), 'utf8'), ts.ScriptTarget.Latest), '');
  }
  return found;
}

/** One object of every class that scripts can meet, by the interface that declares it. */
function objects(): Record<string, object> {
  const workspace = new Workspace({ start: '2026-11-16T09:00:00+07:00' });
  const book = workspace.addSpreadsheet('x');
  const globals = createGlobals(
    workspace,
    new Execution(workspace, { containerId: book.id }),
  ) as unknown as typeof globalThis;
  const {
    SpreadsheetApp,
    DriveApp,
    FormApp,
    HtmlService,
    ScriptApp,
    Utilities,
    Session,
    PropertiesService,
    CacheService,
    LockService,
    Charts,
    MailApp,
    GmailApp,
    UrlFetchApp,
    Logger,
    Browser,
  } = globals;
  const ss = SpreadsheetApp.getActiveSpreadsheet();
  const [sheet] = ss.getSheets();
  if (sheet === undefined) throw new Error('no sheet');
  const range = sheet.getRange('A1');
  ss.setNamedRange('n', range);
  const form = FormApp.create('x');
  const text = form.addTextItem();
  const clock = ScriptApp.newTrigger('x').timeBased();
  range.setBorder(true, true, true, true, true, true);
  return {
    'Spreadsheet.SpreadsheetApp': SpreadsheetApp,
    'Spreadsheet.Spreadsheet': ss,
    'Spreadsheet.Sheet': sheet,
    'Spreadsheet.Range': range,
    'Spreadsheet.RangeList': sheet.getRangeList(['A1']),
    'Spreadsheet.TextFinder': sheet.createTextFinder('x'),
    'Spreadsheet.Protection': sheet.protect(),
    'Spreadsheet.NamedRange': ss.getNamedRanges()[0] ?? {},
    'Spreadsheet.Filter': range.createFilter(),
    'Spreadsheet.FilterCriteriaBuilder': SpreadsheetApp.newFilterCriteria(),
    'Spreadsheet.DataValidation': SpreadsheetApp.newDataValidation().build(),
    'Spreadsheet.DataValidationBuilder': SpreadsheetApp.newDataValidation(),
    'Spreadsheet.ConditionalFormatRule': SpreadsheetApp.newConditionalFormatRule().build(),
    'Spreadsheet.ConditionalFormatRuleBuilder': SpreadsheetApp.newConditionalFormatRule(),
    'Spreadsheet.EmbeddedChart': sheet.newChart().build(),
    'Spreadsheet.EmbeddedChartBuilder': sheet.newChart().setChartType(Charts.ChartType.PIE),
    'Drive.DriveApp': DriveApp,
    'Drive.File': DriveApp.createFile('x', 'y'),
    'Drive.Folder': DriveApp.getRootFolder(),
    'Drive.FileIterator': DriveApp.getFiles(),
    'Forms.FormApp': FormApp,
    'Forms.Form': form,
    'Forms.FormResponse': form.createResponse(),
    'Forms.ItemResponse': text.createResponse('x'),
    'Forms.TextItem': text,
    'Forms.ListItem': form.addListItem(),
    'Mail.MailApp': MailApp,
    'Gmail.GmailApp': GmailApp,
    'HTML.HtmlService': HtmlService,
    'HTML.HtmlOutput': HtmlService.createHtmlOutput('x'),
    'HTML.HtmlTemplate': HtmlService.createTemplate('x'),
    'Script.ScriptApp': ScriptApp,
    'Script.ClockTriggerBuilder': clock,
    'Script.Trigger': clock.everyHours(1).create(),
    'Lock.Lock': LockService.getScriptLock(),
    'Properties.Properties': PropertiesService.getScriptProperties(),
    'Cache.Cache': CacheService.getScriptCache(),
    'Utilities.Utilities': Utilities,
    'URL_Fetch.UrlFetchApp': UrlFetchApp,
    'Base.Blob': Utilities.newBlob('x'),
    'Base.Session': Session,
    'Base.User': Session.getActiveUser(),
    'Base.Ui': SpreadsheetApp.getUi(),
    'Base.Menu': SpreadsheetApp.getUi().createMenu('x'),
    'Base.Logger': Logger,
    'Base.Browser': Browser,
  };
}

/** Names that the implementation offers to scripts. */
function offered(object: object): string[] {
  const implementation = implementationOf(object, Object) ?? object;
  const names = new Set(Object.keys(object));
  for (
    let level: object | null = implementation;
    level !== null && level !== Object.prototype;
    level = Object.getPrototypeOf(level) as object | null
  ) {
    for (const name of Object.getOwnPropertyNames(level)) if (name in object) names.add(name);
  }
  return [...names];
}

export interface Coverage {
  readonly name: string;
  readonly declared: number;
  readonly emulated: number;
  /** Offered to scripts but declared nowhere. */
  readonly undeclared: readonly string[];
}

export function coverage(): Coverage[] {
  const declarations = readDeclarations();
  return Object.entries(objects()).map(([name, object]) => {
    const declared = declarations.get(name);
    if (declared === undefined) throw new Error(`${name} is not declared`);
    return {
      name,
      declared: declared.size,
      emulated: [...declared].filter((member) => member in object).length,
      undeclared: offered(object).filter((member) => !declared.has(member)),
    };
  });
}

export function coverageTable(rows: readonly Coverage[]): string {
  const lines = rows.map(
    ({ name, declared, emulated }) =>
      `| ${name} | ${emulated} | ${declared} | ${Math.round((100 * emulated) / declared)} % |`,
  );
  const [emulated, declared] = [
    rows.reduce((sum, row) => sum + row.emulated, 0),
    rows.reduce((sum, row) => sum + row.declared, 0),
  ];
  return [
    '| class | emulated | declared | share |',
    '| --- | --- | --- | --- |',
    ...lines,
    `| all of these | ${emulated} | ${declared} | ${Math.round((100 * emulated) / declared)} % |`,
  ].join('\n');
}
