/** A form answer as an applicant gives it, by question title; a test overrides the one thing that matters. */
import type { QuestionDraft } from '../../emulator';
import { FIELDS } from '../../src/domain/request';
import form from '../data/form.json';
import { answers } from './requestAnswers';

export const FORM = form as {
  title: string;
  collectEmail: boolean;
  allowResponseEdits: boolean;
  questions: QuestionDraft[];
};

const TITLES = new Map(FORM.questions.map((question) => [question.title, question]));

/** Answers of a valid first request, by question title. */
export function titledAnswers(change: Parameters<typeof answers>[0] = {}): Record<string, string> {
  const fields = answers(change);
  return Object.fromEntries(
    FIELDS.flatMap(({ id, label }) => {
      const value = fields[id];
      return value === undefined || !TITLES.has(label) ? [] : [[label, value]];
    }),
  );
}
