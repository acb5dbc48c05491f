/** Drive: a person's folders and files, who may see them, and the files themselves. */
import { MIME, type DriveItem } from '../model/drive';
import { readForm } from './body';
import { fileReply } from './fileReply';
import { itemPath } from './home';
import { html, type Html, type Part } from './html';
import { layout } from './layout';
import { notFound, redirect, Refusal, type Reply } from './replies';
import { shortTime, sizeText } from './times';
import { requireAddress, type Route, type Visit } from './visit';

const KINDS: Readonly<Record<string, string>> = {
  [MIME.FOLDER]: 'โฟลเดอร์',
  [MIME.SPREADSHEET]: 'สเปรดชีต',
  [MIME.FORM]: 'แบบฟอร์ม',
  [MIME.DOCUMENT]: 'เอกสาร',
  [MIME.SHORTCUT]: 'ทางลัด',
};
const ACCESS: Readonly<Record<DriveItem['access'], string>> = {
  PRIVATE: 'เฉพาะผู้ที่ได้รับแชร์',
  ANYONE: 'ทุกคนบนเว็บ',
  ANYONE_WITH_LINK: 'ทุกคนที่มีลิงก์',
  DOMAIN: 'ทุกคนในหน่วยงาน',
  DOMAIN_WITH_LINK: 'ทุกคนในหน่วยงานที่มีลิงก์',
};
/** Rows of one list; a folder of 20,000 answers' files is cut, newest first. */
const MOST_ITEMS = 500;

const byKindAndName = (a: DriveItem, b: DriveItem): number =>
  Number(b.mime === MIME.FOLDER) - Number(a.mime === MIME.FOLDER) ||
  a.name.localeCompare(b.name, 'th', { numeric: true });

function itemFor({ workspace, person }: Visit, id: string): DriveItem {
  const item = workspace.drive.items.get(id);
  if (item === undefined) throw notFound('ไฟล์นี้');
  if (!workspace.drive.canView(person, item)) throw new Refusal(403, `${person} ไม่มีสิทธิ์เข้าถึงไฟล์นี้ เจ้าของไฟล์ต้องแชร์ให้ก่อน`);
  return item;
}

function sharing({ editors, viewers, access }: DriveItem): string {
  const people = editors.length + viewers.length;
  return (
    [people > 0 && `แชร์กับ ${people} คน`, access !== 'PRIVATE' && ACCESS[access]].filter(Boolean).join(' · ') || 'ส่วนตัว'
  );
}

function itemRow({ workspace }: Visit, item: DriveItem): Html {
  return html`<tr>
    <td><a href="${itemPath(item)}">${item.name}</a>${item.starred && ' ★'}</td>
    <td class="nowrap soft">${KINDS[item.mime] ?? item.mime}</td>
    <td>${item.owner}</td>
    <td><a href="/drive/file/${item.id}">${sharing(item)}</a></td>
    <td class="nowrap">${shortTime(workspace, item.updated)}</td>
    <td class="number">${item.size > 0 && sizeText(item.size)}</td>
  </tr>`;
}

function itemTable(visit: Visit, items: readonly DriveItem[], empty: string): Html {
  if (items.length === 0) return html`<p class="card soft">${empty}</p>`;
  const shown = [...items].sort(byKindAndName).slice(0, MOST_ITEMS);
  return html`<div class="table-box">
      <table class="list">
        <thead>
          <tr>
            <th>ชื่อ</th>
            <th>ชนิด</th>
            <th>เจ้าของ</th>
            <th>การแชร์</th>
            <th>แก้ไขล่าสุด</th>
            <th class="number">ขนาด</th>
          </tr>
        </thead>
        <tbody>
          ${shown.map((item) => itemRow(visit, item))}
        </tbody>
      </table>
    </div>
    ${items.length > MOST_ITEMS && html`<p class="soft">แสดง ${MOST_ITEMS} จาก ${items.length} รายการ</p>`}`;
}

/** What the person owns at the top, and what others have shared; a shared folder's contents are found inside it. */
function mine(visit: Visit): Reply {
  const { workspace, person } = visit;
  const { drive } = workspace;
  const live = [...drive.items.values()].filter((item) => !item.trashed);
  const isRoot = (item: DriveItem): boolean => item.parent === null && item.mime === MIME.FOLDER;
  const roots = new Set(live.filter((item) => isRoot(item) && item.owner === person).map((item) => item.id));
  const own = live.filter((item) => item.parent !== null && roots.has(item.parent));
  const shared = live.filter(
    (item) => item.owner !== person && (item.editors.includes(person) || item.viewers.includes(person)),
  );
  const trashed = [...drive.items.values()].filter((item) => item.trashed && item.owner === person);
  const body = html`<h1>ไดรฟ์ของ ${person}</h1>
    ${itemTable(visit, own, 'ไม่มีไฟล์ในไดรฟ์ของบุคคลนี้')}
    <h2>แชร์กับฉัน</h2>
    ${itemTable(visit, shared, 'ยังไม่มีผู้ใดแชร์ไฟล์ให้')}
    ${
      trashed.length > 0 &&
      html`<h2>ถังขยะ</h2>
        ${itemTable(visit, trashed, '')}`
    }`;
  return layout(visit, { title: 'ไดรฟ์', room: 'drive', body });
}

function path({ workspace, person }: Visit, item: DriveItem): Part {
  const steps: Part[] = [];
  for (let place = item.parent; place !== null;) {
    const folder = workspace.drive.items.get(place);
    if (folder === undefined || !workspace.drive.canView(person, folder)) break;
    if (folder.parent !== null) steps.unshift(html`<a href="/drive/${folder.id}">${folder.name}</a> › `);
    place = folder.parent;
  }
  return html`<p class="path"><a href="/drive">ไดรฟ์</a> › ${steps}${item.name}</p>`;
}

function folder(visit: Visit): Reply {
  const item = itemFor(visit, visit.params[0] ?? '');
  const children = visit.workspace.drive.children(item.id).filter((child) => !child.trashed);
  const body = html`${path(visit, item)}
    <div class="row between">
      <h1>${item.name}</h1>
      <a class="button" href="/drive/file/${item.id}">การแชร์</a>
    </div>
    ${itemTable(visit, children, 'โฟลเดอร์นี้ว่าง')}`;
  return layout(visit, { title: item.name, room: 'drive', body });
}

function preview(item: DriveItem): Part {
  const content = `/drive/file/${item.id}/content`;
  if (/^image\/(?:png|jpeg|gif|webp)$/.test(item.mime))
    return html`<p><img src="${content}" alt="${item.name}" style="max-width:100%;max-height:70vh" /></p>`;
  if (item.mime === 'application/pdf' || item.mime === 'text/plain')
    return html`<iframe class="paper" src="${content}" title="${item.name}" style="height:70vh"></iframe>`;
  return null;
}

function sharingForm(visit: Visit, item: DriveItem): Part {
  const { workspace, person } = visit;
  const people = [
    ...item.editors.map((address) => [address, 'แก้ไขได้'] as const),
    ...item.viewers.map((address) => [address, 'ดูได้'] as const),
  ];
  const canShare = workspace.drive.canEdit(person, item);
  return html`<section class="card">
    <h2>การแชร์</h2>
    <table class="list">
      <tbody>
        <tr>
          <td>${item.owner}</td>
          <td class="soft">เจ้าของ</td>
          <td></td>
        </tr>
        ${people.map(
          ([address, role]) =>
            html`<tr>
              <td>${address}</td>
              <td class="soft">${role}</td>
              <td class="number">
                ${canShare && html`<form method="post" action="/drive/file/${item.id}/share"><input type="hidden" name="person" value="${address}" /><button name="role" value="none">ยกเลิก</button></form>`}
              </td>
            </tr>`,
        )}
      </tbody>
    </table>
    <p class="soft small">${ACCESS[item.access]} สิทธิ์ของโฟลเดอร์ที่ไฟล์นี้อยู่มีผลกับไฟล์ด้วย</p>
    ${
      canShare &&
      html`<form class="row" method="post" action="/drive/file/${item.id}/share">
        <input name="person" type="email" list="people" placeholder="อีเมล" aria-label="แชร์กับ" required />
        <select name="role" aria-label="สิทธิ์">
          <option value="editor">แก้ไขได้</option>
          <option value="viewer">ดูได้</option>
        </select>
        <button class="main">แชร์</button>
      </form>`
    }
  </section>`;
}

function file(visit: Visit): Reply {
  const item = itemFor(visit, visit.params[0] ?? '');
  const { workspace } = visit;
  const isGoogle = item.mime.startsWith('application/vnd.google-apps.');
  const body = html`${path(visit, item)}
    <div class="row between">
      <h1>${item.name}</h1>
      <div class="row">
        ${item.mime === MIME.DOCUMENT && html`<a class="button" href="/documents/${item.id}/export.pdf">ดาวน์โหลด PDF</a>`}
        ${isGoogle ? html`<a class="button main" href="${itemPath(item)}">เปิด</a>` : html`<a class="button main" href="/drive/file/${item.id}/content?download=1">ดาวน์โหลด</a>`}
      </div>
    </div>
    ${preview(item)}
    <section class="card">
      <dl class="facts">
        <dt>ชนิด</dt>
        <dd>${KINDS[item.mime] ?? item.mime}</dd>
        ${
          item.size > 0 &&
          html`<dt>ขนาด</dt>
            <dd>${sizeText(item.size)}</dd>`
        }
        <dt>สร้างเมื่อ</dt>
        <dd>${shortTime(workspace, item.created)}</dd>
        <dt>แก้ไขล่าสุด</dt>
        <dd>${shortTime(workspace, item.updated)}</dd>
        ${
          item.description !== '' &&
          html`<dt>คำอธิบาย</dt>
            <dd>${item.description}</dd>`
        }
        <dt>รหัส</dt>
        <dd>${item.id}</dd>
        ${
          item.trashed &&
          html`<dt>สถานะ</dt>
            <dd><span class="tag bad">อยู่ในถังขยะ</span></dd>`
        }
      </dl>
    </section>
    ${sharingForm(visit, item)}`;
  return layout(visit, { title: item.name, room: 'drive', body });
}

function content(visit: Visit): Reply {
  const item = itemFor(visit, visit.params[0] ?? '');
  const bytes = visit.workspace.drive.contents.get(item.id);
  if (bytes === undefined) throw notFound('เนื้อหาของไฟล์นี้');
  return fileReply(bytes, item.name, item.mime, visit.url.searchParams.has('download'));
}

async function share(visit: Visit): Promise<Reply> {
  const item = itemFor(visit, visit.params[0] ?? '');
  const { drive } = visit.workspace;
  if (!drive.canEdit(visit.person, item)) throw new Refusal(403, 'เฉพาะผู้ที่แก้ไขไฟล์ได้จึงแชร์ได้');
  const { fields } = await readForm(visit.request);
  const person = requireAddress(fields.get('person')?.[0] ?? '');
  const role = fields.get('role')?.[0];
  item.editors = item.editors.filter((address) => address !== person);
  item.viewers = item.viewers.filter((address) => address !== person);
  if (person !== item.owner && role === 'editor') item.editors.push(person);
  if (person !== item.owner && role === 'viewer') item.viewers.push(person);
  drive.changed(item);
  return redirect(`/drive/file/${item.id}`);
}

export const driveRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/drive$/, handle: mine },
  { method: 'GET', path: /^\/drive\/([\w-]+)$/, handle: folder },
  { method: 'GET', path: /^\/drive\/file\/([\w-]+)$/, handle: file },
  { method: 'GET', path: /^\/drive\/file\/([\w-]+)\/content$/, handle: content },
  { method: 'POST', path: /^\/drive\/file\/([\w-]+)\/share$/, handle: share },
];
