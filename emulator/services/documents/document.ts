/** A document that a script has open: its sections, its name and who may see it. */
import { PlatformError } from '../../core/errors';
import type { Execution } from '../../core/execution';
import { strict } from '../../core/strict';
import { DocumentNode } from '../../model/document';
import type { DriveItem } from '../../model/drive';
import { user } from '../session';
import { clearNode } from './container';
import { convertDocument } from './conversion';
import { wrap } from './element';
import { beginEdit, type OpenDocument } from './session';

type Blob = GoogleAppsScript.Base.Blob;
type User = GoogleAppsScript.Base.User;
type Document = GoogleAppsScript.Document.Document;
type Body = GoogleAppsScript.Document.Body;
type HeaderSection = GoogleAppsScript.Document.HeaderSection;
type FooterSection = GoogleAppsScript.Document.FooterSection;

type People = 'editors' | 'viewers';

function addressesOf(people: unknown): string[] {
  const addresses = [people].flat().map((one) => (typeof one === 'string' ? one : String((one as User).getEmail())));
  const wrong = addresses.find((address) => !/^[^\s@]+@[^\s@]+$/.test(address));
  if (wrong !== undefined) throw new PlatformError(`Invalid argument: ${wrong}`);
  return addresses;
}

class DocumentImpl {
  readonly #execution: Execution;
  readonly #open: OpenDocument;
  constructor(execution: Execution, open: OpenDocument) {
    this.#execution = execution;
    this.#open = open;
  }

  getId(): string {
    return this.#open.id;
  }
  /** @source form of the address that Document.getUrl gives */
  getUrl(): string {
    return `https://docs.google.com/open?id=${this.#open.id}`;
  }
  getName(): string {
    return this.#item().name;
  }
  /** Goes to Drive at once, not with the contents. */
  setName(name: string): Document {
    return this.#share((item) => {
      item.name = String(name);
    });
  }
  getBody(): Body {
    return wrap(this.#execution, this.#open.tree.body) as Body;
  }
  getHeader(): HeaderSection | null {
    const { header } = this.#open.tree;
    return header === null ? null : (wrap(this.#execution, header) as HeaderSection);
  }
  getFooter(): FooterSection | null {
    const { footer } = this.#open.tree;
    return footer === null ? null : (wrap(this.#execution, footer) as FooterSection);
  }
  /** @source behaviours 121 */
  addHeader(): HeaderSection {
    return wrap(this.#execution, this.#addSection('HEADER_SECTION', 'header')) as HeaderSection;
  }
  addFooter(): FooterSection {
    return wrap(this.#execution, this.#addSection('FOOTER_SECTION', 'footer')) as FooterSection;
  }
  /** Empties the body only. @source behaviours 122 */
  clear(): Document {
    const { body } = this.#open.tree;
    beginEdit(body);
    clearNode(body);
    return this.#self();
  }
  getLanguage(): string | null {
    return this.#open.tree.language;
  }
  setLanguage(languageCode: string): Document {
    this.#open.beginEdit();
    this.#open.tree.language = String(languageCode);
    return this.#self();
  }
  saveAndClose(): void {
    this.#open.close();
  }
  /** @source Document.getBlob reference: the contents as a PDF */
  getBlob(): Blob {
    return convertDocument(this.#execution, this.#open.model);
  }
  getAs(contentType: string): Blob {
    return convertDocument(this.#execution, this.#open.model, contentType);
  }

  addEditor(person: unknown): Document {
    return this.#people('editors', person, true);
  }
  addEditors(emailAddresses: unknown): Document {
    return this.#people('editors', emailAddresses, true);
  }
  removeEditor(person: unknown): Document {
    return this.#people('editors', person, false);
  }
  addViewer(person: unknown): Document {
    return this.#people('viewers', person, true);
  }
  addViewers(emailAddresses: unknown): Document {
    return this.#people('viewers', emailAddresses, true);
  }
  removeViewer(person: unknown): Document {
    return this.#people('viewers', person, false);
  }
  /** Also the owner. @source behaviours 144 */
  getEditors(): User[] {
    const { owner, editors } = this.#item();
    return this.#users([owner, ...editors]);
  }
  getViewers(): User[] {
    const { owner, editors, viewers } = this.#item();
    return this.#users([owner, ...editors, ...viewers]);
  }

  #self(): Document {
    return documentOf(this.#execution, this.#open);
  }
  #item(): DriveItem {
    return this.#execution.workspace.drive.open(this.#open.id, this.#execution.user);
  }
  #users(addresses: readonly string[]): User[] {
    return [...new Set(addresses)].map((address) => user(this.#execution, address));
  }
  #share(change: (item: DriveItem) => void): Document {
    const { drive } = this.#execution.workspace;
    const item = this.#item();
    drive.requireEdit(item, this.#execution.user);
    change(item);
    drive.changed(item);
    return this.#self();
  }
  #people(kind: People, people: unknown, present: boolean): Document {
    const addresses = addressesOf(people);
    return this.#share((item) => {
      const others = item[kind].filter((address) => !addresses.includes(address));
      item[kind] = present ? [...others, ...addresses] : others;
    });
  }
  #addSection(type: 'HEADER_SECTION' | 'FOOTER_SECTION', place: 'header' | 'footer'): DocumentNode {
    const { tree } = this.#open;
    if (tree[place] !== null) throw new PlatformError(`Document tab already contains a ${place}.`);
    this.#open.beginEdit();
    const section = new DocumentNode(type);
    section.append(new DocumentNode('PARAGRAPH'));
    this.#open.adopt(section);
    tree[place] = section;
    return section;
  }
}

/** The open document as a script sees it. */
export function documentOf(execution: Execution, open: OpenDocument): Document {
  return strict<Document>(execution, 'Document', new DocumentImpl(execution, open));
}
