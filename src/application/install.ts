/** Makes what is missing in the office's spreadsheet and changes nothing that is right; safe to run at any time. */
import { parseSettings, SETTING_KEYS, SETTINGS } from '../domain/settings';
import { INSTALL_DONE, INSTALL_TODO } from '../texts/office';
import { ADMIN_ONLY, guarded, refuse, rememberTriggers } from './access';
import type { InstallReport, Refusal } from './api';
import { beginChecking } from './completing';
import { formToDo, readForms } from './formReading';
import { makeTemplates } from './documents/templates';
import { beginYear } from './numbering';
import type { LinkedForm, Ports } from './ports';

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
    const core = ports.lock.hold(() => installAll(ports));
    if (core === null) return refuse('BUSY');
    // Documents are made outside the lock; what there was no time for is made the next time.
    const { settings } = parseSettings(ports.config.settings());
    const { done, left } = makeTemplates(ports, settings);
    const todo = [...core.value.todo, INSTALL_TODO.garuda];
    return {
      ok: true,
      done: [...core.value.done, ...done],
      todo: left === 0 ? todo : [INSTALL_TODO.templatesLeft(left), ...todo],
    };
  });
}

function installAll(ports: Ports): InstallReport {
  const { setup, config, session } = ports;
  const done = [...setup.makeSheets()];
  const { forms, done: read } = readForms(ports);
  done.push(...setup.fillSettings(settingRows(forms[0]?.url ?? '')).map(INSTALL_DONE.setting));
  done.push(...firstAdmin(ports), ...read);
  beginYear(ports);
  beginChecking(ports);
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
  const zones = setup.timeZones();
  return [
    ...formToDo(ports, forms),
    ...(zones.script === 'Asia/Bangkok' && zones.spreadsheet === 'Asia/Bangkok'
      ? []
      : [INSTALL_TODO.timeZone(zones.script, zones.spreadsheet)]),
    ...TO_BE_FILLED.filter((key) => settings[key] === '' || settings[key] === null).map((key) =>
      INSTALL_TODO.setting(key, SETTINGS[key].description),
    ),
    ...(config.officers().length > 1 ? [] : [INSTALL_TODO.officers]),
    INSTALL_TODO.districts,
  ];
}
