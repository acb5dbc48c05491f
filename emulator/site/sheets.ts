/** The spreadsheets: the page of an open file, its rows for the page's script, and a person's typing. */
import { spreadsheetToXlsx } from '../exports/xlsx';
import type { DriveItem } from '../model/drive';
import type { SheetModel } from '../model/sheet';
import type { SpreadsheetModel } from '../model/spreadsheet';
import { readJson } from './body';
import { gridPage } from './grid';
import { html, type Html } from './html';
import { layout } from './layout';
import { protectionOf, ruleBroken } from './cellRules';
import { download, json, notFound, Refusal, type Reply } from './replies';
import { takeScreen } from './screen';
import { shortTime } from './times';
import { numberIn, type Route, type Visit } from './visit';

const XLSX = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

function list(visit: Visit): Reply {
  const { workspace, person, office } = visit;
  const items = [...workspace.spreadsheets.keys()]
    .flatMap((id) => workspace.drive.items.get(id) ?? [])
    .filter((item) => !item.trashed && workspace.drive.canView(person, item));
  const body = html`<h1>สเปรดชีต</h1>
    ${items.length === 0 && html`<p class="card soft">ยังไม่มีสเปรดชีตที่แชร์กับ ${person}</p>`}
    <div class="cards">
      ${items.map(
        (item) =>
          html`<a class="card" href="/spreadsheets/${item.id}"
            ><h2>${item.name}</h2>
            <p class="soft">
              ${item.id === office.book.id && 'มีส่วนเสริม · '}แก้ไขล่าสุด ${shortTime(workspace, item.updated)}
            </p></a
          >`,
      )}
    </div>`;
  return layout(visit, { title: 'สเปรดชีต', room: 'sheets', body });
}

interface Opened {
  readonly book: SpreadsheetModel;
  readonly item: DriveItem;
  readonly canEdit: boolean;
}

/** The file, if the person may see it. */
function bookFor({ workspace, person }: Visit, id: string): Opened {
  const book = workspace.spreadsheets.get(id);
  const item = workspace.drive.items.get(id);
  if (book === undefined || item === undefined || item.trashed) throw notFound('สเปรดชีตนี้');
  if (!workspace.drive.canView(person, item)) throw new Refusal(403, `${person} ไม่มีสิทธิ์เข้าถึงไฟล์นี้ เจ้าของไฟล์ต้องแชร์ให้ก่อน`);
  return { book, item, canEdit: workspace.drive.canEdit(person, item) };
}

function sheetOf(book: SpreadsheetModel, id: string | null): SheetModel {
  const wanted = id === null ? undefined : book.sheetById(Number(id));
  const sheet =
    wanted ?? (id === null ? (book.sheets.find(({ facts }) => !facts.hidden) ?? book.sheets[0]) : undefined);
  if (sheet === undefined) throw notFound('ชีตนี้');
  return sheet;
}

function tabs(book: SpreadsheetModel, current: SheetModel): Html {
  return html`${book.sheets.map(
    ({ id, facts }) =>
      html`<a
        href="/spreadsheets/${book.id}?sheet=${id}"
        data-sheet="${id}"
        class="${facts.hidden && 'hidden-tab'}"
        ${id === current.id && html`aria-current="page"`}
        ${facts.hidden && html`title="ชีตที่ซ่อนอยู่"`}
        >${facts.name}${facts.hidden && ' (ซ่อน)'}</a
      >`,
  )}`;
}

/** Opening the script's own file builds the person's menus, as Google does for those who may edit. */
function open(visit: Visit): Reply {
  const { book, item, canEdit } = bookFor(visit, visit.params[0] ?? '');
  const sheet = sheetOf(book, visit.url.searchParams.get('sheet'));
  const isBound = book.id === visit.office.book.id && canEdit;
  const opened = isBound ? visit.office.open(visit.person) : null;
  const from = numberIn(visit.url, 'from', 1);
  const body = html` <div class="book-head">
      <h1>${item.name}</h1>
      <div class="menus" id="menus"></div>
      <div class="tools">
        ${!canEdit && html`<span class="tag">ดูได้อย่างเดียว</span>`}
        <a class="button" href="/drive/file/${item.id}">แชร์</a>
        <a class="button" href="/spreadsheets/${item.id}/export.xlsx">ดาวน์โหลด .xlsx</a>
      </div>
    </div>
    <div class="formula">
      <output id="address"></output><input id="formula" aria-label="เนื้อหาของเซลล์" readonly /><span
        class="saving"
        id="saving"
        role="status"
      ></span>
    </div>
    <div class="work">
      <div class="grid" id="grid" tabindex="-1"></div>
      <aside class="side" id="side" hidden>
        <div class="side-head">
          <span id="side-title"></span><button class="plain" id="side-close" aria-label="ปิดแถบด้านข้าง">×</button>
        </div>
      </aside>
    </div>
    <footer class="tabs"><span class="row" id="tabs"></span><span class="pages" id="pages"></span></footer>
    <div class="toasts" id="toasts" role="status"></div>`;
  const data = {
    person: visit.person,
    book: book.id,
    sheet: sheet.id,
    from,
    canEdit,
    isBound,
    screen: isBound ? takeScreen(visit) : null,
    error: opened?.error ?? null,
  };
  return layout(visit, { title: item.name, room: 'sheets', kind: 'sheet', scripts: ['sheet'], data, body });
}

function rows(visit: Visit): Reply {
  const { book } = bookFor(visit, visit.params[0] ?? '');
  const sheet = sheetOf(book, visit.params[1] ?? null);
  return json({
    ...gridPage(sheet, numberIn(visit.url, 'from', 1)),
    name: sheet.facts.name,
    tabs: tabs(book, sheet).text,
  });
}

async function typed(visit: Visit): Promise<Reply> {
  const given = await readJson(visit.request);
  const { book, canEdit } = bookFor(visit, String(given['book']));
  if (!canEdit) throw new Refusal(403, 'คุณดูไฟล์นี้ได้อย่างเดียว');
  const sheet = sheetOf(book, String(given['sheet']));
  const [row, column, text] = [Number(given['row']), Number(given['column']), given['text']];
  const isInside =
    Number.isInteger(row) &&
    Number.isInteger(column) &&
    row >= 1 &&
    column >= 1 &&
    row <= sheet.facts.maxRows &&
    column <= sheet.facts.maxColumns;
  if (!isInside || typeof text !== 'string') throw new Refusal(400, 'ไม่มีเซลล์นี้ในชีต');
  const protection = protectionOf(sheet, row, column, visit.person);
  if (protection === 'CLOSED') throw new Refusal(403, 'คุณกำลังพยายามแก้ไขเซลล์หรือออบเจ็กต์ที่มีการป้องกัน โปรดติดต่อเจ้าของสเปรดชีต');
  if (protection === 'WARNING' && given['confirmed'] !== true) {
    return json({ ok: false, confirm: 'คุณกำลังพยายามแก้ไขส่วนที่ไม่ควรเปลี่ยนโดยไม่ตั้งใจ ต้องการแก้ไขต่อหรือไม่' });
  }
  const broken = ruleBroken(sheet, row, column, text);
  if (broken !== null) throw new Refusal(422, broken);
  if (book.id === visit.office.book.id) visit.office.typeCell(sheet, row, column, text, visit.person);
  else sheet.type(row, column, text);
  return json({ ok: true, screen: takeScreen(visit) });
}

async function exported(visit: Visit): Promise<Reply> {
  const { book, item } = bookFor(visit, visit.params[0] ?? '');
  return download(await spreadsheetToXlsx(book), `${item.name}.xlsx`, XLSX);
}

export const sheetRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/spreadsheets$/, handle: list },
  { method: 'GET', path: /^\/spreadsheets\/([\w-]+)$/, handle: open },
  { method: 'GET', path: /^\/spreadsheets\/([\w-]+)\/export\.xlsx$/, handle: exported },
  { method: 'GET', path: /^\/api\/rows\/([\w-]+)\/(\d+)$/, handle: rows },
  { method: 'POST', path: /^\/api\/cell$/, handle: typed },
];
