/** A text document: sections, paragraphs, lists, tables and pictures as plain data, and the tree that edits are made on. */
import type { Workspace } from './workspace';

/** What a document is made of, by the names of DocumentApp.ElementType. */
export type NodeType =
  | 'BODY_SECTION'
  | 'HEADER_SECTION'
  | 'FOOTER_SECTION'
  | 'PARAGRAPH'
  | 'LIST_ITEM'
  | 'TABLE'
  | 'TABLE_ROW'
  | 'TABLE_CELL'
  | 'TEXT'
  | 'INLINE_IMAGE'
  | 'PAGE_BREAK'
  | 'HORIZONTAL_RULE';

/** A measure in points, a flag, a colour, a font, or the name of an enum member. */
export type AttributeValue = string | number | boolean;

/** What was set on an element, by the names of DocumentApp.Attribute; what is absent is inherited. */
export type Attributes = Readonly<Record<string, AttributeValue>>;

/** A stretch of text in one style. A line break within a paragraph is "\v", as Docs keeps it. */
export interface TextRun {
  readonly text: string;
  readonly style: Attributes;
}

export interface ImageFacts {
  /** Where the bytes lie in the workspace's content store; bytes are never changed under an id. */
  readonly contentId: string;
  readonly mime: string;
  readonly name: string | null;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
  readonly title: string | null;
  readonly description: string | null;
}

/** An element as plain data. */
export interface NodeFacts {
  readonly type: NodeType;
  readonly attributes?: Attributes;
  readonly children?: readonly NodeFacts[];
  readonly runs?: readonly TextRun[];
  readonly image?: ImageFacts;
}

/** A document as it is written to disk. The body's attributes hold page size and margins in points. */
export interface DocumentFacts {
  body: NodeFacts;
  header: NodeFacts | null;
  footer: NodeFacts | null;
  language: string | null;
}

/** Paper sizes in points. @source ISO 216 A4 = 210 × 297 mm; US Letter = 8.5 × 11 in; 72 points an inch */
const PAPER = {
  A4: { PAGE_WIDTH: 595.28, PAGE_HEIGHT: 841.89 },
  LETTER: { PAGE_WIDTH: 612, PAGE_HEIGHT: 792 },
};
const LETTER_LOCALES = new Set(['en_US', 'en_CA', 'fr_CA', 'es_MX', 'en_PH']);
/** One inch on each side. */
const MARGINS = { MARGIN_TOP: 72, MARGIN_BOTTOM: 72, MARGIN_LEFT: 72, MARGIN_RIGHT: 72 };

/** A new document: one empty paragraph on the paper of the account's country. */
function emptyDocument(locale: string): DocumentFacts {
  const paper = LETTER_LOCALES.has(locale) ? PAPER.LETTER : PAPER.A4;
  return {
    body: { type: 'BODY_SECTION', attributes: { ...paper, ...MARGINS }, children: [{ type: 'PARAGRAPH' }] },
    header: null,
    footer: null,
    language: null,
  };
}

/** The saved state of a document; executions edit trees of their own and put them here when they save. */
export class DocumentModel {
  facts: DocumentFacts;

  constructor(
    readonly workspace: Workspace,
    readonly id: string,
    facts: Partial<DocumentFacts> = {},
  ) {
    this.facts = { ...emptyDocument(workspace.locale), ...facts };
  }

  changed(): void {
    this.workspace.changed(`document/${this.id}`);
  }

  /** Takes over what an execution has edited. */
  save(tree: DocumentTree): void {
    this.facts = tree.toFacts();
    const item = this.workspace.drive.items.get(this.id);
    if (item !== undefined) this.workspace.drive.changed(item);
    this.changed();
  }

  /** Another file with the same contents; pictures share their bytes. */
  copyAs(id: string): DocumentModel {
    return new DocumentModel(this.workspace, id, structuredClone(this.facts));
  }

  toJSON(): DocumentFacts {
    return this.facts;
  }
}

/** An element that can be edited and knows where it hangs. */
export class DocumentNode {
  parent: DocumentNode | null = null;
  attributes: Attributes = {};
  children: DocumentNode[] = [];
  /** The stretches of a TEXT element; empty elsewhere. */
  runs: TextRun[] = [];
  image: ImageFacts | null = null;

  constructor(readonly type: NodeType) {}

  static from(facts: NodeFacts): DocumentNode {
    const node = new DocumentNode(facts.type);
    node.attributes = facts.attributes ?? {};
    node.runs = [...(facts.runs ?? [])];
    node.image = facts.image ?? null;
    for (const child of facts.children ?? []) node.insert(node.children.length, DocumentNode.from(child));
    return node;
  }

  /** Plain data without what is empty; neighbouring texts become one, as a document file holds them. */
  toFacts(): NodeFacts {
    return {
      type: this.type,
      ...(Object.keys(this.attributes).length === 0 ? {} : { attributes: this.attributes }),
      ...(this.children.length === 0 ? {} : { children: joinTexts(this.children.map((child) => child.toFacts())) }),
      ...(this.runs.length === 0 ? {} : { runs: this.runs }),
      ...(this.image === null ? {} : { image: this.image }),
    };
  }

  /** A copy that hangs nowhere. */
  copy(): DocumentNode {
    return DocumentNode.from(this.toFacts());
  }

  insert(place: number, child: DocumentNode): void {
    child.parent = this;
    this.children.splice(place, 0, child);
  }

  append(child: DocumentNode): void {
    this.insert(this.children.length, child);
  }

  /** Takes the element out of its parent, if it has one. */
  detach(): void {
    const siblings = this.parent?.children;
    if (siblings !== undefined) siblings.splice(siblings.indexOf(this), 1);
    this.parent = null;
  }

  sibling(step: 1 | -1): DocumentNode | undefined {
    return this.parent?.children[this.parent.children.indexOf(this) + step];
  }

  /** Sets attributes; null takes one away, so that it is inherited again. */
  set(changes: Readonly<Record<string, AttributeValue | null>>): void {
    this.attributes = withChanges(this.attributes, changes);
  }

  /** The element and everything in it, in reading order. */
  *walk(): Generator<DocumentNode> {
    yield this;
    for (const child of [...this.children]) yield* child.walk();
  }

  /** The outermost element that this one hangs in; itself when it is detached. */
  get root(): DocumentNode {
    return this.parent?.root ?? this;
  }
}

/** Attributes with some set and, where null, some taken away. */
export function withChanges(old: Attributes, changes: Readonly<Record<string, AttributeValue | null>>): Attributes {
  const merged = Object.entries({ ...old, ...changes });
  return Object.fromEntries(merged.filter((entry): entry is [string, AttributeValue] => entry[1] !== null));
}

function sameStyle(a: Attributes, b: Attributes): boolean {
  const keys = Object.keys(a);
  return keys.length === Object.keys(b).length && keys.every((key) => a[key] === b[key]);
}

/** Runs without empty ones, neighbours of one style made one. */
export function joinRuns(runs: readonly TextRun[]): TextRun[] {
  const joined: TextRun[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (run.text === '') continue;
    if (last !== undefined && sameStyle(last.style, run.style)) {
      joined[joined.length - 1] = { text: last.text + run.text, style: last.style };
    } else joined.push(run);
  }
  return joined;
}

function joinTexts(nodes: readonly NodeFacts[]): NodeFacts[] {
  const joined: NodeFacts[] = [];
  for (const node of nodes) {
    const last = joined.at(-1);
    if (node.type === 'TEXT' && (node.runs ?? []).length === 0) continue;
    if (node.type === 'TEXT' && last?.type === 'TEXT') {
      joined[joined.length - 1] = { ...last, runs: joinRuns([...(last.runs ?? []), ...(node.runs ?? [])]) };
    } else joined.push(node);
  }
  return joined;
}

/** A document open for editing. */
export class DocumentTree {
  readonly body: DocumentNode;
  header: DocumentNode | null;
  footer: DocumentNode | null;
  language: string | null;

  constructor(facts: DocumentFacts) {
    this.body = DocumentNode.from(facts.body);
    this.header = facts.header === null ? null : DocumentNode.from(facts.header);
    this.footer = facts.footer === null ? null : DocumentNode.from(facts.footer);
    this.language = facts.language;
  }

  toFacts(): DocumentFacts {
    return {
      body: this.body.toFacts(),
      header: this.header?.toFacts() ?? null,
      footer: this.footer?.toFacts() ?? null,
      language: this.language,
    };
  }
}

/** Whether lines of this type stand one below another. */
export function isParagraph(node: { readonly type: NodeType }): boolean {
  return node.type === 'PARAGRAPH' || node.type === 'LIST_ITEM';
}

/** The text of an element as people read it: paragraphs and cells joined by line ends. */
export function textOf(node: NodeFacts | DocumentNode): string {
  if (node.type === 'TEXT') return (node.runs ?? []).map((run) => run.text).join('');
  return (node.children ?? []).map(textOf).join(isParagraph(node) ? '' : '\n');
}
