/** Finding and replacing text: RE2 expressions, matched against each text element by itself. */
import { RE2JS } from 're2js';
import { PlatformError } from '../../core/errors';
import { isParagraph, textOf, withChanges, type DocumentNode, type NodeType } from '../../model/document';
import { replaceRun, sliceRuns } from './span';

export interface Found {
  readonly node: DocumentNode;
  /** Offsets within a text, the end included; -1 for a whole element. */
  readonly start: number;
  readonly end: number;
}

function compile(pattern: string): RE2JS {
  try {
    return RE2JS.compile(pattern);
  } catch {
    throw new PlatformError(`Invalid regular expression pattern ${pattern}`);
  }
}

/** Matches that are not empty, with the end excluded. */
function* matches(expression: RE2JS, text: string): Generator<{ start: number; end: number }> {
  const matcher = expression.matcher(text);
  while (matcher.find()) if (matcher.end() > matcher.start()) yield { start: matcher.start(), end: matcher.end() };
}

/** The elements after the one that a search found before, in reading order. */
function* after(root: DocumentNode, from: Found | undefined): Generator<DocumentNode> {
  let passed = from === undefined;
  for (const node of root.walk()) {
    if (passed) yield node;
    if (node === from?.node) passed = true;
  }
}

export function findText(root: DocumentNode, pattern: string, from: Found | undefined): Found | null {
  const expression = compile(pattern);
  const candidates = [...(from === undefined ? [] : [from.node]), ...after(root, from)];
  for (const node of candidates) {
    if (node.type !== 'TEXT') continue;
    const beyond = node === from?.node ? from.end : -1;
    for (const { start, end } of matches(expression, textOf(node)))
      if (start > beyond) return { node, start, end: end - 1 };
  }
  return null;
}

export function findElement(root: DocumentNode, type: NodeType, from: Found | undefined): Found | null {
  for (const node of after(root, from)) if (node !== root && node.type === type) return { node, start: -1, end: -1 };
  return null;
}

/**
 * Replaces every match; "$" and "\" in the replacement mean themselves.
 * @source replaceText reference: "the regular expression is independently matched against each text block"
 */
export function replaceText(root: DocumentNode, pattern: string, replacement: string): void {
  const expression = compile(pattern);
  for (const node of root.walk()) {
    if (node.type !== 'TEXT') continue;
    const found = [...matches(expression, textOf(node))].reverse();
    const first = sliceRuns(node.runs, 0, 1)[0]?.style;
    for (const { start, end } of found) replaceRun(node, start, end, replacement);
    const { parent } = node;
    if (found.length === 0 || node.runs.length > 0 || parent === null || !isParagraph(parent)) continue;
    // What is written into the emptied paragraph later looks as its text did.
    if (parent.children.length === 1) parent.attributes = withChanges(parent.attributes, first ?? {});
    if (node !== root) node.detach();
  }
}
