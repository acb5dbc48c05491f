/**
 * Retention (การเก็บรักษาข้อมูลส่วนบุคคล): of requests that were finished long ago, attachments, answers and personal fields are
 * removed; the control register keeps what the law needs. What will be removed is listed first.
 */
import { finishedOn, isForRemoval } from '../domain/keeping';
import { MOST_AT_ONCE } from '../domain/request';
import { parseSettings, type Settings } from '../domain/settings';
import { REMOVAL } from '../texts/administration';
import { HISTORY_NOTES } from '../texts/office';
import { KEPT_HEADINGS } from '../texts/sheets';
import { ADMIN_ONLY, guarded, refuse } from './access';
import { archived, archiveId, archivePart, finishedOf, moveToArchive } from './archive';
import type { PersonalDataRemoved, Refusal, Removable, YearsReport } from './api';
import type { ArchivedRequest, Ports, RequestRecord } from './ports';

/** As many as the page lists, and as are removed in one call. */
const IN_ONE = 20;

/** What the administrator sees before anything is moved or removed. */
export function listYears(ports: Ports): YearsReport | Refusal {
  return guarded<YearsReport>(ports, ADMIN_ONLY, () => {
    const { settings } = parseSettings(ports.config.settings());
    const here = ports.requests.thin();
    const there = archived(ports);
    const due = dueOf(ports, settings, here, there);
    const list = due.slice(0, IN_ONE).map(({ record, isArchived }): Removable => {
      // The overview knows no files.
      const files = isArchived ? record.files : (ports.requests.find(record.requestId)?.files ?? []);
      const count = files.filter(({ fileId }) => fileId !== '').length;
      return { requestId: record.requestId, finishedOn: dayOf(record), files: count, archived: isArchived };
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

/** The oldest first; what has been removed is not removed again. */
function dueOf(
  { clock }: Ports,
  { retentionYears }: Settings,
  here: readonly RequestRecord[],
  there: readonly ArchivedRequest[],
): Due[] {
  const today = clock.today();
  const isOld = (record: RequestRecord): boolean => isForRemoval(finishedOf(record), retentionYears, today);
  const purged = new Set(there.filter(({ purgedAt }) => purgedAt !== '').map(({ record }) => record.requestId));
  const all = [
    ...here.map((record): Due => ({ record, isArchived: false })),
    ...there.map(({ record }): Due => ({ record, isArchived: true })),
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
    const due = dueOf(ports, settings, ports.requests.thin(), archived(ports));
    const meant = due.filter(({ record }) => wanted.has(record.requestId));
    const failed: { requestId: string; text: string }[] = [...wanted]
      .filter((id) => !due.some(({ record }) => record.requestId === id))
      .map((requestId) => ({ requestId, text: REMOVAL.notDue }));
    const removed: string[] = [];
    for (const { record, isArchived } of meant) {
      if (ports.clock.timeIsShort()) break;
      const problem = removeOne(ports, record.requestId, isArchived, email);
      if (problem === null) removed.push(record.requestId);
      else failed.push({ requestId: record.requestId, text: problem });
    }
    return { ok: true, removed, failed };
  });
}

/** Files, documents and answers first, the row last: what stops half-way is listed again. Null when it is done. */
function removeOne(ports: Ports, requestId: string, isArchived: boolean, by: string): string | null {
  if (!isArchived) {
    const refused = moveToArchive(ports, [requestId]);
    if (refused !== null) return refused.text;
  }
  const id = archiveId(ports);
  const record = archived(ports).find((one) => one.record.requestId === requestId)?.record;
  if (id === undefined || record === undefined) return REMOVAL.notArchived;
  const documents = ports.documentLog.ofRequest(requestId).filter(({ requestIds }) => requestIds.length === 1);
  const fileIds = [...record.files, ...documents].map(({ fileId }) => fileId).filter((fileId) => fileId !== '');
  const refusedFiles = fileIds.filter((fileId) => ports.files.trash(fileId) === 'REFUSED');
  if (refusedFiles.length > 0) return REMOVAL.files(refusedFiles);
  const held = ports.lock.hold((): string | null => {
    if (ports.answers.remove(requestId) === 'CLOSED') return REMOVAL.form;
    ports.documentLog.forget(documents.map(({ fileId }) => fileId));
    ports.archiveBook.drop(id, 'history', [requestId]);
    ports.archiveBook.drop(id, 'messages', [requestId]);
    const at = ports.clock.now();
    ports.archiveBook.blank(id, requestId, KEPT_HEADINGS, at);
    ports.history.prepare();
    ports.history.append([
      { at, requestId, action: 'REMOVE_DATA', from: '', to: '', by, note: HISTORY_NOTES.dataRemoved },
    ]);
    return null;
  });
  return held === null ? refuse('BUSY').text : held.value;
}
