/** An officer enters a correction that came on paper, or says which document each file is; the same rules look again. */
import { DOCUMENTS, isDocumentCode, type DocumentCode } from '../domain/document';
import type { Finding } from '../domain/finding';
import type { FieldId, RequestFields } from '../domain/request';
import { parseSettings, type Settings } from '../domain/settings';
import { HISTORY_NOTES } from '../texts/office';
import { guarded, OFFICER_ROLES, refuse, type Caller } from './access';
import { wrongStatus, type ActionContext } from './actionPlan';
import type { FileFact, Refusal, Saved } from './api';
import { sortedIn } from './attached';
import { correct } from './correction';
import { entriesIn, textsIn } from './data';
import { evaluate } from './evaluation';
import { ASKED, fieldsIn, seenOnPaper } from './paper';
import type { Ports, RequestRecord } from './ports';
import { stillAboutOthers } from './relation';
import { noteWork, type Stored } from './storing';

/** Findings that do not come from the data: checking again neither finds nor clears them. */
const NOT_FROM_DATA: readonly Finding['code'][] = ['EDITED_LATER', 'QUESTION_AMBIGUOUS', 'ANSWER_IS_DATE'];

/** What the form did not ask is still not demanded: the office has been told to mend the form. */
function askedOf({ findings }: RequestRecord): ReadonlySet<FieldId> {
  const missing = findings.filter(({ code }) => code === 'QUESTION_MISSING').map(({ field }) => field);
  return new Set([...ASKED].filter((id) => !missing.includes(id)));
}

/** What stays said, but for doubts about a field that has been typed again. */
const kept = ({ findings }: RequestRecord, again: RequestFields = {}): Finding[] =>
  findings.filter(
    ({ code, field }) => NOT_FROM_DATA.includes(code) && (field === undefined || again[field] === undefined),
  );

/** RESUBMIT by an officer: `fields` are changed, `documents` were seen on paper. It is not sent back by itself. */
export function resubmitOnPaper({ ports, settings, request, caller, data }: ActionContext): Omit<Stored, 'kind'> {
  ports.history.prepare();
  ports.outbox.prepare();
  const given = data['fields'];
  const changes = typeof given === 'object' && given !== null ? fieldsIn(given) : {};
  const { request: corrected, messages } = correct(
    ports,
    settings,
    {
      row: null,
      answer: { fields: { ...request.fields, ...changes }, asked: askedOf(request), doubts: [] },
      files: seenOnPaper(textsIn(data, 'documents').filter(isDocumentCode)),
      submittedAt: ports.clock.now(),
      extra: kept(request, changes),
      officer: caller.email,
    },
    request,
  );
  return { request: corrected, messages };
}

/** Says which document each file of a common upload is; then what is missing can be found. */
export function sortFiles(ports: Ports, requestId: unknown, documents: unknown): Saved | Refusal {
  return guarded<Saved>(ports, OFFICER_ROLES, (caller) => {
    if (typeof requestId !== 'string' || typeof documents !== 'object' || documents === null)
      return refuse('ARGUMENT_INVALID');
    const wanted = new Map(
      entriesIn({ documents }, 'documents').filter((entry): entry is [string, DocumentCode] =>
        isDocumentCode(entry[1]),
      ),
    );
    const { settings } = parseSettings(ports.config.settings());
    const held = ports.lock.hold(() => sort(ports, settings, caller, requestId, wanted));
    return held?.value ?? refuse('BUSY');
  });
}

function sort(
  ports: Ports,
  settings: Settings,
  caller: Caller,
  requestId: string,
  wanted: ReadonlyMap<string, DocumentCode>,
): Saved | Refusal {
  const request = ports.requests.find(requestId);
  if (request === null) return refuse('REQUEST_NOT_FOUND', requestId.slice(0, 40));
  if (request.status !== 'RECEIVED' && request.status !== 'CHECKING') return wrongStatus(request);
  if (!request.files.some(({ fileId }) => wanted.has(fileId))) return refuse('FILE_NOT_FOUND');
  ports.history.prepare();
  const named = request.files.map((file): FileFact => {
    const document = wanted.get(file.fileId);
    if (document === undefined) return file;
    const { unsorted: _unsorted, ...sorted } = file;
    return { ...sorted, document };
  });
  const files = sortedIn(named, new Set(wanted.keys()));
  // Sorted so already: the button was pressed again.
  if (JSON.stringify(files) === JSON.stringify(request.files)) return { ok: true };
  const { findings } = evaluate(ports, settings, {
    answer: { fields: request.fields, asked: askedOf(request), doubts: [] },
    files,
    submittedAt: request.fields.submittedAt ?? ports.clock.now(),
    channel: request.channel,
    filedDate: request.receivedDate,
  });
  const names = files
    .filter(({ fileId }) => wanted.has(fileId))
    .map(({ name, document }) => `${name.slice(0, 60)} = ${DOCUMENTS[document].title}`);
  const entry = { action: 'SORT_FILES', by: caller.email, note: HISTORY_NOTES.sorted(names) } as const;
  noteWork(ports, request, entry, { files, findings: [...findings, ...stillAboutOthers(request), ...kept(request)] });
  return { ok: true };
}
