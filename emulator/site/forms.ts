/** The forms as applicants fill them in: answering, sending files, and editing an answer afterwards. */
import type { FormModel, FormResponseModel } from '../model/forms';
import { readForm, SMALL_BODY, type FormBody } from './body';
import { readItems, submissionOf, type ReadItem } from './formAnswers';
import { itemHtml, type Filled } from './formItems';
import { html, type Html, type Part } from './html';
import { bareLayout, layout } from './layout';
import { notFound, redirect, type Reply } from './replies';
import { addressOf, type Route, type Visit } from './visit';

/** No more than this is held in memory for one submission. */
const MOST_BYTES = 512 * 1024 * 1024;

function list(visit: Visit): Reply {
  const forms = [...visit.workspace.forms.values()];
  const body = html`<h1>แบบฟอร์ม</h1>
    ${forms.length === 0 && html`<p class="card soft">ยังไม่มีแบบฟอร์ม</p>`}
    <div class="cards">
      ${forms.map(
        (form) =>
          html`<a class="card" href="/forms/${form.id}"
            ><h2>${form.facts.title}</h2>
            <p class="soft">${form.responses.size} คำตอบ · ${form.facts.accepting ? 'เปิดรับคำตอบ' : 'ปิดรับคำตอบ'}</p></a
          >`,
      )}
    </div>`;
  return layout(visit, { title: 'แบบฟอร์ม', room: 'forms', body });
}

function formOf({ workspace, params: [id = ''] }: Visit): FormModel {
  const form = workspace.forms.get(id);
  if (form === undefined || form.item.trashed) throw notFound('แบบฟอร์มนี้');
  return form;
}

/** The answer that an edit link names. Who has the link may edit, as at Google. */
function responseOf({ params: [, id = ''] }: Visit, form: FormModel): FormResponseModel {
  const response = form.facts.allowResponseEdits ? form.responses.get(id) : undefined;
  if (response === undefined) throw notFound('คำตอบที่แก้ไขได้');
  return response;
}

function message(visit: Visit, form: FormModel, title: string, text: Part, links: Part, status = 200): Reply {
  const body = html`<section class="form-head">
    <h1>${title}</h1>
    <p>${text}</p>
    <p class="row">${links}</p>
  </section>`;
  return bareLayout(visit, { title: form.facts.title, kind: 'form', body, status });
}

function closed(visit: Visit, form: FormModel): Reply | null {
  if (form.facts.accepting && form.facts.published) return null;
  return message(visit, form, form.facts.title, form.facts.closedMessage || 'แบบฟอร์มนี้ไม่รับคำตอบแล้ว', null, 403);
}

function emailCard(email: string, problem: string | undefined, fixed: boolean): Html {
  return html`<section class="question ${problem !== undefined && 'wrong'}" data-required id="email">
    <fieldset>
      <legend class="ask">อีเมล <span class="star" aria-label="จำเป็น">*</span></legend>
      <input
        type="email"
        name="email"
        value="${email}"
        aria-label="อีเมล"
        placeholder="อีเมลของคุณ"
        ${fixed && html`readonly`}
      />
      <p class="problem" role="alert">${problem}</p>
    </fieldset>
  </section>`;
}

interface Sheet {
  readonly email: string;
  readonly emailProblem?: string;
  readonly filled: ReadonlyMap<number, Filled>;
  readonly response: FormResponseModel | null;
}

function formPage(
  visit: Visit,
  form: FormModel,
  { email, emailProblem, filled, response }: Sheet,
  status = 200,
): Reply {
  const { facts } = form;
  const body = html`<form method="post" enctype="multipart/form-data" novalidate id="answers">
    <section class="form-head">
      <h1>${facts.title}</h1>
      ${facts.description !== '' && html`<p>${facts.description}</p>`}
      ${response !== null && html`<p class="soft">คุณกำลังแก้ไขคำตอบที่ส่งไว้</p>`}
      <p class="must">* ระบุว่าเป็นคำถามที่จำเป็น</p>
    </section>
    ${facts.collectEmail && emailCard(email, emailProblem, response !== null)}
    ${facts.items.map((item) => itemHtml(item, filled.get(item.id) ?? {}))}
    <div class="form-end">
      <button class="main" id="send">${response === null ? 'ส่ง' : 'ส่งคำตอบที่แก้ไข'}</button>
      <button type="reset" class="quiet">ล้างแบบฟอร์ม</button>
    </div>
  </form>`;
  return bareLayout(visit, { title: facts.title, kind: 'form', scripts: ['form'], body, status });
}

function fresh(visit: Visit): Reply {
  const form = formOf(visit);
  return closed(visit, form) ?? formPage(visit, form, { email: visit.person, filled: new Map(), response: null });
}

function filesOf({ workspace }: Visit, ids: readonly string[]): NonNullable<Filled['files']> {
  return ids.map((id) => ({ id, name: workspace.drive.items.get(id)?.name ?? 'ไฟล์ที่ถูกลบแล้ว' }));
}

function earlier(visit: Visit): Reply {
  const form = formOf(visit);
  const response = responseOf(visit, form);
  const filled = new Map(
    form.facts.items.map((item): [number, Filled] => {
      const answer = response.answers[item.id];
      if (answer === undefined) return [item.id, {}];
      return [item.id, item.type === 'FILE_UPLOAD' ? { files: filesOf(visit, [answer].flat()) } : { answer }];
    }),
  );
  return closed(visit, form) ?? formPage(visit, form, { email: response.email, filled, response });
}

/** The same page again with what was sent and what is wrong with it; files must be chosen anew. */
function again(visit: Visit, form: FormModel, read: readonly ReadItem[], sheet: Omit<Sheet, 'filled'>): Reply {
  const filled = new Map(
    read.map(({ item, answer, files, problem }): [number, Filled] => {
      const lost = files.length > 0 ? 'โปรดเลือกไฟล์อีกครั้ง' : null;
      const words = problem ?? lost;
      return [
        item.id,
        {
          answer,
          ...(words === null ? {} : { problem: words }),
          ...(item.type === 'FILE_UPLOAD' ? { files: filesOf(visit, [answer].flat()) } : {}),
        },
      ];
    }),
  );
  return formPage(visit, form, { ...sheet, filled }, 400);
}

function bodyLimit(form: FormModel): number {
  const files = form.facts.items.reduce(
    (sum, item) => sum + (item.type === 'FILE_UPLOAD' ? item.maxFiles * item.maxBytes : 0),
    0,
  );
  return Math.min(MOST_BYTES, SMALL_BODY + files);
}

async function send(visit: Visit, response: FormResponseModel | null, form: FormModel): Promise<Reply> {
  const refused = closed(visit, form);
  if (refused !== null) return refused;
  const body: FormBody = await readForm(visit.request, bodyLimit(form));
  const given = body.fields.get('email')?.[0] ?? '';
  const email = response?.email ?? (form.facts.collectEmail ? addressOf(given) : '');
  const read = readItems(form, body, response?.answers);
  if (email === null || read.some(({ problem }) => problem !== null)) {
    return again(visit, form, read, {
      email: given,
      response,
      ...(email === null ? { emailProblem: 'โปรดระบุอีเมลที่ถูกต้อง' } : {}),
    });
  }
  const submission = submissionOf(read, email, response === null ? null : response.answers);
  if (response === null) {
    const { event } = visit.office.submit(form, submission);
    return redirect(`/forms/${form.id}/done?response=${event.response.id}`);
  }
  visit.office.deliver(form.edit(response.id, submission));
  return redirect(`/forms/${form.id}/done?response=${response.id}`);
}

function done(visit: Visit): Reply {
  const form = formOf(visit);
  const response = visit.url.searchParams.get('response') ?? '';
  const editable = form.facts.allowResponseEdits && form.responses.has(response);
  const links = html`${editable && html`<a href="/forms/${form.id}/responses/${response}">แก้ไขคำตอบของคุณ</a>`}
    <a href="/forms/${form.id}">ส่งคำตอบอีกชุด</a>`;
  return message(visit, form, form.facts.title, form.facts.confirmation || 'เราได้บันทึกคำตอบของคุณไว้แล้ว', links);
}

function first(visit: Visit): Promise<Reply> {
  return send(visit, null, formOf(visit));
}

function edited(visit: Visit): Promise<Reply> {
  const form = formOf(visit);
  return send(visit, responseOf(visit, form), form);
}

const FORM = '([\\w-]+)';

export const formRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/forms$/, handle: list },
  { method: 'GET', path: new RegExp(`^/forms/${FORM}$`), handle: fresh },
  { method: 'POST', path: new RegExp(`^/forms/${FORM}$`), handle: first },
  { method: 'GET', path: new RegExp(`^/forms/${FORM}/done$`), handle: done },
  { method: 'GET', path: new RegExp(`^/forms/${FORM}/responses/${FORM}$`), handle: earlier },
  {
    method: 'POST',
    path: new RegExp(`^/forms/${FORM}/responses/${FORM}$`),
    handle: edited,
  },
];
