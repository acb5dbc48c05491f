/** The list of the installation: what stands, what install will make, and what only a person can do, with how. */
import { yearBE } from '../domain/calendar';
import { sameAddress } from '../domain/email';
import { otherOfficeIn } from '../domain/officeName';
import { parseSettings, SETTINGS, type Settings } from '../domain/settings';
import { formatThaiTime } from '../domain/thaiDate';
import { INSTALLATION } from '../texts/administration';
import { TEMPLATE_KINDS } from '../texts/documents';
import { ANSWER_RESULTS, INSTALL_TODO } from '../texts/office';
import { SHEET_KEYS } from '../texts/sheets';
import { ADMIN_ONLY, guarded, refuse, scopesWithheld } from './access';
import type { InstallationList, InstallationStep as Step, Refusal, Saved } from './api';
import { templateId } from './documents/templates';
import { aboutForm, formToDo, isForCards } from './formReading';
import { layoutVersion } from './layout';
import type { Ports } from './ports';
import { timeRepairs } from './health';
import { protectionFaults } from './protecting';
import { summaryFaults, summaryState } from './summary/book';
import { isAwake, triggerFacts } from './triggers';
import { wordingFaults } from './wording';

const ready = (id: string, text: string): Step => ({ id, state: 'READY', text });
const missing = (id: string, text: string, how?: string): Step => ({
  id,
  state: 'MISSING',
  text,
  ...(how === undefined ? {} : { how }),
});
const forPerson = (id: string, text: string, how: string): Step => ({ id, state: 'PERSON', text, how });

/** Settings without a default that somebody has to fill in. */
const TO_BE_FILLED = ['officePhone', 'officeEmail', 'officeAddress', 'directorName', 'cardCodePrefix'] as const;

export function listInstallation(ports: Ports): InstallationList | Refusal {
  const work = (): InstallationList => {
    const sheets = ports.inspection.sheets();
    const incomplete = sheets.filter(({ missing: gone }) => gone === null || gone.length > 0).map(({ name }) => name);
    const isNew = layoutVersion(ports) === 0;
    if (incomplete.length === 0) return { ok: true, isNew, steps: installationSteps(ports) };
    // Without its sheets an office can say no more about itself.
    const first = isNew ? firstSteps(ports) : [];
    return { ok: true, isNew, steps: [...first, missing('sheets', INSTALLATION.sheetsToMake(incomplete))] };
  };
  return scopesWithheld(ports) ?? guarded<InstallationList>(ports, ADMIN_ONLY, work);
}

/** What can be said before the first installation. */
function firstSteps({ inspection }: Ports): Step[] {
  const forms = inspection.forms();
  if (forms.length === 0) return [forPerson('form', INSTALLATION.noForm, INSTALL_TODO.noForm)];
  return [missing('form', INSTALLATION.formToLink), missing('triggers', INSTALLATION.triggersToMake)];
}

/** Every line, of an office whose sheets stand; what a person has to do in the order in which it is best done. */
export function installationSteps(ports: Ports): Step[] {
  const { settings } = parseSettings(ports.config.settings());
  return [
    ...formSteps(ports, settings),
    ready('sheets', INSTALLATION.sheets(SHEET_KEYS.length)),
    triggerStep(ports),
    ...timeZoneSteps(ports),
    ...paperSteps(ports),
    ...earlierSteps(ports),
    ...TO_BE_FILLED.map((key) => fillStep(settings, key)),
    settings.cardCodeNext === null
      ? ticked(ports, 'cardCodeNext', SETTINGS.cardCodeNext.description, INSTALLATION.cardCodeNextHow)
      : ready('setting.cardCodeNext', INSTALLATION.filled(SETTINGS.cardCodeNext.description)),
    ticked(
      ports,
      'officeName',
      INSTALLATION.officeName(settings.officeFullName, settings.officeShortName),
      INSTALLATION.officeNameHow,
    ),
    ...peopleSteps(ports),
    ...faultSteps(ports),
    ticked(ports, 'uploads', INSTALLATION.uploads, INSTALLATION.uploadsHow),
    ticked(ports, 'garuda', INSTALLATION.garuda, INSTALL_TODO.garuda),
    ticked(ports, 'card', INSTALLATION.card, INSTALLATION.cardHow),
  ];
}

// ---- Forms ----------------------------------------------------------------------------------------------------------

function formSteps(ports: Ports, settings: Settings): Step[] {
  const { inspection, config } = ports;
  const all = inspection
    .forms()
    .map((form) => ({ ...form, title: form.title ?? form.sheetName, linked: form.title !== undefined }));
  if (all.length === 0) return [forPerson('form', INSTALLATION.noForm, INSTALL_TODO.noForm)];
  if (all.some(({ linked }) => !linked)) return [missing('form', INSTALLATION.formToLink)];
  const rows = config.questions();
  const forms = all.filter((form) => isForCards(form, all, rows));
  const lacking = formToDo(ports, forms);
  return [
    ready('form', INSTALLATION.form(forms.map(({ title }) => title))),
    ...all.flatMap(({ sheetId, title }): Step[] => {
      const about = aboutForm(ports, sheetId);
      const other = otherOfficeIn(about ?? '', [settings.officeFullName, settings.officeShortName]);
      const id = `form.${sheetId}`;
      if (about === null)
        return [forPerson(`${id}.shared`, INSTALLATION.form([title]), INSTALL_TODO.formNotShared(title))];
      if (other === undefined) return [];
      const how = INSTALLATION.otherOffice(title, other, settings.officeShortName);
      return [forPerson(`${id}.office`, INSTALLATION.form([title]), how)];
    }),
    ...all
      .filter((form) => !forms.includes(form))
      .map(({ sheetId, title }) =>
        forPerson(`form.${sheetId}.kind`, INSTALLATION.form([title]), INSTALLATION.otherForm(title)),
      ),
    ...(lacking.length === 0
      ? [ready('questions', INSTALLATION.questions(rows.length))]
      : lacking.map((how, index) => forPerson(`questions.${index}`, INSTALLATION.questionsToMap, how))),
  ];
}

// ---- What install makes ---------------------------------------------------------------------------------------------

const clockTime = (at: string): string => (at === '' ? '' : formatThaiTime(at));

function triggerStep(ports: Ports): Step {
  const facts = triggerFacts(ports);
  if (!facts.saved || facts.owner === '') return missing('triggers', INSTALLATION.triggersToMake);
  if (isAwake(ports, facts)) {
    const well = ready('triggers', INSTALLATION.triggers(facts.owner, clockTime(facts.since)));
    // A hand-over may be planned.
    return sameAddress(facts.owner, ports.session.user()) ? well : { ...well, offer: 'TAKE_OVER' };
  }
  const asleep = INSTALLATION.triggersAsleep(facts.owner, clockTime(facts.ran.runHourly));
  return { ...forPerson('triggers', asleep, INSTALLATION.takeOver), offer: 'TAKE_OVER' };
}

function timeZoneSteps({ inspection }: Ports): Step[] {
  const repairs = timeRepairs(inspection);
  if (repairs.length === 0) return [ready('timeZones', INSTALLATION.timeZones)];
  return repairs.map((repair, index) => forPerson(`timeZones.${index}`, INSTALLATION.timeZones, repair));
}

/** Templates, survey and summary: what there was no time for is made when install runs again. */
function paperSteps(ports: Ports): Step[] {
  const all = TEMPLATE_KINDS.length;
  const made = TEMPLATE_KINDS.filter((kind) => templateId(ports, kind) !== undefined).length;
  const summary = {
    NONE: missing('summary', INSTALLATION.summary),
    THERE: ready('summary', INSTALLATION.summary),
    UNREACHABLE: forPerson('summary', INSTALLATION.summary, INSTALL_TODO.summaryUnreachable),
  };
  return [
    made === all
      ? ready('templates', INSTALLATION.templates(made))
      : missing('templates', INSTALLATION.templatesToMake(made, all), INSTALL_TODO.templatesLeft(all - made)),
    ports.survey.exists() ? ready('survey', INSTALLATION.survey) : missing('survey', INSTALLATION.survey),
    summary[summaryState(ports)],
  ];
}

// ---- What a person does ---------------------------------------------------------------------------------------------

function fillStep(settings: Settings, key: (typeof TO_BE_FILLED)[number]): Step {
  const { description } = SETTINGS[key];
  if (settings[key] !== '') return ready(`setting.${key}`, INSTALLATION.filled(description));
  return forPerson(`setting.${key}`, description, INSTALL_TODO.setting(key, description));
}

function peopleSteps({ config, clock }: Ports): Step[] {
  const officers = config.officers().length;
  const districts = config.distances().size;
  const year = yearBE(clock.today());
  const holidays = config.holidays().some((day) => day.startsWith(String(year - 543)));
  return [
    officers > 1
      ? ready('officers', INSTALLATION.officers(officers))
      : forPerson('officers', INSTALLATION.officers(officers), INSTALL_TODO.officers),
    districts > 0
      ? ready('districts', INSTALLATION.districts(districts))
      : forPerson('districts', INSTALLATION.districts(districts), INSTALL_TODO.districts),
    holidays
      ? ready('holidays', INSTALLATION.holidays(year))
      : forPerson('holidays', INSTALLATION.holidays(year), INSTALLATION.holidaysHow(year)),
  ];
}

const faultSteps = (ports: Ports): Step[] =>
  [...wordingFaults(ports), ...summaryFaults(ports), ...protectionFaults(ports)].map((how, index) =>
    forPerson(`fault.${index}`, INSTALLATION.fault, how),
  );

/** Answers from before the installation, until somebody has decided about them. */
function earlierSteps(ports: Ports): Step[] {
  const found = ports.answers.withResult([ANSWER_RESULTS.earlier, ANSWER_RESULTS.earlierWaiting]);
  const waiting = found.filter(({ result }) => result === ANSWER_RESULTS.earlierWaiting).length;
  const left = found.length - waiting;
  return [
    ...(waiting === 0 ? [] : [ready('earlierWaiting', INSTALLATION.earlierWaiting(waiting))]),
    ...(left === 0
      ? []
      : [
          {
            ...ticked(ports, 'earlier', INSTALLATION.earlier(left), INSTALLATION.earlierHow),
            offer: 'TAKE_IN' as const,
          },
        ]),
  ];
}

// ---- What only a person can know ------------------------------------------------------------------------------------

const TICK = 'ticked.';
/** Lines that nothing but a person can tell to be done. */
const TICKABLE = ['cardCodeNext', 'officeName', 'uploads', 'garuda', 'card', 'earlier'] as const;

function ticked({ memory }: Ports, id: (typeof TICKABLE)[number], text: string, how: string): Step {
  const [by, at] = (memory.get(`${TICK}${id}`) ?? '').split(' ');
  if (by === undefined || by === '') return { ...forPerson(id, text, how), tickable: true };
  return { ...ready(id, text), tickable: true, ticked: { by, at: at ?? '' } };
}

/** An administrator says that a line is done, or not after all. */
export function tickInstallation(ports: Ports, id: unknown, done: unknown): Saved | Refusal {
  return guarded<Saved>(ports, ADMIN_ONLY, ({ email }) => {
    if (!TICKABLE.some((known) => known === id) || typeof done !== 'boolean') return refuse('ARGUMENT_INVALID');
    const key = `${TICK}${String(id)}`;
    if (done) ports.memory.set({ [key]: `${email} ${ports.clock.now()}` });
    else ports.memory.forget(key);
    return { ok: true };
  });
}
