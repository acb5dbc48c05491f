/** Finds merge fields (ช่องเติมข้อมูล) in the text of a template: `{{fullName}}`. */

/** A merge field in a text; `end` is the place after its last character. */
export interface MergeField {
  readonly name: string;
  readonly start: number;
  readonly end: number;
}

export interface FoundFields {
  readonly fields: readonly MergeField[];
  /** Pieces of text with braces that are no field: `{{fullName}`, `fullName}}`. */
  readonly broken: readonly string[];
}

const FIELD = /\{\{([^{}\n]{0,60})\}\}/g;
const BRACES = /\{\{|\}\}/;
const SNIPPET = 20;

export function findFields(text: string): FoundFields {
  if (!BRACES.test(text)) return { fields: [], broken: [] };
  const fields: MergeField[] = [];
  let rest = '';
  let from = 0;
  for (const match of text.matchAll(FIELD)) {
    fields.push({ name: (match[1] ?? '').trim(), start: match.index, end: match.index + match[0].length });
    rest += `${text.slice(from, match.index)}\n`;
    from = match.index + match[0].length;
  }
  rest += text.slice(from);
  const broken = rest.split('\n').flatMap((piece) => {
    const at = piece.search(BRACES);
    return at < 0 ? [] : [piece.slice(Math.max(0, at - SNIPPET), at + SNIPPET).trim()];
  });
  return { fields, broken };
}

/** The known name that a misspelt one was probably meant to be; undefined when none is near. */
export function nearestName(name: string, known: readonly string[]): string | undefined {
  const near = known
    .map((candidate) => ({ candidate, distance: distance(name.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance)[0];
  return near !== undefined && near.distance <= Math.max(1, Math.floor(name.length / 4)) ? near.candidate : undefined;
}

/** Levenshtein's distance: letters to be added, taken away or changed. */
function distance(a: string, b: string): number {
  let row = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++)
      next.push(
        Math.min((next[j - 1] ?? 0) + 1, (row[j] ?? 0) + 1, (row[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1)),
      );
    row = next;
  }
  return row[b.length] ?? 0;
}
