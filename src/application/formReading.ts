/** Reads what the linked forms ask: fills จับคู่คำถาม by itself and names what it could not understand. */
import { DOCUMENT_CODES, documentLabel } from '../domain/document';
import { asksFor, guessTarget, suggestTargets } from '../domain/questions';
import { fieldLabel, type FieldId } from '../domain/request';
import { REQUIRED_WHEN } from '../domain/required';
import { ANSWER_RESULTS, INSTALL_DONE, INSTALL_TODO, QUESTION_SOURCES } from '../texts/office';
import { ADMIN_ONLY, guarded, refuse } from './access';
import type { InstallReport, Refusal } from './api';
import type { LinkedForm, Ports, QuestionRow } from './ports';

/** For the administrator who has changed the form: what install does for questions, and nothing else. */
export function readFormAgain(ports: Ports): InstallReport | Refusal {
  return guarded(ports, ADMIN_ONLY, () => {
    const held = ports.lock.hold((): InstallReport => {
      const { forms, done } = readForms(ports);
      const unshared = forms.filter(({ shared }) => !shared);
      const todo = [...formToDo(ports, forms), ...unshared.map(({ title }) => INSTALL_TODO.formNotShared(title))];
      return { ok: true, done, todo };
    });
    return held?.value ?? refuse('BUSY');
  });
}

const nameOf = ({ form, question }: Pick<QuestionRow, 'form' | 'question'>): string => `${form}\n${question}`;

/** A row without a form speaks of every form. */
const namesOf = (form: string, question: string): string[] => [
  nameOf({ form, question }),
  nameOf({ form: '', question }),
];

const ABOUT = 'form.about.';
const LONGEST_ABOUT = 500;

/** What a form says of itself, for those who look later without opening it; `null` where it is not shared. */
export function aboutForm({ memory }: Ports, sheetId: number): string | null {
  const about = memory.get(`${ABOUT}${sheetId}`) ?? '';
  return about === NOT_SHARED ? null : about;
}
const NOT_SHARED = '-';

function rememberAbout({ memory }: Ports, forms: readonly LinkedForm[]): void {
  const said = forms.map(({ sheetId, shared, about }): [string, string] => [
    `${ABOUT}${sheetId}`,
    shared ? about.slice(0, LONGEST_ABOUT) : NOT_SHARED,
  ]);
  memory.set(Object.fromEntries(said.filter(([key, about]) => memory.get(key) !== about)));
}

/** Links the forms and gives every question a row with its guess; what a person has mapped stays as it is. */
export function readForms(ports: Ports): { forms: LinkedForm[]; done: string[] } {
  const { setup, config } = ports;
  const known = config.questions();
  const forms = setup.linkForms(new Set(known.map(({ question }) => question)));
  rememberAbout(ports, forms);
  const added = newQuestions(known, forms);
  if (added.length > 0) setup.addQuestions(added);
  const understood = known.flatMap((row) => {
    const target = row.target.trim() === '' ? guessTarget(row.question) : null;
    return target === null ? [] : [{ ...row, target, source: QUESTION_SOURCES.guessed }];
  });
  if (understood.length > 0) setup.mapQuestions(understood);
  readmit(ports, forms);
  const count = added.length + understood.length;
  return {
    forms,
    done: [
      ...forms.filter((form) => form.made).map((form) => INSTALL_DONE.form(form.title)),
      ...(count === 0 ? [] : [INSTALL_DONE.questions(count)]),
    ],
  };
}

/** Answers that were passed over because nobody had explained their form are taken in once somebody has. */
function readmit({ answers, config }: Ports, forms: readonly LinkedForm[]): void {
  const passedOver = answers.withResult([ANSWER_RESULTS.foreign]);
  if (passedOver.length === 0) return;
  const rows = config.questions();
  const understood = new Set(forms.filter((form) => isForCards(form, forms, rows)).map(({ sheetId }) => sheetId));
  answers.note(
    passedOver.filter(({ sheetId }) => understood.has(sheetId)),
    '',
  );
}

/** Questions that have no row yet, each with the guess what it asks for. */
function newQuestions(
  known: readonly QuestionRow[],
  forms: readonly LinkedForm[],
): (QuestionRow & { source: string })[] {
  const seen = new Set(known.map(nameOf));
  return forms.flatMap(({ title, questions }) =>
    [...new Set(questions)]
      .filter((question) => question !== '' && !namesOf(title, question).some((name) => seen.has(name)))
      .map((question) => {
        const target = guessTarget(question);
        return {
          form: title,
          question,
          target: target ?? '',
          source: target === null ? QUESTION_SOURCES.unknown : QUESTION_SOURCES.guessed,
        };
      }),
  );
}

/** A form as far as its questions go. */
export type AskingForm = Pick<LinkedForm, 'title' | 'questions'>;

const targetsOf = ({ title, questions }: AskingForm, rows: readonly QuestionRow[]): Set<string> => {
  const asked = new Set(questions.flatMap((one) => namesOf(title, one)));
  return new Set(rows.filter((row) => asked.has(nameOf(row))).map((row) => row.target.trim()));
};

/** A form that asks for less is no request beside one that asks for the citizen id. */
const FEWEST_TARGETS = 5;

/**
 * Whether a form that answers into the spreadsheet asks for cards at all: an office may gather other things there, too. The
 * only form always counts, however little of it is understood yet.
 */
export function isForCards(form: AskingForm, others: readonly AskingForm[], rows: readonly QuestionRow[]): boolean {
  const targets = targetsOf(form, rows);
  const known = [...targets].filter((target) => target !== '' && target !== 'submittedAt' && target !== 'email');
  if (targets.has('citizenId') || known.length >= FEWEST_TARGETS) return true;
  return !others.some((other) => targetsOf(other, rows).has('citizenId'));
}

/** The other forms that จับคู่คำถาม tells of. */
export function otherForms(title: string, rows: readonly QuestionRow[]): AskingForm[] {
  const titles = new Set(rows.map(({ form }) => form).filter((form) => form !== '' && form !== title));
  return [...titles].map((one) => ({
    title: one,
    questions: rows.filter(({ form }) => form === one).map(({ question }) => question),
  }));
}

/** What the forms lack or what nobody has explained yet, required fields first. Questions no longer asked do not count. */
export function formToDo({ config }: Ports, forms: readonly AskingForm[]): string[] {
  if (forms.length === 0) return [INSTALL_TODO.noForm];
  const asked = new Set(forms.flatMap(({ title, questions }) => questions.flatMap((one) => namesOf(title, one))));
  const rows = config.questions().filter((row) => asked.has(nameOf(row)));
  const targets = new Set(rows.map((row) => row.target.trim()));
  return [
    ...(Object.keys(REQUIRED_WHEN) as FieldId[])
      .filter((id) => id !== 'govEmpTypeOther' && !asksFor(targets, id))
      .map((id) => INSTALL_TODO.missingField(fieldLabel(id))),
    ...DOCUMENT_CODES.filter((code) => !targets.has(code) && (code === 'PHOTO' || !targets.has('documents'))).map(
      (code) => INSTALL_TODO.missingUpload(documentLabel(code)),
    ),
    ...rows
      .filter((row) => row.target.trim() === '')
      .map((row) => INSTALL_TODO.unmapped(row.question, suggestTargets(row.question))),
  ];
}
