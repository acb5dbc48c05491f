/** A workspace that lasts: every committed change is in a journal on disk, and snapshots keep the journal short. */
import { mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { Workspace, type WorkspaceOptions } from '../model/workspace';
import { FileContents } from './contents';
import { Journal, journalPath, replayJournal, type KeyedRecord } from './journal';
import { lockFolder } from './lock';
import { OutboxFolder } from './outbox';
import { liveRecords, recordOf, type WorkspaceRecord } from './records';
import { restoreWorkspace } from './restore';
import { readSnapshot, writeSnapshot } from './snapshot';

export interface StoreOptions extends Omit<WorkspaceOptions, 'contents'> {
  /** Bytes of journal after which a snapshot is made; never less than the last snapshot's size. */
  readonly journalLimit?: number;
}

export interface Store {
  readonly workspace: Workspace;
  /** Whether the folder was empty before. */
  readonly isNew: boolean;
  /** Writes down everything that changed since the last commit, all or nothing. */
  commit(): void;
  /** Commits, makes a snapshot and lets go of the folder. */
  close(): void;
  /** Settles when the readable copies in `outbox/` are written too. */
  settled(): Promise<void>;
}

const JOURNAL_LIMIT = 8 * 1024 * 1024;

/**
 * Opens the workspace that is kept in a folder, or begins one there. Options other than `journalLimit` count only for a
 * new one. Throws when another program has the folder, or when its files are damaged beyond a torn last line.
 */
export function openWorkspace(folder: string, options: StoreOptions = {}): Store {
  mkdirSync(folder, { recursive: true });
  const unlock = lockFolder(folder);
  try {
    return new WorkspaceStore(folder, options, unlock);
  } catch (error) {
    unlock();
    throw error;
  }
}

class WorkspaceStore implements Store {
  readonly workspace: Workspace;
  readonly isNew: boolean;
  readonly #folder: string;
  readonly #unlock: () => void;
  readonly #limit: number;
  readonly #clock: WorkspaceRecord['clock'];
  readonly #contents: FileContents;
  readonly #outbox: OutboxFolder;
  readonly #changed = new Set<string>();
  #generation: number;
  #snapshotBytes: number;
  #journal: Journal;
  #open = true;

  constructor(folder: string, { journalLimit, ...options }: StoreOptions, unlock: () => void) {
    this.#folder = folder;
    this.#unlock = unlock;
    this.#limit = journalLimit ?? JOURNAL_LIMIT;
    const records = new Map<string, unknown>();
    const take = ([key, record]: KeyedRecord): void => {
      records.set(key, record);
    };
    const snapshot = readSnapshot(folder, take);
    this.#generation = snapshot.generation;
    this.#snapshotBytes = snapshot.bytes;
    const length = replayJournal(journalPath(folder, this.#generation), take);
    this.#journal = new Journal(journalPath(folder, this.#generation), length);
    this.#dropOldJournals();
    this.#contents = new FileContents(join(folder, 'files'));
    this.#outbox = new OutboxFolder(join(folder, 'outbox'));
    const kept = records.get('workspace') as WorkspaceRecord | undefined;
    this.isNew = kept === undefined;
    this.#clock = kept?.clock ?? options.clock ?? 'frozen';
    this.workspace =
      kept === undefined
        ? new Workspace({ ...options, contents: this.#contents })
        : restoreWorkspace(records, this.#contents);
    if (kept === undefined) this.#changed.add('workspace');
    this.workspace.listen({ changed: (key) => this.#changed.add(key) });
    this.#outbox.follow(this.workspace);
  }

  commit(): void {
    if (!this.#open) throw new Error('The workspace has been closed');
    this.#contents.writeAdded();
    if (this.#changed.size > 0) {
      const records = [...this.#changed].map((key): KeyedRecord => [key, recordOf(this.workspace, key, this.#clock)]);
      this.#journal.append(JSON.stringify(records));
      this.#changed.clear();
      this.#outbox.follow(this.workspace);
    }
    this.#contents.dropRemoved();
    if (this.#journal.length > Math.max(this.#limit, this.#snapshotBytes)) this.#snapshot();
  }

  close(): void {
    if (!this.#open) return;
    this.commit();
    if (this.#journal.length > 0) this.#snapshot();
    this.#open = false;
    this.workspace.listen(null);
    this.#journal.close();
    this.#unlock();
  }

  settled(): Promise<void> {
    return this.#outbox.settled();
  }

  /**
   * A journal belongs to the snapshot of its own generation. Killed before the rename, the old snapshot and its journal
   * stand; killed after it, the new snapshot stands alone and the old journal is nobody's.
   */
  #snapshot(): void {
    this.#snapshotBytes = writeSnapshot(this.#folder, this.#generation + 1, this.#lines());
    this.#generation += 1;
    this.#journal.close();
    this.#journal = new Journal(journalPath(this.#folder, this.#generation), 0);
    this.#dropOldJournals();
  }

  *#lines(): Generator<string> {
    for (const entry of liveRecords(this.workspace, this.#clock)) yield JSON.stringify(entry);
  }

  #dropOldJournals(): void {
    const current = `journal-${this.#generation}.ndjson`;
    for (const name of readdirSync(this.#folder)) {
      if (/^journal-\d+\.ndjson$/.test(name) && name !== current) rmSync(join(this.#folder, name));
    }
  }
}
