/** UrlFetchApp: reaches only what the workspace itself serves; the world outside is not there. */
import { PlatformError } from '../core/errors';
import type { Execution } from '../core/execution';
import { strict } from '../core/strict';
import { newBlob } from './blob';

interface Options {
  readonly method?: string;
  readonly payload?: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  readonly muteHttpExceptions?: boolean;
}

class HttpResponseImpl {
  readonly #execution: Execution;
  readonly #answer: { status: number; body: string; mime: string };
  constructor(execution: Execution, answer: { status: number; body: string; mime: string }) {
    this.#execution = execution;
    this.#answer = answer;
  }
  getResponseCode(): number {
    return this.#answer.status;
  }
  getContentText(): string {
    return this.#answer.body;
  }
  getHeaders(): Record<string, string> {
    return { 'Content-Type': this.#answer.mime };
  }
  getBlob(): GoogleAppsScript.Base.Blob {
    return newBlob(this.#execution, Buffer.from(this.#answer.body, 'utf8'), this.#answer.mime, null);
  }
}

export class UrlFetchAppImpl {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  fetch(url: string, options: Options = {}): object {
    const serve = [...this.#execution.workspace.served].find(([address]) => String(url).startsWith(address))?.[1];
    if (serve === undefined)
      throw this.#execution.notEmulated(`UrlFetchApp.fetch ${String(url)} (not served by this workspace)`);
    const payload = options.payload ?? '';
    const body =
      typeof payload === 'string' ? payload : new URLSearchParams(payload as Record<string, string>).toString();
    const answer = serve({ method: (options.method ?? 'get').toUpperCase(), body, headers: { ...options.headers } });
    if (answer.status >= 400 && options.muteHttpExceptions !== true) {
      throw new PlatformError(
        `Request failed for ${String(url)} returned code ${answer.status}. Truncated server response: ${answer.body.slice(0, 200)}`,
      );
    }
    return strict(this.#execution, 'HTTPResponse', new HttpResponseImpl(this.#execution, answer));
  }
}
