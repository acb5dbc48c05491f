/** MailApp, and the one method of GmailApp that sends. */
import { PlatformError, signatureError } from '../core/errors';
import type { Execution } from '../core/execution';
import { strict } from '../core/strict';
import { blobContent } from './blob';

interface Options {
  readonly to?: string;
  readonly cc?: string;
  readonly bcc?: string;
  readonly name?: string;
  readonly from?: string;
  readonly replyTo?: string;
  readonly noReply?: boolean;
  readonly subject?: string;
  readonly body?: string;
  readonly htmlBody?: string;
  readonly attachments?: unknown;
  readonly inlineImages?: Readonly<Record<string, unknown>>;
}

const addresses = (list: unknown): string[] =>
  (list === undefined || list === null ? '' : String(list))
    .split(/[,;]/)
    .map((part) => /<([^<>]+)>\s*$/.exec(part)?.[1] ?? part)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** A plain-text stand-in for a message that was given only as HTML. */
const textOf = (html: string): string =>
  html
    .replace(/<(br|\/p|\/div|\/tr|\/li)[^>]*>/gi, '\n')
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&amp;', '&');

/** A header can hold no line break; one in a subject or name is refused rather than obeyed. */
function header(value: unknown): string {
  return String(value ?? '').replace(/[\r\n]+/g, ' ');
}

function send(execution: Execution, method: string, message: Options): void {
  if (message.noReply === true) throw execution.notEmulated(`${method} with noReply`);
  // @source GmailApp.sendEmail reference: `from` must be one of the account's aliases; accounts here have none
  if (message.from !== undefined && message.from !== execution.user)
    throw new PlatformError(`Invalid argument: ${message.from}`);
  const attachments = [message.attachments ?? []].flat().map((source) => {
    const blob = blobContent(source, method);
    return { name: blob.name ?? 'attachment', mime: blob.type ?? 'application/octet-stream', content: blob.bytes };
  });
  const inline = Object.entries(message.inlineImages ?? {}).map(([cid, source]) => {
    const blob = blobContent(source, method);
    return { name: blob.name ?? cid, mime: blob.type ?? 'application/octet-stream', content: blob.bytes, cid };
  });
  const html = message.htmlBody ?? '';
  execution.workspace.mail.send({
    from: execution.user,
    name: header(message.name),
    replyTo: header(message.replyTo),
    to: addresses(message.to),
    cc: addresses(message.cc),
    bcc: addresses(message.bcc),
    subject: header(message.subject),
    text: message.body ?? textOf(html),
    html,
    attachments: [...attachments, ...inline],
  });
}

export class MailAppImpl {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  /** Recipients that the account may still reach today. */
  getRemainingDailyQuota(): number {
    return this.#execution.workspace.mail.remaining(this.#execution.user);
  }
  /** (message) · (to, subject, body) · (to, subject, body, options) · (to, replyTo, subject, body) */
  sendEmail(...args: unknown[]): void {
    const [first, second, third, fourth] = args;
    if (args.length === 1 && typeof first === 'object' && first !== null) {
      const message = first as Options;
      if (message.to === undefined || message.to === '') throw new PlatformError('Failed to send email: no recipient');
      send(this.#execution, 'MailApp.sendEmail', message);
    } else if (typeof first === 'string' && args.length === 3) {
      send(this.#execution, 'MailApp.sendEmail', { to: first, subject: String(second), body: String(third) });
    } else if (typeof first === 'string' && args.length === 4 && typeof fourth === 'object') {
      send(this.#execution, 'MailApp.sendEmail', {
        ...(fourth as Options),
        to: first,
        subject: String(second),
        body: String(third),
      });
    } else if (typeof first === 'string' && args.length === 4) {
      send(this.#execution, 'MailApp.sendEmail', {
        to: first,
        replyTo: String(second),
        subject: String(third),
        body: String(fourth),
      });
    } else {
      throw signatureError('MailApp.sendEmail', args);
    }
  }
}

export class GmailAppImpl {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  getAliases(): string[] {
    return [];
  }
  sendEmail(to: string, subject: string, body: string, options: Options = {}): GoogleAppsScript.Gmail.GmailApp {
    if (typeof to !== 'string' || subject === undefined || body === undefined)
      throw signatureError('GmailApp.sendEmail', [to, subject, body]);
    send(this.#execution, 'GmailApp.sendEmail', { ...options, to, subject: String(subject), body: String(body) });
    return gmailApp(this.#execution);
  }
}

export function gmailApp(execution: Execution): GoogleAppsScript.Gmail.GmailApp {
  return strict(execution, 'GmailApp', new GmailAppImpl(execution));
}
