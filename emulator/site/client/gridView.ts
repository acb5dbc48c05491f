/** The grid in the browser: fetching rows, moving from cell to cell, and typing into one. */
import type { GridPage } from '../grid';
import { data, get, make, part, post, type Outcome } from './api';
import { confirmed, say } from './windows';

type Rows = GridPage & { readonly name: string; readonly tabs: string };

const grid = part('grid');
let sheet = data.sheet;
let from = data.from;
let page: Rows | null = null;
/** Counts the times that rows were asked for: an answer that was overtaken by a later one is not shown. */
let asked = 0;
let typed: (outcome: Outcome) => void = () => undefined;

const cellAt = (row: string, column: string): HTMLElement | null =>
  grid.querySelector(`tr[data-r="${row}"] td[data-c="${column}"]`);
const rowOf = (cell: HTMLElement): string => cell.parentElement?.dataset['r'] ?? '';
const columnOf = (cell: HTMLElement): string => cell.dataset['c'] ?? '';
const contentOf = (cell: HTMLElement): string => cell.dataset['edit'] ?? cell.textContent;

function letters(column: number): string {
  let text = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    text = String.fromCharCode(65 + ((rest - 1) % 26)) + text;
  return text;
}

function select(cell: HTMLElement, focus = true): void {
  for (const old of grid.querySelectorAll('td[tabindex="0"]')) old.setAttribute('tabindex', '-1');
  cell.tabIndex = 0;
  if (focus) cell.focus();
  part('address').textContent = `${letters(Number(columnOf(cell)))}${rowOf(cell)}`;
  const line = part('formula');
  if (line instanceof HTMLInputElement) line.value = contentOf(cell);
}

/** Frozen rows stand one below the other under the column letters, however high they are. */
function placeFrozenRows(): void {
  let top = grid.querySelector('thead')?.getBoundingClientRect().height ?? 0;
  for (const row of grid.querySelectorAll<HTMLElement>('tr.frozen')) {
    for (const cell of row.children) if (cell instanceof HTMLElement) cell.style.top = `${String(top)}px`;
    top += row.getBoundingClientRect().height;
  }
}

function showPages({ from: first, to, rows }: Rows): void {
  const pages = part('pages');
  const button = (text: string, target: number, works: boolean): HTMLElement => {
    const made = make('button', '', text);
    made.disabled = !works;
    made.addEventListener('click', () => {
      from = target;
      void load(true);
    });
    return made;
  };
  const size = to - first + 1;
  const words = make('span', '', `แถว ${String(first)}–${String(to)} จาก ${String(rows)}`);
  pages.replaceChildren(button('‹', Math.max(1, first - size), first > 2), words, button('›', to + 1, to < rows));
}

function show(next: Rows, scrollTop: boolean): void {
  const place = { left: grid.scrollLeft, top: scrollTop ? 0 : grid.scrollTop };
  const focused =
    document.activeElement instanceof HTMLElement && document.activeElement.matches('.grid td')
      ? document.activeElement
      : null;
  const keep = focused === null ? null : { row: rowOf(focused), column: columnOf(focused) };
  page = next;
  grid.innerHTML = next.html;
  part('tabs').innerHTML = next.tabs;
  showPages(next);
  placeFrozenRows();
  grid.scrollTo(place);
  const again = keep === null ? null : cellAt(keep.row, keep.column);
  const start = scrollTop ? grid.querySelector<HTMLElement>('td') : null;
  if (again !== null) select(again);
  else if (start !== null) select(start, false);
}

/** Fetches the rows again; nothing is redrawn while somebody types or where nothing has changed. */
export async function load(scrollTop = false): Promise<void> {
  asked += 1;
  const request = asked;
  const next = (await get(`/api/rows/${data.book}/${String(sheet)}?from=${String(from)}`)) as Rows | null;
  if (next === null || request !== asked || grid.querySelector('.editing') !== null) return;
  if (page === null || page.html !== next.html || page.tabs !== next.tabs || scrollTop) show(next, scrollTop);
}

function editorFor(cell: HTMLElement, start: string | null): HTMLTextAreaElement | HTMLSelectElement {
  const choices = page?.lists[cell.dataset['v'] ?? ''];
  if (choices === undefined) {
    const area = make('textarea');
    area.value = start ?? contentOf(cell);
    return area;
  }
  const list = make('select');
  for (const choice of ['', ...choices]) list.append(new Option(choice, choice));
  const held = contentOf(cell);
  if (!choices.includes(held) && held !== '') list.append(new Option(held, held));
  list.value = held;
  return list;
}

function edit(cell: HTMLElement, start: string | null = null): void {
  if (!data.canEdit || cell.classList.contains('editing')) return;
  const before = cell.innerHTML;
  const editor = editorFor(cell, start);
  const held = contentOf(cell);
  cell.classList.add('editing');
  cell.replaceChildren(editor);
  editor.focus();
  let open = true;
  const end = (keep: boolean, step: readonly [number, number]): void => {
    if (!open) return;
    open = false;
    cell.classList.remove('editing');
    cell.innerHTML = before;
    if (keep && editor.value !== held) cell.textContent = editor.value;
    move(cell, step);
    if (!keep || editor.value === held) void load();
    else void write(rowOf(cell), columnOf(cell), editor.value);
  };
  editor.addEventListener('blur', () => {
    end(true, [0, 0]);
  });
  editor.addEventListener('keydown', (event) => {
    const { key, shiftKey, altKey } = event as KeyboardEvent;
    event.stopPropagation();
    if (key === 'Escape') end(false, [0, 0]);
    else if (key === 'Enter' && !altKey) end(true, [1, 0]);
    else if (key === 'Tab') end(true, [0, shiftKey ? -1 : 1]);
    else return;
    event.preventDefault();
  });
}

async function write(row: string, column: string, text: string, sure = false): Promise<void> {
  part('saving').textContent = 'กำลังบันทึก…';
  const outcome = await post('/api/cell', {
    book: data.book,
    sheet: String(sheet),
    row: Number(row),
    column: Number(column),
    text,
    confirmed: sure,
  });
  part('saving').textContent = '';
  if (outcome.confirm !== undefined) {
    if (await confirmed(outcome.confirm)) await write(row, column, text, true);
    return;
  }
  if (!outcome.ok) say('แก้ไขไม่ได้', outcome.error ?? '');
  page = null;
  typed(outcome);
}

function move(cell: HTMLElement, [down, right]: readonly [number, number]): void {
  const rows = [...grid.querySelectorAll<HTMLElement>('tbody tr')];
  const cells = [...(cell.parentElement?.querySelectorAll<HTMLElement>('td') ?? [])];
  const row = rows[rows.findIndex((candidate) => candidate === cell.parentElement) + down];
  const column = cells[cells.indexOf(cell) + right];
  const target =
    row?.dataset['r'] === undefined || column === undefined ? null : cellAt(row.dataset['r'], columnOf(column));
  select(target ?? cell);
}

const STEPS: Readonly<Record<string, readonly [number, number]>> = {
  ArrowDown: [1, 0],
  ArrowUp: [-1, 0],
  ArrowRight: [0, 1],
  ArrowLeft: [0, -1],
  Tab: [0, 1],
};

function pressed(event: KeyboardEvent): void {
  const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('td') : null;
  if (cell === null || cell.classList.contains('editing')) return;
  const step = STEPS[event.key];
  if (event.key === 'Enter' || event.key === 'F2') edit(cell);
  else if (step !== undefined) move(cell, event.key === 'Tab' && event.shiftKey ? [0, -1] : step);
  else if (event.key === 'Delete' && data.canEdit) void write(rowOf(cell), columnOf(cell), '');
  else if (event.key.length === 1 && !event.ctrlKey && !event.metaKey && !event.altKey) edit(cell, event.key);
  else return;
  event.preventDefault();
}

/** Makes the grid live; `took` hears of every cell that was written. */
export function startGrid(took: (outcome: Outcome) => void): void {
  typed = took;
  grid.addEventListener('keydown', pressed);
  grid.addEventListener('mousedown', (event) => {
    const target = event.target instanceof HTMLElement ? event.target : null;
    const cell = target?.closest<HTMLElement>('td') ?? null;
    if (cell === null || target?.closest('a, .editing') instanceof Element) return;
    event.preventDefault();
    select(cell);
  });
  grid.addEventListener('dblclick', (event) => {
    const cell = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('td') : null;
    if (cell !== null) edit(cell);
  });
  part('tabs').addEventListener('click', (event) => {
    const tab = event.target instanceof HTMLElement ? event.target.closest<HTMLElement>('a[data-sheet]') : null;
    if (tab === null || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    sheet = Number(tab.dataset['sheet']);
    from = 1;
    history.replaceState(null, '', `/spreadsheets/${data.book}?sheet=${String(sheet)}`);
    void load(true);
  });
}
