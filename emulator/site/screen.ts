/** What the script shows a person who has the spreadsheet open: menus, sidebar, dialog, toasts and alerts. */
import type { MenuItem, UiState } from '../model/workspace';
import type { Visit } from './visit';

export interface FrameView {
  /** Another number for every page that is shown anew. */
  readonly key: number;
  readonly title: string;
}

export interface ScreenView {
  readonly menus: readonly MenuView[];
  readonly sidebar: FrameView | null;
  readonly dialog: (FrameView & { readonly width: number; readonly height: number; readonly modal: boolean }) | null;
  readonly toasts: UiState['toasts'];
  readonly alerts: UiState['alerts'];
}

/** A menu's entries; each item is picked by its path, `งาน > ย่อย > ทำ`. */
export type MenuView =
  | { readonly kind: 'ITEM'; readonly caption: string; readonly path: string }
  | { readonly kind: 'SEPARATOR' }
  | { readonly kind: 'GROUP'; readonly caption: string; readonly items: readonly MenuView[] };

const keys = new WeakMap<object, number>();
let lastKey = 0;

/** The script hands over a new object each time it shows a page: the object is what tells one showing from the next. */
function keyOf(shown: object): number {
  const known = keys.get(shown);
  if (known !== undefined) return known;
  lastKey += 1;
  keys.set(shown, lastKey);
  return lastKey;
}

function itemView(item: MenuItem, above: string): MenuView {
  if (item.kind === 'SEPARATOR') return { kind: 'SEPARATOR' };
  const path = `${above} > ${item.caption}`;
  if (item.kind === 'ITEM') return { kind: 'ITEM', caption: item.caption, path };
  return { kind: 'GROUP', caption: item.caption, items: item.items.map((inner) => itemView(inner, path)) };
}

/** The screen as it is now. Toasts and alerts are handed out once: their state is emptied. */
export function takeScreen({ workspace, person }: Visit): ScreenView {
  const state = workspace.uiOf(person);
  const { toasts, alerts, sidebar, dialog } = state;
  state.toasts = [];
  state.alerts = [];
  return {
    menus: state.menus.map(({ title, items }) => ({
      kind: 'GROUP',
      caption: title,
      items: items.map((item) => itemView(item, title)),
    })),
    sidebar: sidebar === null ? null : { key: keyOf(sidebar), title: sidebar.title },
    dialog:
      dialog === null
        ? null
        : { key: keyOf(dialog), title: dialog.title, width: dialog.width, height: dialog.height, modal: dialog.modal },
    toasts,
    alerts,
  };
}
