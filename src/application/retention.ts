/**
 * Retention (การเก็บรักษาข้อมูลส่วนบุคคล): of requests that were finished long ago, attachments, answers and personal fields are
 * removed; the control register keeps what the law needs. What will be removed is listed first.
 */
import { addDays, isIsoDate } from '../domain/calendar';
import { sameAddress } from '../domain/email';
import { finishedOn, isForRemoval } from '../domain/keeping';
import { MOST_AT_ONCE } from '../domain/request';
import { parseSettings, type Settings } from '../domain/settings';
import { REMOVAL } from '../texts/administration';
import { HISTORY_NOTES } from '../texts/office';
import { KEPT_HEADINGS } from '../texts/sheets';
import { ADMIN_ONLY, guarded, refuse } from './access';
import { putAway, putAwayOwn } from './bin';
import { archived, archiveId, archivePart, finishedOf, moveToArchive } from './archive';
import type { PersonalDataRemoved, Refusal, Removable, YearsReport } from './api';
import { canOpenUploads } from './triggers';
import type { ArchivedRequest, Ports, RequestRecord } from './ports';

/** As many as the page lists, and as are removed in one call. */
const IN_ONE = 20;

/** What the administrator sees before anything is moved or removed. */
export function listYears(ports: Ports): YearsReport | Refusal {
  return guarded<YearsReport>(ports, ADMIN_ONLY, ({ email }) => {
    putAwayOwn(ports, email);
    const { settings } = parseSettings(ports.config.settings());
    const here = ports.requests.ages();
    const there = archived(ports);
    const due = dueOf(ports, settings, here, there);
    const listed = due.slice(0, IN_ONE);
    const whole = wholeOf(ports, listed);
    const list = listed.map(({ record, isArchived }): Removable => {
      const { requestId } = record;
      const count = (whole.get(requestId)?.files ?? []).filter(({ fileId }) => fileId !== '').length;
      return { requestId, finishedOn: dayOf(record), files: count, archived: isArchived };
    });
    return {
      ok: true,
      archive: archivePart(ports, settings, here, there.length),
      removal: { years: settings.retentionYears, due: due.length, list },
    };
  });
}

const dayOf = (record: RequestRecord): string => finishedOn(finishedOf(record)) ?? '';

interface Due {
  readonly record: RequestRecord;
  readonly isArchived: boolean;
}

/** Requests whose personal data have been removed. */
const purgedIn = (there: readonly ArchivedRequest[]): Set<string> =>
  new Set(there.filter(({ purgedAt }) => purgedAt !== '').map(({ record }) => record.requestId));

/** The oldest first; what has been removed is not removed again. */
function dueOf(
  ports: Ports,
  settings: Settings,
  here: readonly RequestRecord[],
  there: readonly ArchivedRequest[],
): Due[] {
  const isOld = isOver(ports, settings);
  const purged = purgedIn(there);
  const ids = new Set(here.map(({ requestId }) => requestId));
  const all = [
    ...here.map((record): Due => ({ record, isArchived: false })),
    // What stands in both is on its way into the archive.
    ...there
      .filter(({ record }) => !ids.has(record.requestId))
      .map(({ record }): Due => ({ record, isArchived: true })),
  ];
  return all
    .filter(({ record }) => isOld(record) && !purged.has(record.requestId))
    .sort((a, b) => (dayOf(a.record) < dayOf(b.record) ? -1 : 1));
}

/** Of requests that were listed, and only of those that are due now as well. */
export function removePersonalData(ports: Ports, requestIds: unknown): PersonalDataRemoved | Refusal {
  return guarded<PersonalDataRemoved>(ports, ADMIN_ONLY, ({ email }) => {
    if (!Array.isArray(requestIds) || requestIds.length > MOST_AT_ONCE) return refuse('ARGUMENT_INVALID');
    const wanted = new Set(requestIds.filter((id): id is string => typeof id === 'string'));
    const { settings } = parseSettings(ports.config.settings());
    const there = archived(ports);
    const due = dueOf(ports, settings, ports.requests.ages(), there);
    const meant = due.filter(({ record }) => wanted.has(record.requestId));
    const failed: { requestId: string; text: string }[] = [...wanted]
      .filter((id) => !due.some(({ record }) => record.requestId === id))
      .map((requestId) => ({ requestId, text: REMOVAL.notDue }));
    const removed: string[] = [];
    const whole = wholeOf(ports, meant);
    const attached = [...whole.values()].flatMap(({ files }) => files).filter(({ fileId }) => fileId !== '');
    if (!seesUploads(ports, attached)) return { ok: false, error: 'UPLOADS_CLOSED', text: REMOVAL.uploadsClosed };
    // What is killed after that is listed again, as archived.
    const here = meant.filter(({ isArchived }) => !isArchived).map(({ record }) => record.requestId);
    const refused = here.length === 0 ? null : moveToArchive(ports, settings, here, isOver(ports, settings));
    // Whose time is no longer over, because somebody has opened it again, has stayed.
    const stayed = new Set(ports.requests.findMany(here).map(({ requestId }) => requestId));
    const spared = sparedFiles(ports, attached);
    const gone = purgedIn(there);
    for (const { record } of meant) {
      const { requestId } = record;
      if (ports.clock.timeIsShort()) break;
      const problem = stayed.has(requestId)
        ? (refused?.text ?? REMOVAL.notDue)
        : removeOne(ports, whole.get(requestId) ?? record, { spared, gone, by: email });
      if (problem === null) {
        removed.push(requestId);
        gone.add(requestId);
      } else failed.push({ requestId, text: problem });
    }
    return { ok: true, removed, failed };
  });
}

/** Whether a request's time is over today. */
const isOver =
  ({ clock }: Ports, { retentionYears }: Settings) =>
  (record: RequestRecord): boolean =>
    isForRemoval(finishedOf(record), retentionYears, clock.today());

/** Whole requests; the overview of those at hand knows neither files nor addresses. */
function wholeOf({ requests }: Ports, due: readonly Due[]): Map<string, RequestRecord> {
  const here = due.filter(({ isArchived }) => !isArchived).map(({ record }) => record.requestId);
  const records = [
    ...due.filter(({ isArchived }) => isArchived).map(({ record }) => record),
    ...requests.findMany(here),
  ];
  return new Map(records.map((record) => [record.requestId, record]));
}

/** For somebody with whom uploads are not shared, every one would seem to have gone. */
const seesUploads = (ports: Ports, attached: RequestRecord['files']): boolean =>
  attached.length === 0 || canOpenUploads(ports) || attached.some(({ fileId }) => ports.files.inspect(fileId, 0).ok);

/** Files that others need: requests that are still at hand name them, or the office's own work stands in them. */
function sparedFiles({ memory, requests }: Ports, files: RequestRecord['files']): Set<string> {
  const ids = files.map(({ fileId }) => fileId);
  const own = memory.entries('').map(([, text]) => text);
  return new Set([...requests.naming(ids), ...ids.filter((fileId) => own.some((text) => text.includes(fileId)))]);
}

/** Nobody uploads so long before the answer is sent: an older file is one that an applicant's link has led to. */
const UPLOADED_WITHIN_DAYS = 31;

/** Files, documents and answers first, the row last: what stops half-way is listed again. Null when it is done. */
function removeOne(
  ports: Ports,
  { requestId, receivedDate, fields, files }: RequestRecord,
  {
    spared,
    gone,
    by,
  }: { readonly spared: ReadonlySet<string>; readonly gone: ReadonlySet<string>; readonly by: string },
): string | null {
  const { archiveBook, answers, clock, documentLog, history, lock } = ports;
  const id = archiveId(ports);
  if (id === undefined) return REMOVAL.notArchived;
  // What is about several people goes with the last of them.
  const documents = documentLog
    .ofRequest(requestId, 'EVER')
    .filter(({ requestIds }) => requestIds.every((id) => id === requestId || gone.has(id)));
  const idsOf = (list: readonly { readonly fileId: string }[]): string[] =>
    list.map(({ fileId }) => fileId).filter((fileId) => fileId !== '');
  const madeBefore = isIsoDate(receivedDate) ? addDays(receivedDate, -UPLOADED_WITHIN_DAYS) : '';
  const owners = [
    ...putAway(ports, idsOf(files.filter(({ fileId }) => !spared.has(fileId))), {
      madeBefore,
      owner: fields.email ?? '',
    }),
    ...putAway(ports, idsOf(documents)),
  ];
  const others = [...new Set(owners)].filter((owner) => !sameAddress(owner, by));
  if (others.length > 0) return REMOVAL.files(others);
  if (owners.length > 0) return REMOVAL.driveFailed;
  const held = lock.hold((): string | null => {
    if (answers.remove(requestId) === 'CLOSED') return REMOVAL.form;
    documentLog.forget(documents.map(({ fileId }) => fileId));
    archiveBook.drop(id, 'history', [requestId]);
    archiveBook.drop(id, 'messages', [requestId]);
    const at = clock.now();
    history.prepare();
    const isNoted = history.of(requestId).some(({ action }) => action === 'REMOVE_DATA');
    const entry = {
      at,
      requestId,
      action: 'REMOVE_DATA',
      from: '',
      to: '',
      by,
      note: HISTORY_NOTES.dataRemoved,
    } as const;
    if (!isNoted) history.append([entry]);
    archiveBook.blank(id, requestId, KEPT_HEADINGS, at);
    return null;
  });
  return held === null ? refuse('BUSY').text : held.value;
}
