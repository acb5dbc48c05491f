/** The outbox: every mail that the script sent, as its recipient would read it. */
import { mailToEml } from '../exports/eml';
import type { Mail } from '../model/mail';
import { fontFaces } from './assets';
import { fileReply } from './fileReply';
import { html, type Html, type Part } from './html';
import { layout, pager } from './layout';
import { withLocalLinks } from './links';
import { download, notFound, sandboxed, type Reply } from './replies';
import { longTime, shortTime, sizeText } from './times';
import { numberIn, type Route, type Visit } from './visit';

const PAGE = 50;
const BODY_POLICY = "default-src 'none'; img-src data:; style-src 'unsafe-inline'";
const BODY_SANDBOX = 'allow-popups allow-popups-to-escape-sandbox';

const recipients = (mail: Mail): string => [...mail.to, ...mail.cc, ...mail.bcc].join(', ');

function mailRow({ workspace }: Visit, mail: Mail): Html {
  return html`<tr>
    <td class="number">${mail.n}</td>
    <td class="nowrap">${shortTime(workspace, mail.at)}</td>
    <td>${recipients(mail)}</td>
    <td><a href="/outbox/${mail.n}">${mail.subject || '(ไม่มีหัวเรื่อง)'}</a></td>
    <td class="number">${mail.attachments.length > 0 && `${mail.attachments.length} ไฟล์แนบ`}</td>
  </tr>`;
}

function quota({ workspace }: Visit): Part {
  const senders = new Set([workspace.owner, ...workspace.mail.sent.slice(-200).map((mail) => mail.from)]);
  return html`<p class="soft">
    โควตาที่เหลือวันนี้:
    ${[...senders].map((sender) => `${sender} ส่งได้อีก ${workspace.mail.remaining(sender)} จาก ${workspace.mail.recipientsPerDay} ผู้รับ`).join(' · ')}
  </p>`;
}

function list(visit: Visit): Reply {
  const wanted = visit.url.searchParams.get('to')?.trim().toLowerCase() ?? '';
  const found = visit.workspace.mail.sent
    .filter((mail) => wanted === '' || recipients(mail).toLowerCase().includes(wanted))
    .reverse();
  const pages = Math.max(1, Math.ceil(found.length / PAGE));
  const current = numberIn(visit.url, 'page', 1, 1, pages);
  const body = html`<div class="row between">
      <h1>จดหมายออก</h1>
      <form class="row">
        <input name="to" value="${wanted}" placeholder="อีเมลผู้รับ" aria-label="ค้นหาผู้รับ" /><button>ค้นหา</button>
      </form>
    </div>
    <p>ไม่มีฉบับใดส่งออกไปจริง ทุกฉบับเก็บไว้ที่นี่และเป็นไฟล์ .eml ในโฟลเดอร์ outbox</p>
    ${quota(visit)} ${found.length === 0 && html`<p class="card soft">ยังไม่มีจดหมาย</p>`}
    ${
      found.length > 0 &&
      html`<div class="table-box">
        <table class="list">
          <thead>
            <tr>
              <th class="number">ที่</th>
              <th>ส่งเมื่อ</th>
              <th>ถึง</th>
              <th>เรื่อง</th>
              <th></th>
            </tr>
          </thead>
          <tbody>
            ${found.slice((current - 1) * PAGE, current * PAGE).map((mail) => mailRow(visit, mail))}
          </tbody>
        </table>
      </div>`
    }
    ${pager(visit.url, current, pages)}`;
  return layout(visit, { title: 'จดหมายออก', room: 'outbox', body });
}

function mailOf({ workspace, params: [n = ''] }: Visit): Mail {
  const mail = workspace.mail.sent[Number(n) - 1];
  if (mail === undefined) throw notFound('จดหมายฉบับนี้');
  return mail;
}

function attachments({ workspace }: Visit, mail: Mail): Part {
  if (mail.attachments.length === 0) return null;
  return html`<section class="card">
    <h2>ไฟล์แนบ</h2>
    <ul>
      ${mail.attachments.map(
        ({ name, contentId }, index) =>
          html`<li>
            <a href="/outbox/${mail.n}/attachments/${index + 1}">${name}</a>
            <span class="soft">${sizeText(workspace.drive.contents.get(contentId)?.length ?? 0)}</span>
          </li>`,
      )}
    </ul>
  </section>`;
}

function read(visit: Visit): Reply {
  const mail = mailOf(visit);
  const line = (name: string, value: Part): Part =>
    value !== '' &&
    html`<dt>${name}</dt>
      <dd>${value}</dd>`;
  const body = html`<p class="path"><a href="/outbox">จดหมายออก</a> › ฉบับที่ ${mail.n}</p>
    <div class="row between">
      <h1>${mail.subject || '(ไม่มีหัวเรื่อง)'}</h1>
      <a class="button" href="/outbox/${mail.n}/mail.eml">ดาวน์โหลด .eml</a>
    </div>
    <section class="card">
      <dl class="facts">
        ${line('จาก', mail.name === '' ? mail.from : `${mail.name} <${mail.from}>`)}${line('ถึง', mail.to.join(', '))}${line('สำเนา', mail.cc.join(', '))}
        ${line('สำเนาลับ', mail.bcc.join(', '))}${line('ตอบกลับไปที่', mail.replyTo)}${line('ส่งเมื่อ', longTime(visit.workspace, mail.at))}
      </dl>
    </section>
    ${attachments(visit, mail)}
    ${
      mail.html !== '' &&
      html`<h2>ข้อความ</h2>
        <iframe
          class="paper"
          src="/outbox/${mail.n}/body"
          title="ข้อความในจดหมาย"
          sandbox="${BODY_SANDBOX}"
          style="height:32rem;margin-bottom:1rem"
        ></iframe>`
    }
    <h2>${mail.html === '' ? 'ข้อความ' : 'ข้อความล้วน'}</h2>
    <pre>${mail.text}</pre>`;
  return layout(visit, { title: mail.subject, room: 'outbox', body });
}

/** Pictures inside a mail are attachments that the text refers to by name. */
function withPictures({ workspace }: Visit, mail: Mail): string {
  return mail.html.replace(/(["'(])cid:([^"')\s>]+)/g, (whole, before: string, cid: string) => {
    const picture = mail.attachments.find((attachment) => attachment.cid === cid);
    const bytes = picture === undefined ? undefined : workspace.drive.contents.get(picture.contentId);
    if (picture === undefined || bytes === undefined || !/^image\/[\w.+-]+$/.test(picture.mime)) return whole;
    return `${before}data:${picture.mime};base64,${Buffer.from(bytes).toString('base64')}`;
  });
}

/** The reader's own look, for mails that have none: with a font that has Thai letters on any machine. */
const READER_STYLE = 'body{font:16px/1.6 Sarabun,sans-serif;margin:1rem;overflow-wrap:anywhere}';

function mailBody(visit: Visit): Reply {
  const { origin } = visit.url;
  const source = withLocalLinks(withPictures(visit, mailOf(visit)), origin);
  const head = `<meta charset="utf-8"><base target="_blank"><style>${fontFaces(origin)}${READER_STYLE}</style>`;
  return sandboxed(`<!doctype html>${head}${source}`, BODY_SANDBOX, `${BODY_POLICY}; font-src ${origin}/assets/fonts/`);
}

function attachment(visit: Visit): Reply {
  const found = mailOf(visit).attachments[Number(visit.params[1]) - 1];
  const bytes = found === undefined ? undefined : visit.workspace.drive.contents.get(found.contentId);
  if (found === undefined || bytes === undefined) throw notFound('ไฟล์แนบนี้');
  return fileReply(bytes, found.name, found.mime, false);
}

async function exported(visit: Visit): Promise<Reply> {
  const mail = mailOf(visit);
  return download(
    await mailToEml(mail, visit.workspace.drive.contents),
    `${mail.n} ${mail.subject}.eml`,
    'message/rfc822',
  );
}

export const outboxRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/outbox$/, handle: list },
  { method: 'GET', path: /^\/outbox\/(\d+)$/, handle: read },
  { method: 'GET', path: /^\/outbox\/(\d+)\/body$/, handle: mailBody },
  { method: 'GET', path: /^\/outbox\/(\d+)\/attachments\/(\d+)$/, handle: attachment },
  { method: 'GET', path: /^\/outbox\/(\d+)\/mail\.eml$/, handle: exported },
];
