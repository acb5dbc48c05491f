/** Makes what is missing in the office's spreadsheet and changes nothing that is right; safe to run at any time. */
import { sameAddress } from '../domain/email';
import { parseSettings, SETTING_KEYS, SETTINGS, type SettingKey } from '../domain/settings';
import { INSTALL_DONE, INSTALL_TODO } from '../texts/office';
import { WORDING_ROWS } from '../texts/wording';
import { ADMIN_ONLY, callerOf, guarded, hasNobody, refuse, scopesWithheld } from './access';
import { administrators } from './administrators';
import type { InstallationStep, InstallReport, Refusal } from './api';
import { adoptArchive } from './archive';
import { beginChecking } from './completing';
import { beginDays } from './daily';
import { keepProxyLetter } from './documents/proxyLetter';
import { makeTemplates } from './documents/templates';
import { OVER_AFTER_MS } from './execution';
import { readForms } from './formReading';
import { installationSteps } from './installation';
import { bringUpToDate } from './layout';
import { beginYear, continueYear } from './numbering';
import { LayoutError, type Ports } from './ports';
import { protectSettings } from './protecting';
import { keepSummaryBook, rebuildSummary } from './summary/book';
import { canOpenUploads, keepTriggers } from './triggers';
import { takeWording } from './wording';

/** What becomes of a copy of an installed file: it takes the place of the original, or begins without its records. */
export type CopyUse = 'CONTINUE' | 'EMPTY';

/** What the administrator has decided; anything else that the page sends is passed over. */
interface Decisions {
  readonly takeOver: boolean;
  readonly copy: CopyUse | null;
}

function decisionsIn(options: unknown): Decisions {
  const { takeOver, copy } = (typeof options === 'object' && options !== null ? options : {}) as Record<
    string,
    unknown
  >;
  return { takeOver: takeOver === true, copy: copy === 'CONTINUE' || copy === 'EMPTY' ? copy : null };
}

export function install(ports: Ports, options?: unknown): InstallReport | Refusal {
  const decisions = decisionsIn(options);
  const refused = scopesWithheld(ports) ?? takeCopy(ports, decisions);
  if (refused !== null) return refused;
  return guarded<InstallReport>(ports, ADMIN_ONLY, () => {
    if (decisions.takeOver && !canOpenUploads(ports)) return refuse('UPLOADS_CLOSED');
    const core = ports.lock.hold(() => ({ done: installAll(ports, decisions), isMine: claimRest(ports) }));
    if (core === null) return refuse('BUSY');
    const { done, isMine } = core.value;
    if (!isMine) return { ok: true, done, todo: [INSTALL_TODO.underWay, ...toDo(ports)] };
    try {
      const rest = installRest(ports);
      return { ok: true, done: [...done, ...rest], todo: toDo(ports) };
    } finally {
      // Whatever went wrong, the next installation may go on at once.
      ports.memory.forget(UNDER_WAY);
    }
  });
}

const UNDER_WAY = 'install.until';

/** Templates and the survey are made outside the lock, by one installation at a time. */
function claimRest({ memory, clock }: Ports): boolean {
  memory.refresh();
  const now = Date.parse(clock.now());
  if (Number(memory.get(UNDER_WAY) ?? 0) > now) return false;
  memory.set({ [UNDER_WAY]: String(now + OVER_AFTER_MS) });
  return true;
}

/** What takes longer; what there is no time for is made the next time. */
function installRest(ports: Ports): string[] {
  const { settings } = parseSettings(ports.config.settings());
  const { done } = makeTemplates(ports, settings);
  keepProxyLetter(ports, settings);
  if (ports.survey.make() !== null) done.push(INSTALL_DONE.survey);
  const kept = keepSummaryBook(ports, settings);
  if (kept === 'MADE') done.push(INSTALL_DONE.summary);
  // What there is no time for is written within the hour.
  if (kept !== 'UNREACHABLE' && !ports.clock.timeIsShort())
    rebuildSummary(ports, { settings, holidays: new Set(ports.config.holidays()) });
  return done;
}

function installAll(ports: Ports, { takeOver }: Decisions): string[] {
  const { setup, config, inspection } = ports;
  const done = bringUpToDate(ports);
  const { forms, done: read } = readForms(ports);
  const own = { formLink: forms[0]?.url ?? '', installedFile: inspection.fileId() };
  done.push(...setup.fillSettings(settingRows(own)).map(INSTALL_DONE.setting));
  setup.layOutWording(WORDING_ROWS);
  done.push(...firstAdmin(ports), ...read);
  beginYear(ports);
  beginChecking(ports);
  beginDays(ports);
  done.push(...keepTriggers(ports, takeOver).map(INSTALL_DONE.trigger));
  protectSettings(ports, 'AGAIN');
  const { settings } = parseSettings(config.settings());
  takeWording(ports, settings);
  adoptArchive(ports, settings);
  if (settings.installedFile === '') setup.writeSetting('installedFile', own.installedFile);
  if (settings.formLink === '' && own.formLink !== '') setup.writeSetting('formLink', own.formLink);
  return done;
}

function settingRows(
  own: Readonly<Partial<Record<SettingKey, string>>>,
): { key: string; value: string; description: string }[] {
  return SETTING_KEYS.map((key) => ({
    key,
    value: own[key] ?? SETTINGS[key].default,
    description: SETTINGS[key].description,
  }));
}

/** Whoever installs first becomes administrator. */
function firstAdmin(ports: Ports): string[] {
  const { session, setup } = ports;
  if (administrators(ports).length > 0) return [];
  const email = session.user();
  setup.addOfficer({ email, name: '', position: '', role: 'ADMIN' });
  return [INSTALL_DONE.admin(email)];
}

/** What only a person can do, the most important first. */
function toDo(ports: Ports): string[] {
  const steps = installationSteps(ports).filter((step: InstallationStep) => step.state !== 'READY');
  return steps.map(({ text, how }) => how ?? text);
}

/** What an office that begins with another one's file must not go on with: it would write and issue cards in its name. */
const OFFICES_OWN: readonly SettingKey[] = [
  'archiveFile',
  'formLink',
  'officeEmail',
  'officePhone',
  'officeAddress',
  'directorName',
  'cardCodePrefix',
  'cardCodeNext',
  'summaryViewers',
];

/**
 * In a copy of an installed file nothing is done before somebody has said what it is for: an administrator, or the copy's
 * owner, who may have it from another office and then begins without that office's records and people.
 */
function takeCopy(ports: Ports, { copy }: Decisions): Refusal | null {
  const { session, setup, memory, inspection, lock } = ports;
  const user = session.user();
  const isAdmin = callerOf(ports)?.role === 'ADMIN';
  if (!isAdmin) {
    const owner = session.owner();
    if (user === '' || !sameAddress(owner, user)) return refuse(hasNobody(ports, owner) ? 'NO_OWNER' : 'FORBIDDEN');
  }
  if (!isCopy(ports)) return null;
  if (copy === null || (copy === 'CONTINUE' && !isAdmin)) return refuse('FILE_COPIED');
  const held = lock.hold(() => {
    memory.forgetAll();
    if (copy === 'EMPTY') {
      setup.emptyRecords();
      for (const key of OFFICES_OWN) setup.writeSetting(key, '');
      setup.addOfficer({ email: user, name: '', position: '', role: 'ADMIN' });
    }
    if (copy === 'CONTINUE') continueYear(ports);
    // Last: an execution that dies before leaves a copy that asks again.
    setup.writeSetting('installedFile', inspection.fileId());
  });
  return held === null ? refuse('BUSY') : null;
}

function isCopy({ config }: Ports): boolean {
  try {
    config.settings();
    return false;
  } catch (error) {
    // Before the first installation there is no sheet of settings.
    if (error instanceof LayoutError) return error.code === 'FILE_COPIED';
    throw error;
  }
}
