/** A workspace with one script bound to one spreadsheet: calls, menus, form answers and timers reach the script here. */
import type { Execution } from '../core/execution';
import { AuthMode } from '../services/script';
import type { SubmissionEvent, Submission, FormModel } from '../model/forms';
import type { SheetModel } from '../model/sheet';
import type { SpreadsheetModel } from '../model/spreadsheet';
import type { TriggerModel } from '../model/triggers';
import type { MenuItem, Workspace } from '../model/workspace';
import { clockEvent, editEvent, formSubmitEvent, openEvent, sheetSubmitEvent } from './events';
import type { ScriptProject } from './project';
import { runRace } from './race';
import { run, type RunResult, type RunRequest } from './run';
import { argumentsForScript, resultForPage } from './transfer';

/** What a call from a page came to. */
export interface CallOutcome {
  readonly ok: boolean;
  readonly value: unknown;
  readonly error: string | null;
  readonly executions: readonly number[];
}

/** An execution to be started; the script is bound to the office's spreadsheet. */
export type Request = Omit<RunRequest, 'containerId'>;

const failed = (error: string): CallOutcome => ({ ok: false, value: null, error, executions: [] });

export class Office {
  constructor(
    readonly workspace: Workspace,
    readonly project: ScriptProject,
    /** The spreadsheet that the script is bound to. */
    readonly book: SpreadsheetModel,
    private readonly timeoutMs?: number,
  ) {}

  /** A new workspace's spreadsheet with the script bound to it. */
  static found(workspace: Workspace, project: ScriptProject, name: string, timeoutMs?: number): Office {
    return new Office(workspace, project, workspace.addSpreadsheet(name, workspace.owner, { name: 'ชีต1' }), timeoutMs);
  }

  #run(request: Request): RunResult {
    const limit = this.timeoutMs === undefined ? {} : { timeoutMs: this.timeoutMs };
    return run(this.workspace, this.project, { ...request, containerId: this.book.id, ...limit });
  }

  /** Runs prepared executions at the same time, one backend call each in turn. */
  async race(requests: readonly Request[], schedule?: readonly number[]): Promise<CallOutcome[]> {
    const bound = requests.map((request) => ({ ...request, containerId: this.book.id }));
    return (await runRace(this.workspace, this.project, bound, schedule)).map((result) => this.#outcome(result));
  }

  /** Calls a function as google.script.run would. */
  call(functionName: string, args: readonly unknown[], user: string): CallOutcome {
    // @source /guides/html/communication: names that end in an underscore are private
    if (functionName.endsWith('_')) return failed(`Script function not found: ${functionName}`);
    try {
      return this.#outcome(this.#run(this.callRequest(functionName, args, user)));
    } catch (error) {
      return failed(String(error));
    }
  }

  /** @throws TypeError for arguments that a page cannot pass */
  callRequest(functionName: string, args: readonly unknown[], user: string): Request {
    return { functionName, trigger: 'CALL', user, args: argumentsForScript(args) };
  }

  #outcome(result: RunResult): CallOutcome {
    const executions = [result.record.n];
    if (result.error !== null) return { ok: false, value: null, error: result.error, executions };
    try {
      return { ok: true, value: resultForPage(result.value), error: null, executions };
    } catch (error) {
      return { ok: false, value: null, error: String(error), executions };
    }
  }

  /** Opens the file: the simple trigger builds the person's menu, installed ones run as their owners. */
  open(user: string): CallOutcome {
    this.workspace.ui.delete(user);
    const simple = this.#defines('onOpen')
      ? this.#outcome(
          this.#run({ functionName: 'onOpen', trigger: 'OPEN', user, makeArgs: (execution) => [openEvent(execution)] }),
        )
      : { ok: true, value: null, error: null, executions: [] };
    const installed = this.#installed('ON_OPEN', (execution, uid) => [
      { ...openEvent(execution), authMode: AuthMode.FULL, triggerUid: uid },
    ]);
    return { ...simple, executions: [...simple.executions, ...installed] };
  }

  /** Runs the installed triggers of an event at the office's spreadsheet; returns the executions. */
  #installed(
    event: 'ON_OPEN' | 'ON_EDIT',
    makeArgs: (execution: Execution, uid: string) => readonly unknown[],
  ): number[] {
    const waiting = [...this.workspace.triggers.all.values()].filter(
      (trigger) => trigger.event === event && trigger.sourceId === this.book.id,
    );
    return waiting.map(
      ({ handler, owner, uid }) =>
        this.#run({
          functionName: handler,
          trigger: event === 'ON_OPEN' ? 'OPEN' : 'EDIT',
          installed: true,
          user: owner,
          makeArgs: (execution) => makeArgs(execution, uid),
        }).record.n,
    );
  }

  #defines(functionName: string): boolean {
    return this.project.scripts.length > 0 && this.project.defines(functionName);
  }

  /** Picks a menu item by its path, `งานบัตร > ติดตั้ง`. */
  menu(path: string, user: string): CallOutcome {
    const opened = this.workspace.uiOf(user).menus.length === 0 ? this.open(user).executions : [];
    const request = this.menuRequest(path, user);
    if (request === null) return failed(`There is no menu item "${path}"`);
    const result = this.#outcome(this.#run(request));
    return { ...result, executions: [...opened, ...result.executions] };
  }

  /** The execution that a menu item starts; null where there is no such item. */
  menuRequest(path: string, user: string): Request | null {
    const [title, ...captions] = path.split('>').map((part) => part.trim());
    let items: MenuItem[] = this.workspace.uiOf(user).menus.find((menu) => menu.title === title)?.items ?? [];
    let functionName: string | null = null;
    for (const caption of captions) {
      const item = items.find((candidate) => candidate.kind !== 'SEPARATOR' && candidate.caption === caption);
      if (item?.kind === 'SUBMENU') items = item.items;
      functionName = item?.kind === 'ITEM' ? item.functionName : null;
    }
    return functionName === null ? null : { functionName, trigger: 'MENU', user };
  }

  /** Runs a function as its trigger would; by hand, as the owner, where it has none. */
  runTriggered(functionName: string): CallOutcome {
    return this.#outcome(this.#run(this.timerRequest(functionName)));
  }

  /** The execution that the function's timer would start. */
  timerRequest(functionName: string): Request {
    const trigger = [...this.workspace.triggers.all.values()].find(
      (candidate) => candidate.handler === functionName && candidate.event === 'CLOCK',
    );
    return this.#timer(functionName, trigger?.owner ?? this.workspace.owner, trigger?.uid ?? null);
  }

  #timer(functionName: string, user: string, uid: string | null): Request {
    return { functionName, trigger: 'CLOCK', user, makeArgs: (execution) => [clockEvent(execution, uid)] };
  }

  // --- form answers ---

  submit(form: FormModel, submission: Submission): { event: SubmissionEvent; executions: number[] } {
    const event = form.submit(submission);
    return { event, executions: this.deliver(event) };
  }

  /** The requests that an answer's triggers make, one for each trigger. */
  submitRequests(event: SubmissionEvent): Request[] {
    const { triggers } = this.workspace;
    const request = (trigger: TriggerModel, makeArgs: RunRequest['makeArgs']): Request => ({
      functionName: trigger.handler,
      trigger: 'FORM_SUBMIT',
      user: trigger.owner,
      ...(makeArgs === undefined ? {} : { makeArgs }),
    });
    const atSheet = event.sheet === null ? [] : triggers.onFormSubmit(event.sheet.spreadsheet.id);
    return [
      ...atSheet.map((trigger) => request(trigger, (execution) => [sheetSubmitEvent(execution, event, trigger.uid)])),
      ...triggers
        .onFormSubmit(event.form.id)
        .map((trigger) => request(trigger, (execution) => [formSubmitEvent(execution, event, trigger.uid)])),
    ];
  }

  /** Delivers an answer to every trigger that waits for it; returns the executions. */
  deliver(event: SubmissionEvent): number[] {
    return this.submitRequests(event).map((request) => this.#run(request).record.n);
  }

  // --- a person at the sheet ---

  /** Types into one cell; the simple edit trigger runs, if the script has one, and installed ones do. */
  typeCell(sheet: SheetModel, row: number, column: number, text: string, user: string): number[] {
    const before = sheet.displayAt(row, column);
    sheet.type(row, column, text);
    const event = (execution: Execution): Record<string, unknown> =>
      editEvent(execution, sheet, row, column, before, text);
    const simple = this.#defines('onEdit')
      ? [
          this.#run({ functionName: 'onEdit', trigger: 'EDIT', user, makeArgs: (execution) => [event(execution)] })
            .record.n,
        ]
      : [];
    if (sheet.spreadsheet !== this.book) return simple;
    return [
      ...simple,
      ...this.#installed('ON_EDIT', (execution, uid) => [
        { ...event(execution), authMode: AuthMode.FULL, triggerUid: uid },
      ]),
    ];
  }

  // --- time ---

  /** Lets time pass until an instant; timers that fall due on the way run in order. */
  advanceTo(instant: number): number[] {
    const executions: number[] = [];
    for (
      let timer = this.workspace.triggers.nextTimer(instant);
      timer !== undefined;
      timer = this.workspace.triggers.nextTimer(instant)
    ) {
      if (timer.due !== null && timer.due > this.workspace.now()) this.workspace.setTime(timer.due);
      this.workspace.triggers.ran(timer, this.project.timeZone);
      executions.push(this.#run(this.#timer(timer.handler, timer.owner, timer.uid)).record.n);
    }
    if (instant > this.workspace.now()) this.workspace.setTime(instant);
    return executions;
  }
}
