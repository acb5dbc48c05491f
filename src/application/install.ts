/** Makes what is missing in the office's spreadsheet and changes nothing that is right; safe to run at any time. */
import { DOCUMENT_CODES, DOCUMENTS } from '../domain/document';
import { asksFor, guessTarget, suggestTargets } from '../domain/questions';
import { fieldLabel, type FieldId } from '../domain/request';
import { REQUIRED_WHEN } from '../domain/required';
import { parseSettings, SETTING_KEYS, SETTINGS } from '../domain/settings';
import { INSTALL_DONE, INSTALL_TODO, QUESTION_SOURCES } from '../texts/office';
import { ADMIN_ONLY, guarded, refuse, rememberTriggers } from './access';
import type { InstallReport, Refusal } from './api';
import { beginYear } from './numbering';
import type { LinkedForm, Ports, QuestionRow } from './ports';

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
  return guarded(ports, ADMIN_ONLY, () => ports.lock.hold(() => installAll(ports))?.value ?? refuse('BUSY'));
}

function installAll(ports: Ports): InstallReport {
  const { setup, config, session } = ports;
  const done = [...setup.makeSheets()];
  const forms = setup.linkForms();
  done.push(...setup.fillSettings(settingRows(forms[0]?.url ?? '')).map(INSTALL_DONE.setting));
  done.push(...firstAdmin(ports));
  done.push(...forms.filter((form) => form.made).map((form) => INSTALL_DONE.form(form.title)));
  const added = newQuestions(config.questions(), forms);
  if (added.length > 0) {
    setup.addQuestions(added);
    done.push(INSTALL_DONE.questions(added.length));
  }
  beginYear(ports);
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

/** Questions that have no row yet, each with the guess what it asks for. */
function newQuestions(
  known: readonly QuestionRow[],
  forms: readonly LinkedForm[],
): (QuestionRow & { source: string })[] {
  const seen = new Set(known.map((row) => `${row.form}\n${row.question}`));
  return forms.flatMap((form) =>
    [...new Set(form.questions)]
      .filter((question) => question !== '' && !seen.has(`${form.title}\n${question}`))
      .map((question) => {
        const target = guessTarget(question);
        return {
          form: form.title,
          question,
          target: target ?? '',
          source: target === null ? QUESTION_SOURCES.unknown : QUESTION_SOURCES.guessed,
        };
      }),
  );
}

/** What only a person can do, the most important first. */
function toDo({ config, setup }: Ports, forms: readonly LinkedForm[]): string[] {
  const questions = config.questions();
  const { settings } = parseSettings(config.settings());
  const zones = setup.timeZones();
  return [
    ...(forms.length === 0 ? [INSTALL_TODO.noForm] : questionGaps(questions)),
    ...forms.filter((form) => !form.shared).map((form) => INSTALL_TODO.formNotShared(form.title)),
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

function questionGaps(questions: readonly QuestionRow[]): string[] {
  const targets = new Set(questions.map((row) => row.target));
  return [
    ...(Object.keys(REQUIRED_WHEN) as FieldId[])
      .filter((id) => id !== 'govEmpTypeOther' && !asksFor(targets, id))
      .map((id) => INSTALL_TODO.missingField(fieldLabel(id))),
    ...DOCUMENT_CODES.filter((code) => !targets.has(code) && (code === 'PHOTO' || !targets.has('documents'))).map(
      (code) => INSTALL_TODO.missingUpload(DOCUMENTS[code].label),
    ),
    ...questions
      .filter((row) => row.target === '')
      .map((row) => INSTALL_TODO.unmapped(row.question, suggestTargets(row.question))),
  ];
}
