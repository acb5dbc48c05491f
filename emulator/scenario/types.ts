/** The scenario format: what may stand in a scenario file, and what its result file holds. */
import type { ExecutionRecord } from '../core/execution';
import type { DriveItem } from '../model/drive';
import type { FormDraft } from '../model/forms';
import type { Mail } from '../model/mail';
import type { QuotaOptions } from '../model/quotas';
import type { TriggerModel } from '../model/triggers';

export type CellTexts = Readonly<Record<string, string>>;

/** A file that an applicant uploads: a path beside the scenario, or its bytes in base64. */
export type FileSource = string | { readonly name: string; readonly mime: string; readonly bytes: string };

export interface AnswerStep {
  readonly answers?: Readonly<Record<string, string | readonly string[]>>;
  readonly files?: Readonly<Record<string, readonly FileSource[]>>;
}

interface Common {
  readonly save?: string;
  readonly user?: string;
  /** Drive name of the spreadsheet that sheet steps act on; the bound one when absent. */
  readonly file?: string;
}

export type SheetOperation =
  | { readonly sheet: string; readonly op: 'sort'; readonly column: string; readonly ascending?: boolean }
  /** For everybody, as by Data › Create a filter: rows that show one of these texts are hidden. None takes it away. */
  | { readonly sheet: string; readonly op: 'filter'; readonly column: string; readonly hide: readonly string[] }
  | { readonly sheet: string; readonly op: 'deleteRow'; readonly where: CellTexts }
  | { readonly sheet: string; readonly op: 'insertColumn'; readonly before: string }
  | { readonly sheet: string; readonly op: 'moveColumn'; readonly column: string; readonly before: string }
  | { readonly sheet: string; readonly op: 'renameHeader'; readonly from: string; readonly to: string }
  | { readonly sheet: string; readonly op: 'renameSheet'; readonly to: string }
  | { readonly sheet: string; readonly op: 'deleteSheet' };

export type FormStep = Common & { readonly form: string | FormDraft; readonly as: string };
export type CallStep = Common & { readonly call: string; readonly args?: readonly unknown[] };
export type RunStep = Common & { readonly run: string };
export type MenuStep = Common & { readonly menu: string };
export type SubmitStep = Common & {
  readonly submit: AnswerStep & { readonly form: string; readonly email?: string };
  readonly silent?: boolean;
};
export type EditStep = Common & AnswerStep & { readonly edit: string; readonly silent?: boolean };
export type ReplayStep = Common & { readonly replay: string };
export type SetCellsStep = Common & {
  readonly setCells: { readonly sheet: string; readonly where: CellTexts; readonly set: CellTexts };
};
export type AppendCellsStep = Common & {
  readonly appendCells: { readonly sheet: string; readonly rows: readonly CellTexts[] };
};
export type SheetOpStep = Common & { readonly sheetOp: SheetOperation };
export type AdvanceStep = Common & ({ readonly advanceTo: string } | { readonly advance: string });
export type FailStep = Common & {
  readonly fail: { readonly call: string; readonly times?: number; readonly error: string };
};
export type DieStep = Common & { readonly die: { readonly atCall: number; readonly pending?: 'lost' | 'kept' } };
export type RaceStep = Common & { readonly race: readonly Step[]; readonly schedule?: readonly number[] };

export type Step =
  | FormStep
  | CallStep
  | RunStep
  | MenuStep
  | SubmitStep
  | EditStep
  | ReplayStep
  | SetCellsStep
  | AppendCellsStep
  | SheetOpStep
  | AdvanceStep
  | FailStep
  | DieStep
  | RaceStep;

export interface Scenario {
  readonly start?: string;
  readonly owner?: string;
  readonly quota?: QuotaOptions;
  readonly steps: readonly Step[];
}

export interface StepResult {
  readonly ok: boolean;
  readonly value: unknown;
  readonly error: string | null;
  readonly executions: readonly number[];
}

/** What a result tells of a file; `bytes` is base64 and empty for Google's own kinds. */
export interface FileResult {
  readonly id: string;
  readonly name: string;
  /** Path of its folder. */
  readonly folder: string;
  readonly mime: string;
  readonly bytes: string;
  readonly size: number;
  readonly text: string;
  readonly pages: number | null;
  readonly trashed: boolean;
  readonly sharing: Pick<DriveItem, 'owner' | 'editors' | 'viewers' | 'access' | 'permission'>;
}

type BySheet<T> = Readonly<Record<string, Readonly<Record<string, T>>>>;

/** The result file. Times are ISO text with the workspace's offset. */
export interface ScenarioResult {
  readonly steps: readonly StepResult[];
  readonly executions: readonly (Omit<ExecutionRecord, 'startedAt'> & { readonly startedAt: string })[];
  readonly sheets: BySheet<string[][]>;
  readonly formulas: BySheet<Record<string, string>>;
  readonly mails: readonly (Omit<Mail, 'n' | 'at' | 'attachments'> & {
    readonly at: string;
    readonly attachments: readonly string[];
  })[];
  readonly files: readonly FileResult[];
  readonly triggers: readonly (Pick<TriggerModel, 'handler' | 'event' | 'source' | 'owner'> & {
    readonly due: string | null;
  })[];
  readonly properties: Readonly<Record<string, string>>;
  readonly logs: readonly string[];
}
