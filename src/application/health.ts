/** Whether everything is as it must be for the system to work; what is not, is named with what to do. */
import { addDays, weekday, yearBE, type IsoDate } from '../domain/calendar';
import { sameAddress } from '../domain/email';
import { guessTarget, isUnknownTarget } from '../domain/questions';
import { parseSettings, SETTINGS, type SettingProblem, type Settings } from '../domain/settings';
import { isAdministrator } from './administrators';
import type { SettingRow } from '../domain/settingTable';
import { formatThaiTime } from '../domain/thaiDate';
import { ALLOWED_VALUES, HEALTH } from '../texts/administration';
import { DOCUMENT_NAMES, TEMPLATE_KINDS } from '../texts/documents';
import { ALERTS } from '../texts/digests';
import { INSTALL_TODO } from '../texts/office';
import { ANY_ROLE, guarded, refuse } from './access';
import { archivedIds, archiveState } from './archive';
import { checkedUntil } from './completing';
import type { HealthEntry, HealthReport, Refusal, Repair } from './api';
import { UNSHARED as FOLDER_UNSHARED } from './documents/folders';
import { templateFolder, templateId } from './documents/templates';
import { isForCards } from './formReading';
import { LAYOUT_VERSION, layoutVersion } from './layout';
import type { Ports } from './ports';
import { protectionFaults } from './protecting';
import { summaryFaults } from './summary/book';
import { canOpenUploads, HANDLERS, isAwake, secondsToday, triggerFacts, triggerKey } from './triggers';
import { wordingFaults } from './wording';

const fine = (id: string, text: string): HealthEntry => ({ id, ok: true, text });
const fault = (id: string, text: string, repair?: Repair): HealthEntry => ({
  id,
  ok: false,
  text,
  ...(repair === undefined ? {} : { repair }),
});
/** One entry that all is well, or one for each fault. */
const oneOr = (id: string, well: string, faults: readonly string[], repair?: Repair): HealthEntry[] =>
  faults.length === 0 ? [fine(id, well)] : faults.map((text) => fault(id, text, repair));

/** From the panel; the daily run tells administrators of the faults. */
export function healthCheck(ports: Ports): HealthReport | Refusal {
  return guarded<HealthReport>(ports, ANY_ROLE, () => {
    const sheets = sheetChecks(ports);
    // Without its sheets nothing else can be looked at.
    if (sheets.some(({ ok }) => !ok)) return { ok: true, checks: [...versionChecks(ports), ...sheets] };
    return { ok: true, checks: [...sheets, ...checksOf(ports, parseSettings(ports.config.settings()))] };
  });
}

type Parsed = ReturnType<typeof parseSettings>;

/** What several checks look at. */
interface Seen {
  readonly ids: readonly string[];
  readonly answers: ReturnType<Ports['answers']['overview']>;
  readonly lists: ReturnType<Ports['config']['review']>;
}

const look = (ports: Ports): Seen => ({
  ids: ports.requests.ids(),
  answers: ports.answers.overview(checkedUntil(ports)),
  lists: ports.config.review(),
});

function checksOf(ports: Ports, parsed: Parsed): HealthEntry[] {
  const seen = look(ports);
  return [
    ...versionChecks(ports),
    ...triggerChecks(ports),
    ...sleepChecks(ports),
    ...lastingChecks(ports, parsed, seen),
    ...deletedChecks(ports, seen),
    ...messageChecks(ports, parsed.settings),
    ...holidayChecks(ports, seen),
  ];
}

/** What stays wrong until somebody mends it. */
function lastingChecks(ports: Ports, { settings, problems }: Parsed, seen: Seen): HealthEntry[] {
  return [
    ...questionChecks(ports),
    ...oneOr('uploads', HEALTH.uploads, canOpenUploads(ports) ? [] : [HEALTH.uploadsClosed]),
    ...sweepChecks(seen),
    ...uniqueChecks(seen),
    ...runtimeChecks(ports),
    ...templateChecks(ports),
    ...oneOr('settings', HEALTH.settings, [...problems.map(settingFault), ...protectionFaults(ports)]),
    ...listChecks(seen),
    ...timeZoneChecks(ports),
    ...oneOr('wording', HEALTH.wording, settings.ownWording ? wordingFaults(ports) : []),
    ...oneOr('summary', HEALTH.summary, summaryFaults(ports)),
    ...folderChecks(ports),
    ...archiveChecks(ports),
  ];
}

/**
 * Faults as sentences, for the administrators' digest of a morning. It is awake by then and says itself what of the day's
 * messages waits; holidays of the coming year are asked for on Mondays in December.
 */
export function morningFaults(ports: Ports, parsed: Parsed, today: IsoDate): string[] {
  const seen = look(ports);
  const asksForHolidays = today.slice(5, 7) === '12' && weekday(today) === MONDAY;
  return [
    ...triggerChecks(ports),
    ...lastingChecks(ports, parsed, seen),
    ...(asksForHolidays ? holidayChecks(ports, seen) : []),
  ].flatMap(({ ok, text }) => (ok ? [] : [text]));
}
const MONDAY = 1;

// ---- The file -------------------------------------------------------------------------------------------------------

function sheetChecks({ inspection }: Ports): HealthEntry[] {
  const faults = inspection.sheets().flatMap(({ name, missing }) => {
    if (missing === null) return [HEALTH.sheetGone(name)];
    return missing.length === 0 ? [] : [HEALTH.headingsGone(name, missing.map((one) => `"${one}"`).join(', '))];
  });
  return oneOr('sheets', HEALTH.sheets, faults, 'INSTALL');
}

function versionChecks(ports: Ports): HealthEntry[] {
  const found = layoutVersion(ports);
  if (found === 0) return [fault('version', HEALTH.notInstalled, 'INSTALL')];
  if (found < LAYOUT_VERSION) return [fault('version', HEALTH.versionOld(found, LAYOUT_VERSION), 'INSTALL')];
  if (found > LAYOUT_VERSION) return [fault('version', HEALTH.versionNew(found, LAYOUT_VERSION))];
  return [fine('version', HEALTH.version(found))];
}

function timeZoneChecks({ inspection }: Ports): HealthEntry[] {
  return oneOr('timeZones', HEALTH.timeZones, timeRepairs(inspection));
}

/** How script and spreadsheet come to Thai time, and the spreadsheet to Thai dates; nothing when they have them. */
export function timeRepairs(inspection: Ports['inspection']): string[] {
  const { script, spreadsheet } = inspection.timeZones();
  const isThaiTime = script === 'Asia/Bangkok' && spreadsheet === 'Asia/Bangkok';
  return [
    ...(isThaiTime ? [] : [INSTALL_TODO.timeZone(script, spreadsheet)]),
    ...(inspection.readsThaiDates() ? [] : [INSTALL_TODO.locale]),
  ];
}

// ---- Triggers -------------------------------------------------------------------------------------------------------

function triggerChecks(ports: Ports): HealthEntry[] {
  const { memory, session, inspection } = ports;
  const facts = triggerFacts(ports);
  const { owner, ran } = facts;
  if (!facts.saved) return [fault('triggers', HEALTH.notInstalled, 'INSTALL')];
  // Only the owner sees whether they are still there.
  if (owner === '' || sameAddress(owner, session.user())) {
    const own = new Set(inspection.ownTriggers().map(({ uid }) => uid));
    const areThere = HANDLERS.every((handler) => own.has(memory.get(triggerKey(handler)) ?? ''));
    if (!areThere) return [fault('triggers', HEALTH.triggersGone, 'INSTALL')];
  } else if (!isAdministrator(ports, owner)) return [fault('triggers', HEALTH.ownerGone(owner), 'TAKE_OVER')];
  return [fine('triggers', HEALTH.triggers(owner, lastTime(ran.runHourly), lastTime(ran.onFormSubmit)))];
}

const lastTime = (at: string): string => (at === '' ? HEALTH.never : formatThaiTime(at));

/** An office from before version 7 has not noted yet when its handlers ran. */
function sleepChecks(ports: Ports): HealthEntry[] {
  const facts = triggerFacts(ports);
  const { owner, ran } = facts;
  const sleeps = owner !== '' && !isAwake(ports, facts);
  return sleeps ? [fault('asleep', HEALTH.asleep(owner, lastTime(ran.runHourly)), 'TAKE_OVER')] : [];
}

/** Minutes a day that triggers may run. @source quotas page: 90 min for consumer accounts, 6 h in Workspace */
const minutesAllowed = (owner: string): number => (/@(?:gmail|googlemail)\.com$/i.test(owner) ? 90 : 360);
const NEARLY_ALL = 0.8;

function runtimeChecks(ports: Ports): HealthEntry[] {
  const minutes = Math.ceil(secondsToday(ports) / 60);
  const limit = minutesAllowed(triggerFacts(ports).owner);
  if (minutes >= limit * NEARLY_ALL) return [fault('runtime', HEALTH.runtimeShort(minutes, limit))];
  return [fine('runtime', HEALTH.runtime(minutes, limit))];
}

// ---- Answers and messages -------------------------------------------------------------------------------------------

const MOST_NAMED = 5;

function questionChecks({ inspection, config }: Ports): HealthEntry[] {
  const all = inspection.forms().map((form) => ({ ...form, title: form.title ?? form.sheetName }));
  if (all.length === 0) return [fault('questions', HEALTH.noForm)];
  const rows = config.questions();
  const forms = all.filter((form) => isForCards(form, all, rows));
  const unlinked = all.filter(
    (form) => !forms.includes(form) && form.questions.some((one) => guessTarget(one) === 'citizenId'),
  );
  const known = new Set(rows.flatMap(({ form, question }) => [`${form}\n${question}`]));
  const unknown = forms.flatMap(({ title, questions }) =>
    questions.filter((one) => !known.has(`${title}\n${one}`) && !known.has(`\n${one}`)),
  );
  const names = unknown.slice(0, MOST_NAMED).map((one) => `"${one}"`);
  const unmapped = rows.filter(
    ({ form, question, target }) =>
      target.trim() === '' &&
      forms.some(({ title, questions }) => (form === '' || form === title) && questions.includes(question)),
  );
  return oneOr('questions', HEALTH.questions, [
    ...unlinked.map(({ sheetName }) => HEALTH.formNew(sheetName)),
    ...(unknown.length === 0 ? [] : [HEALTH.questionsNew(names.join(', '))]),
    ...unmapped.map(({ question }) => ALERTS.question(question)),
    ...rows
      .filter(({ target }) => isUnknownTarget(target))
      .map(({ question, target }) => HEALTH.targetUnknown(target, question)),
  ]);
}

function sweepChecks({ answers }: Seen): HealthEntry[] {
  const left = answers.unprocessed.length;
  return oneOr('sweep', HEALTH.sweep, left === 0 ? [] : [HEALTH.sweepLeft(left)], 'SWEEP');
}

/** Nothing can keep a person from sorting between the last look at a row and its writing: it is seen at least. */
function uniqueChecks({ ids }: Seen): HealthEntry[] {
  const once = new Set<string>();
  const repeated = new Set(ids.filter((id) => once.size === once.add(id).size));
  return oneOr('unique', HEALTH.unique, repeated.size === 0 ? [] : [HEALTH.repeated(listed(repeated))]);
}

/** A row that a person deletes stays deleted; only somebody who looks is told, since it may have been meant. */
function deletedChecks(ports: Ports, { ids, answers }: Seen): HealthEntry[] {
  const there = new Set(ids);
  const gone = new Set(answers.requestIds.filter((id) => !there.has(id)));
  // What has been moved into the archive is not there either.
  if (gone.size > 0) for (const id of archivedIds(ports)) gone.delete(id);
  return oneOr('deleted', HEALTH.notDeleted, gone.size === 0 ? [] : [HEALTH.deleted(listed(gone))]);
}

function listed(ids: ReadonlySet<string>): string {
  const named = [...ids].slice(0, MOST_NAMED).join(', ');
  return ids.size > MOST_NAMED ? `${named} ${HEALTH.andMore(ids.size - MOST_NAMED)}` : named;
}

function messageChecks({ outbox, mailer }: Ports, { mailReserve }: Settings): HealthEntry[] {
  const open = outbox.open();
  const failed = open.filter(({ state }) => state === 'FAILED').length;
  const left = mailer.remaining();
  const well = open.length === 0 ? HEALTH.messages : HEALTH.messagesOpen(open.length);
  return [
    ...oneOr('messages', well, failed === 0 ? [] : [HEALTH.messagesFailed(failed)]),
    ...oneOr('mailQuota', HEALTH.mailQuota(left), left > mailReserve ? [] : [HEALTH.mailShort(left)]),
  ];
}

// ---- Settings and papers --------------------------------------------------------------------------------------------

/** What the value of a setting may be, after "เป็น". */
function allowedFor({ kind, min = 0, max = Infinity, codes = [] }: SettingRow): string {
  switch (kind) {
    case 'INT':
    case 'INT_OR_NONE':
      return ALLOWED_VALUES.whole(min, max);
    case 'NUMBER':
      return ALLOWED_VALUES.number(min, max);
    case 'INT_LIST':
      return ALLOWED_VALUES.list(min, max);
    case 'SIZE':
      return ALLOWED_VALUES.size;
    case 'CODE':
      return ALLOWED_VALUES.code(codes);
    case 'TEXT':
    case 'EMAIL':
    case 'EMAIL_LIST':
    case 'LINK':
    case 'CARD_PREFIX':
    case 'BOOLEAN':
      return ALLOWED_VALUES[kind];
  }
}

function settingFault({ key, code, value }: SettingProblem): string {
  if (code === 'SETTING_UNKNOWN') return HEALTH.settingUnknown(key);
  if (code === 'SETTING_REPEATED') return HEALTH.settingRepeated(key);
  return HEALTH.settingInvalid(key, value, allowedFor(SETTINGS[key as keyof typeof SETTINGS]));
}

/** A row that cannot be read counts for nothing: whoever typed it must hear of it. */
function listChecks({ lists }: Seen): HealthEntry[] {
  const faults = lists.unreadable.map(({ list, values }) => {
    const named = new Set(values.map((value) => `"${value.slice(0, 40)}"`));
    return HEALTH.listUnreadable[list](listed(named));
  });
  return oneOr('lists', HEALTH.lists, faults);
}

function templateChecks(ports: Ports): HealthEntry[] {
  const made = TEMPLATE_KINDS.flatMap((kind) => {
    const id = templateId(ports, kind);
    return id === undefined ? [] : [{ kind, id }];
  });
  if (made.length < TEMPLATE_KINDS.length)
    return [fault('templates', HEALTH.templatesLeft(TEMPLATE_KINDS.length - made.length), 'INSTALL')];
  const folder = templateFolder(ports);
  const there = folder === undefined ? null : ports.inspection.filesIn(folder);
  if (there === null) return [fault('templates', HEALTH.templateFolder, 'INSTALL')];
  const gone = made.filter(({ id }) => !there.has(id)).map(({ kind }) => `"${DOCUMENT_NAMES[kind]}"`);
  return oneOr(
    'templates',
    HEALTH.templates(made.length),
    gone.length === 0 ? [] : [HEALTH.templatesGone(gone.join(', '))],
  );
}

function folderChecks({ memory }: Ports): HealthEntry[] {
  const unshared = memory.get(FOLDER_UNSHARED) ?? '';
  return oneOr('folders', HEALTH.folders, unshared === '' ? [] : [ALERTS.unshared(unshared)], 'INSTALL');
}

/** Only an office that has one is asked to keep it. */
function archiveChecks(ports: Ports): HealthEntry[] {
  const state = archiveState(ports);
  if (state === 'NONE') return [];
  return [state === 'THERE' ? fine('archive', HEALTH.archive) : fault('archive', refuse('ARCHIVE_GONE').text)];
}

/** In December, and whenever less than a month of the year is left to look ahead to. */
const AHEAD_DAYS = 31;

function holidayChecks({ clock }: Ports, { lists }: Seen): HealthEntry[] {
  const today = clock.today();
  const year = yearBE(addDays(today, AHEAD_DAYS));
  const known = new Set(lists.holidays.map((day: IsoDate) => day.slice(0, 4)));
  return oneOr('holidays', HEALTH.holidays(year), known.has(String(year - 543)) ? [] : [HEALTH.holidaysGone(year)]);
}
