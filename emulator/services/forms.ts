/** FormApp: building forms, and reading what was answered. Upload questions can be read but not made. */
import { enumOf, type EnumValue } from '../core/enums';
import { invalidArgument, PlatformError, signatureError } from '../core/errors';
import type { Execution } from '../core/execution';
import { implementationOf, strict } from '../core/strict';
import type { Answer, FormItemModel, FormModel, FormResponseModel, ItemType } from '../model/forms';

type Form = GoogleAppsScript.Forms.Form;

const ItemTypes = enumOf([
  'CHECKBOX', 'CHECKBOX_GRID', 'DATE', 'DATETIME', 'DURATION', 'FILE_UPLOAD', 'GRID', 'IMAGE', 'LIST', 'MULTIPLE_CHOICE', 'PAGE_BREAK', 'PARAGRAPH_TEXT', 'RATING', 'SCALE',
  'SECTION_HEADER', 'TEXT', 'TIME', 'UNSUPPORTED', 'VIDEO',
]);
const DestinationType = enumOf(['SPREADSHEET']);
const Alignment = enumOf(['LEFT', 'CENTER', 'RIGHT']);
const PageNavigationType = enumOf(['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT']);

/** The class that `asTextItem()` and the like answer with. */
const CLASS_OF: Readonly<Record<ItemType, string>> = {
  TEXT: 'TextItem',
  PARAGRAPH_TEXT: 'ParagraphTextItem',
  MULTIPLE_CHOICE: 'MultipleChoiceItem',
  LIST: 'ListItem',
  CHECKBOX: 'CheckboxItem',
  DATE: 'DateItem',
  TIME: 'TimeItem',
  DATETIME: 'DateTimeItem',
  DURATION: 'DurationItem',
  SCALE: 'ScaleItem',
  GRID: 'GridItem',
  CHECKBOX_GRID: 'CheckboxGridItem',
  FILE_UPLOAD: 'FileUploadItem',
  SECTION_HEADER: 'SectionHeaderItem',
  PAGE_BREAK: 'PageBreakItem',
  IMAGE: 'ImageItem',
  VIDEO: 'VideoItem',
};

class ChoiceImpl {
  readonly #value: string;
  constructor(value: string) {
    this.#value = value;
  }
  getValue(): string {
    return this.#value;
  }
}

class ItemImpl {
  readonly #execution: Execution;
  readonly #form: FormModel;
  readonly #item: FormItemModel;
  readonly #className: string;
  constructor(execution: Execution, form: FormModel, item: FormItemModel, className: string) {
    this.#execution = execution;
    this.#form = form;
    this.#item = item;
    this.#className = className;
  }
  static model(item: ItemImpl): FormItemModel {
    return item.#item;
  }
  #self(): object {
    return strict(this.#execution, this.#className, this);
  }
  #set(change: (item: FormItemModel) => void): object {
    change(this.#item);
    this.#form.changed();
    return this.#self();
  }
  #only(types: readonly ItemType[], member: string): void {
    if (!types.includes(this.#item.type)) throw this.#execution.notEmulated(`${this.#className}.${member}`);
  }
  #as(type: ItemType): object {
    if (this.#item.type !== type) throw new PlatformError(`Invalid conversion for item type: ${this.#item.type}.`);
    return strict(this.#execution, CLASS_OF[type], new ItemImpl(this.#execution, this.#form, this.#item, CLASS_OF[type]));
  }
  asTextItem(): object {
    return this.#as('TEXT');
  }
  asParagraphTextItem(): object {
    return this.#as('PARAGRAPH_TEXT');
  }
  asMultipleChoiceItem(): object {
    return this.#as('MULTIPLE_CHOICE');
  }
  asListItem(): object {
    return this.#as('LIST');
  }
  asCheckboxItem(): object {
    return this.#as('CHECKBOX');
  }
  asDateItem(): object {
    return this.#as('DATE');
  }
  asTimeItem(): object {
    return this.#as('TIME');
  }
  asScaleItem(): object {
    return this.#as('SCALE');
  }
  asGridItem(): object {
    return this.#as('GRID');
  }
  asSectionHeaderItem(): object {
    return this.#as('SECTION_HEADER');
  }
  asPageBreakItem(): object {
    return this.#as('PAGE_BREAK');
  }
  getId(): number {
    return this.#item.id;
  }
  getIndex(): number {
    return this.#form.facts.items.indexOf(this.#item);
  }
  getType(): EnumValue {
    return ItemTypes[this.#item.type];
  }
  getTitle(): string {
    return this.#item.title;
  }
  setTitle(title: string): object {
    this.#form.renameItem(this.#item, String(title));
    return this.#self();
  }
  getHelpText(): string {
    return this.#item.helpText;
  }
  setHelpText(text: string): object {
    return this.#set((item) => {
      item.helpText = String(text);
    });
  }
  isRequired(): boolean {
    return this.#item.required;
  }
  setRequired(required: boolean): object {
    return this.#set((item) => {
      item.required = required;
    });
  }
  createChoice(value: string): object {
    this.#only(['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX'], 'createChoice');
    return strict(this.#execution, 'Choice', new ChoiceImpl(String(value)));
  }
  getChoices(): object[] {
    this.#only(['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX'], 'getChoices');
    return this.#item.choices.map((value) => strict(this.#execution, 'Choice', new ChoiceImpl(value)));
  }
  setChoices(choices: unknown[]): object {
    this.#only(['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX'], 'setChoices');
    const values = choices.map((choice) => implementationOf(choice, ChoiceImpl)?.getValue());
    if (values.length === 0 || values.includes(undefined)) throw invalidArgument('choices');
    return this.#set((item) => {
      item.choices = values.flatMap((value) => value ?? []);
    });
  }
  setChoiceValues(values: string[]): object {
    this.#only(['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX'], 'setChoiceValues');
    if (values.length === 0) throw invalidArgument('values');
    return this.#set((item) => {
      item.choices = values.map(String);
    });
  }
  hasOtherOption(): boolean {
    this.#only(['MULTIPLE_CHOICE', 'CHECKBOX'], 'hasOtherOption');
    return this.#item.other;
  }
  showOtherOption(show: boolean): object {
    this.#only(['MULTIPLE_CHOICE', 'CHECKBOX'], 'showOtherOption');
    return this.#set((item) => {
      item.other = show;
    });
  }
  getLowerBound(): number {
    this.#only(['SCALE'], 'getLowerBound');
    return this.#item.lower;
  }
  getUpperBound(): number {
    this.#only(['SCALE'], 'getUpperBound');
    return this.#item.upper;
  }
  setBounds(lower: number, upper: number): object {
    this.#only(['SCALE'], 'setBounds');
    if (![0, 1].includes(lower) || upper < 3 || upper > 10) throw invalidArgument('bounds');
    return this.#set((item) => {
      item.lower = lower;
      item.upper = upper;
    });
  }
  setLabels(lower: string, upper: string): object {
    this.#only(['SCALE'], 'setLabels');
    return this.#set((item) => {
      item.labels = [lower, upper];
    });
  }
  getLeftLabel(): string {
    this.#only(['SCALE'], 'getLeftLabel');
    return this.#item.labels[0];
  }
  getRightLabel(): string {
    this.#only(['SCALE'], 'getRightLabel');
    return this.#item.labels[1];
  }
  setRows(rows: string[]): object {
    this.#only(['GRID', 'CHECKBOX_GRID'], 'setRows');
    return this.#set((item) => {
      item.rows = rows.map(String);
    });
  }
  getRows(): string[] {
    this.#only(['GRID', 'CHECKBOX_GRID'], 'getRows');
    return [...this.#item.rows];
  }
  setColumns(columns: string[]): object {
    this.#only(['GRID', 'CHECKBOX_GRID'], 'setColumns');
    return this.#set((item) => {
      item.columns = columns.map(String);
    });
  }
  getColumns(): string[] {
    this.#only(['GRID', 'CHECKBOX_GRID'], 'getColumns');
    return [...this.#item.columns];
  }
  createResponse(response: unknown): object {
    return strict(this.#execution, 'ItemResponse', new ItemResponseImpl(this.#execution, this.#form, this.#item, response as Answer));
  }
}

class ItemResponseImpl {
  readonly #execution: Execution;
  readonly #form: FormModel;
  readonly #item: FormItemModel;
  readonly #answer: Answer;
  constructor(execution: Execution, form: FormModel, item: FormItemModel, answer: Answer) {
    this.#execution = execution;
    this.#form = form;
    this.#item = item;
    this.#answer = answer;
  }
  getItem(): object {
    return strict(this.#execution, 'Item', new ItemImpl(this.#execution, this.#form, this.#item, 'Item'));
  }
  /** Text, or an array of texts; for an upload question the ids of its files. */
  getResponse(): Answer {
    return Array.isArray(this.#answer) ? [...this.#answer] : String(this.#answer);
  }
}

class FormResponseImpl {
  readonly #execution: Execution;
  readonly #form: FormModel;
  readonly #response: FormResponseModel;
  constructor(execution: Execution, form: FormModel, response: FormResponseModel) {
    this.#execution = execution;
    this.#form = form;
    this.#response = response;
  }
  getId(): string {
    return this.#response.id;
  }
  getTimestamp(): Date {
    return new Date(this.#response.timestamp);
  }
  /** Blank unless the form collects addresses. */
  getRespondentEmail(): string {
    return this.#form.facts.collectEmail ? this.#response.email : '';
  }
  getEditResponseUrl(): string {
    return `${this.#form.viewUrl}?edit2=${this.#response.id}`;
  }
  getItemResponses(): object[] {
    return this.#form.facts.items.flatMap((item) => {
      const answer = this.#response.answers[item.id];
      return answer === undefined || answer.length === 0
        ? []
        : [strict(this.#execution, 'ItemResponse', new ItemResponseImpl(this.#execution, this.#form, item, answer))];
    });
  }
  getResponseForItem(item: unknown): object | null {
    const model = implementationOf(item, ItemImpl);
    if (model === undefined) throw signatureError('FormApp.FormResponse.getResponseForItem', [item]);
    const answer = this.#response.answers[ItemImpl.model(model).id];
    if (answer === undefined) return null;
    return strict(this.#execution, 'ItemResponse', new ItemResponseImpl(this.#execution, this.#form, ItemImpl.model(model), answer));
  }
}

export function formResponse(execution: Execution, form: FormModel, response: FormResponseModel): object {
  return strict(execution, 'FormResponse', new FormResponseImpl(execution, form, response));
}

export class FormImpl {
  readonly #execution: Execution;
  readonly #form: FormModel;
  constructor(execution: Execution, form: FormModel) {
    this.#execution = execution;
    this.#form = form;
  }
  #self(): Form {
    return form(this.#execution, this.#form);
  }
  #item(item: FormItemModel): object {
    return strict(this.#execution, 'Item', new ItemImpl(this.#execution, this.#form, item, 'Item'));
  }
  #add(type: ItemType): object {
    const item = this.#form.addItem(type);
    return strict(this.#execution, CLASS_OF[type], new ItemImpl(this.#execution, this.#form, item, CLASS_OF[type]));
  }
  #set(change: (facts: FormModel['facts']) => void): Form {
    change(this.#form.facts);
    this.#form.changed();
    return this.#self();
  }
  getId(): string {
    return this.#form.id;
  }
  getTitle(): string {
    return this.#form.facts.title;
  }
  setTitle(title: string): Form {
    return this.#set((facts) => {
      facts.title = String(title);
    });
  }
  getDescription(): string {
    return this.#form.facts.description;
  }
  setDescription(text: string): Form {
    return this.#set((facts) => {
      facts.description = String(text);
    });
  }
  getConfirmationMessage(): string {
    return this.#form.facts.confirmation;
  }
  setConfirmationMessage(text: string): Form {
    return this.#set((facts) => {
      facts.confirmation = String(text);
    });
  }
  getCustomClosedFormMessage(): string {
    return this.#form.facts.closedMessage;
  }
  setCustomClosedFormMessage(text: string): Form {
    return this.#set((facts) => {
      facts.closedMessage = String(text);
    });
  }
  getEditUrl(): string {
    return this.#form.editUrl;
  }
  getPublishedUrl(): string {
    return this.#form.viewUrl;
  }
  isAcceptingResponses(): boolean {
    return this.#form.facts.accepting;
  }
  setAcceptingResponses(enabled: boolean): Form {
    return this.#set((facts) => {
      facts.accepting = enabled;
    });
  }
  isPublished(): boolean {
    return this.#form.facts.published;
  }
  setPublished(enabled: boolean): Form {
    return this.#set((facts) => {
      facts.published = enabled;
    });
  }
  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }
  collectsEmail(): boolean {
    return this.#form.facts.collectEmail;
  }
  setCollectEmail(collect: boolean): Form {
    return this.#set((facts) => {
      facts.collectEmail = collect;
    });
  }
  canEditResponse(): boolean {
    return this.#form.facts.allowResponseEdits;
  }
  setAllowResponseEdits(enabled: boolean): Form {
    return this.#set((facts) => {
      facts.allowResponseEdits = enabled;
    });
  }
  getItems(type?: unknown): object[] {
    return this.#form.facts.items.filter((item) => type === undefined || ItemTypes[item.type] === type).map((item) => this.#item(item));
  }
  getItemById(id: number): object | null {
    const found = this.#form.facts.items.find((item) => item.id === Number(id));
    return found === undefined ? null : this.#item(found);
  }
  deleteItem(which: unknown): void {
    const item = typeof which === 'number' ? this.#form.facts.items[which] : implementationOf(which, ItemImpl);
    const id = item instanceof ItemImpl ? ItemImpl.model(item).id : item?.id;
    if (id === undefined) throw invalidArgument('index');
    this.#set((facts) => {
      facts.items = facts.items.filter((other) => other.id !== id);
    });
  }
  moveItem(from: number, to: number): object {
    const [item] = this.#form.facts.items.splice(from, 1);
    if (item === undefined) throw invalidArgument('from');
    this.#form.facts.items.splice(to, 0, item);
    this.#form.changed();
    return this.#item(item);
  }
  addTextItem(): object {
    return this.#add('TEXT');
  }
  addParagraphTextItem(): object {
    return this.#add('PARAGRAPH_TEXT');
  }
  addMultipleChoiceItem(): object {
    return this.#add('MULTIPLE_CHOICE');
  }
  addListItem(): object {
    return this.#add('LIST');
  }
  addCheckboxItem(): object {
    return this.#add('CHECKBOX');
  }
  addDateItem(): object {
    return this.#add('DATE');
  }
  addTimeItem(): object {
    return this.#add('TIME');
  }
  addScaleItem(): object {
    return this.#add('SCALE');
  }
  addGridItem(): object {
    return this.#add('GRID');
  }
  addSectionHeaderItem(): object {
    return this.#add('SECTION_HEADER');
  }
  addPageBreakItem(): object {
    return this.#add('PAGE_BREAK');
  }
  /** All answers, or those at or after an instant. */
  getResponses(since?: Date): object[] {
    return [...this.#form.responses.values()]
      .filter((response) => since === undefined || response.timestamp >= since.getTime())
      .map((response) => formResponse(this.#execution, this.#form, response));
  }
  getResponse(id: string): object {
    const found = this.#form.responses.get(id);
    if (found === undefined) throw new PlatformError('No response with the given ID exists.');
    return formResponse(this.#execution, this.#form, found);
  }
  setDestination(type: unknown, id: string): Form {
    if (type !== DestinationType.SPREADSHEET || typeof id !== 'string') throw signatureError('FormApp.Form.setDestination', [type, id]);
    this.#form.link(id);
    return this.#self();
  }
  removeDestination(): Form {
    const { sheet } = this.#form;
    if (sheet !== null) sheet.facts.formId = null;
    return this.#set((facts) => {
      facts.destination = null;
    });
  }
  getDestinationId(): string {
    const { destination } = this.#form.facts;
    if (destination === null) throw new PlatformError('The form currently has no response destination.');
    return destination;
  }
  getDestinationType(): EnumValue {
    this.getDestinationId();
    return DestinationType.SPREADSHEET;
  }
  shortenFormUrl(url: string): string {
    return `https://forms.gle/${Buffer.from(url).toString('base64url').slice(-17)}`;
  }
}

export function form(execution: Execution, model: FormModel): Form {
  return strict(execution, 'Form', new FormImpl(execution, model));
}

export class FormAppImpl {
  readonly ItemType = ItemTypes;
  readonly DestinationType = DestinationType;
  readonly Alignment = Alignment;
  readonly PageNavigationType = PageNavigationType;
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  /** Names the file and leaves the title empty. @source behaviours: live test “FormApp basics” */
  create(title: string): Form {
    if (typeof title !== 'string') throw signatureError('FormApp.create', [title]);
    return form(this.#execution, this.#execution.workspace.addForm(title, this.#execution.user));
  }
  openById(id: string): Form {
    const { workspace, user } = this.#execution;
    const found = workspace.forms.get(String(id));
    if (found === undefined || !workspace.drive.canEdit(user, found.item)) {
      throw new PlatformError('No item with the given ID could be found, or you do not have permission to access it.');
    }
    return form(this.#execution, found);
  }
  openByUrl(url: string): Form {
    const { forms } = this.#execution.workspace;
    const found = [...forms.values()].find((candidate) => String(url).startsWith(candidate.viewUrl) || String(url).includes(`/forms/d/${candidate.id}`));
    if (found === undefined) throw invalidArgument('url');
    return this.openById(found.id);
  }
  getActiveForm(): Form | null {
    const found = this.#execution.workspace.forms.get(this.#execution.containerId ?? '');
    return found === undefined ? null : form(this.#execution, found);
  }
}
