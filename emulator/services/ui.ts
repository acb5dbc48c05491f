/** The user interface of an open file: menus, sidebar, dialogs and messages; there only while a person is present. */
import { enumOf, type EnumValue } from '../core/enums';
import { PlatformError } from '../core/errors';
import type { Execution } from '../core/execution';
import { implementationOf, strict } from '../core/strict';
import type { MenuItem, UiState } from '../model/workspace';
import { pageOf } from './html';

const Button = enumOf(['CLOSE', 'OK', 'CANCEL', 'YES', 'NO']);
const ButtonSet = enumOf(['OK', 'OK_CANCEL', 'YES_NO', 'YES_NO_CANCEL']);

class MenuImpl {
  readonly #execution: Execution;
  readonly #caption: string;
  readonly #items: MenuItem[] = [];
  constructor(execution: Execution, caption: string) {
    this.#execution = execution;
    this.#caption = caption;
  }
  #with(item: MenuItem): object {
    this.#items.push(item);
    return strict(this.#execution, 'Menu', this);
  }
  addItem(caption: string, functionName: string): object {
    return this.#with({ kind: 'ITEM', caption: String(caption), functionName: String(functionName) });
  }
  addSeparator(): object {
    return this.#with({ kind: 'SEPARATOR' });
  }
  addSubMenu(menu: unknown): object {
    const found = implementationOf(menu, MenuImpl);
    if (found === undefined) throw new PlatformError('Invalid argument: menu');
    return this.#with({ kind: 'SUBMENU', caption: found.#caption, items: found.#items });
  }
  addToUi(): void {
    const state = this.#execution.workspace.uiOf(this.#execution.user);
    state.menus = [
      ...state.menus.filter((menu) => menu.title !== this.#caption),
      { title: this.#caption, items: [...this.#items] },
    ];
  }
}

class PromptResponseImpl {
  getResponseText(): string {
    return '';
  }
  getSelectedButton(): EnumValue {
    return Button.CLOSE;
  }
}

export class UiImpl {
  readonly Button = Button;
  readonly ButtonSet = ButtonSet;
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  #state(): UiState {
    return this.#execution.workspace.uiOf(this.#execution.user);
  }
  createMenu(caption: string): object {
    return strict(this.#execution, 'Menu', new MenuImpl(this.#execution, String(caption)));
  }
  /** Under the extensions menu, titled as the project. */
  createAddonMenu(): object {
    return this.createMenu('ส่วนขยาย');
  }
  showSidebar(userInterface: unknown): void {
    const { title, html } = pageOf(userInterface, 'Ui.showSidebar');
    this.#state().sidebar = { title, html };
  }
  #dialog(userInterface: unknown, title: string, modal: boolean): void {
    const page = pageOf(userInterface, modal ? 'Ui.showModalDialog' : 'Ui.showModelessDialog');
    this.#state().dialog = { title: String(title), html: page.html, width: page.width, height: page.height, modal };
  }
  showModalDialog(userInterface: unknown, title: string): void {
    this.#dialog(userInterface, title, true);
  }
  showModelessDialog(userInterface: unknown, title: string): void {
    this.#dialog(userInterface, title, false);
  }
  /** Nobody is there to press a button while a test runs: the answer is that the dialog was closed. */
  alert(...args: unknown[]): EnumValue {
    const texts = args.filter((arg): arg is string => typeof arg === 'string');
    const [title = '', prompt] = texts;
    this.#state().alerts.push(prompt === undefined ? { title: '', prompt: title } : { title, prompt });
    return args.includes(ButtonSet.OK) || args.length === texts.length ? Button.OK : Button.CLOSE;
  }
  prompt(...args: unknown[]): object {
    this.alert(...args);
    return strict(this.#execution, 'PromptResponse', new PromptResponseImpl());
  }
}

/** @source wording of live logs: "Cannot call SpreadsheetApp.getUi() from this context." */
export function ui(execution: Execution, caller: string): object {
  const { trigger } = execution.record;
  if (trigger === 'CLOCK' || trigger === 'FORM_SUBMIT')
    throw new PlatformError(`Cannot call ${caller}() from this context.`);
  return strict(execution, 'Ui', new UiImpl(execution));
}
