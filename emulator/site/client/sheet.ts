/** The page of an open spreadsheet in the browser: menus, the grid, the script's pages, and what the script says. */
import type { ScreenView } from '../screen';
import { data, part, post, type Outcome } from './api';
import { closeMenus, hearFrames, menuButton, showFrames } from './frames';
import { load, startGrid } from './gridView';
import { say, toast } from './windows';

const LOOK_AGAIN_MS = 8000;
let menus = '';

function showScreen(screen: ScreenView): void {
  const now = JSON.stringify(screen.menus);
  if (now !== menus) {
    menus = now;
    part('menus').replaceChildren(...screen.menus.map((menu) => menuButton(menu, pick)));
  }
  showFrames(screen, close);
  for (const { title, message } of screen.toasts) toast(title, message);
  for (const { title, prompt } of screen.alerts) say(title, prompt);
}

/** After anything that the script did: what it shows, and what it changed in the sheet. */
function took(outcome: Outcome): void {
  if (outcome.screen !== undefined && data.isBound) showScreen(outcome.screen);
  void load();
}

function pick(path: string): void {
  part('saving').textContent = 'สคริปต์กำลังทำงาน…';
  void post('/api/menu', { path }).then((outcome) => {
    part('saving').textContent = '';
    took(outcome);
    if (!outcome.ok) say('สคริปต์ทำงานไม่สำเร็จ', outcome.error ?? '');
  });
}

function close(what: 'sidebar' | 'dialog'): void {
  void post('/api/close', { what }).then(took);
}

startGrid(took);
hearFrames(took, close);
part('side-close').addEventListener('click', () => {
  close('sidebar');
});
document.addEventListener('click', closeMenus);
document.addEventListener('keydown', (event) => {
  if (event.key === 'Escape') closeMenus();
});
addEventListener('focus', () => void load());
setInterval(() => {
  if (document.visibilityState === 'visible') void load();
}, LOOK_AGAIN_MS);
void load(true);
if (data.screen !== null) showScreen(data.screen);
if (data.error !== null) say('onOpen ทำงานไม่สำเร็จ', data.error);
