/** Google Docs on screen, for printing, as Word files and as PDFs. */
import { documentToDocx } from '../exports/docx';
import { documentToHtml } from '../exports/html';
import { documentToPdf } from '../exports/pdf';
import type { DocumentModel } from '../model/document';
import type { DriveItem } from '../model/drive';
import { html } from './html';
import { layout } from './layout';
import { withLocalLinks } from './links';
import { download, notFound, Refusal, sandboxed, type Reply } from './replies';
import { shortTime } from './times';
import type { Route, Visit } from './visit';

const DOCX = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
/** Pictures and fonts come inside the page; nothing runs and nothing is fetched. */
const POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:";

function opened({ workspace, person, params: [id = ''] }: Visit): { document: DocumentModel; item: DriveItem } {
  const document = workspace.documents.get(id);
  const item = workspace.drive.items.get(id);
  if (document === undefined || item === undefined) throw notFound('เอกสารนี้');
  if (!workspace.drive.canView(person, item))
    throw new Refusal(403, `${person} ไม่มีสิทธิ์เข้าถึงเอกสารนี้ เจ้าของไฟล์ต้องแชร์ให้ก่อน`);
  return { document, item };
}

function open(visit: Visit): Reply {
  const { item } = opened(visit);
  const body = html`<div class="row between">
      <div>
        <h1>${item.name}</h1>
        <p class="soft">${item.owner} · แก้ไขล่าสุด ${shortTime(visit.workspace, item.updated)}</p>
      </div>
      <div class="row">
        <a class="button" href="/drive/file/${item.id}">แชร์</a>
        <a class="button" href="/documents/${item.id}/page" target="_blank">เปิดเพื่อพิมพ์</a>
        <a class="button" href="/documents/${item.id}/export.docx">ดาวน์โหลด .docx</a>
        <a class="button main" href="/documents/${item.id}/export.pdf">ดาวน์โหลด PDF</a>
      </div>
    </div>
    <iframe
      class="paper"
      src="/documents/${item.id}/page"
      title="${item.name}"
      sandbox="allow-popups allow-popups-to-escape-sandbox"
      style="height:calc(100vh - 12rem);min-height:30rem"
    ></iframe>`;
  return layout(visit, { title: item.name, room: 'drive', body });
}

function paper(visit: Visit): Reply {
  const { document } = opened(visit);
  return sandboxed(
    withLocalLinks(documentToHtml(document), visit.url.origin),
    'allow-popups allow-popups-to-escape-sandbox allow-modals',
    POLICY,
  );
}

async function exported(visit: Visit): Promise<Reply> {
  const { document, item } = opened(visit);
  return download(await documentToDocx(document), `${item.name}.docx`, DOCX);
}

/** Made by a person, it does not count against the quota of scripts. */
function printed(visit: Visit): Reply {
  const { document, item } = opened(visit);
  let pdf: Uint8Array;
  try {
    pdf = documentToPdf(document);
  } catch {
    throw new Refusal(503, 'ทำ PDF ไม่ได้ เพราะเปิด Chrome, Chromium หรือ Edge บนเครื่องนี้ไม่ได้');
  }
  return download(pdf, `${item.name}.pdf`, 'application/pdf');
}

export const documentRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/documents\/([\w-]+)$/, handle: open },
  { method: 'GET', path: /^\/documents\/([\w-]+)\/page$/, handle: paper },
  { method: 'GET', path: /^\/documents\/([\w-]+)\/export\.docx$/, handle: exported },
  { method: 'GET', path: /^\/documents\/([\w-]+)\/export\.pdf$/, handle: printed },
];
