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

/** A file of `size` bytes; its content does not matter. */
export function upload(name: string, mime: string, size = 1000): { name: string; mime: string; bytes: string } {
  return { name, mime, bytes: Buffer.alloc(size, 7).toString('base64') };
}

/** Photo and order of appointment: what a first card needs. */
export const FIRST_CARD_FILES = {
  รูปถ่าย: [upload('photo.jpg', 'image/jpeg')],
  สำเนาคำสั่งบรรจุและแต่งตั้ง: [upload('order.pdf', 'application/pdf')],
};
