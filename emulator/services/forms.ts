/** FormApp: building forms, and reading what was answered. Upload questions can be read but not made. */
import { enumOf, type EnumValue } from '../core/enums';
import { invalidArgument, PlatformError, signatureError } from '../core/errors';
import type { Execution } from '../core/execution';
import { implementationOf, strict } from '../core/strict';
import type { FormItemModel, FormModel, ItemType } from '../model/forms';
import { ADDS, CLASS_OF, ItemImpl, ItemTypes } from './formItems';
import { formResponse } from './formResponses';

export { formResponse } from './formResponses';

type Form = GoogleAppsScript.Forms.Form;

const DestinationType = enumOf(['SPREADSHEET']);
const Alignment = enumOf(['LEFT', 'CENTER', 'RIGHT']);
const PageNavigationType = enumOf(['CONTINUE', 'GO_TO_PAGE', 'RESTART', 'SUBMIT']);

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
      // @source the sample of "Publish and manage responders": "This also enables accepting responses"
      facts.accepting = enabled;
    });
  }
  supportsAdvancedResponderPermissions(): boolean {
    return true;
  }
  collectsEmail(): boolean {
    return this.#form.facts.collectEmail;
  }
  setCollectEmail(collect: boolean): Form {
    this.#form.setCollectEmail(collect);
    return this.#self();
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
    return this.#form.facts.items
      .filter((item) => type === undefined || ItemTypes[item.type] === type)
      .map((item) => this.#item(item));
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
  /** All answers, or those at or after an instant. */
  getResponses(since?: Date): object[] {
    return [...this.#form.responses.values()]
      .filter((response) => since === undefined || response.timestamp >= since.getTime())
      .map((response) => formResponse(this.#execution, this.#form, response));
  }
  createResponse(): object {
    return formResponse(this.#execution, this.#form, { id: '', timestamp: 0, email: '', answers: {} });
  }
  deleteAllResponses(): Form {
    for (const id of [...this.#form.responses.keys()]) this.#form.deleteResponse(id);
    return this.#self();
  }
  deleteResponse(id: string): Form {
    if (!this.#form.responses.has(String(id))) throw new PlatformError('No response with the given ID exists.');
    this.#form.deleteResponse(String(id));
    return this.#self();
  }
  getResponse(id: string): object {
    const found = this.#form.responses.get(id);
    if (found === undefined) throw new PlatformError('No response with the given ID exists.');
    return formResponse(this.#execution, this.#form, found);
  }
  setDestination(type: unknown, id: string): Form {
    if (type !== DestinationType.SPREADSHEET || typeof id !== 'string')
      throw signatureError('FormApp.Form.setDestination', [type, id]);
    this.#form.link(id);
    return this.#self();
  }
  removeDestination(): Form {
    this.#form.unlink();
    return this.#self();
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
  static add(one: FormImpl, type: ItemType): object {
    return one.#add(type);
  }
  static switched(one: FormImpl, name: string): boolean {
    return one.#form.facts.switches[name] ?? false;
  }
  static setSwitch(one: FormImpl, name: string, on: boolean): Form {
    return one.#set((facts) => {
      facts.switches[name] = on;
    });
  }
  shortenFormUrl(url: string): string {
    return `https://forms.gle/${Buffer.from(url).toString('base64url').slice(-17)}`;
  }
}

/** Setter without "set" → getter. They are kept and told; nothing here depends on them. */
const SWITCHES: Readonly<Record<string, string>> = {
  LimitOneResponsePerUser: 'hasLimitOneResponsePerUser',
  ProgressBar: 'hasProgressBar',
  ShowLinkToRespondAgain: 'hasRespondAgainLink',
  RequireLogin: 'requiresLogin',
  ShuffleQuestions: 'getShuffleQuestions',
  PublishingSummary: 'isPublishingSummary',
  IsQuiz: 'isQuiz',
};
for (const [name, getter] of Object.entries(SWITCHES)) {
  Object.defineProperty(FormImpl.prototype, getter, {
    value(this: FormImpl): boolean {
      return FormImpl.switched(this, name);
    },
  });
  Object.defineProperty(FormImpl.prototype, `set${name}`, {
    value(this: FormImpl, on: boolean): Form {
      return FormImpl.setSwitch(this, name, on);
    },
  });
}
for (const [method, type] of ADDS) {
  Object.defineProperty(FormImpl.prototype, method, {
    value(this: FormImpl): object {
      return FormImpl.add(this, type);
    },
  });
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
  /** Nobody can answer it before it is published. @source Forms API, "Publish the form so that responders can access it" */
  create(title: string): Form {
    if (typeof title !== 'string') throw signatureError('FormApp.create', [title]);
    const made = this.#execution.workspace.addForm(title, this.#execution.user);
    made.facts.published = false;
    return form(this.#execution, made);
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
    const found = [...forms.values()].find(
      (candidate) => String(url).startsWith(candidate.viewUrl) || String(url).includes(`/forms/d/${candidate.id}`),
    );
    if (found === undefined) throw invalidArgument('url');
    return this.openById(found.id);
  }
  getActiveForm(): Form | null {
    const found = this.#execution.workspace.forms.get(this.#execution.containerId ?? '');
    return found === undefined ? null : form(this.#execution, found);
  }
}
