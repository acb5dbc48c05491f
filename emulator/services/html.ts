/** HtmlService: pages, and templates that are evaluated in the script's own realm. */
import { enumOf } from '../core/enums';
import { PlatformError, signatureError } from '../core/errors';
import type { Execution } from '../core/execution';
import { implementationOf, strict } from '../core/strict';
import { blobContent, newBlob } from './blob';

type HtmlOutput = GoogleAppsScript.HTML.HtmlOutput;

const SandboxMode = enumOf(['EMULATED', 'IFRAME', 'NATIVE']);
const XFrameOptionsMode = enumOf(['ALLOWALL', 'DEFAULT']);
/** @source HtmlOutput.addMetaTag: the names that are allowed */
const META_TAGS = new Set([
  'apple-mobile-web-app-capable',
  'google-site-verification',
  'mobile-web-app-capable',
  'viewport',
]);

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

export class HtmlOutputImpl {
  readonly #execution: Execution;
  #content: string;
  #title = '';
  #width: number | null = null;
  #height: number | null = null;
  #favicon: string | null = null;
  readonly #meta: { name: string; content: string }[] = [];
  constructor(execution: Execution, content: string) {
    this.#execution = execution;
    this.#content = content;
  }
  #self(): HtmlOutput {
    return strict(this.#execution, 'HtmlOutput', this);
  }
  append(text: string): HtmlOutput {
    this.#content += String(text);
    return this.#self();
  }
  appendUntrusted(text: string): HtmlOutput {
    return this.append(escapeHtml(String(text)));
  }
  asTemplate(): object {
    return template(this.#execution, this.#content);
  }
  clear(): HtmlOutput {
    this.#content = '';
    return this.#self();
  }
  getContent(): string {
    return this.#content;
  }
  setContent(content: string): HtmlOutput {
    this.#content = String(content);
    return this.#self();
  }
  getTitle(): string {
    return this.#title;
  }
  setTitle(title: string): HtmlOutput {
    this.#title = String(title);
    return this.#self();
  }
  getWidth(): number | null {
    return this.#width;
  }
  setWidth(width: number | null): HtmlOutput {
    this.#width = width;
    return this.#self();
  }
  getHeight(): number | null {
    return this.#height;
  }
  setHeight(height: number | null): HtmlOutput {
    this.#height = height;
    return this.#self();
  }
  setFaviconUrl(url: string): HtmlOutput {
    this.#favicon = url;
    return this.#self();
  }
  getFaviconUrl(): string | null {
    return this.#favicon;
  }
  setSandboxMode(_mode: unknown): HtmlOutput {
    return this.#self();
  }
  setXFrameOptionsMode(_mode: unknown): HtmlOutput {
    return this.#self();
  }
  addMetaTag(name: string, content: string): HtmlOutput {
    if (!META_TAGS.has(name))
      throw new PlatformError(`The meta tag you specified is not allowed in this context: ${name}`);
    this.#meta.push({ name, content });
    return this.#self();
  }
  getMetaTags(): object[] {
    return this.#meta.map((tag) =>
      strict(this.#execution, 'HtmlOutputMetaTag', new MetaTagImpl(tag.name, tag.content)),
    );
  }
  getBlob(): GoogleAppsScript.Base.Blob {
    return newBlob(this.#execution, Buffer.from(this.#content, 'utf8'), 'text/html', null);
  }
  getAs(contentType: string): GoogleAppsScript.Base.Blob {
    if (contentType === 'text/html') return this.getBlob();
    throw this.#execution.notEmulated(`HtmlOutput.getAs ${contentType}`);
  }
}

class MetaTagImpl {
  readonly #name: string;
  readonly #content: string;
  constructor(name: string, content: string) {
    this.#name = name;
    this.#content = content;
  }
  getName(): string {
    return this.#name;
  }
  getContent(): string {
    return this.#content;
  }
}

/** A template as code that builds its output: `<?= ?>` escapes, `<?!= ?>` does not, `<? ?>` is a statement. */
function templateCode(source: string): string {
  const parts = ['var _out = [];'];
  let position = 0;
  for (const match of source.matchAll(/<\?(!?=)?([\s\S]*?)\?>/g)) {
    parts.push(`_out.push(${JSON.stringify(source.slice(position, match.index))});`);
    const [whole, mark, body = ''] = match;
    // `<?!= include('Style'); ?>`: a printing scriptlet may end like a statement.
    const code = mark === undefined ? body : body.replace(/;\s*$/, '');
    if (mark === '=') parts.push(`_out.push(_escape(${code}));`);
    else if (mark === '!=') parts.push(`_out.push(_text(${code}));`);
    else parts.push(code);
    position = match.index + whole.length;
  }
  parts.push(`_out.push(${JSON.stringify(source.slice(position))});`, 'return _out.join("");');
  return parts.join('\n');
}

class HtmlTemplateImpl {
  /** Scripts set the template's variables as properties. */
  readonly acceptsProperties!: true;
  readonly #execution: Execution;
  readonly #source: string;
  constructor(execution: Execution, source: string) {
    Object.defineProperty(this, 'acceptsProperties', { value: true, enumerable: false });
    this.#execution = execution;
    this.#source = source;
  }
  getCode(): string {
    return templateCode(this.#source);
  }
  getRawContent(): string {
    return this.#source;
  }
  evaluate(): HtmlOutput {
    const { evaluate } = this.#execution;
    if (evaluate === undefined) throw this.#execution.notEmulated('HtmlTemplate.evaluate outside a script');
    const text = (value: unknown): string => (value === undefined || value === null ? '' : String(value));
    const variables = {
      ...Object.fromEntries(Object.entries(this)),
      _escape: (value: unknown) => escapeHtml(text(value)),
      _text: text,
    };
    return htmlOutput(this.#execution, String(evaluate(templateCode(this.#source), variables)));
  }
}

export function htmlOutput(execution: Execution, content: string): HtmlOutput {
  return strict(execution, 'HtmlOutput', new HtmlOutputImpl(execution, content));
}

function template(execution: Execution, source: string): object {
  return strict(execution, 'HtmlTemplate', new HtmlTemplateImpl(execution, source));
}

export class HtmlServiceImpl {
  readonly SandboxMode = SandboxMode;
  readonly XFrameOptionsMode = XFrameOptionsMode;
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  #file(name: string): string {
    const { files } = this.#execution;
    // With or without its ending, as in Google's own samples.
    const content = files.get(name) ?? files.get(`${name}.html`) ?? files.get(name.replace(/\.html$/, ''));
    if (content === undefined) throw new PlatformError(`No HTML file named ${name} was found.`);
    return content;
  }
  createHtmlOutput(source: unknown = ''): HtmlOutput {
    if (typeof source === 'string') return htmlOutput(this.#execution, source);
    return htmlOutput(
      this.#execution,
      Buffer.from(blobContent(source, 'HtmlService.createHtmlOutput').bytes).toString('utf8'),
    );
  }
  createHtmlOutputFromFile(name: string): HtmlOutput {
    return htmlOutput(this.#execution, this.#file(name));
  }
  createTemplate(source: unknown): object {
    if (typeof source === 'string') return template(this.#execution, source);
    return template(
      this.#execution,
      Buffer.from(blobContent(source, 'HtmlService.createTemplate').bytes).toString('utf8'),
    );
  }
  createTemplateFromFile(name: string): object {
    return template(this.#execution, this.#file(name));
  }
  getUserAgent(): string | null {
    return null;
  }
}

/** A page handed in by a script. */
export function pageOf(value: unknown, method: string): { html: string; title: string; width: number; height: number } {
  const page = implementationOf(value, HtmlOutputImpl);
  if (page === undefined) throw signatureError(method, [value]);
  return {
    html: page.getContent(),
    title: page.getTitle(),
    width: page.getWidth() ?? 600,
    height: page.getHeight() ?? 400,
  };
}
