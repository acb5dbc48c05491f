/** Runs a scenario step by step on an office, and never fails as a whole: what goes wrong stands in the step's result. */
import { readFileSync } from 'node:fs';
import { basename, resolve } from 'node:path';
import type { FormDraft, FormModel, Submission, SubmissionEvent, UploadedFile } from '../model/forms';
import type { SpreadsheetModel } from '../model/spreadsheet';
import { describeError } from '../core/execution';
import type { CallOutcome, Office, Request } from '../runtime/office';
import { typeOfName } from '../services/blob';
import { appendCells, columnUnder, operate, rowWhere, setCells, sheetOf } from './sheetSteps';
import { namedBooks } from './result';
import type { AnswerStep, CallStep, EditStep, FileSource, RaceStep, Step, StepResult, SubmitStep } from './types';

/** An answer that a later step may edit or deliver again. */
interface SavedAnswer {
  readonly form: FormModel;
  readonly event: SubmissionEvent;
}

const fine = (value: unknown = null, executions: readonly number[] = []): StepResult => ({
  ok: true,
  value,
  error: null,
  executions,
});

/** Milliseconds of an ISO 8601 duration of days, hours, minutes and seconds (also weeks). */
export function durationMs(text: string): number {
  const match = /^P(?:(\d+)W)?(?:(\d+)D)?(?:T(?:(\d+)H)?(?:(\d+)M)?(?:(\d+)S)?)?$/.exec(text);
  if (match === null || text === 'P') throw new Error(`Not an ISO 8601 duration of weeks, days and time: ${text}`);
  const [weeks = 0, days = 0, hours = 0, minutes = 0, seconds = 0] = match.slice(1).map((part) => Number(part ?? 0));
  return ((((weeks * 7 + days) * 24 + hours) * 60 + minutes) * 60 + seconds) * 1000;
}

export class ScenarioRunner {
  readonly #forms: Map<string, FormModel>;
  readonly #answers = new Map<string, SavedAnswer>();
  readonly #saved = new Map<string, StepResult>();

  constructor(
    readonly office: Office,
    /** Folder that paths in the scenario are relative to. */
    private readonly folder: string,
    /** Forms that stand already, by the names that steps use. */
    forms: ReadonlyMap<string, FormModel> = new Map(),
  ) {
    this.#forms = new Map(forms);
  }

  async runAll(steps: readonly Step[]): Promise<StepResult[]> {
    const results: StepResult[] = [];
    for (const step of steps) results.push(await this.run(step));
    return results;
  }

  async run(step: Step): Promise<StepResult> {
    let result: StepResult;
    try {
      result = await this.#perform(step);
    } catch (error) {
      result = { ok: false, value: null, error: describeError(error), executions: [] };
    }
    if (step.save !== undefined) this.#saved.set(step.save, result);
    return result;
  }

  #user(step: Step): string {
    return step.user ?? this.office.workspace.owner;
  }

  #book(step: Step): SpreadsheetModel {
    if (step.file === undefined) return this.office.book;
    const found = namedBooks(this.office.workspace, this.office.book).get(step.file);
    if (found === undefined) throw new Error(`There is no spreadsheet "${step.file}"`);
    return found;
  }

  async #perform(step: Step): Promise<StepResult> {
    const { workspace } = this.office;
    if ('form' in step) return this.#makeForm(step.form, step.as, this.#user(step));
    if ('call' in step) return asResult(this.office.call(step.call, this.#args(step), this.#user(step)));
    if ('run' in step) return asResult(this.office.runTriggered(step.run));
    if ('menu' in step) return asResult(this.office.menu(step.menu, this.#user(step)));
    if ('submit' in step) return this.#submit(step);
    if ('edit' in step) return this.#edit(step);
    if ('replay' in step) return fine(null, this.office.deliver(this.#answer(step.replay).event));
    if ('setCells' in step) return fine(null, setCells(this.office, this.#book(step), step.setCells, this.#user(step)));
    if ('appendCells' in step)
      return fine(null, appendCells(this.office, this.#book(step), step.appendCells, this.#user(step)));
    if ('sheetOp' in step) return fine(operate(this.#book(step), step.sheetOp));
    if ('advanceTo' in step) return fine(null, this.office.advanceTo(instant(step.advanceTo)));
    if ('advance' in step) return fine(null, this.office.advanceTo(workspace.now() + durationMs(step.advance)));
    if ('fail' in step) return fine(workspace.planFault({ ...step.fail, times: step.fail.times ?? 1 }));
    if ('die' in step)
      return fine(workspace.planKill({ atCall: step.die.atCall, pending: step.die.pending ?? 'lost' }));
    if ('race' in step) return this.#race(step);
    throw new Error(`Unknown step: ${JSON.stringify(step).slice(0, 200)}`);
  }

  // --- forms and answers ---

  #makeForm(form: string | FormDraft, name: string, owner: string): StepResult {
    const draft =
      typeof form === 'string' ? (JSON.parse(readFileSync(resolve(this.folder, form), 'utf8')) as FormDraft) : form;
    const made = this.office.workspace.draftForm(draft, this.office.book.id, owner);
    this.#forms.set(name, made);
    return fine({ id: made.id, url: made.viewUrl });
  }

  #answer(name: string): SavedAnswer {
    const found = this.#answers.get(name);
    if (found === undefined) throw new Error(`There is no answer saved as "${name}"`);
    return found;
  }

  #file(source: FileSource): UploadedFile {
    if (typeof source !== 'string')
      return { name: source.name, mime: source.mime, bytes: Buffer.from(source.bytes, 'base64') };
    return {
      name: basename(source),
      mime: typeOfName(source) ?? 'application/octet-stream',
      bytes: readFileSync(resolve(this.folder, source)),
    };
  }

  #submission(step: AnswerStep & { readonly email?: string }): Submission {
    const files = Object.entries(step.files ?? {}).map(
      ([title, sources]) => [title, sources.map((source) => this.#file(source))] as const,
    );
    return {
      ...(step.email === undefined ? {} : { email: step.email }),
      answers: step.answers ?? {},
      files: Object.fromEntries(files),
    };
  }

  /** Stores the answer and its row, without delivering the event. */
  #arrive(step: SubmitStep | EditStep): SubmissionEvent {
    let form: FormModel;
    let event: SubmissionEvent;
    if ('submit' in step) {
      const found = this.#forms.get(step.submit.form);
      if (found === undefined) throw new Error(`There is no form "${step.submit.form}"`);
      form = found;
      event = form.submit(this.#submission(step.submit));
    } else {
      const earlier = this.#answer(step.edit);
      form = earlier.form;
      event = form.edit(earlier.event.response.id, this.#submission(step));
    }
    if (step.save !== undefined) this.#answers.set(step.save, { form, event });
    return event;
  }

  #submit(step: SubmitStep): StepResult {
    const event = this.#arrive(step);
    return fine(answerFacts(event), step.silent === true ? [] : this.office.deliver(event));
  }

  #edit(step: EditStep): StepResult {
    const event = this.#arrive(step);
    return fine(answerFacts(event), step.silent === true ? [] : this.office.deliver(event));
  }

  // --- arguments that refer to what is there ---

  #args(step: CallStep): unknown[] {
    return (step.args ?? []).map((arg) => this.#resolve(arg, step));
  }

  #resolve(value: unknown, step: Step): unknown {
    if (Array.isArray(value)) return value.map((item) => this.#resolve(item, step));
    if (typeof value !== 'object' || value === null) return value;
    if ('$cell' in value)
      return this.#cell(
        value.$cell as { sheet: string; where: Record<string, string>; column: string; file?: string },
        step,
      );
    if ('$result' in value) return this.#resultAt(String(value.$result));
    return Object.fromEntries(Object.entries(value).map(([key, item]) => [key, this.#resolve(item, step)]));
  }

  #cell(
    {
      sheet: name,
      where,
      column,
      file,
    }: { sheet: string; where: Record<string, string>; column: string; file?: string },
    step: Step,
  ): string {
    const sheet = sheetOf(this.#book(file === undefined ? step : { ...step, file }), name);
    return sheet.displayAt(rowWhere(sheet, where), columnUnder(sheet, column));
  }

  /** `x.path.0.to`: the value that the step saved as x returned, and a way into it. */
  #resultAt(path: string): unknown {
    const [name = '', ...keys] = path.split('.');
    const saved = this.#saved.get(name);
    if (saved === undefined) throw new Error(`There is no result saved as "${name}"`);
    return keys.reduce<unknown>(
      (value, key) => (value === null || value === undefined ? undefined : (value as Record<string, unknown>)[key]),
      saved.value,
    );
  }

  // --- races ---

  /** Prepares both sides first (racing answers have both rows in the sheet), then runs them call by call. */
  async #race({ race, schedule }: RaceStep): Promise<StepResult> {
    const sides = race.map((step) => ({ step, requests: this.#requests(step) }));
    const silent = sides.find(({ requests }) => requests.length !== 1);
    if (silent !== undefined)
      throw new Error(`A racing step must start exactly one execution: ${JSON.stringify(silent.step).slice(0, 100)}`);
    const outcomes = await this.office.race(
      sides.flatMap(({ requests }) => requests),
      schedule,
    );
    sides.forEach(({ step }, index) => {
      const outcome = outcomes[index];
      if (step.save !== undefined && outcome !== undefined) this.#saved.set(step.save, asResult(outcome));
    });
    return {
      ok: outcomes.every((outcome) => outcome.ok),
      value: outcomes.map(({ ok, value, error }) => ({ ok, value, error })),
      error: outcomes.find((outcome) => !outcome.ok)?.error ?? null,
      executions: outcomes.flatMap((outcome) => outcome.executions),
    };
  }

  #requests(step: Step): Request[] {
    if ('submit' in step || 'edit' in step) return this.office.submitRequests(this.#arrive(step));
    if ('replay' in step) return this.office.submitRequests(this.#answer(step.replay).event);
    if ('call' in step) return [this.office.callRequest(step.call, this.#args(step), this.#user(step))];
    if ('run' in step) return [this.office.timerRequest(step.run)];
    if ('menu' in step) {
      if (this.office.workspace.uiOf(this.#user(step)).menus.length === 0) this.office.open(this.#user(step));
      const request = this.office.menuRequest(step.menu, this.#user(step));
      return request === null ? [] : [request];
    }
    return [];
  }
}

function asResult({ ok, value, error, executions }: CallOutcome): StepResult {
  return { ok, value, error, executions };
}

function answerFacts(event: SubmissionEvent): Record<string, unknown> {
  return { responseId: event.response.id, row: event.row };
}

function instant(text: string): number {
  const time = Date.parse(text);
  if (Number.isNaN(time)) throw new Error(`Not an ISO time: ${text}`);
  return time;
}
