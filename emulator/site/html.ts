/** HTML that is built from parts: what is not marked as HTML is escaped. */

const ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

export function escapeHtml(text: string): string {
  return text.replace(/[&<>"']/g, (character) => ESCAPES[character] ?? character);
}

/** Text that is HTML already. */
export class Html {
  constructor(readonly text: string) {}
  toString(): string {
    return this.text;
  }
}

/** What may stand in a template; nothing and `false` leave no trace, lists are joined. */
export type Part = Html | string | number | null | undefined | false | readonly Part[];

function partText(part: Part): string {
  if (part === null || part === undefined || part === false) return '';
  if (part instanceof Html) return part.text;
  if (typeof part === 'object') return part.map(partText).join('');
  return escapeHtml(String(part));
}

/** html`<b>${name}</b>`: every value is escaped unless it was built in the same way. */
export function html(texts: TemplateStringsArray, ...parts: readonly Part[]): Html {
  return new Html(texts.map((text, index) => text + partText(parts[index])).join(''));
}

/**
 * One element without any space of its own, for what is counted by the thousand or whose text is read back.
 * Attributes that are null, undefined, false or "" are left out.
 */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number | false | null | undefined>>,
  content: Part,
): Html {
  const written = Object.entries(attributes).map(([key, value]) =>
    value === null || value === undefined || value === false || value === ''
      ? ''
      : ` ${key}="${escapeHtml(String(value))}"`,
  );
  return new Html(`<${name}${written.join('')}>${partText(content)}</${name}>`);
}

/** Data for a script of the page, inside `<script type="application/json">`. */
export function jsonForPage(value: unknown): Html {
  return new Html(
    JSON.stringify(value).replace(
      /[<>&\u2028\u2029]/g,
      (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
    ),
  );
}
