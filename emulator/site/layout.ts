/** The frame around every page: where one is, who is signed in, and what time it is. */
import type { Workspace } from '../model/workspace';
import type { ScriptName } from './assets';
import { html, jsonForPage, type Html, type Part } from './html';
import { page, type Reply } from './replies';
import { shortTime } from './times';
import type { Site, Visit } from './visit';

export type Room = 'home' | 'forms' | 'sheets' | 'drive' | 'outbox' | 'clock' | 'executions' | 'properties';

const ROOMS: readonly (readonly [room: Room, path: string, name: string])[] = [
  ['home', '/', 'หน้าแรก'],
  ['forms', '/forms', 'แบบฟอร์ม'],
  ['sheets', '/spreadsheets', 'สเปรดชีต'],
  ['drive', '/drive', 'ไดรฟ์'],
  ['outbox', '/outbox', 'จดหมายออก'],
  ['clock', '/clock', 'นาฬิกา'],
  ['executions', '/executions', 'การทำงาน'],
  ['properties', '/properties', 'ค่าของสคริปต์'],
];

export interface Layout {
  readonly title: string;
  readonly room: Room | null;
  readonly body: Part;
  readonly scripts?: readonly ScriptName[];
  /** For the page's script. */
  readonly data?: unknown;
  /** Name of a class on the body, for pages that fill the window. */
  readonly kind?: string;
  readonly status?: number;
}

const RECENT = 30;

/** Addresses that mean something in the workspace, the owner first; of applicants only the latest. */
export function knownPeople(workspace: Workspace): string[] {
  const people = new Set([workspace.owner]);
  for (const item of workspace.drive.items.values())
    for (const address of [item.owner, ...item.editors, ...item.viewers]) people.add(address);
  for (const trigger of workspace.triggers.all.values()) people.add(trigger.owner);
  for (const form of workspace.forms.values()) {
    for (const response of [...form.responses.values()].slice(-RECENT))
      if (response.email !== '') people.add(response.email.toLowerCase());
  }
  return [...people];
}

function personSwitch({ person, workspace, url }: Visit): Html {
  return html`<form class="person" method="post" action="/person">
    <input type="hidden" name="back" value="${url.pathname + url.search}" />
    <label for="person">เข้าใช้ในนาม</label>
    <input id="person" name="person" type="email" list="people" value="${person}" autocomplete="off" required />
    <datalist id="people">
      ${knownPeople(workspace).map((address) => html`<option value="${address}"></option>`)}
    </datalist>
    <button>เปลี่ยน</button>
  </form>`;
}

function document(
  title: string,
  kind: string,
  top: Part,
  body: Part,
  scripts: readonly ScriptName[],
  data: unknown,
): Html {
  return html`<html lang="th">
    <head>
      <meta charset="utf-8" />
      <meta name="viewport" content="width=device-width, initial-scale=1" />
      <title>${title}</title>
      <link rel="stylesheet" href="/assets/style.css" />
    </head>
    <body class="${kind}">
      ${top} ${body}
      ${
        data !== undefined &&
        html`<script type="application/json" id="data">
          ${jsonForPage(data)}
        </script>`
      }
      ${scripts.map((name) => html`<script src="/assets/${name}.js" defer></script>`)}
    </body>
  </html>`;
}

function top(visit: Visit, room: Room | null): Html {
  return html`<header class="top">
    <nav aria-label="ส่วนต่าง ๆ">
      ${ROOMS.map(([name, path, caption]) => html`<a href="${path}" ${name === room && html`aria-current="page"`}>${caption}</a>`)}
    </nav>
    <a class="now" href="/clock" title="เวลาในระบบจำลอง">${shortTime(visit.workspace, visit.workspace.now())}</a>
    ${personSwitch(visit)}
  </header>`;
}

/** A page with everything around it. */
export function layout(
  visit: Visit,
  { title, room, body, scripts = [], data, kind = '', status = 200 }: Layout,
): Reply {
  return page(document(title, kind, top(visit, room), html`<main>${body}</main>`, ['page', ...scripts], data), status);
}

/** A page that an applicant sees: nothing of the emulator around it but one line. */
export function bareLayout(
  visit: Visit,
  { title, body, scripts = [], data, kind = '', status = 200 }: Omit<Layout, 'room'>,
): Reply {
  const line = html`<p class="bare-line">
    <a href="/">← กลับหน้าแรกของระบบจำลอง</a> <span>เข้าใช้ในนาม ${visit.person}</span>
  </p>`;
  return page(document(title, kind, line, html`<main>${body}</main>`, scripts, data), status);
}

/** A sentence on a page of its own; it does not depend on anything that may just have failed. */
export function errorPage(_site: Site, status: number, sentence: string): Reply {
  const body = html`<main class="narrow">
    <section class="card notice">
      <h1>${status === 404 ? 'ไม่พบ' : 'ทำรายการไม่ได้'}</h1>
      <p>${sentence}</p>
      <p><a href="/">กลับหน้าแรก</a></p>
    </section>
  </main>`;
  return page(document('ทำรายการไม่ได้', '', null, body, [], undefined), status);
}

/** Links to the pages of a long list. */
export function pager(url: URL, current: number, pages: number): Part {
  if (pages <= 1) return null;
  const to = (number: number): string => {
    const target = new URL(url);
    target.searchParams.set('page', String(number));
    return target.pathname + target.search;
  };
  return html`<nav class="pager" aria-label="หน้า">
    ${current > 1 && html`<a href="${to(current - 1)}">‹ ก่อนหน้า</a>`} <span>หน้า ${current} จาก ${pages}</span>
    ${current < pages && html`<a href="${to(current + 1)}">ถัดไป ›</a>`}
  </nav>`;
}
