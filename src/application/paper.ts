/** A request on paper: an officer types it in, and the same rules look at it. */
import { isDocumentCode, type DocumentCode } from '../domain/document';
import { FIELDS, isFieldId, type FieldId, type RequestFields } from '../domain/request';
import { parseSettings, type Settings } from '../domain/settings';
import { guarded, OFFICER_ROLES, refuse } from './access';
import type { FileFact, PaperOutcome, Refusal } from './api';
import { correct, edit, valuesThatDiffer } from './correction';
import { evaluate } from './evaluation';
import { lookUp } from './numbering';
import type { Ports, RequestRecord } from './ports';
import { lookedFor, relate } from './relation';
import { completeArrival, sendAll, storeNew, type Stored } from './storing';

/** Fields that the office or the system fills in, whoever asks. */
const NOT_FROM_PAPER = new Set<FieldId>(FIELDS.filter((field) => field.kind === 'COMPUTED').map((field) => field.id));

/** The fields of a page's argument that are fields of the form, as text. */
export function fieldsIn(input: object): RequestFields {
  const fields: RequestFields = {};
  for (const [id, value] of Object.entries(input)) {
    const text = asText(value);
    if (isFieldId(id) && !NOT_FROM_PAPER.has(id) && text !== null) fields[id] = text;
  }
  return fields;
}

function asText(value: unknown): string | null {
  if (typeof value === 'boolean') return value ? 'YES' : 'NO';
  return typeof value === 'string' || typeof value === 'number' ? String(value) : null;
}

/** Documents that an officer has seen: they count as given and have no file. */
export function seenOnPaper(documents: readonly DocumentCode[]): FileFact[] {
  return documents.map((document) => ({ fileId: '', document, name: '', mime: '', sizeBytes: 0, seenOnPaper: true }));
}

function documentsIn(input: object): DocumentCode[] {
  const documents: unknown = (input as { documents?: unknown }).documents;
  return Array.isArray(documents)
    ? documents.filter((code): code is DocumentCode => typeof code === 'string' && isDocumentCode(code))
    : [];
}

/** Every question of the form is on the paper, too: what is missing there can be asked for. */
export const ASKED: ReadonlySet<FieldId> = new Set(FIELDS.map((field) => field.id));

function store(ports: Ports, settings: Settings, input: object, officer: string): Stored {
  const submittedAt = ports.clock.now();
  const answer = { fields: fieldsIn(input), asked: ASKED, doubts: [] };
  const files = seenOnPaper(documentsIn(input));
  const evaluation = evaluate(ports, settings, { answer, files, submittedAt, channel: 'PAPER' });
  ports.history.prepare();
  ports.outbox.prepare();
  const { freeId, rows } = lookUp(ports, lookedFor(evaluation.fields));
  const relation = relate(ports, settings, evaluation.fields, rows, { byOfficer: true });
  if (relation.kind === 'CORRECTION') {
    return correct(
      ports,
      settings,
      { row: null, answer, files, submittedAt, extra: relation.findings, officer, channel: 'PAPER' },
      relation.other,
    );
  }
  if (relation.other !== null && isTheSame(ports, relation.other, evaluation.fields, officer)) {
    const owed = completeArrival(ports, relation.other);
    const seen = new Set(relation.other.files.map(({ document }) => document));
    const forgotten = files.filter(({ document }) => !seen.has(document));
    if (forgotten.length === 0) return { kind: 'STORED', request: relation.other, messages: owed };
    const more = { row: null, answer, files: forgotten, submittedAt, extra: [], officer } as const;
    const { request, messages } = edit(ports, settings, more, relation.other);
    return { kind: 'STORED', request, messages: [...owed, ...messages] };
  }
  return storeNew(ports, settings, { requestId: freeId, row: null, evaluation, files, relation, enteredBy: officer });
}

/** Nobody types the same paper twice within so many minutes: the button was pressed again, as after a fault. */
const PRESSED_AGAIN_MINUTES = 10;

/** Whether a request is the paper that the officer has entered just before, and nothing has happened to it since. */
function isTheSame({ clock }: Ports, other: RequestRecord, fields: RequestFields, officer: string): boolean {
  const [entered, ...later] = other.recentHistory;
  return (
    other.channel === 'PAPER' &&
    later.every(({ action, by }) => action === 'EDIT' && by === officer) &&
    entered?.by === officer &&
    entered.at >= clock.minutesAgo(PRESSED_AGAIN_MINUTES) &&
    valuesThatDiffer(fields, other.fields) === ''
  );
}

/** Starts in RECEIVED with channel PAPER and is never returned by itself; documents may be ticked as seen on paper. */
export function enterPaperRequest(ports: Ports, input: unknown): PaperOutcome | Refusal {
  return guarded(ports, OFFICER_ROLES, (caller) => {
    if (typeof input !== 'object' || input === null || Object.keys(fieldsIn(input)).length === 0)
      return refuse('ARGUMENT_INVALID');
    const { settings } = parseSettings(ports.config.settings());
    const held = ports.lock.hold(() => store(ports, settings, input, caller.email));
    if (held === null) return refuse('BUSY');
    sendAll(ports, held.value.messages, settings, 'OFFICER');
    return { ok: true, requestId: held.value.request.requestId };
  });
}
