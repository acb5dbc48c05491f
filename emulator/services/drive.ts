/** DriveApp: files, folders, sharing. A person sees only what is theirs or shared with them. */
import { enumName, enumOf, type EnumValue } from '../core/enums';
import { invalidArgument, PlatformError, signatureError } from '../core/errors';
import type { Execution } from '../core/execution';
import { implementationOf, strict } from '../core/strict';
import { MIME, NO_SUCH_ITEM, type DriveItem } from '../model/drive';
import { BlobImpl, blobContent, newBlob, registerBlobSource, typeOfName } from './blob';
import { convertDocument } from './documents/conversion';
import { IteratorImpl } from './driveIterator';
import { user } from './session';

type File = GoogleAppsScript.Drive.File;
type Folder = GoogleAppsScript.Drive.Folder;
type User = GoogleAppsScript.Base.User;

const Access = enumOf(['ANYONE', 'ANYONE_WITH_LINK', 'DOMAIN', 'DOMAIN_WITH_LINK', 'PRIVATE']);
const Permission = enumOf(['VIEW', 'EDIT', 'COMMENT', 'OWNER', 'ORGANIZER', 'FILE_ORGANIZER', 'NONE']);

/** What files and folders have in common. */
abstract class ItemImpl<Self> {
  readonly _execution: () => Execution;
  readonly _item: () => DriveItem;
  constructor(execution: Execution, item: () => DriveItem) {
    // Kept in closures, so that a script cannot reach them as properties.
    this._execution = () => execution;
    this._item = item;
    Object.defineProperty(this, '_execution', { enumerable: false });
    Object.defineProperty(this, '_item', { enumerable: false });
  }
  protected abstract _wrap(): Self;
  /** Changes the item, if the person may. */
  #edit(change: (item: DriveItem) => void): Self {
    const { drive } = this._execution().workspace;
    drive.requireEdit(this._item(), this._execution().user);
    change(this._item());
    drive.changed(this._item());
    return this._wrap();
  }
  getId(): string {
    return this._item().id;
  }
  getName(): string {
    return this._item().name;
  }
  setName(name: string): Self {
    return this.#edit((item) => {
      item.name = String(name);
    });
  }
  getDescription(): string | null {
    return this._item().description === '' ? null : this._item().description;
  }
  setDescription(description: string): Self {
    return this.#edit((item) => {
      item.description = description;
    });
  }
  getDateCreated(): Date {
    return new Date(this._item().created);
  }
  getLastUpdated(): Date {
    return new Date(this._item().updated);
  }
  getOwner(): User {
    return user(this._execution(), this._item().owner);
  }
  isTrashed(): boolean {
    return this._execution().workspace.drive.isTrashed(this._item());
  }
  /** @source Drive API, files.trashed: "Only the owner may trash a file" */
  setTrashed(trashed: boolean): Self {
    if (this._item().owner !== this._execution().user) throw new PlatformError('Access denied: DriveApp.');
    return this.#edit((item) => {
      item.trashed = trashed;
    });
  }
  isStarred(): boolean {
    return this._item().starred;
  }
  setStarred(starred: boolean): Self {
    if (this._item().parent === null && this._item().mime === MIME.FOLDER)
      throw new PlatformError('Access denied: DriveApp.');
    return this.#edit((item) => {
      item.starred = starred;
    });
  }
  getParents(): GoogleAppsScript.Drive.FolderIterator {
    const { parent } = this._item();
    const found = parent === null ? undefined : this._execution().workspace.drive.items.get(parent);
    return folders(this._execution(), found === undefined ? [] : [found]);
  }
  moveTo(destination: Folder): Self {
    const target = implementationOf(destination, FolderImpl);
    if (target === undefined)
      throw signatureError('DriveApp.File.moveTo', destination === undefined ? [] : [destination]);
    const execution = this._execution();
    execution.workspace.drive.requireEdit(target._item(), execution.user);
    return this.#edit((item) => {
      item.parent = target.getId();
    });
  }
  getSharingAccess(): EnumValue {
    return Access[this._item().access];
  }
  getSharingPermission(): EnumValue {
    return Permission[this._item().permission];
  }
  setSharing(access: unknown, permission: unknown): Self {
    const [accessName, permissionName] = [enumName(access), enumName(permission)];
    if (accessName === undefined || permissionName === undefined)
      throw signatureError('DriveApp.File.setSharing', [access, permission]);
    return this.#edit((item) => {
      item.access = accessName as DriveItem['access'];
      item.permission = (accessName === 'PRIVATE' ? 'NONE' : permissionName) as DriveItem['permission'];
    });
  }
  #people(kind: 'editors' | 'viewers', addresses: unknown, present: boolean): Self {
    const list = [addresses].flat().map((one) => (typeof one === 'string' ? one : String((one as User).getEmail())));
    const wrong = list.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
    if (wrong !== undefined) throw new PlatformError(`Invalid argument: ${wrong}`);
    return this.#edit((item) => {
      const others = item[kind].filter((address) => !list.includes(address));
      item[kind] = present ? [...others, ...list] : others;
    });
  }
  addEditor(address: unknown): Self {
    return this.#people('editors', address, true);
  }
  addEditors(addresses: unknown): Self {
    return this.#people('editors', addresses, true);
  }
  addViewer(address: unknown): Self {
    return this.#people('viewers', address, true);
  }
  addViewers(addresses: unknown): Self {
    return this.#people('viewers', addresses, true);
  }
  removeEditor(address: unknown): Self {
    return this.#people('editors', address, false);
  }
  removeViewer(address: unknown): Self {
    return this.#people('viewers', address, false);
  }
  revokePermissions(address: unknown): Self {
    this.#people('editors', address, false);
    return this.#people('viewers', address, false);
  }
  /** Also the owner. @source behaviours: "getEditors() also the owner" */
  getEditors(): User[] {
    const { owner, editors } = this._item();
    return [...new Set([owner, ...editors])].map((address) => user(this._execution(), address));
  }
  getViewers(): User[] {
    const { owner, editors, viewers } = this._item();
    return [...new Set([owner, ...editors, ...viewers])].map((address) => user(this._execution(), address));
  }
  getAccess(person: unknown): EnumValue {
    const address = typeof person === 'string' ? person : (person as User).getEmail();
    const { drive } = this._execution().workspace;
    if (this._item().owner === address) return Permission.OWNER;
    if (drive.canEdit(address, this._item())) return Permission.EDIT;
    return drive.canView(address, this._item()) ? Permission.VIEW : Permission.NONE;
  }
  isShareableByEditors(): boolean {
    return true;
  }
}

export class FileImpl extends ItemImpl<File> {
  protected _wrap(): File {
    return strict(this._execution(), 'File', this);
  }
  getMimeType(): string {
    return this._item().mime;
  }
  getSize(): number {
    return this._item().size;
  }
  getUrl(): string {
    return fileUrl(this._item());
  }
  getDownloadUrl(): string {
    return `https://drive.google.com/uc?id=${this._item().id}&export=download`;
  }
  getTargetId(): string | null {
    return this._item().targetId ?? null;
  }
  /** A document gives a PDF of what was last saved. */
  getBlob(): GoogleAppsScript.Base.Blob {
    return blobOf(this._execution(), this._item());
  }
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    const document = this._execution().workspace.documents.get(this._item().id);
    if (document !== undefined) return convertDocument(this._execution(), document, contentType);
    if (contentType === this._item().mime) return this.getBlob();
    throw this._execution().notEmulated(`File.getAs ${this._item().mime} → ${contentType}`);
  }
  setContent(content: string): File {
    const { drive } = this._execution().workspace;
    drive.requireEdit(this._item(), this._execution().user);
    const bytes = Buffer.from(String(content), 'utf8');
    drive.contents.put(this._item().id, bytes);
    this._item().size = bytes.length;
    drive.changed(this._item());
    return this._wrap();
  }
  makeCopy(first?: unknown, second?: unknown): File {
    const target = implementationOf(typeof first === 'string' ? second : first, FolderImpl);
    if (first !== undefined && typeof first !== 'string' && target === undefined)
      throw signatureError('DriveApp.File.makeCopy', [first, second]);
    if (target !== undefined && typeof first !== 'string' && second !== undefined)
      throw signatureError('DriveApp.File.makeCopy', [first, second]);
    const execution = this._execution();
    const { workspace, user: account } = execution;
    if (workspace.documents.has(this._item().id)) workspace.quotas.spend('documentsCreated', account);
    return file(
      execution,
      workspace.copyFile(this._item(), account, {
        name: typeof first === 'string' ? first : this._item().name,
        ...(target === undefined ? {} : { parent: target.getId() }),
      }),
    );
  }
  override toString(): string {
    return this._item().name;
  }
}

function blobOf(execution: Execution, item: DriveItem): GoogleAppsScript.Base.Blob {
  const document = execution.workspace.documents.get(item.id);
  if (document !== undefined) return convertDocument(execution, document);
  return newBlob(execution, contentOf(execution, item), item.mime, item.name);
}

function contentOf(execution: Execution, item: DriveItem): Uint8Array {
  if (item.mime.startsWith('application/vnd.google-apps.')) throw execution.notEmulated(`File.getBlob of ${item.mime}`);
  const bytes = execution.workspace.drive.contents.get(item.id);
  if (bytes === undefined) throw new PlatformError(NO_SUCH_ITEM);
  return bytes;
}

/** @source address forms of Google's editors and of Drive */
export function fileUrl(item: DriveItem): string {
  const editors: Record<string, string> = {
    [MIME.SPREADSHEET]: 'spreadsheets',
    [MIME.DOCUMENT]: 'document',
    [MIME.FORM]: 'forms',
  };
  const editor = editors[item.mime];
  if (editor !== undefined) return `https://docs.google.com/${editor}/d/${item.id}/edit?usp=drivesdk`;
  if (item.mime === MIME.FOLDER) return `https://drive.google.com/drive/folders/${item.id}`;
  return `https://drive.google.com/file/d/${item.id}/view?usp=drivesdk`;
}

/** Makes a file from (blob), (name, content) or (name, content, mimeType). */
function createFile(execution: Execution, parent: DriveItem, method: string, args: readonly unknown[]): File {
  execution.workspace.drive.requireEdit(parent, execution.user);
  const [first, content, mime] = args;
  const owner = execution.user;
  const add = (name: string, type: string, bytes: Uint8Array): File =>
    file(execution, execution.workspace.drive.add({ name, mime: type, owner, parent: parent.id, content: bytes }));
  if (args.length === 1 && implementationOf(first, BlobImpl) !== undefined) {
    const blob = blobContent(first, method);
    if (blob.name === null) throw new PlatformError('Blob object must have non-null name for this operation.');
    return add(blob.name, blob.type ?? typeOfName(blob.name) ?? 'application/octet-stream', blob.bytes);
  }
  if (first === null) throw invalidArgument('name');
  if (typeof first !== 'string' || args.length < 2 || implementationOf(content, BlobImpl) !== undefined)
    throw signatureError(method, args);
  // @source Folder.createFile(name, content, mimeType): "Throws an exception when content is larger than 10 MB"
  if (Buffer.byteLength(String(content)) > 10 * 1024 * 1024) throw new PlatformError('Argument too large: content');
  return add(
    first,
    typeof mime === 'string' ? mime : (typeOfName(first) ?? 'text/plain'),
    Buffer.from(String(content), 'utf8'),
  );
}

/** Search by place and name, for a folder or for all that a person may see. */
abstract class PlaceImpl<Self> extends ItemImpl<Self> {
  protected abstract _candidates(): DriveItem[];
  #files(filter: (item: DriveItem) => boolean): GoogleAppsScript.Drive.FileIterator {
    const found = this._candidates().filter((item) => item.mime !== MIME.FOLDER && filter(item));
    return files(this._execution(), found);
  }
  #folders(filter: (item: DriveItem) => boolean): GoogleAppsScript.Drive.FolderIterator {
    const found = this._candidates().filter((item) => item.mime === MIME.FOLDER && filter(item));
    return folders(this._execution(), found);
  }
  getFiles(): GoogleAppsScript.Drive.FileIterator {
    return this.#files(() => true);
  }
  getFilesByName(name: string): GoogleAppsScript.Drive.FileIterator {
    return this.#files((item) => item.name === name);
  }
  getFilesByType(mimeType: string): GoogleAppsScript.Drive.FileIterator {
    return this.#files((item) => item.mime === mimeType);
  }
  getFolders(): GoogleAppsScript.Drive.FolderIterator {
    return this.#folders(() => true);
  }
  getFoldersByName(name: string): GoogleAppsScript.Drive.FolderIterator {
    return this.#folders((item) => item.name === name);
  }
  createFile(...args: unknown[]): File {
    return createFile(this._execution(), this._item(), 'DriveApp.Folder.createFile', args);
  }
  createFolder(name: string): Folder {
    const execution = this._execution();
    execution.workspace.drive.requireEdit(this._item(), execution.user);
    return folder(
      execution,
      execution.workspace.drive.add({
        name: String(name),
        mime: MIME.FOLDER,
        owner: execution.user,
        parent: this._item().id,
      }),
    );
  }
}

export class FolderImpl extends PlaceImpl<Folder> {
  protected _wrap(): Folder {
    return strict(this._execution(), 'Folder', this);
  }
  protected _candidates(): DriveItem[] {
    const { drive } = this._execution().workspace;
    return drive
      .children(this._item().id)
      .filter((item) => !item.trashed && drive.canView(this._execution().user, item));
  }
  getSize(): number {
    return 0;
  }
  getUrl(): string {
    return fileUrl(this._item());
  }
  override toString(): string {
    return this._item().name;
  }
}

function files(execution: Execution, items: readonly DriveItem[]): GoogleAppsScript.Drive.FileIterator {
  return strict(execution, 'FileIterator', new IteratorImpl(items, (item) => file(execution, item)));
}

function folders(execution: Execution, items: readonly DriveItem[]): GoogleAppsScript.Drive.FolderIterator {
  return strict(execution, 'FolderIterator', new IteratorImpl(items, (item) => folder(execution, item)));
}

export function file(execution: Execution, item: DriveItem): File {
  return strict(execution, 'File', new FileImpl(execution, () => item));
}

export function folder(execution: Execution, item: DriveItem): Folder {
  return strict(execution, 'Folder', new FolderImpl(execution, () => item));
}

registerBlobSource((value) => {
  const found = implementationOf(value, FileImpl);
  return found === undefined ? undefined : blobContent(blobOf(found._execution(), found._item()), 'File.getBlob');
});

export class DriveAppImpl extends PlaceImpl<Folder> {
  readonly Access = Access;
  readonly Permission = Permission;
  constructor(execution: Execution) {
    // A person's root folder is made when it is first asked for.
    super(execution, () => execution.workspace.drive.root(execution.user));
  }
  protected _wrap(): Folder {
    return folder(this._execution(), this._item());
  }
  protected _candidates(): DriveItem[] {
    const { drive } = this._execution().workspace;
    return [...drive.items.values()].filter(
      (item) => item.parent !== null && !item.trashed && drive.canView(this._execution().user, item),
    );
  }
  #open(id: unknown): DriveItem {
    if (id === null || id === undefined || id === '') throw invalidArgument('id');
    return this._execution().workspace.drive.open(String(id), this._execution().user);
  }
  getFileById(id: string): File {
    const item = this.#open(id);
    if (item.mime === MIME.FOLDER) throw new PlatformError(NO_SUCH_ITEM);
    return file(this._execution(), item);
  }
  getFolderById(id: string): Folder {
    const item = this.#open(id);
    if (item.mime !== MIME.FOLDER) throw new PlatformError(NO_SUCH_ITEM);
    return folder(this._execution(), item);
  }
  getRootFolder(): Folder {
    return folder(this._execution(), this._item());
  }
  override createFile(...args: unknown[]): File {
    return createFile(this._execution(), this._item(), 'DriveApp.createFile', args);
  }
  createShortcut(targetId: string): File {
    const target = this.#open(targetId);
    const { drive } = this._execution().workspace;
    const item = drive.add({
      name: target.name,
      mime: MIME.SHORTCUT,
      owner: this._execution().user,
      parent: this._item().id,
    });
    item.targetId = target.id;
    return file(this._execution(), item);
  }
  #continue(token: unknown): DriveItem[] {
    const { drive } = this._execution().workspace;
    try {
      const ids = JSON.parse(Buffer.from(String(token), 'base64').toString('utf8')) as string[];
      return ids.flatMap((id) => drive.items.get(id) ?? []);
    } catch {
      throw invalidArgument('continuationToken');
    }
  }
  continueFileIterator(token: string): GoogleAppsScript.Drive.FileIterator {
    return files(this._execution(), this.#continue(token));
  }
  continueFolderIterator(token: string): GoogleAppsScript.Drive.FolderIterator {
    return folders(this._execution(), this.#continue(token));
  }
  override toString(): string {
    return 'Drive';
  }
}

/** What files and folders have and DriveApp has not: everything that ItemImpl brings. */
const NOT_OF_DRIVE_APP = Object.getOwnPropertyNames(ItemImpl.prototype).filter(
  (member) => member !== 'constructor' && !member.startsWith('_'),
);

export function driveApp(execution: Execution): GoogleAppsScript.Drive.DriveApp {
  const implementation = new DriveAppImpl(execution);
  for (const member of NOT_OF_DRIVE_APP)
    Object.defineProperty(implementation, member, { value: undefined, configurable: true });
  return strict(execution, 'DriveApp', implementation);
}
