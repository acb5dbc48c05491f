/** The clock: what time it is in the workspace, letting time pass, and the timers that wait. */
import { instantOfLocal, isoInZone } from '../core/zones';
import type { ClockRule, TriggerModel } from '../model/triggers';
import { readForm } from './body';
import { executionTable } from './executions';
import { html, type Html, type Part } from './html';
import { layout } from './layout';
import { notFound, redirect, Refusal, type Reply } from './replies';
import { longTime, shortTime } from './times';
import { numberIn, type Route, type Visit } from './visit';

const HOUR = 3_600_000;
const DAY = 24 * HOUR;
/** Further at once would run thousands of hourly timers before the page answers. */
const FURTHEST = 400 * DAY;
const STEPS: readonly (readonly [name: string, milliseconds: number])[] = [
  ['1 ชั่วโมง', HOUR],
  ['1 วัน', DAY],
  ['7 วัน', 7 * DAY],
];
const EVENTS: Readonly<Record<TriggerModel['event'], string>> = {
  CLOCK: 'ตามเวลา',
  ON_OPEN: 'เมื่อเปิดไฟล์',
  ON_EDIT: 'เมื่อแก้ไข',
  ON_FORM_SUBMIT: 'เมื่อส่งแบบฟอร์ม',
  ON_CHANGE: 'เมื่อเปลี่ยนแปลง',
};

function ruleText(rule: ClockRule): string {
  if (rule.at !== undefined) return 'ครั้งเดียว';
  if (rule.everyMinutes !== undefined) return `ทุก ${rule.everyMinutes} นาที`;
  if (rule.everyHours !== undefined) return `ทุก ${rule.everyHours} ชั่วโมง`;
  const hour =
    rule.atHour === undefined
      ? ''
      : ` เวลา ${String(rule.atHour).padStart(2, '0')}.${String(rule.nearMinute ?? 0).padStart(2, '0')} น.`;
  if (rule.monthDay !== undefined) return `ทุกวันที่ ${rule.monthDay} ของเดือน${hour}`;
  if (rule.weekDay !== undefined) return `ทุกสัปดาห์${hour}`;
  return `ทุก ${rule.everyDays ?? 1} วัน${hour}`;
}

function triggerRow({ workspace }: Visit, trigger: TriggerModel): Html {
  const source = trigger.sourceId === null ? undefined : workspace.drive.items.get(trigger.sourceId);
  return html`<tr>
    <td><code>${trigger.handler}</code></td>
    <td>
      ${EVENTS[trigger.event]}${trigger.rule !== null && ` · ${ruleText(trigger.rule)}`}${source && ` · ${source.name}`}
    </td>
    <td>${trigger.owner}</td>
    <td class="nowrap">${trigger.due === null ? '–' : shortTime(workspace, trigger.due)}</td>
    <td class="number">
      ${trigger.event === 'CLOCK' && html`<form method="post" action="/clock/run" data-busy="กำลังทำงาน…"><button name="uid" value="${trigger.uid}">สั่งเดี๋ยวนี้</button></form>`}
    </td>
  </tr>`;
}

function timers(visit: Visit): Part {
  const triggers = [...visit.workspace.triggers.all.values()].sort((a, b) => (a.due ?? Infinity) - (b.due ?? Infinity));
  if (triggers.length === 0) return html`<p class="card soft">ยังไม่มีตัวจับเวลาหรือทริกเกอร์ สคริปต์สร้างให้เมื่อสั่ง “ติดตั้ง”</p>`;
  return html`<div class="table-box">
    <table class="list">
      <thead>
        <tr>
          <th>ฟังก์ชัน</th>
          <th>เมื่อใด</th>
          <th>ของ</th>
          <th>ครั้งต่อไป</th>
          <th></th>
        </tr>
      </thead>
      <tbody>
        ${triggers.map((trigger) => triggerRow(visit, trigger))}
      </tbody>
    </table>
  </div>`;
}

function clock(visit: Visit): Reply {
  const { workspace } = visit;
  const now = workspace.now();
  const since = numberIn(visit.url, 'since', 0, 0);
  const ran = since === 0 ? [] : workspace.executions.filter((record) => record.n >= since).reverse();
  const body = html`<h1>นาฬิกา</h1>
    <section class="card">
      <h2>${longTime(workspace, now)}</h2>
      <p class="soft">${isoInZone(workspace.timeZone, now)} (${workspace.timeZone})</p>
      <form method="post" action="/clock/advance" class="row" data-busy="กำลังเดินเวลา…">
        <span>เดินเวลาไปข้างหน้า</span>
        ${STEPS.map(([name, milliseconds]) => html`<button name="by" value="${milliseconds}">${name}</button>`)}
      </form>
      <form method="post" action="/clock/advance" class="row" data-busy="กำลังเดินเวลา…" style="margin-top:.6rem">
        <label for="to">หรือไปที่</label>
        <input
          id="to"
          type="datetime-local"
          name="to"
          min="${isoInZone(workspace.timeZone, now).slice(0, 16)}"
          required
        /><button>ไป</button>
      </form>
      <p class="soft small" style="margin-top:.75rem">ตัวจับเวลาที่ถึงกำหนดระหว่างทางจะทำงานตามลำดับ เวลาเดินถอยหลังไม่ได้</p>
    </section>
    ${
      since > 0 &&
      html`<h2>สิ่งที่เพิ่งทำงาน</h2>
        ${ran.length === 0 ? html`<p class="card soft">ไม่มีตัวจับเวลาใดถึงกำหนด</p>` : executionTable(visit, ran.slice(0, 300))}`
    }
    <h2>ตัวจับเวลาและทริกเกอร์</h2>
    ${timers(visit)}`;
  return layout(visit, { title: 'นาฬิกา', room: 'clock', body });
}

/** The instant that the wall clock shows as `2026-11-16T09:05`. */
function instantOf({ workspace }: Visit, local: string): number {
  const asUtc = Date.parse(`${local}Z`);
  if (!/^\d{4}-\d\d-\d\dT\d\d:\d\d/.test(local) || Number.isNaN(asUtc)) throw new Refusal(400, 'วันเวลาที่ระบุอ่านไม่ได้');
  return instantOfLocal(workspace.timeZone, asUtc);
}

async function advance(visit: Visit): Promise<Reply> {
  const { fields } = await readForm(visit.request);
  const { workspace, office } = visit;
  const to = fields.get('to')?.[0];
  const by = Number(fields.get('by')?.[0] ?? 0);
  const target = to === undefined ? workspace.now() + by : instantOf(visit, to);
  if (!(target >= workspace.now())) throw new Refusal(400, 'เวลาเดินถอยหลังไม่ได้');
  if (target > workspace.now() + FURTHEST) throw new Refusal(400, 'เดินเวลาครั้งละไม่เกิน 400 วัน');
  const since = workspace.executions.length + 1;
  office.advanceTo(target);
  return redirect(`/clock?since=${since}`);
}

async function runNow(visit: Visit): Promise<Reply> {
  const { fields } = await readForm(visit.request);
  const trigger = visit.workspace.triggers.all.get(fields.get('uid')?.[0] ?? '');
  if (trigger === undefined) throw notFound('ตัวจับเวลานี้');
  const since = visit.workspace.executions.length + 1;
  visit.office.runTriggered(trigger.handler);
  return redirect(`/clock?since=${since}`);
}

export const clockRoutes: readonly Route[] = [
  { method: 'GET', path: /^\/clock$/, handle: clock },
  { method: 'POST', path: /^\/clock\/advance$/, handle: advance },
  { method: 'POST', path: /^\/clock\/run$/, handle: runNow },
];
