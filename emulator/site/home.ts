/** The first page, signing in as somebody, and the way from Google's addresses to the pages here. */
import { MIME, type DriveItem } from '../model/drive';
import type { FormModel } from '../model/forms';
import type { Workspace } from '../model/workspace';
import { readForm } from './body';
import { html, type Html } from './html';
import { layout } from './layout';
import { targetOf } from './links';
import { notFound, redirect, type Reply } from './replies';
import { longTime } from './times';
import { personCookie, requireAddress, type Route, type Visit } from './visit';

function card(path: string, title: string, text: string): Html {
  return html`<a class="card" href="${path}"
    ><h2>${title}</h2>
    <p class="soft">${text}</p></a
  >`;
}

function home(visit: Visit): Reply {
  const { workspace, office } = visit;
  const books = [...workspace.spreadsheets.keys()]
    .flatMap((id) => workspace.drive.items.get(id) ?? [])
    .filter((item) => !item.trashed);
  const failed = workspace.executions.filter((record) => record.status === 'FAILED').length;
  const body = html` <h1>Google Workspace จำลองบนเครื่องนี้</h1>
    <p class="soft">
      สคริปต์ตัวจริงทำงานอยู่หลังทุกหน้า ไม่ต้องมีบัญชี Google และไม่มีข้อมูลใดออกจากเครื่อง วันเวลาในระบบ:
      ${longTime(workspace, workspace.now())}
    </p>
    <div class="cards">
      ${[...workspace.forms.values()].map((form) => card(`/forms/${form.id}`, form.facts.title, `แบบฟอร์มสำหรับผู้ตอบ · ${form.responses.size} คำตอบ`))}
      ${books.map((item) => card(`/spreadsheets/${item.id}`, item.name, item.id === office.book.id ? 'สเปรดชีตที่มีส่วนเสริม: เมนูและแถบด้านข้าง' : 'สเปรดชีต'))}
      ${card('/drive', 'ไดรฟ์', 'ไฟล์แนบ เอกสาร และการแชร์ ตามสิทธิ์ของผู้ที่เข้าใช้')}
      ${card('/outbox', 'จดหมายออก', `อีเมลที่สคริปต์ส่ง ${workspace.mail.sent.length} ฉบับ · วันนี้ส่งได้อีก ${workspace.mail.remaining(workspace.owner)} ผู้รับ`)}
      ${card('/clock', 'นาฬิกา', `เดินเวลาไปข้างหน้า ดูและสั่งตัวจับเวลา ${[...workspace.triggers.all.values()].filter((trigger) => trigger.due !== null).length} รายการ`)}
      ${card('/executions', 'การทำงานของสคริปต์', `${workspace.executions.length} ครั้ง · ไม่สำเร็จ ${failed} ครั้ง`)}
    </div>
    <section class="card">
      <h2>เข้าใช้ในนามใครก็ได้</h2>
      <p>
        ขณะนี้คือ <b>${visit.person}</b>${visit.person === workspace.owner && ' (เจ้าของไฟล์)'}
        เลือกหรือพิมพ์ที่อยู่อีเมลที่มุมขวาบนเพื่อเปลี่ยนคน แต่ละคนเห็นเฉพาะไฟล์ที่เป็นของตนหรือที่แชร์ให้ เช่นเดียวกับของจริง
      </p>
    </section>`;
  return layout(visit, { title: 'หน้าแรก', room: 'home', body });
}

async function signIn({ request }: Visit): Promise<Reply> {
  const { fields } = await readForm(request);
  const person = requireAddress(fields.get('person')?.[0] ?? '');
  const back = fields.get('back')?.[0] ?? '/';
  return redirect(/^\/(?![/\\])/.test(back) ? back : '/', { 'Set-Cookie': personCookie(person) });
}

/** Where an item is opened. */
export function itemPath(item: DriveItem): string {
  if (item.mime === MIME.FOLDER) return `/drive/${item.id}`;
  if (item.mime === MIME.SPREADSHEET) return `/spreadsheets/${item.id}`;
  if (item.mime === MIME.DOCUMENT) return `/documents/${item.id}`;
  if (item.mime === MIME.FORM) return `/forms/${item.id}`;
  if (item.mime === MIME.SHORTCUT && item.targetId !== undefined) return `/drive/file/${item.targetId}`;
  return `/drive/file/${item.id}`;
}

function publishedForm(workspace: Workspace, address: string): FormModel | undefined {
  return [...workspace.forms.values()].find((form) => address.startsWith(form.viewUrl));
}

function openAddress({ workspace, url }: Visit): Reply {
  const address = url.searchParams.get('url') ?? '';
  const target = targetOf(address);
  const form = publishedForm(workspace, address);
  if (form !== undefined)
    return redirect(
      target === null || target.editResponse === null
        ? `/forms/${form.id}`
        : `/forms/${form.id}/responses/${encodeURIComponent(target.editResponse)}`,
    );
  const item = target === null ? undefined : workspace.drive.items.get(target.id);
  if (item === undefined) throw notFound('ไฟล์ที่ที่อยู่นี้ชี้ไป');
  const isExport = /\/export$/.test(new URL(address).pathname) && target?.query.get('format') === 'xlsx';
  return redirect(isExport && item.mime === MIME.SPREADSHEET ? `/spreadsheets/${item.id}/export.xlsx` : itemPath(item));
}

export const homeRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/$/, handle: home },
  { method: 'POST', path: /^\/person$/, handle: signIn },
  { method: 'GET', path: /^\/open$/, handle: openAddress },
];
