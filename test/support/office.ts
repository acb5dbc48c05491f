/** An office on the emulator with the built add-on: form linked, installed, ready for answers. */
import { resolve } from 'node:path';
import { createWorkspace, Office, ScriptProject, type Workspace } from '../../emulator';
import type { ContentStore } from '../../emulator/model/drive';
import type { LockModel, PropertyStore } from '../../emulator/model/stores';
import { liveRecords } from '../../emulator/store/records';
import { restoreWorkspace } from '../../emulator/store/restore';
import type { FormModel, SubmissionEvent, UploadedFile } from '../../emulator/model/forms';
import type { ExecutionRecord } from '../../emulator/core/execution';
import { FORM, titledAnswers } from './answers';
import { bytesFor } from './files';
import type { answers } from './requestAnswers';
import { rowsOf, type Row } from './rows';

export type { Row } from './rows';

export const ADMIN = 'admin@area.example';
export const START = '2026-11-16T09:00:00+07:00';
export const SUMMARY_BOOK = 'สรุปงานบัตรประจำตัวเจ้าหน้าที่ของรัฐ';

const project = ScriptProject.load(resolve('build'));

export interface Upload {
  readonly name: string;
  readonly mime: string;
  /** Bytes fit for the type are made when none are given. */
  readonly size?: number;
  readonly bytes?: Uint8Array;
}

/** Files of one office over those of the office that it was copied from, which stay as they are. */
class ContentsOver implements ContentStore {
  readonly #own = new Map<string, Uint8Array | undefined>();
  constructor(private readonly base: ContentStore) {}
  get(id: string): Uint8Array | undefined {
    return this.#own.has(id) ? this.#own.get(id) : this.base.get(id);
  }
  put(id: string, bytes: Uint8Array): void {
    this.#own.set(id, bytes);
  }
  remove(id: string): void {
    this.#own.set(id, undefined);
  }
}

let installed: Snapshot | undefined;
const installedOnce = (): Snapshot => new TestOffice({ install: true }).snapshot();

export interface Snapshot {
  readonly records: string;
  readonly contents: ContentStore;
  readonly bookId: string;
}

export class TestOffice {
  readonly workspace: Workspace;
  readonly office: Office;
  readonly form: FormModel;

  /** The usual office is installed once for all tests of a file; each begins with a copy of its own. */
  constructor(
    options: { install?: boolean; form?: typeof FORM; quota?: number; from?: Snapshot; project?: ScriptProject } = {},
  ) {
    const from = options.from ?? (Object.keys(options).length === 0 ? (installed ??= installedOnce()) : undefined);
    if (from !== undefined) {
      const { records, contents, bookId } = from;
      this.workspace = restoreWorkspace(
        new Map(JSON.parse(records) as [string, unknown][]),
        new ContentsOver(contents),
      );
      const book = this.workspace.spreadsheets.get(bookId);
      const [form] = this.workspace.forms.values();
      if (book === undefined || form === undefined) throw new Error('not a snapshot of an office');
      this.office = new Office(this.workspace, project, book);
      this.form = form;
      return;
    }
    this.workspace = createWorkspace({
      start: START,
      owner: ADMIN,
      ...(options.quota === undefined ? {} : { quota: { emailRecipientsPerDay: options.quota } }),
    });
    this.office = Office.found(this.workspace, options.project ?? project, 'ทะเบียนคำขอมีบัตร');
    this.form = this.workspace.draftForm(options.form ?? FORM, this.office.book.id);
    if (options.install !== false) this.install();
  }

  /** The office as it is now, to begin from as often as is wanted. */
  snapshot(): Snapshot {
    return {
      records: JSON.stringify([...liveRecords(this.workspace, 'frozen')]),
      contents: this.workspace.drive.contents,
      bookId: this.office.book.id,
    };
  }

  /** All that a call could have changed, to be compared. */
  everything(): string {
    const { spreadsheets, triggers, mail, drive } = this.workspace;
    return JSON.stringify([
      [...spreadsheets.values()].map((book) => book.sheets.map(({ rows, facts }) => [rows, facts])),
      [...triggers.all],
      [...this.memory.values],
      mail.sent,
      [...drive.items.values()].map(({ id, trashed, editors, viewers }) => [id, trashed, editors, viewers]),
    ]);
  }

  /** As before the summary was made: hundreds of hours need not rebuild it each time; it has tests of its own. */
  withoutSummary(): this {
    for (const file of this.workspace.drive.items.values()) if (file.name === SUMMARY_BOOK) file.trashed = true;
    this.memory.delete('summary.book');
    return this;
  }

  /** What the add-on remembers beside the spreadsheet. */
  get memory(): PropertyStore {
    return this.workspace.propertyStore(`document/${this.office.project.scriptId}/${this.office.book.id}`);
  }

  /** The one lock of the office. */
  get lock(): LockModel {
    return this.workspace.lock(`document/${this.office.project.scriptId}/${this.office.book.id}`);
  }

  install(user = ADMIN): { ok: boolean; done: string[]; todo: string[]; error?: string; text?: string } {
    const outcome = this.office.call('install', [], user);
    if (!outcome.ok) throw new Error(outcome.error ?? 'install failed');
    return outcome.value as ReturnType<TestOffice['install']>;
  }

  /** A valid first request, with changes by field id; files by question title. */
  arrive(
    change: Parameters<typeof answers>[0] = {},
    files: Record<string, readonly Upload[]> = FIRST_FILES,
  ): SubmissionEvent {
    const uploads = Object.fromEntries(Object.entries(files).map(([title, list]) => [title, list.map(bytesOf)]));
    return this.form.submit({
      email: change.email ?? 'somying@school.example',
      answers: titledAnswers(change),
      files: uploads,
    });
  }

  submit(
    change: Parameters<typeof answers>[0] = {},
    files: Record<string, readonly Upload[]> = FIRST_FILES,
  ): ExecutionRecord {
    this.office.deliver(this.arrive(change, files));
    return this.lastExecution;
  }

  get lastExecution(): ExecutionRecord {
    const last = this.workspace.executions.at(-1);
    if (last === undefined) throw new Error('nothing has run');
    return last;
  }

  call<T>(name: string, args: unknown[] = [], user = ADMIN): T {
    const outcome = this.office.call(name, args, user);
    if (!outcome.ok) throw new Error(outcome.error ?? 'failed');
    return outcome.value as T;
  }

  hours(count: number): void {
    this.office.advanceTo(this.workspace.now() + count * 3_600_000);
  }

  rows(sheetName: string): Row[] {
    if (this.office.book.sheetByName(sheetName) === undefined) throw new Error(`no sheet ${sheetName}`);
    return rowsOf(this.office.book, sheetName);
  }

  get requests(): Row[] {
    return this.rows('คำขอ');
  }
  get history(): Row[] {
    return this.rows('ประวัติ');
  }
  get messages(): Row[] {
    return this.rows('ข้อความ');
  }
  get answerRows(): Row[] {
    return this.rows('การตอบแบบฟอร์ม 1');
  }

  findings(index = 0): string[] {
    const cell = this.requests[index]?.['ผลการตรวจ'] ?? '';
    return cell === '' ? [] : cell.split(',');
  }
}

export const FIRST_FILES: Record<string, readonly Upload[]> = {
  รูปถ่าย: [{ name: 'photo.jpg', mime: 'image/jpeg' }],
  สำเนาคำสั่งบรรจุและแต่งตั้ง: [{ name: 'order.pdf', mime: 'application/pdf' }],
};

function bytesOf({ name, mime, size, bytes }: Upload): UploadedFile {
  return { name, mime, bytes: bytes ?? bytesFor(mime, size) };
}
