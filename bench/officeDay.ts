/** A whole office in one day: everybody applies between half past eight and half past four, and officers work as well. */
import { citizenIdOf } from '../test/support/manyRequests';
import { pdf, photo } from '../test/support/files';
import { ADMIN, type TestOffice, type Upload } from '../test/support/office';
import { act, at, COLLECTED, OFFICER, staffed } from '../test/support/officersDay';
import type { Execution } from '../emulator';
import { lockedMs, platformMs } from './platformTime';

const DAY = '2026-11-16';
const OPENS = Date.parse(`${DAY}T08:30:00+07:00`);
const CLOSES = Date.parse(`${DAY}T16:30:00+07:00`);
const MIDNIGHT = Date.parse(`${DAY}T23:59:59+07:00`);

/** What an account of Google Workspace may use in a day, and a private one. @source quotas page */
export const QUOTAS = {
  mails: { what: 'recipients of mail', workspace: 1_500, consumer: 100 },
  triggers: { what: 'minutes that triggers run', workspace: 360, consumer: 90 },
  documents: { what: 'documents made', workspace: 1_500, consumer: 250 },
} as const;

export interface DayReport {
  readonly answers: number;
  readonly changes: number;
  /** Requests that stand in คำขอ in the evening, and those answers that have become none. */
  readonly requests: number;
  readonly left: number;
  /** Messages that went out, and those that wait for the quota of the next day. */
  readonly sent: number;
  readonly waiting: number;
  readonly failed: readonly string[];
  /** Recipients by the account that wrote to them: the timer's owner, and the officer. */
  readonly mails: { readonly owner: number; readonly officer: number };
  /** By the model of platformTime.ts, milliseconds. */
  readonly triggerMs: number;
  readonly longestMs: number;
  readonly officersMs: number;
  readonly answerMs: number;
  readonly lockedMs: number;
}

const STEPS: readonly (readonly [string, Record<string, unknown>])[] = [
  ['START_CHECK', {}],
  ['ACCEPT', { checklistComplete: true }],
  ['MARK_READY', { issueDate: DAY, productionComplete: true }],
  ['PICKUP', { ...COLLECTED, pickedUpAt: `${DAY}T08:30` }],
];

const FILES: Record<string, readonly Upload[]> = {
  รูปถ่าย: [{ name: 'p.jpg', mime: 'image/jpeg', bytes: photo() }],
  บัตรเดิม: [{ name: 'c.pdf', mime: 'application/pdf', bytes: pdf() }],
  สำเนาคำสั่งบรรจุและแต่งตั้ง: [{ name: 'o.pdf', mime: 'application/pdf', bytes: pdf() }],
  'สำเนาคำสั่งแต่งตั้ง/ย้าย/เปลี่ยนตำแหน่ง/เลื่อนวิทยฐานะ': [{ name: 'q.pdf', mime: 'application/pdf', bytes: pdf() }],
};

/** People to whom an account has written. */
const recipientsOf = ({ workspace }: TestOffice, account: string): number =>
  workspace.mail.sent
    .filter(({ from }) => from === account)
    .reduce((sum, { to, cc, bcc }) => sum + to.length + cc.length + bcc.length, 0);

/**
 * So many answers with four files each, evenly over eight hours, and so many changes of status between them. `recipients`
 * is what the account may write to in a day.
 */
export function officeDay(answers: number, changes: number, recipients: number = QUOTAS.mails.workspace): DayReport {
  const office: TestOffice = staffed();
  office.workspace.mail.recipientsPerDay = recipients;
  at(office, `${DAY}T00:00:00`);
  const running: Execution[] = [];
  const failed: string[] = [];
  const all = { trigger: 0, officers: 0, longest: 0, answers: 0, locked: 0 };
  /** Adds up what has run since the last time. */
  const settle = (kind: 'trigger' | 'officers' | 'answers'): void => {
    for (const execution of running.splice(0)) {
      const ms = platformMs([execution]);
      const { status, function: name, error } = execution.record;
      if (status !== 'COMPLETED') failed.push(`${name}: ${error ?? ''}`);
      all[kind] += ms;
      if (kind === 'answers') all.trigger += ms;
      all.longest = Math.max(all.longest, ms);
      all.locked += lockedMs(execution);
    }
  };
  office.workspace.watch((execution) => running.push(execution));
  let done = 0;
  for (let number = 0; number < answers; number++) {
    office.office.advanceTo(OPENS + Math.floor(((CLOSES - OPENS) * number) / answers));
    settle('trigger');
    office.submit({ citizenId: citizenIdOf(number + 1), email: `p${number + 1}@school.example` }, FILES);
    settle('answers');
    while (done < Math.floor((changes * (number + 1)) / answers)) {
      const [action, data] = STEPS[done % STEPS.length] ?? ['', {}];
      const id = `IDC-2569-${String(Math.floor(done / STEPS.length) + 1).padStart(4, '0')}`;
      const outcome = act(office, action, data, { id, user: OFFICER });
      if (!outcome.ok) failed.push(`${id} ${action}: ${outcome.text ?? ''}`);
      done += 1;
      settle('officers');
    }
  }
  office.office.advanceTo(MIDNIGHT);
  settle('trigger');
  office.workspace.watch(null);
  const states = office.messages.map((row) => row['รหัสสถานะ']);
  return {
    answers,
    changes: done,
    requests: office.requests.length,
    left: office.answerRows.filter((row) => row['เลขที่คำขอ (ระบบ)'] === '').length,
    sent: states.filter((state) => state === 'SENT').length,
    waiting: states.filter((state) => state !== 'SENT').length,
    failed,
    mails: { owner: recipientsOf(office, ADMIN), officer: recipientsOf(office, OFFICER) },
    triggerMs: all.trigger,
    longestMs: all.longest,
    officersMs: all.officers,
    answerMs: all.answers / Math.max(answers, 1),
    lockedMs: all.locked,
  };
}

const minutes = (ms: number): string => (ms / 60_000).toFixed(0);
const percent = (part: number, whole: number): string => `${((100 * part) / whole).toFixed(0)} %`;

export function printOfficeDay(answers: number, changes: number): void {
  const started = performance.now();
  const day = officeDay(answers, changes);
  const seconds = (performance.now() - started) / 1000;
  console.log(
    `${day.answers} answers with four files and ${day.changes} changes of status in eight hours (${seconds.toFixed(0)} s here): ${day.requests} requests, ${day.left} answers left, ${day.sent} messages sent, ${day.waiting} waiting, failed: ${day.failed.length}`,
  );
  console.log(
    `At Google, modelled: an answer ${(day.answerMs / 1000).toFixed(1)} s, triggers ${minutes(day.triggerMs)} min, officers wait ${minutes(day.officersMs)} min in all, the longest execution ${(day.longestMs / 1000).toFixed(0)} s of 360, the lock is held ${percent(day.lockedMs, CLOSES - OPENS)} of the day`,
  );
  console.log('| what runs out | used | Workspace | private account |');
  console.log('|---|---:|---:|---:|');
  const rows = [
    [`${QUOTAS.mails.what}, from the timer's owner`, day.mails.owner, QUOTAS.mails],
    [`${QUOTAS.mails.what}, from the officer`, day.mails.officer, QUOTAS.mails],
    [QUOTAS.triggers.what, day.triggerMs / 60_000, QUOTAS.triggers],
    [`${QUOTAS.documents.what}, were a card made for every answer`, answers, QUOTAS.documents],
  ] as const;
  for (const [what, used, { workspace, consumer }] of rows) {
    const row = [
      what,
      used.toFixed(0),
      `${workspace} (${percent(used, workspace)})`,
      `${consumer} (${percent(used, consumer)})`,
    ];
    console.log(`| ${row.join(' | ')} |`);
  }
  console.log('');
}
