/** Reads what the linked forms ask: fills จับคู่คำถาม by itself and names what it could not understand. */
import { DOCUMENT_CODES, DOCUMENTS } from '../domain/document';
import { asksFor, guessTarget, suggestTargets } from '../domain/questions';
import { fieldLabel, type FieldId } from '../domain/request';
import { REQUIRED_WHEN } from '../domain/required';
import { INSTALL_DONE, INSTALL_TODO, QUESTION_SOURCES } from '../texts/office';
import { ADMIN_ONLY, guarded, refuse } from './access';
import type { InstallReport, Refusal } from './api';
import type { LinkedForm, Ports, QuestionRow } from './ports';

/** For the administrator who has changed the form: what install does for questions, and nothing else. */
export function readFormAgain(ports: Ports): InstallReport | Refusal {
  return guarded(ports, ADMIN_ONLY, () => {
    const held = ports.lock.hold((): InstallReport => {
      const { forms, done } = readForms(ports);
      return { ok: true, done, todo: formToDo(ports, forms) };
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

/** Links the forms and gives every question a row with its guess; what a person has mapped stays as it is. */
export function readForms({ setup, config }: Ports): { forms: LinkedForm[]; done: string[] } {
  const known = config.questions();
  const forms = setup.linkForms(new Set(known.map(({ question }) => question)));
  const added = newQuestions(known, forms);
  if (added.length > 0) setup.addQuestions(added);
  const understood = known.flatMap((row) => {
    const target = row.target.trim() === '' ? guessTarget(row.question) : null;
    return target === null ? [] : [{ ...row, target, source: QUESTION_SOURCES.guessed }];
  });
  if (understood.length > 0) setup.mapQuestions(understood);
  const count = added.length + understood.length;
  return {
    forms,
    done: [
      ...forms.filter((form) => form.made).map((form) => INSTALL_DONE.form(form.title)),
      ...(count === 0 ? [] : [INSTALL_DONE.questions(count)]),
    ],
  };
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

/** What the forms lack or what nobody has explained yet, required fields first. Questions no longer asked do not count. */
export function formToDo({ config }: Ports, forms: readonly LinkedForm[]): string[] {
  if (forms.length === 0) return [INSTALL_TODO.noForm];
  const asked = new Set(forms.flatMap(({ title, questions }) => questions.flatMap((one) => namesOf(title, one))));
  const rows = config.questions().filter((row) => asked.has(nameOf(row)));
  const targets = new Set(rows.map((row) => row.target.trim()));
  return [
    ...(Object.keys(REQUIRED_WHEN) as FieldId[])
      .filter((id) => id !== 'govEmpTypeOther' && !asksFor(targets, id))
      .map((id) => INSTALL_TODO.missingField(fieldLabel(id))),
    ...DOCUMENT_CODES.filter((code) => !targets.has(code) && (code === 'PHOTO' || !targets.has('documents'))).map(
      (code) => INSTALL_TODO.missingUpload(DOCUMENTS[code].label),
    ),
    ...rows
      .filter((row) => row.target.trim() === '')
      .map((row) => INSTALL_TODO.unmapped(row.question, suggestTargets(row.question))),
    ...forms.filter((form) => !form.shared).map((form) => INSTALL_TODO.formNotShared(form.title)),
  ];
}
