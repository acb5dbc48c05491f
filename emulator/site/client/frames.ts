/** The script's pages in their frames: the sidebar and a dialog, and the calls that come from them. */
import type { FrameView, ScreenView } from '../screen';
import { data, make, part, post, type Outcome } from './api';
import { openWindow, type Window } from './windows';

type Place = 'sidebar' | 'dialog';

interface Message {
  readonly emulator?: string;
  readonly id: number;
  readonly name: string;
  readonly args: string;
  readonly address: string;
  readonly width?: number;
  readonly height?: number;
}

/** No allow-same-origin: a script's page must not reach this one. */
const SANDBOX = 'allow-scripts allow-forms allow-popups allow-modals allow-downloads';

const shown: Record<Place, { key: number; frame: HTMLIFrameElement } | null> = { sidebar: null, dialog: null };
let dialogWindow: Window | null = null;

function frameFor(place: Place, view: FrameView): HTMLIFrameElement {
  const frame = document.createElement('iframe');
  frame.setAttribute('sandbox', SANDBOX);
  frame.title = view.title || (place === 'sidebar' ? 'แถบด้านข้าง' : 'กล่องโต้ตอบ');
  frame.src = `/frames/${place}?person=${encodeURIComponent(data.person)}&key=${String(view.key)}`;
  shown[place] = { key: view.key, frame };
  return frame;
}

function showSidebar(view: ScreenView['sidebar']): void {
  if (view?.key === shown.sidebar?.key) return;
  shown.sidebar?.frame.remove();
  shown.sidebar = null;
  part('side').hidden = view === null;
  if (view === null) return;
  part('side-title').textContent = view.title;
  part('side').append(frameFor('sidebar', view));
}

function showDialog(view: ScreenView['dialog'], close: (place: Place) => void): void {
  if (view?.key === shown.dialog?.key) return;
  dialogWindow?.close();
  dialogWindow = null;
  shown.dialog = null;
  if (view === null) return;
  dialogWindow = openWindow(view.title, view.modal, () => {
    close('dialog');
  });
  const frame = frameFor('dialog', view);
  frame.style.width = `${String(view.width)}px`;
  frame.style.height = `${String(view.height)}px`;
  dialogWindow.box.append(frame);
}

/** Shows the pages as the script last left them. */
export function showFrames(screen: ScreenView, close: (place: Place) => void): void {
  showSidebar(screen.sidebar);
  showDialog(screen.dialog, close);
}

async function carry(frame: HTMLIFrameElement, message: Message, took: (outcome: Outcome) => void): Promise<void> {
  const outcome = await post('/api/call', { function: message.name, args: JSON.parse(message.args) as unknown });
  const { ok, value = null, error } = outcome;
  frame.contentWindow?.postMessage({ emulator: 'answer', id: message.id, ok, value, error: error ?? '' }, '*');
  took(outcome);
}

function resize(frame: HTMLIFrameElement, { width, height }: Message): void {
  if (typeof width === 'number') frame.style.width = `${String(width)}px`;
  if (typeof height === 'number') frame.style.height = `${String(height)}px`;
}

/** Hears the frames; `took` is told of every call that came back. */
export function hearFrames(took: (outcome: Outcome) => void, close: (place: Place) => void): void {
  addEventListener('message', (event) => {
    const place = (['sidebar', 'dialog'] as const).find(
      (candidate) => event.source !== null && shown[candidate]?.frame.contentWindow === event.source,
    );
    const held = place === undefined ? null : shown[place];
    const message = event.data as Message | null;
    if (place === undefined || held === null || typeof message !== 'object' || message === null) return;
    if (message.emulator === 'call') void carry(held.frame, message, took);
    else if (message.emulator === 'close') close(place);
    // Only dialogs can be resized. @source /guides/html/communication
    else if (message.emulator === 'size' && place === 'dialog') resize(held.frame, message);
    else if (message.emulator === 'open')
      window.open(`/open?url=${encodeURIComponent(message.address)}`, '_blank', 'noopener');
    else if (message.emulator === 'focus') part('grid').focus();
  });
}

/** A menu of the script with what is in it. */
export function menuButton(menu: ScreenView['menus'][number], pick: (path: string) => void): HTMLElement {
  const box = make('div', 'menu');
  if (menu.kind !== 'GROUP') return box;
  const button = make('button', '', menu.caption);
  button.setAttribute('aria-haspopup', 'menu');
  button.setAttribute('aria-expanded', 'false');
  const list = menuList(menu.items, pick);
  list.hidden = true;
  button.addEventListener('click', (event) => {
    event.stopPropagation();
    const opens = list.hidden;
    closeMenus();
    list.hidden = !opens;
    button.setAttribute('aria-expanded', String(opens));
  });
  box.append(button, list);
  return box;
}

function menuList(items: ScreenView['menus'], pick: (path: string) => void): HTMLElement {
  const list = make('ul');
  for (const item of items) {
    const line = make('li', item.kind === 'SEPARATOR' ? 'line' : item.kind === 'GROUP' ? 'group' : '');
    if (item.kind === 'ITEM') {
      const button = make('button', '', item.caption);
      button.addEventListener('click', () => {
        closeMenus();
        pick(item.path);
      });
      line.append(button);
    }
    if (item.kind === 'GROUP') line.append(item.caption);
    list.append(line);
    if (item.kind === 'GROUP') list.append(...menuList(item.items, pick).children);
  }
  return list;
}

export function closeMenus(): void {
  for (const list of document.querySelectorAll<HTMLElement>('.menus ul')) list.hidden = true;
  for (const button of document.querySelectorAll('.menus button')) button.setAttribute('aria-expanded', 'false');
}
