/** The questions and other items of a form, their choices, and single answers. */
import { enumOf, type EnumValue } from '../core/enums';
import { invalidArgument, PlatformError } from '../core/errors';
import type { Execution } from '../core/execution';
import { formatJavaDate } from '../core/javaDate';
import { implementationOf, strict } from '../core/strict';
import type { Answer, FormItemModel, FormModel, ItemType } from '../model/forms';

export const ItemTypes = enumOf([
  'CHECKBOX',
  'CHECKBOX_GRID',
  'DATE',
  'DATETIME',
  'DURATION',
  'FILE_UPLOAD',
  'GRID',
  'IMAGE',
  'LIST',
  'MULTIPLE_CHOICE',
  'PAGE_BREAK',
  'PARAGRAPH_TEXT',
  'RATING',
  'SCALE',
  'SECTION_HEADER',
  'TEXT',
  'TIME',
  'UNSUPPORTED',
  'VIDEO',
]);
/** The class that `asTextItem()` and the like answer with. */
export const CLASS_OF: Readonly<Record<ItemType, string>> = {
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

/** Upload questions have neither an `as…` nor an `add…`; images and videos are not emulated. */
const AS: Readonly<Record<string, ItemType>> = {
  asTextItem: 'TEXT',
  asParagraphTextItem: 'PARAGRAPH_TEXT',
  asMultipleChoiceItem: 'MULTIPLE_CHOICE',
  asListItem: 'LIST',
  asCheckboxItem: 'CHECKBOX',
  asDateItem: 'DATE',
  asTimeItem: 'TIME',
  asDateTimeItem: 'DATETIME',
  asDurationItem: 'DURATION',
  asScaleItem: 'SCALE',
  asGridItem: 'GRID',
  asCheckboxGridItem: 'CHECKBOX_GRID',
  asSectionHeaderItem: 'SECTION_HEADER',
  asPageBreakItem: 'PAGE_BREAK',
};
/** Methods of a form that add an item: `addTextItem` and so on. */
export const ADDS: readonly (readonly [method: string, type: ItemType])[] = Object.entries(AS).map(([method, type]) => [
  method.replace('as', 'add'),
  type,
]);

const CHOOSING: readonly ItemType[] = ['MULTIPLE_CHOICE', 'LIST', 'CHECKBOX'];
const GRIDS: readonly ItemType[] = ['GRID', 'CHECKBOX_GRID'];

const text = ([answer]: readonly unknown[]): Answer => String(answer);
const texts = ([answer]: readonly unknown[]): Answer => [answer].flat().map(String);
const two = (part: unknown): string => String(part ?? 0).padStart(2, '0');

/** What `createResponse` makes of its arguments. @source behaviours 176 */
const ANSWERS: Readonly<Partial<Record<ItemType, (args: readonly unknown[], execution: Execution) => Answer>>> = {
  TEXT: text,
  PARAGRAPH_TEXT: text,
  MULTIPLE_CHOICE: text,
  LIST: text,
  SCALE: text,
  CHECKBOX: texts,
  GRID: texts,
  DATE: ([date], { timeZone }) => formatJavaDate((date as Date).getTime(), timeZone, 'yyyy-MM-dd'),
  DATETIME: ([date], { timeZone }) => formatJavaDate((date as Date).getTime(), timeZone, 'yyyy-MM-dd HH:mm'),
  TIME: ([hour, minute]) => `${two(hour)}:${two(minute)}`,
  DURATION: (parts) => [0, 1, 2].map((index) => two(parts[index])).join(':'),
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

export class ItemImpl {
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
    return strict(
      this.#execution,
      CLASS_OF[type],
      new ItemImpl(this.#execution, this.#form, this.#item, CLASS_OF[type]),
    );
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
  createChoice(value: string, navigation?: unknown): object {
    this.#only(CHOOSING, 'createChoice');
    if (navigation !== undefined)
      throw this.#execution.notEmulated(`${this.#className}.createChoice with a page to go to`);
    return strict(this.#execution, 'Choice', new ChoiceImpl(String(value)));
  }
  getChoices(): object[] {
    this.#only(CHOOSING, 'getChoices');
    return this.#item.choices.map((value) => strict(this.#execution, 'Choice', new ChoiceImpl(value)));
  }
  setChoices(choices: unknown[]): object {
    this.#only(CHOOSING, 'setChoices');
    const values = choices.map((choice) => implementationOf(choice, ChoiceImpl)?.getValue());
    if (values.length === 0 || values.includes(undefined)) throw invalidArgument('choices');
    return this.#set((item) => {
      item.choices = values.flatMap((value) => value ?? []);
    });
  }
  setChoiceValues(values: string[]): object {
    this.#only(CHOOSING, 'setChoiceValues');
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
    this.#only(GRIDS, 'setRows');
    return this.#set((item) => {
      item.rows = rows.map(String);
    });
  }
  getRows(): string[] {
    this.#only(GRIDS, 'getRows');
    return [...this.#item.rows];
  }
  setColumns(columns: string[]): object {
    this.#only(GRIDS, 'setColumns');
    return this.#set((item) => {
      item.columns = columns.map(String);
    });
  }
  getColumns(): string[] {
    this.#only(GRIDS, 'getColumns');
    return [...this.#item.columns];
  }
  createResponse(...args: unknown[]): object {
    const { type } = this.#item;
    const answer = ANSWERS[type]?.(args, this.#execution);
    if (answer === undefined) throw this.#execution.notEmulated(`${this.#className}.createResponse`);
    return strict(
      this.#execution,
      'ItemResponse',
      new ItemResponseImpl(this.#execution, this.#form, this.#item, answer),
    );
  }
  static as(item: ItemImpl, type: ItemType): object {
    return item.#as(type);
  }
}
for (const [method, type] of Object.entries(AS)) {
  Object.defineProperty(ItemImpl.prototype, method, {
    value(this: ItemImpl): object {
      return ItemImpl.as(this, type);
    },
  });
}

export class ItemResponseImpl {
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
  static parts(response: ItemResponseImpl): { item: FormItemModel; answer: Answer } {
    return { item: response.#item, answer: response.#answer };
  }
  getItem(): object {
    return strict(this.#execution, 'Item', new ItemImpl(this.#execution, this.#form, this.#item, 'Item'));
  }
  /** Text, or an array of texts; for an upload question the ids of its files. */
  getResponse(): Answer {
    return Array.isArray(this.#answer) ? [...this.#answer] : String(this.#answer);
  }
}
