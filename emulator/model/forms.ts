/** Google Forms: questions, answers, uploaded files, and the answers sheet they arrive in. */
import { PlatformError } from '../core/errors';
import { utc } from '../core/zones';
import { MIME, type DriveItem } from './drive';
import type { Row, SheetModel } from './sheet';
import { serialOf } from './cells';
import type { Workspace } from './workspace';

export type ItemType =
  | 'TEXT'
  | 'PARAGRAPH_TEXT'
  | 'MULTIPLE_CHOICE'
  | 'LIST'
  | 'CHECKBOX'
  | 'DATE'
  | 'TIME'
  | 'DATETIME'
  | 'DURATION'
  | 'SCALE'
  | 'GRID'
  | 'CHECKBOX_GRID'
  | 'FILE_UPLOAD'
  | 'SECTION_HEADER'
  | 'PAGE_BREAK'
  | 'IMAGE'
  | 'VIDEO';

export interface FormItemModel {
  readonly id: number;
  readonly type: ItemType;
  title: string;
  helpText: string;
  required: boolean;
  choices: string[];
  other: boolean;
  rows: string[];
  columns: string[];
  lower: number;
  upper: number;
  labels: [string, string];
  maxFiles: number;
  maxBytes: number;
}

/** An answer as FormApp gives it: text; several texts; file ids; a grid's texts by row. */
export type Answer = string | string[];

export interface FormResponseModel {
  readonly id: string;
  timestamp: number;
  email: string;
  answers: Record<number, Answer>;
}

export interface FormFacts {
  title: string;
  description: string;
  confirmation: string;
  closedMessage: string;
  collectEmail: boolean;
  allowResponseEdits: boolean;
  accepting: boolean;
  published: boolean;
  items: FormItemModel[];
  destination: string | null;
  nextItemId: number;
  /** Switches that change nothing here but are kept and told, by the name of their setter without "set". */
  switches: Record<string, boolean>;
}

export interface UploadedFile {
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

/** A question as a person makes it in the Forms editor; upload questions can be made only there. */
export interface QuestionDraft {
  readonly title: string;
  readonly type: 'TEXT' | 'PARAGRAPH' | 'CHOICE' | 'DROPDOWN' | 'CHECKBOX' | 'DATE' | 'FILE';
  readonly help?: string;
  readonly required?: boolean;
  readonly choices?: readonly string[];
  readonly other?: boolean;
  readonly maxFiles?: number;
  readonly maxBytes?: number;
}

export interface FormDraft {
  readonly title: string;
  readonly description?: string;
  readonly collectEmail?: boolean;
  readonly allowResponseEdits?: boolean;
  readonly questions: readonly QuestionDraft[];
}

const DRAFT_TYPES: Record<QuestionDraft['type'], ItemType> = {
  TEXT: 'TEXT',
  PARAGRAPH: 'PARAGRAPH_TEXT',
  CHOICE: 'MULTIPLE_CHOICE',
  DROPDOWN: 'LIST',
  CHECKBOX: 'CHECKBOX',
  DATE: 'DATE',
  FILE: 'FILE_UPLOAD',
};

const QUESTION_TYPES = new Set<ItemType>([
  'TEXT',
  'PARAGRAPH_TEXT',
  'MULTIPLE_CHOICE',
  'LIST',
  'CHECKBOX',
  'DATE',
  'TIME',
  'DATETIME',
  'DURATION',
  'SCALE',
  'GRID',
  'CHECKBOX_GRID',
  'FILE_UPLOAD',
]);

/** A row of answers that has just arrived or changed, as the form-submit event tells it. */
export interface SubmissionEvent {
  readonly form: FormModel;
  readonly response: FormResponseModel;
  readonly sheet: SheetModel | null;
  /** Row of the answers sheet at the time of the event, from 1; 0 without a sheet. */
  readonly row: number;
  /** Ids of the items whose answers this event brings: all, or on an edit only those that changed. */
  readonly changed: readonly number[];
}

/** What an applicant hands in, by question title. */
export interface Submission {
  readonly email?: string;
  readonly answers?: Readonly<Record<string, string | readonly string[]>>;
  readonly files?: Readonly<Record<string, readonly UploadedFile[]>>;
}

export class FormModel {
  readonly facts: FormFacts;
  readonly responses = new Map<string, FormResponseModel>();

  constructor(
    readonly workspace: Workspace,
    readonly id: string,
    facts: Partial<FormFacts> = {},
  ) {
    this.facts = {
      title: '',
      description: '',
      confirmation: '',
      closedMessage: '',
      collectEmail: false,
      allowResponseEdits: false,
      accepting: true,
      published: true,
      items: [],
      destination: null,
      nextItemId: 1,
      switches: {},
      ...facts,
    };
  }

  get item(): DriveItem {
    const found = this.workspace.drive.items.get(this.id);
    if (found === undefined) throw new PlatformError('Form not found');
    return found;
  }

  get editUrl(): string {
    return `https://docs.google.com/forms/d/${this.id}/edit`;
  }
  get viewUrl(): string {
    return `https://docs.google.com/forms/d/e/1FAIpQLS${this.id.slice(0, 24)}/viewform`;
  }

  changed(): void {
    this.workspace.changed(`form/${this.id}`);
  }

  /** The sheet that answers arrive in, if the form is linked and the sheet still stands. */
  get sheet(): SheetModel | null {
    if (this.facts.destination === null) return null;
    const book = this.workspace.spreadsheets.get(this.facts.destination);
    return book?.sheets.find((sheet) => sheet.facts.formId === this.id) ?? null;
  }

  addItem(type: ItemType, facts: Partial<FormItemModel> = {}): FormItemModel {
    const hasChoices = type === 'MULTIPLE_CHOICE' || type === 'LIST' || type === 'CHECKBOX';
    const item: FormItemModel = {
      id: this.workspace.newNumber(),
      type,
      title: '',
      helpText: '',
      required: false,
      choices: hasChoices ? [''] : [],
      other: false,
      rows: [],
      columns: [],
      lower: 1,
      upper: 5,
      labels: ['', ''],
      maxFiles: 1,
      maxBytes: 10 * 1024 * 1024,
      ...facts,
    };
    this.facts.items.push(item);
    this.#addColumn(item);
    this.changed();
    return item;
  }

  /** A question made in the Forms editor by a person. */
  draft(question: QuestionDraft): FormItemModel {
    return this.addItem(DRAFT_TYPES[question.type], {
      title: question.title,
      helpText: question.help ?? '',
      required: question.required ?? false,
      ...(question.choices === undefined ? {} : { choices: [...question.choices] }),
      other: question.other ?? false,
      maxFiles: question.maxFiles ?? 1,
      maxBytes: question.maxBytes ?? 10 * 1024 * 1024,
    });
  }

  /** Changes a title; the heading in the answers sheet follows. */
  renameItem(item: FormItemModel, title: string): void {
    item.title = title;
    this.changed();
    const { sheet } = this;
    const column = sheet === null ? -1 : sheet.facts.formColumns.indexOf(String(item.id));
    if (sheet !== null && column >= 0) sheet.enter(1, column + 1, { value: title });
  }

  /** Links the form: a new sheet in the spreadsheet, with the questions as headings. */
  link(spreadsheetId: string): SheetModel {
    const book = this.workspace.spreadsheets.get(spreadsheetId);
    if (book === undefined) throw new PlatformError('Invalid argument: id');
    this.unlink();
    this.facts.destination = spreadsheetId;
    const taken = new Set(book.sheets.map((sheet) => sheet.facts.name));
    let number = 1;
    while (taken.has(`การตอบแบบฟอร์ม ${number}`)) number += 1;
    const sheet = book.addSheet({ name: `การตอบแบบฟอร์ม ${number}`, formId: this.id, frozenRows: 1 }, 0);
    this.#heading(sheet, 'timestamp', 'ประทับเวลา');
    if (this.facts.collectEmail) this.#heading(sheet, 'email', 'ที่อยู่อีเมล');
    for (const item of this.facts.items) this.#addColumn(item);
    this.changed();
    return sheet;
  }

  /** Answers no longer arrive anywhere; the sheet stays as an ordinary one. */
  unlink(): void {
    const { sheet } = this;
    if (sheet !== null) {
      sheet.facts.formId = null;
      sheet.changed();
    }
    this.facts.destination = null;
    this.changed();
  }

  setCollectEmail(collect: boolean): void {
    this.facts.collectEmail = collect;
    const { sheet } = this;
    if (collect && sheet !== null && !sheet.facts.formColumns.includes('email'))
      this.#heading(sheet, 'email', 'ที่อยู่อีเมล');
    this.changed();
  }

  #heading(sheet: SheetModel, key: string, title: string): void {
    const columns = sheet.facts.formColumns;
    const last = columns.reduce((found, held, index) => (held === null ? found : index + 1), 0);
    // A later question gets a column right after the form's last one; what stands there moves right.
    if (sheet.lastColumn() > last) sheet.insertColumns(last + 1, 1);
    sheet.enter(1, last + 1, { value: title });
    columns[last] = key;
    for (let index = 0; index < last; index++) columns[index] ??= null;
    sheet.changed();
  }

  #addColumn(item: FormItemModel): void {
    const { sheet } = this;
    if (sheet === null || !QUESTION_TYPES.has(item.type)) return;
    if (!sheet.facts.formColumns.includes(String(item.id))) this.#heading(sheet, String(item.id), item.title);
  }

  /** Stores an applicant's answer and its row; the caller delivers the event. */
  submit(submission: Submission): SubmissionEvent {
    if (!this.facts.published) throw new PlatformError('This form is not published');
    this.#requireOpen();
    return this.store(this.#answers(submission), submission.email ?? '');
  }

  #requireOpen(): void {
    if (!this.facts.accepting) throw new PlatformError('This form is no longer accepting responses');
  }

  /**
   * Stores answers by item id, and their row: one that is inserted below the last, in the formats of the row above it.
   *
   * @source several public projects have seen that Forms inserts a row for each response and fills none that is there;
   * what formats it has is confirmed nowhere.
   */
  store(answers: Record<number, Answer>, email: string): SubmissionEvent {
    this.#requireOpen();
    const response: FormResponseModel = {
      id: this.workspace.newId(48),
      timestamp: this.workspace.now(),
      email,
      answers,
    };
    this.responses.set(response.id, response);
    this.workspace.changed(`response/${this.id}/${response.id}`);
    const { sheet } = this;
    const row = sheet === null ? 0 : sheet.lastRow() + 1;
    if (sheet !== null) {
      sheet.insertRows(row, 1);
      sheet.edit(row).response = response.id;
      this.#fill(sheet, row, response, null);
    }
    return { form: this, response, sheet, row, changed: Object.keys(response.answers).map(Number) };
  }

  /** The same answer edited by its applicant: what is not named stays as it was. */
  edit(responseId: string, submission: Submission): SubmissionEvent {
    const response = this.responses.get(responseId);
    if (response === undefined) throw new PlatformError('No such response');
    const changes = this.#answers(submission);
    Object.assign(response.answers, changes);
    response.timestamp = this.workspace.now();
    this.workspace.changed(`response/${this.id}/${response.id}`);
    const changed = Object.keys(changes).map(Number);
    const { sheet } = this;
    const row = sheet === null ? 0 : rowOfResponse(sheet, responseId);
    if (sheet !== null && row > 0) this.#fill(sheet, row, response, new Set(changed));
    return { form: this, response, sheet: row > 0 ? sheet : null, row, changed };
  }

  /** The row in the sheet stays. @source Form.deleteResponse reference: spreadsheet copies are not affected */
  deleteResponse(id: string): void {
    this.responses.delete(id);
    this.workspace.changed(`response/${this.id}/${id}`);
  }

  #answers(submission: Submission): Record<number, Answer> {
    const answers: Record<number, Answer> = {};
    const itemTitled = (title: string): FormItemModel => {
      const item = this.facts.items.find(
        (candidate) => candidate.title === title && QUESTION_TYPES.has(candidate.type),
      );
      if (item === undefined) throw new PlatformError(`The form has no question "${title}"`);
      return item;
    };
    for (const [title, answer] of Object.entries(submission.answers ?? {})) {
      const item = itemTitled(title);
      answers[item.id] = typeof answer === 'string' ? (item.type === 'CHECKBOX' ? [answer] : answer) : [...answer];
    }
    for (const [title, files] of Object.entries(submission.files ?? {})) {
      const item = itemTitled(title);
      // On an edit the applicant may keep earlier files: their ids then stand among the answers.
      const kept = answers[item.id];
      answers[item.id] = [
        ...(Array.isArray(kept) ? kept : []),
        ...files.map((file) => this.#keepFile(item, file, submission.email ?? '').id),
      ];
    }
    return answers;
  }

  /** @source platform facts: "<form title> (File responses)", a folder per question, private, in the form owner's Drive */
  #keepFile(item: FormItemModel, file: UploadedFile, email: string): DriveItem {
    const { drive } = this.workspace;
    const { owner } = this.item;
    const folder = (name: string, parent: string): DriveItem =>
      drive.children(parent).find((child) => child.name === name && child.mime === MIME.FOLDER && !child.trashed) ??
      drive.add({ name, mime: MIME.FOLDER, owner, parent });
    const top = folder(`${this.facts.title} (File responses)`, drive.root(owner).id);
    const place = folder(`${item.title} (File responses)`, top.id);
    const dot = file.name.lastIndexOf('.');
    const [base, extension] = dot > 0 ? [file.name.slice(0, dot), file.name.slice(dot)] : [file.name, ''];
    const respondent = email === '' ? '' : ` - ${email.split('@')[0] ?? ''}`;
    return drive.add({
      name: `${base}${respondent}${extension}`,
      mime: file.mime,
      owner,
      parent: place.id,
      content: file.bytes,
    });
  }

  #fill(sheet: SheetModel, row: number, response: FormResponseModel, only: ReadonlySet<number> | null): void {
    sheet.facts.formColumns.forEach((key, index) => {
      if (key === null) return;
      const column = index + 1;
      if (key === 'timestamp') {
        sheet.enter(row, column, {
          value: serialOf(response.timestamp, sheet.spreadsheet.timeZone),
          format: 'd/m/yyyy, h:mm:ss',
        });
      } else if (key === 'email') {
        if (only === null) sheet.enter(row, column, { value: response.email });
      } else if (only === null || only.has(Number(key))) {
        this.#fillAnswer(sheet, row, column, Number(key), response.answers[Number(key)]);
      }
    });
  }

  #fillAnswer(sheet: SheetModel, row: number, column: number, itemId: number, answer: Answer | undefined): void {
    const type = this.facts.items.find((item) => item.id === itemId)?.type;
    if (answer === undefined || answer.length === 0) {
      sheet.enter(row, column, { value: '' });
    } else if (type === 'FILE_UPLOAD') {
      const links = [answer].flat().map((id) => `https://drive.google.com/open?id=${id}`);
      sheet.enter(row, column, { value: links.join(', ') });
    } else if (type === 'DATE' && typeof answer === 'string' && /^\d{4}-\d\d-\d\d$/.test(answer)) {
      const [year = 0, month = 1, day = 1] = answer.split('-').map(Number);
      sheet.enter(row, column, {
        value: (utc(year, month - 1, day) - utc(1899, 11, 30)) / 86_400_000,
        format: 'd/m/yyyy',
      });
    } else {
      const text = [answer].flat().join(', ');
      // Forms never lets an answer become a formula; all else is converted as if it had been typed.
      sheet.type(row, column, text);
      if (sheet.extrasAt(row, column).formula !== undefined) sheet.enter(row, column, { value: text });
    }
  }
}

/** The row in which the answer stands now, wherever people moved it; 0 when its row is gone. */
export function rowOfResponse(sheet: SheetModel, responseId: string): number {
  return sheet.rows.findIndex((row: Row | undefined) => row?.response === responseId) + 1;
}
