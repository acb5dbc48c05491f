/** The sheets ประวัติ (append-only history) and ข้อความ (outbox and log of messages). */
import type { HistoryEntry } from '../application/api';
import type { AddedMessages, History, MessageKind, MessageRecord, MessageState, Outbox } from '../application/ports';
import { HISTORY_COLUMNS, MESSAGE_COLUMNS, MESSAGE_STATE_LABELS } from '../texts/sheets';
import { Log } from './log';
import { letters, readRows, readWholeRow, sheetNamed, stretchesOf, textOf, type CellValue } from './table';

/** So many lines of history are read at first when the newest are wanted. */
const TAIL_ROWS = 500;
/** Lines that are no longer where they were found are looked for so often. */
const MOST_LOOKS = 3;

export class SheetHistory implements History {
  readonly #log = new Log('history', HISTORY_COLUMNS);

  prepare(): void {
    this.#log.prepare();
  }
  append(entries: readonly (HistoryEntry & { readonly requestId: string })[]): void {
    for (const { at, requestId, action, from, to, by, note } of entries)
      this.#log.append({ at, requestId, action, from, to, by, note });
  }
  since(time: string): (Pick<HistoryEntry, 'at' | 'action' | 'to'> & { requestId: string })[] {
    const sheet = sheetNamed('history');
    const last = sheet.getLastRow();
    if (last < 2) return [];
    const names = ['at', 'requestId', 'action', 'to'] as const;
    const columns = names.map((name) => this.#log.column(name));
    const width = letters(Math.max(...columns));
    for (let rows = TAIL_ROWS; ; rows *= 4) {
      const first = Math.max(2, last - rows + 1);
      const grid = sheet.getRange(`A${first}:${width}${last}`).getValues() as CellValue[][];
      const lines = grid.map((values) => {
        const [at = '', requestId = '', action = '', to = ''] = columns.map((column) => textOf(values[column - 1]));
        return { at, requestId, action: action as HistoryEntry['action'], to: to as HistoryEntry['to'] };
      });
      if (first === 2 || (lines[0]?.at ?? '') < time) return lines.filter(({ at }) => at >= time);
    }
  }
  mentioning(text: string): string[] {
    const sheet = sheetNamed('history');
    const column = letters(this.#log.column('note'));
    const hits = sheet.getRange(`${column}2:${column}`).createTextFinder(text).findAll();
    const rows = readRows(
      sheet,
      hits.map((hit) => hit.getRow()),
    );
    return [...rows.values()].map((values) => textOf(values[this.#log.column('requestId') - 1]));
  }
  of(requestId: string): Pick<HistoryEntry, 'at' | 'action' | 'to'>[] {
    const sheet = sheetNamed('history');
    const cell = (values: readonly CellValue[], name: keyof typeof HISTORY_COLUMNS): string =>
      textOf(values[this.#log.column(name) - 1]);
    let rows = this.#log.rows('requestId', requestId);
    let lines: CellValue[][] = [];
    for (let look = 0; look < MOST_LOOKS; look++) {
      lines = rows.map((row) => readWholeRow(sheet, row));
      const again = this.#log.rows('requestId', requestId);
      if (again.join() === rows.join()) break;
      // Somebody has sorted, or added a line, while they were read.
      rows = again;
    }
    return lines.map((values) => ({
      at: cell(values, 'at'),
      action: cell(values, 'action') as HistoryEntry['action'],
      to: cell(values, 'to') as HistoryEntry['to'],
    }));
  }
}

const OPEN_STATES: ReadonlySet<string> = new Set<MessageState>(['DUE', 'SENDING', 'FAILED']);

function toEntry(message: MessageRecord): Record<keyof typeof MESSAGE_COLUMNS, string> {
  return { ...message, stateLabel: MESSAGE_STATE_LABELS[message.state], tries: String(message.tries) };
}

export class SheetOutbox implements Outbox {
  readonly #log = new Log('messages', MESSAGE_COLUMNS);

  prepare(): void {
    this.#log.prepare();
  }
  append(messages: readonly MessageRecord[]): void {
    for (const message of messages) this.#log.append(toEntry(message));
  }
  appendAll(messages: readonly MessageRecord[]): AddedMessages {
    const first = this.#log.appendBlock(messages.map(toEntry));
    SpreadsheetApp.flush();
    return {
      settle: (outcomes) => {
        const keys = this.#keysFrom(first, outcomes.length);
        // A batch takes a while: meanwhile somebody may have sorted.
        if (outcomes.every(({ key }, index) => keys[index] === key)) this.#write(first, outcomes);
        else for (const message of outcomes) this.update(message);
        SpreadsheetApp.flush();
      },
    };
  }
  #keysFrom(row: number, count: number): string[] {
    const cells = sheetNamed('messages').getRange(row, this.#log.column('key'), count, 1).getValues() as CellValue[][];
    return cells.map(([cell]) => textOf(cell));
  }
  keys(): Set<string> {
    const column = letters(this.#log.column('key'));
    const cells = sheetNamed('messages').getRange(`${column}2:${column}`).getValues() as CellValue[][];
    return new Set(cells.map(([cell]) => textOf(cell)).filter((key) => key !== ''));
  }
  isRecorded(key: string): boolean {
    return this.#log.rows('key', key).length > 0;
  }

  /** The row is found by its key at the moment of writing: people may have sorted meanwhile. */
  update(message: MessageRecord): boolean {
    const [row] = this.#log.rows('key', message.key);
    if (row === undefined) return false;
    this.#write(row, [message]);
    return true;
  }
  /** Messages below one another, in one write while their columns stand side by side. */
  #write(row: number, messages: readonly MessageRecord[]): void {
    const sheet = sheetNamed('messages');
    const names = ['recipient', 'stateLabel', 'state', 'tries', 'at', 'problem'] as const;
    const changed = names.map((name) => ({ name, column: this.#log.column(name) })).sort((a, b) => a.column - b.column);
    const entries = messages.map(toEntry);
    for (const stretch of stretchesOf(changed.map(({ column }) => column))) {
      const own = changed.filter(({ column }) => stretch.includes(column));
      const values = entries.map((entry) => own.map(({ name }) => entry[name]));
      sheet.getRange(row, stretch[0] ?? 1, values.length, own.length).setValues(values);
    }
  }
  save(): void {
    SpreadsheetApp.flush();
  }

  open(): MessageRecord[] {
    const sheet = sheetNamed('messages');
    const state = letters(this.#log.column('state'));
    const states = sheet
      .getRange(`${state}2:${state}`)
      .getDisplayValues()
      .map(([one]) => one ?? '');
    // Nearly all have been sent: the few that have not stand near the end.
    const first = states.findIndex((one) => OPEN_STATES.has(one)) + 2;
    if (first < 2) return [];
    const lastRow = states.reduce((last, one, index) => (OPEN_STATES.has(one) ? index + 2 : last), first);
    const names = Object.keys(MESSAGE_COLUMNS) as (keyof typeof MESSAGE_COLUMNS)[];
    const columns = Object.fromEntries(names.map((name) => [name, this.#log.column(name)])) as Record<
      keyof typeof MESSAGE_COLUMNS,
      number
    >;
    const last = Math.max(...Object.values(columns));
    return sheet
      .getRange(`A${first}:${letters(last)}${lastRow}`)
      .getDisplayValues()
      .filter((row) => OPEN_STATES.has(row[columns.state - 1] ?? ''))
      .map((row) => {
        const cell = (name: keyof typeof MESSAGE_COLUMNS): string => row[columns[name] - 1] ?? '';
        return {
          key: cell('key'),
          kind: cell('kind') as MessageKind,
          requestId: cell('requestId'),
          recipient: cell('recipient'),
          state: cell('state') as MessageState,
          tries: Number(cell('tries')) || 0,
          at: cell('at'),
          problem: cell('problem'),
        };
      });
  }
}
