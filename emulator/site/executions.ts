/** What the script has run: by whom, for what reason, how it ended and what it asked of the services. */
import type { ExecutionRecord, ExecutionStatus, TriggerKind } from '../core/execution';
import { callKind } from '../core/calls';
import { html, type Html } from './html';
import { layout, pager } from './layout';
import { notFound, type Reply } from './replies';
import { longTime, shortTime } from './times';
import { numberIn, type Route, type Visit } from './visit';

const PAGE = 100;
const TRIGGERS: Readonly<Record<TriggerKind, string>> = {
  CALL: 'เรียกจากหน้าจอ',
  MENU: 'เมนู',
  OPEN: 'เปิดไฟล์',
  INSTALL: 'ติดตั้ง',
  EDIT: 'แก้ไขเซลล์',
  CLOCK: 'ตามเวลา',
  FORM_SUBMIT: 'ส่งแบบฟอร์ม',
  EDITOR: 'โดยตรง',
};
const STATUSES: Readonly<Record<ExecutionStatus, readonly [name: string, look: string]>> = {
  COMPLETED: ['สำเร็จ', 'good'],
  FAILED: ['ไม่สำเร็จ', 'bad'],
  KILLED: ['ถูกตัดกลางคัน', 'bad'],
  RUNNING: ['กำลังทำงาน', ''],
};

const status = ([name, look]: readonly [string, string]): Html => html`<span class="tag ${look}">${name}</span>`;

function row({ workspace }: Visit, record: ExecutionRecord): Html {
  return html`<tr>
    <td class="number">${record.n}</td>
    <td class="nowrap">${shortTime(workspace, record.startedAt)}</td>
    <td>
      <a href="/executions/${record.n}"><code>${record.function || '?'}</code></a>
    </td>
    <td class="nowrap">${TRIGGERS[record.trigger]}</td>
    <td>${record.user}</td>
    <td>${status(STATUSES[record.status])}</td>
    <td class="number">${record.ms}</td>
    <td class="number">${record.backend.reads + record.backend.writes}</td>
  </tr>`;
}

export function executionTable(visit: Visit, records: readonly ExecutionRecord[]): Html {
  return html`<div class="table-box">
    <table class="list">
      <thead>
        <tr>
          <th class="number">ที่</th>
          <th>เริ่ม</th>
          <th>ฟังก์ชัน</th>
          <th>เหตุ</th>
          <th>ผู้ใช้</th>
          <th>ผล</th>
          <th class="number">มิลลิวินาที</th>
          <th class="number">เรียกบริการ</th>
        </tr>
      </thead>
      <tbody>
        ${records.map((record) => row(visit, record))}
      </tbody>
    </table>
  </div>`;
}

function list(visit: Visit): Reply {
  const { executions } = visit.workspace;
  const onlyFailed = visit.url.searchParams.has('failed');
  const wanted = executions.filter((record) => !onlyFailed || record.status !== 'COMPLETED').reverse();
  const pages = Math.max(1, Math.ceil(wanted.length / PAGE));
  const current = numberIn(visit.url, 'page', 1, 1, pages);
  const body = html`<div class="row between">
      <h1>การทำงานของสคริปต์</h1>
      ${onlyFailed ? html`<a href="/executions">แสดงทั้งหมด</a>` : html`<a href="/executions?failed=1">เฉพาะที่ไม่สำเร็จ</a>`}
    </div>
    ${wanted.length === 0 ? html`<p class="card soft">ยังไม่มีการทำงาน</p>` : executionTable(visit, wanted.slice((current - 1) * PAGE, current * PAGE))}
    ${pager(visit.url, current, pages)}`;
  return layout(visit, { title: 'การทำงานของสคริปต์', room: 'executions', body });
}

function callTable({ calls }: ExecutionRecord): Html {
  const sorted = Object.entries(calls).sort(([a, timesA], [b, timesB]) => timesB - timesA || a.localeCompare(b));
  return html`<div class="table-box">
    <table class="list">
      <thead>
        <tr>
          <th>การเรียก</th>
          <th>ชนิด</th>
          <th class="number">ครั้ง</th>
        </tr>
      </thead>
      <tbody>
        ${sorted.map(
          ([name, times]) =>
            html`<tr>
              <td><code>${name}</code></td>
              <td class="soft">${callKind(name) ?? 'ไม่นับ'}</td>
              <td class="number">${times}</td>
            </tr>`,
        )}
      </tbody>
    </table>
  </div>`;
}

function one(visit: Visit): Reply {
  const record = visit.workspace.executions[Number(visit.params[0]) - 1];
  if (record === undefined) throw notFound('การทำงานนี้');
  const { reads, writes } = record.backend;
  const body = html`<p class="path"><a href="/executions">การทำงาน</a> › ครั้งที่ ${record.n}</p>
    <h1><code>${record.function || '?'}</code> ${status(STATUSES[record.status])}</h1>
    ${record.error !== null && html`<section class="card notice"><pre>${record.error}</pre></section>`}
    <section class="card">
      <dl class="facts">
        <dt>เหตุ</dt>
        <dd>${TRIGGERS[record.trigger]}</dd>
        <dt>ผู้ใช้</dt>
        <dd>${record.user}</dd>
        <dt>เริ่ม</dt>
        <dd>${longTime(visit.workspace, record.startedAt)}</dd>
        <dt>ใช้เวลาจริง</dt>
        <dd>${record.ms} มิลลิวินาที</dd>
        <dt>เรียกบริการ</dt>
        <dd>อ่าน ${reads} ครั้ง เขียน ${writes} ครั้ง${record.docEdits > 0 && ` แก้เอกสาร ${record.docEdits} ครั้ง`}</dd>
        <dt>เซลล์</dt>
        <dd>อ่าน ${record.cells.read} เขียน ${record.cells.written}</dd>
      </dl>
    </section>
    <h2>บันทึก</h2>
    ${record.logs.length === 0 ? html`<p class="soft">ไม่มี</p>` : html`<pre>${record.logs.join('\n')}</pre>`}
    <h2>การเรียกตามชื่อ</h2>
    ${callTable(record)}`;
  return layout(visit, { title: record.function, room: 'executions', body });
}

export const executionRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/executions$/, handle: list },
  { method: 'GET', path: /^\/executions\/(\d+)$/, handle: one },
];
