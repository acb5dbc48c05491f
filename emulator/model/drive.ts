/** Files and folders: who owns them, who may see them, and what is in them. */
import { PlatformError } from '../core/errors';
import type { Workspace } from './workspace';

export const MIME = {
  FOLDER: 'application/vnd.google-apps.folder',
  SPREADSHEET: 'application/vnd.google-apps.spreadsheet',
  FORM: 'application/vnd.google-apps.form',
  DOCUMENT: 'application/vnd.google-apps.document',
  SHORTCUT: 'application/vnd.google-apps.shortcut',
  SCRIPT: 'application/vnd.google-apps.script',
} as const;

export interface DriveItem {
  readonly id: string;
  name: string;
  mime: string;
  owner: string;
  parent: string | null;
  description: string;
  starred: boolean;
  trashed: boolean;
  editors: string[];
  viewers: string[];
  access: 'PRIVATE' | 'ANYONE' | 'ANYONE_WITH_LINK' | 'DOMAIN' | 'DOMAIN_WITH_LINK';
  permission: 'NONE' | 'VIEW' | 'COMMENT' | 'EDIT';
  created: number;
  updated: number;
  /** Bytes of a file that is not a Google file. */
  size: number;
  targetId?: string;
}

/** Where the bytes of files lie: in memory, or on disk beside the journal. */
export interface ContentStore {
  get(id: string): Uint8Array | undefined;
  put(id: string, bytes: Uint8Array): void;
  remove(id: string): void;
}

export class MemoryContents implements ContentStore {
  readonly #bytes = new Map<string, Uint8Array>();
  get(id: string): Uint8Array | undefined {
    return this.#bytes.get(id);
  }
  put(id: string, bytes: Uint8Array): void {
    this.#bytes.set(id, bytes);
  }
  remove(id: string): void {
    this.#bytes.delete(id);
  }
}

/** Google's words for a file that is gone or not shared; it does not say which of the two. */
export const NO_SUCH_ITEM =
  'No item with the given ID could be found. Possibly because you have not edited this item or you do not have permission to access it.';

export class DriveModel {
  readonly items = new Map<string, DriveItem>();
  readonly #roots = new Map<string, string>();

  constructor(
    readonly workspace: Workspace,
    readonly contents: ContentStore,
  ) {}

  changed(item: DriveItem): void {
    item.updated = this.workspace.now();
    this.workspace.changed(`item/${item.id}`);
  }

  /** The root folder ("My Drive") of a person, made when first asked for. */
  root(user: string): DriveItem {
    const known = this.#roots.get(user);
    const found = known === undefined ? undefined : this.items.get(known);
    if (found !== undefined) return found;
    const root = this.add({ name: 'My Drive', mime: MIME.FOLDER, owner: user, parent: null });
    this.#roots.set(user, root.id);
    return root;
  }

  /** Takes in an item that was read from disk. */
  restore(item: DriveItem): void {
    this.items.set(item.id, item);
    if (item.parent === null && item.mime === MIME.FOLDER) this.#roots.set(item.owner, item.id);
  }

  add(facts: Pick<DriveItem, 'name' | 'mime' | 'owner' | 'parent'> & { content?: Uint8Array; id?: string }): DriveItem {
    const now = this.workspace.now();
    const item: DriveItem = {
      id: facts.id ?? this.workspace.newId(33),
      name: facts.name,
      mime: facts.mime,
      owner: facts.owner,
      parent: facts.parent,
      description: '',
      starred: false,
      trashed: false,
      editors: [],
      viewers: [],
      access: 'PRIVATE',
      permission: 'NONE',
      created: now,
      updated: now,
      size: facts.content?.length ?? 0,
    };
    if (facts.content !== undefined) this.contents.put(item.id, facts.content);
    this.items.set(item.id, item);
    this.workspace.changed(`item/${item.id}`);
    return item;
  }

  remove(id: string): void {
    this.items.delete(id);
    this.contents.remove(id);
    this.workspace.changed(`item/${id}`);
  }

  children(folder: string): DriveItem[] {
    return [...this.items.values()].filter((item) => item.parent === folder);
  }

  /** The item and its folders upward. */
  *#chain(item: DriveItem): Generator<DriveItem> {
    let current: DriveItem | undefined = item;
    while (current !== undefined) {
      yield current;
      current = current.parent === null ? undefined : this.items.get(current.parent);
    }
  }

  /** Also what lies in a folder that is. @source Drive API, files.trashed: "explicitly or from a trashed parent folder" */
  isTrashed(item: DriveItem): boolean {
    return [...this.#chain(item)].some(({ trashed }) => trashed);
  }

  /** @source Drive API, files.trashed: "other users cannot see files in the owner's trash" */
  #isHidden(user: string, item: DriveItem): boolean {
    return item.owner !== user && [...this.#chain(item)].some((place) => place.trashed && place.owner === item.owner);
  }

  canEdit(user: string, item: DriveItem): boolean {
    if (this.#isHidden(user, item)) return false;
    for (const place of this.#chain(item)) {
      if (place.owner === user || place.editors.includes(user)) return true;
      if (place.access !== 'PRIVATE' && place.permission === 'EDIT') return true;
    }
    return false;
  }

  canView(user: string, item: DriveItem): boolean {
    if (this.#isHidden(user, item)) return false;
    for (const place of this.#chain(item)) {
      if (place.owner === user || place.editors.includes(user) || place.viewers.includes(user)) return true;
      if (place.access !== 'PRIVATE') return true;
    }
    return false;
  }

  /** The item, or the error that Google gives when it is gone or not shared with the person. */
  open(id: string, user: string): DriveItem {
    const item = this.items.get(id);
    if (item === undefined || !this.canView(user, item)) throw new PlatformError(NO_SUCH_ITEM);
    return item;
  }

  requireEdit(item: DriveItem, user: string): void {
    if (!this.canEdit(user, item)) throw new PlatformError('Access denied: DriveApp.');
  }

  /** Path from the owner's root, for people: `My Drive/แฟ้ม/ย่อย`. */
  path(item: DriveItem): string {
    return [...this.#chain(item)]
      .map((place) => place.name)
      .reverse()
      .join('/');
  }
}
