/** What the triggers do: an answer has arrived, an hour has passed. */
import { parseSettings, type Settings } from '../domain/settings';
import { formatThaiDate } from '../domain/thaiDate';
import { renderDigest } from '../texts/digests';
import { HISTORY_NOTES, MENU } from '../texts/office';
import { mayHandle, refuse } from './access';
import type { Refusal } from './api';
import { continueArchive, shareArchive } from './archive';
import { putAwayOwn } from './bin';
import { completeActions } from './completing';
import { daily, isMorning, tryDigestsAgain, type DailyReport } from './daily';
import { sendOpenMessages } from './delivery';
import { prepareFolders } from './documents/folders';
import { discardForgotten } from './documents/leftovers';
import { protectSettings } from './protecting';
import { continueOrders } from './documents/produce';
import { receiveAnswer, systemEntry, type IntakeOutcome } from './intake';
import { bringUpToDate, isOutdated } from './layout';
import { LayoutError, type AnswerPlace, type Ports } from './ports';
import { attempted } from './problem';
import { hasSummary, isSummaryStale, noteSummary, rebuildSummary, shareSummary } from './summary/book';
import { markSummaryStale } from './summary/stale';
import { sweep, sweepLast } from './sweep';
import { settleTold } from './told';
import { runNoted } from './triggers';
import { takeWordingInUse } from './wording';

/** What is used of a form-submit event; an event without a place is one that the platform has made up. */
export interface SubmitEvent {
  readonly triggerUid: string | undefined;
  readonly place: (AnswerPlace & { readonly sheetName: string }) | null;
}

export interface HourlyReport {
  readonly ok: true;
  /** Answers that no event had brought. */
  readonly received: number;
  readonly sent: number;
  /** Documents of orders whose panel was closed. */
  readonly produced: number;
}

/** Of what waits for the owner of the timer to put it into the bin. */
const FILES_AN_HOUR = 50;

/** What is still to come when the run is noted: the messages of one answer. */
const SENDING_SECONDS = 2;

/** An office whose add-on has been replaced by a newer one is brought up to date before anything else is done. */
function isUpToDate(ports: Ports): boolean {
  return !isOutdated(ports) || ports.lock.hold(() => bringUpToDate(ports)) !== null;
}

/** A form answer has arrived. The event says only where; everything is read again. */
export function onFormSubmit(ports: Ports, event: SubmitEvent): IntakeOutcome['kind'] | 'SWEPT' | 'SURVEY' | Refusal {
  if (!mayHandle(ports, 'onFormSubmit', event.triggerUid)) return refuse('FORBIDDEN');
  // The sweep takes in what has no turn now.
  if (!isUpToDate(ports)) return 'BUSY';
  if (event.triggerUid !== undefined) ports.memory.note(runNoted(ports, 'onFormSubmit', SENDING_SECONDS));
  if (event.place === null) {
    note(ports, HISTORY_NOTES.blankEvent);
    sweep(ports);
    return 'SWEPT';
  }
  // One trigger serves every form of the spreadsheet; the survey's answers are read where they are.
  if (ports.survey.isSheet(event.place.sheetId)) {
    markSummaryStale(ports);
    return 'SURVEY';
  }
  const { kind } = receiveAnswer(ports, event.place);
  if (kind === 'BLANK') note(ports, HISTORY_NOTES.blankRow);
  if (kind === 'FOREIGN') note(ports, HISTORY_NOTES.foreignSheet(event.place.sheetName));
  return kind;
}

function note({ lock, history, clock }: Ports, text: string): void {
  lock.hold(() => {
    history.prepare();
    history.append([systemEntry(clock.now(), 'EVENT_IGNORED', text)]);
  });
}

const isSummaryDue = (ports: Ports, isMorning: boolean): boolean =>
  hasSummary(ports) && (isMorning || isSummaryStale(ports));

/** Once a day, and when something has changed. What is not done is made up for, and trouble is told. */
function trySummary(ports: Ports, settings: Settings, isMorning: boolean): void {
  if (isMorning)
    attempted(ports, () => {
      shareSummary(ports, settings);
    });
  if (ports.clock.timeIsShort()) {
    markSummaryStale(ports);
    return;
  }
  const holidays = new Set(ports.config.holidays());
  const rebuilt = attempted(ports, () => rebuildSummary(ports, { settings, holidays }));
  if ('problem' in rebuilt) noteSummary(ports, rebuilt.problem);
  else if (rebuilt.value === 'SUMMARY_GONE') noteSummary(ports, refuse(rebuilt.value).text);
  // Another execution is at it: it will not have seen everything.
  else if (rebuilt.value === 'BUSY') markSummaryStale(ports);
  else noteSummary(ports, '');
}

/** What the first hourly run of a morning does, by an administrator's hand. */
export function runDaily(ports: Ports, triggerUid: string | undefined): DailyReport | Refusal {
  if (!mayHandle(ports, 'runHourly', triggerUid)) return refuse('FORBIDDEN');
  const parsed = parseSettings(ports.config.settings());
  const report = daily(ports, parsed);
  if (hasSummary(ports)) trySummary(ports, parsed.settings, true);
  return report;
}

/** Every hour: missed answers, interrupted work, messages that did not go out, then documents that are still owed. */
export function runHourly(ports: Ports, triggerUid: string | undefined): HourlyReport | Refusal {
  if (!mayHandle(ports, 'runHourly', triggerUid)) return refuse('FORBIDDEN');
  if (!isUpToDate(ports)) return refuse('BUSY');
  try {
    return everyHour(ports, triggerUid);
  } catch (error) {
    if (!(error instanceof LayoutError)) throw error;
    return tellOfLayout(ports, refuse(error.code, error.sheet, error.heading));
  }
}

const TOLD = 'layout.told';

/** Without its sheets the system can store nothing: whoever owns the timer is written to at once, and then once a day. */
function tellOfLayout({ memory, clock, mailer, session, inspection }: Ports, refusal: Refusal): Refusal {
  const today = clock.today();
  if (memory.get(TOLD) === today) return refusal;
  const values = { date: formatThaiDate(today, 'LONG'), problems: refusal.text, sheetLink: inspection.url() };
  const mail = renderDigest('ALERT', values);
  mailer.send({ ...mail, to: session.user(), senderName: MENU.title, replyTo: '', attachments: [] });
  memory.set({ [TOLD]: today });
  return refusal;
}

function everyHour(ports: Ports, triggerUid: string | undefined): HourlyReport {
  const { received, isDone, left } = sweep(ports);
  const parsed = parseSettings(ports.config.settings());
  const { settings } = parsed;
  completeActions(ports, settings, isDone);
  takeWordingInUse(ports, settings);
  const open = settleTold(ports, ports.outbox.open());
  const sent = sendOpenMessages(ports, settings, open) + tryDigestsAgain(ports, parsed, open);
  // Whoever wants a document is told of trouble in Drive.
  attempted(ports, () => {
    prepareFolders(ports);
  });
  attempted(ports, () => {
    protectSettings(ports, 'CHANGED');
  });
  const morning = isMorning(ports, settings) && !ports.clock.timeIsShort() ? daily(ports, parsed) : null;
  if (isSummaryDue(ports, morning !== null)) trySummary(ports, settings, morning !== null);
  if (morning !== null)
    attempted(ports, () => {
      shareArchive(ports);
    });
  const produced = continueOrders(ports, settings);
  attempted(ports, () => {
    discardForgotten(ports);
  });
  attempted(ports, () => {
    putAwayOwn(ports, ports.session.user(), FILES_AN_HOUR);
  });
  if (!ports.clock.timeIsShort())
    attempted(ports, () => {
      continueArchive(ports, settings);
    });
  const late = sweepLast(ports, left);
  if (triggerUid !== undefined) ports.memory.set(runNoted(ports, 'runHourly'));
  return {
    ok: true,
    received: received + late,
    sent: sent + (morning?.reminded ?? 0) + (morning?.digests ?? 0),
    produced,
  };
}
