/** Windows over the page: alerts one after another, and toasts that go by themselves. */
import { make, part } from './api';

const TOAST_MS = 6000;
let last: Promise<unknown> = Promise.resolve();

export interface Window {
  readonly box: HTMLElement;
  readonly shade: HTMLElement;
  readonly close: () => void;
}

/** A window with a title; `closed` hears when the person closes it. */
export function openWindow(title: string, modal: boolean, closed: () => void): Window {
  const shade = make('div', modal ? 'shade' : 'shade free');
  const box = make('div', 'window');
  box.setAttribute('role', 'dialog');
  box.setAttribute('aria-modal', String(modal));
  box.setAttribute('aria-label', title);
  const head = make('header', '', title);
  const cross = make('button', 'plain', '×');
  cross.setAttribute('aria-label', 'ปิด');
  const close = (): void => {
    shade.remove();
  };
  const byHand = (): void => {
    close();
    closed();
  };
  cross.addEventListener('click', byHand);
  shade.addEventListener('keydown', (event) => {
    if (event.key === 'Escape') byHand();
  });
  head.append(cross);
  box.append(head);
  shade.append(box);
  document.body.append(shade);
  cross.focus();
  return { box, shade, close };
}

function ask(title: string, text: string, buttons: readonly string[]): Promise<number> {
  return new Promise((resolve) => {
    const { box, close } = openWindow(title, true, () => {
      resolve(-1);
    });
    const foot = make('footer');
    for (const [index, caption] of buttons.entries()) {
      const button = make('button', index === 0 ? 'main' : '', caption);
      button.addEventListener('click', () => {
        close();
        resolve(index);
      });
      foot.append(button, ' ');
    }
    box.append(make('div', 'words', text), foot);
    foot.querySelector('button')?.focus();
  });
}

/** Shows a message after those that wait already. */
export function say(title: string, text: string): void {
  last = last.then(() => ask(title, text, ['ตกลง']));
}

export async function confirmed(text: string): Promise<boolean> {
  const answer = last.then(() => ask('โปรดทราบ', text, ['แก้ไขต่อ', 'ยกเลิก']));
  last = answer;
  return (await answer) === 0;
}

export function toast(title: string, text: string): void {
  const shown = make('div', 'toast');
  if (title !== '') shown.append(make('b', '', title));
  shown.append(text);
  part('toasts').append(shown);
  setTimeout(() => {
    shown.remove();
  }, TOAST_MS);
}
