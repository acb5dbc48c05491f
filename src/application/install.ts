/** Makes what is missing in the office's spreadsheet and changes nothing that is right; safe to run at any time. */
import { parseSettings, SETTING_KEYS, SETTINGS } from '../domain/settings';
import { INSTALL_DONE, INSTALL_TODO } from '../texts/office';
import { WORDING_ROWS } from '../texts/wording';
import { ADMIN_ONLY, guarded, refuse, rememberTriggers } from './access';
import type { InstallReport, Refusal } from './api';
import { beginChecking } from './completing';
import { beginDays } from './daily';
import { formToDo, readForms } from './formReading';
import { keepProxyLetter } from './documents/proxyLetter';
import { makeTemplates } from './documents/templates';
import { beginYear } from './numbering';
import type { LinkedForm, Ports } from './ports';
import { keepSummaryBook, rebuildSummary, summaryFaults } from './summary/book';
import { takeWording, wordingFaults } from './wording';

/** Settings without a default that somebody has to fill in. */
const TO_BE_FILLED = [
  'officePhone',
  'officeEmail',
  'officeAddress',
  'directorName',
  'cardCodePrefix',
  'cardCodeNext',
] as const;

export function install(ports: Ports): InstallReport | Refusal {
  return guarded<InstallReport>(ports, ADMIN_ONLY, () => {
    const core = ports.lock.hold(() => ({ report: installAll(ports), isMine: claimRest(ports) }));
    if (core === null) return refuse('BUSY');
    const { report, isMine } = core.value;
    if (!isMine) return { ...report, todo: [INSTALL_TODO.underWay, ...report.todo] };
    try {
      const { done, todo } = installRest(ports);
      return { ok: true, done: [...report.done, ...done], todo: [...report.todo, ...todo] };
    } finally {
      // Whatever went wrong, the next installation may go on at once.
      ports.memory.forget(UNDER_WAY);
    }
  });
}

const UNDER_WAY = 'install.until';
const UNDER_WAY_MS = 7 * 60 * 1000;

/** Templates and the survey are made outside the lock, by one installation at a time. */
function claimRest({ memory, clock }: Ports): boolean {
  memory.refresh();
  const now = Date.parse(clock.now());
  if (Number(memory.get(UNDER_WAY) ?? 0) > now) return false;
  memory.set({ [UNDER_WAY]: String(now + UNDER_WAY_MS) });
  return true;
}

/** What takes longer; what there is no time for is made the next time. */
function installRest(ports: Ports): { done: string[]; todo: string[] } {
  const { settings } = parseSettings(ports.config.settings());
  const { done, left } = makeTemplates(ports, settings);
  keepProxyLetter(ports, settings);
  if (ports.survey.make() !== null) done.push(INSTALL_DONE.survey);
  const kept = keepSummaryBook(ports, settings);
  if (kept === 'MADE') done.push(INSTALL_DONE.summary);
  // What there is no time for is written within the hour.
  if (kept !== 'UNREACHABLE' && !ports.clock.timeIsShort())
    rebuildSummary(ports, { settings, holidays: new Set(ports.config.holidays()) });
  return {
    done,
    todo: [
      ...(left === 0 ? [] : [INSTALL_TODO.templatesLeft(left)]),
      ...(kept === 'UNREACHABLE' ? [INSTALL_TODO.summaryUnreachable] : []),
      ...summaryFaults(ports),
      INSTALL_TODO.garuda,
    ],
  };
}

function installAll(ports: Ports): InstallReport {
  const { setup, config, session } = ports;
  const done = [...setup.makeSheets()];
  const { forms, done: read } = readForms(ports);
  done.push(...setup.fillSettings(settingRows(forms[0]?.url ?? '')).map(INSTALL_DONE.setting));
  setup.layOutWording(WORDING_ROWS);
  done.push(...firstAdmin(ports), ...read);
  beginYear(ports);
  beginChecking(ports);
  beginDays(ports);
  const triggers = setup.ensureTriggers();
  rememberTriggers(ports, triggers);
  done.push(...triggers.filter(({ made }) => made).map(({ handler }) => INSTALL_DONE.trigger(handler)));
  const admins = config.officers().filter((officer) => officer.role === 'ADMIN');
  setup.protect([...new Set([session.owner(), ...admins.map((officer) => officer.email)])]);
  return { ok: true, done, todo: toDo(ports, forms) };
}

function settingRows(formLink: string): { key: string; value: string; description: string }[] {
  return SETTING_KEYS.map((key) => ({
    key,
    value: key === 'formLink' && formLink !== '' ? formLink : SETTINGS[key].default,
    description: SETTINGS[key].description,
  }));
}

/** Whoever installs first becomes administrator. */
function firstAdmin({ config, session, setup }: Ports): string[] {
  if (config.officers().some((officer) => officer.role === 'ADMIN')) return [];
  const email = session.user();
  setup.addOfficer({ email, name: '', position: '', role: 'ADMIN' });
  return [INSTALL_DONE.admin(email)];
}

/** What only a person can do, the most important first. */
function toDo(ports: Ports, forms: readonly LinkedForm[]): string[] {
  const { config, setup } = ports;
  const { settings } = parseSettings(config.settings());
  takeWording(ports, settings);
  const zones = setup.timeZones();
  return [
    ...formToDo(ports, forms),
    ...(zones.script === 'Asia/Bangkok' && zones.spreadsheet === 'Asia/Bangkok'
      ? []
      : [INSTALL_TODO.timeZone(zones.script, zones.spreadsheet)]),
    ...wordingFaults(ports),
    ...TO_BE_FILLED.filter((key) => settings[key] === '' || settings[key] === null).map((key) =>
      INSTALL_TODO.setting(key, SETTINGS[key].description),
    ),
    ...(config.officers().length > 1 ? [] : [INSTALL_TODO.officers]),
    INSTALL_TODO.districts,
  ];
}
