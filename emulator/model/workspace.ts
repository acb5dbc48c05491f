/** A whole Google Workspace on this machine: its clock, its people's files, mail, triggers and everything that has run. */
import { isoInZone } from '../core/zones';
import type { Language } from '../core/language';
import type { CallFault, Execution, ExecutionRecord, KillFault, Meanwhile, Planned } from '../core/execution';
import { DocumentModel } from './document';
import { DriveModel, MemoryContents, MIME, type ContentStore, type DriveItem } from './drive';
import { FormModel, type FormDraft } from './forms';
import { MailModel } from './mail';
import { QuotaModel, type QuotaOptions } from './quotas';
import { SpreadsheetModel } from './spreadsheet';
import { CacheStore, LockModel, PropertyStore } from './stores';
import { TriggerRegistry } from './triggers';

export interface WorkspaceOptions {
  /** The clock's start; real time when absent. */
  readonly start?: string | number | Date;
  /** Whether the clock stands still between steps (default) or runs on like a real one. */
  readonly clock?: 'frozen' | 'running';
  /** Address of the account that owns the first files. */
  readonly owner?: string;
  readonly timeZone?: string;
  readonly locale?: string;
  readonly quota?: QuotaOptions;
  readonly contents?: ContentStore;
}

/** What a user interface shows a person; there is one for each person who has the file open. */
export interface UiState {
  menus: { title: string; items: MenuItem[] }[];
  sidebar: { title: string; html: string } | null;
  dialog: { title: string; html: string; width: number; height: number; modal: boolean } | null;
  toasts: { title: string; message: string }[];
  alerts: { title: string; prompt: string }[];
}

export type MenuItem =
  | { kind: 'ITEM'; caption: string; functionName: string }
  | { kind: 'SEPARATOR' }
  | { kind: 'SUBMENU'; caption: string; items: MenuItem[] };

/** The journal, as the workspace sees it: told what changed, it writes it down at the next commit. */
export interface ChangeListener {
  changed(key: string): void;
}

const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789';

const NOTHING_WITHHELD: ReadonlySet<string> = new Set();

const NOTHING_PLANNED: Planned = { calls: [], kill: null, meanwhile: [] };

export class Workspace {
  readonly owner: string;
  readonly timeZone: string;
  readonly locale: string;
  /** In which Google tells scripts of failures: that of the account. */
  language: Language = 'en';
  readonly drive: DriveModel;
  readonly mail: MailModel;
  readonly quotas: QuotaModel;
  readonly triggers: TriggerRegistry;
  readonly spreadsheets = new Map<string, SpreadsheetModel>();
  readonly forms = new Map<string, FormModel>();
  readonly documents = new Map<string, DocumentModel>();
  readonly properties = new Map<string, PropertyStore>();
  readonly executions: ExecutionRecord[] = [];
  readonly ui = new Map<string, UiState>();
  /** Addresses that UrlFetchApp may reach, with what answers there. */
  readonly served = new Map<
    string,
    (request: { method: string; body: string; headers: Record<string, string> }) => {
      status: number;
      body: string;
      mime: string;
    }
  >();
  readonly #withheld = new Map<string, ReadonlySet<string>>();
  readonly #caches = new Map<string, CacheStore>();
  readonly #locks = new Map<string, LockModel>();
  #listener: ChangeListener | null = null;
  #watcher: ((execution: Execution) => void) | null = null;
  #running: boolean;
  #base: number;
  #realBase = Date.now();
  #random = 0x2545f491;
  #planned: Planned = NOTHING_PLANNED;

  constructor(options: WorkspaceOptions = {}) {
    this.owner = options.owner ?? 'owner@example.com';
    this.timeZone = options.timeZone ?? 'Asia/Bangkok';
    this.locale = options.locale ?? 'th_TH';
    this.#running = options.clock === 'running';
    this.#base = options.start === undefined ? Date.now() : new Date(options.start).getTime();
    this.drive = new DriveModel(this, options.contents ?? new MemoryContents());
    this.mail = new MailModel(this, options.quota?.emailRecipientsPerDay ?? 1500);
    this.quotas = new QuotaModel(this, options.quota);
    this.triggers = new TriggerRegistry(this);
  }

  // --- the clock ---

  now(): number {
    return this.#running ? this.#base + (Date.now() - this.#realBase) : this.#base;
  }

  get isoNow(): string {
    return isoInZone(this.timeZone, this.now());
  }

  /** Sets the clock; timers that fall due in between are the runner's business. */
  setTime(instant: number): void {
    this.#base = instant;
    this.#realBase = Date.now();
    this.changed('workspace');
  }

  passTime(milliseconds: number): void {
    this.setTime(this.now() + Math.max(0, milliseconds));
  }

  // --- consent ---

  /**
   * A person grants every scope but these, as the tick boxes of Google's dialog allow; not kept on disk.
   * @source /concepts/scopes: granular consent
   */
  withhold(address: string, scopes: readonly string[]): void {
    this.#withheld.set(address, new Set(scopes));
  }

  withheldBy(address: string): ReadonlySet<string> {
    return this.#withheld.get(address) ?? NOTHING_WITHHELD;
  }

  // --- changes ---

  listen(listener: ChangeListener | null): void {
    this.#listener = listener;
  }

  /** Notes that the record of this key is no longer what was last written down. */
  changed(key: string): void {
    this.#listener?.changed(key);
  }

  // --- ids: reproducible, so that two runs of one scenario are the same ---

  #next(): number {
    this.#random ^= this.#random << 13;
    this.#random ^= this.#random >>> 17;
    this.#random ^= this.#random << 5;
    this.changed('workspace');
    return this.#random >>> 0;
  }

  get randomState(): number {
    return this.#random;
  }
  set randomState(state: number) {
    this.#random = state;
  }

  newId(length: number): string {
    return `1${Array.from({ length: length - 1 }, () => ALPHABET[this.#next() % ALPHABET.length] ?? 'A').join('')}`;
  }

  newDigits(length: number): string {
    return `1${Array.from({ length: length - 1 }, () => String(this.#next() % 10)).join('')}`;
  }

  newNumber(): number {
    return this.#next() & 0x7fffffff;
  }

  newUuid(): string {
    const hex = Array.from({ length: 32 }, () => (this.#next() % 16).toString(16)).join('');
    const variant = '89ab'[this.#next() % 4] ?? '8';
    return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-${variant}${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
  }

  // --- files ---

  addSpreadsheet(
    name: string,
    owner = this.owner,
    sheet: { name: string; maxRows?: number; maxColumns?: number } | null = { name: 'Sheet1' },
  ): SpreadsheetModel {
    const item = this.drive.add({ name, mime: MIME.SPREADSHEET, owner, parent: this.drive.root(owner).id });
    const book = new SpreadsheetModel(this, item.id);
    this.spreadsheets.set(item.id, book);
    book.changed();
    if (sheet !== null) book.addSheet(sheet);
    return book;
  }

  addForm(name: string, owner = this.owner): FormModel {
    const item = this.drive.add({ name, mime: MIME.FORM, owner, parent: this.drive.root(owner).id });
    const form = new FormModel(this, item.id);
    this.forms.set(item.id, form);
    form.changed();
    return form;
  }

  /** A form as a person makes it in the Forms editor, linked to a spreadsheet. */
  draftForm(draft: FormDraft, spreadsheetId: string | null, owner = this.owner): FormModel {
    const form = this.addForm(draft.title, owner);
    form.facts.title = draft.title;
    form.facts.description = draft.description ?? '';
    form.facts.collectEmail = draft.collectEmail ?? true;
    form.facts.allowResponseEdits = draft.allowResponseEdits ?? false;
    for (const question of draft.questions) form.draft(question);
    if (spreadsheetId !== null) form.link(spreadsheetId);
    return form;
  }

  addDocument(name: string, owner = this.owner): DocumentModel {
    const item = this.drive.add({ name, mime: MIME.DOCUMENT, owner, parent: this.drive.root(owner).id });
    const document = new DocumentModel(this, item.id);
    this.documents.set(item.id, document);
    document.changed();
    return document;
  }

  /** A copy in the person's own Drive (or the named folder); sharing is not copied. */
  copyFile(source: DriveItem, owner: string, to: { name: string; parent?: string }): DriveItem {
    const parent =
      to.parent ??
      (this.drive.canEdit(owner, source) && source.parent !== null ? source.parent : this.drive.root(owner).id);
    const content = this.drive.contents.get(source.id);
    const copy = this.drive.add({
      name: to.name,
      mime: source.mime,
      owner,
      parent,
      ...(content === undefined ? {} : { content }),
    });
    const document = this.documents.get(source.id);
    if (document !== undefined) {
      const copied = document.copyAs(copy.id);
      this.documents.set(copy.id, copied);
      copied.changed();
    }
    const book = this.spreadsheets.get(source.id);
    if (book !== undefined) {
      const copied = book.copyAs(copy.id);
      this.spreadsheets.set(copy.id, copied);
    }
    return copy;
  }

  // --- a script's stores ---

  propertyStore(id: string): PropertyStore {
    let store = this.properties.get(id);
    if (store === undefined) {
      store = new PropertyStore(this, id);
      this.properties.set(id, store);
    }
    return store;
  }

  cache(id: string): CacheStore {
    let cache = this.#caches.get(id);
    if (cache === undefined) {
      cache = new CacheStore(this);
      this.#caches.set(id, cache);
    }
    return cache;
  }

  lock(id: string): LockModel {
    let lock = this.#locks.get(id);
    if (lock === undefined) {
      lock = new LockModel();
      this.#locks.set(id, lock);
    }
    return lock;
  }

  uiOf(user: string): UiState {
    let state = this.ui.get(user);
    if (state === undefined) {
      state = { menus: [], sidebar: null, dialog: null, toasts: [], alerts: [] };
      this.ui.set(user, state);
    }
    return state;
  }

  // --- executions and planned faults ---

  begin(execution: Execution): void {
    this.executions.push(execution.record);
    this.#watcher?.(execution);
  }

  /** Shows every execution that begins from now on, to those who measure. */
  watch(watcher: ((execution: Execution) => void) | null): void {
    this.#watcher = watcher;
  }

  finished(record: ExecutionRecord): void {
    this.changed(`execution/${record.n}`);
  }

  /** Plans a failure for the next execution. */
  planFault(fault: CallFault): void {
    this.#planned = { ...this.#planned, calls: [...this.#planned.calls, fault] };
  }

  planKill(kill: KillFault): void {
    this.#planned = { ...this.#planned, kill };
  }

  /** Plans what others do in the middle of the next execution. */
  planMeanwhile(meanwhile: Meanwhile): void {
    this.#planned = { ...this.#planned, meanwhile: [...this.#planned.meanwhile, meanwhile] };
  }

  /** Hands what is planned to the execution that starts now. */
  takePlanned(): Planned {
    const planned = this.#planned;
    this.#planned = NOTHING_PLANNED;
    return planned;
  }
}
