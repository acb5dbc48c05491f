/** The outbox: every mail that a script sent, and how many more it may send. */
import { PlatformError } from '../core/errors';
import type { Workspace } from './workspace';

export interface MailAttachment {
  readonly name: string;
  readonly mime: string;
  readonly content: Uint8Array;
}

export interface Mail {
  readonly n: number;
  /** When it was sent, milliseconds since 1970 on the workspace's clock. */
  readonly at: number;
  /** The account that sent it and whose quota it used. */
  readonly from: string;
  readonly name: string;
  readonly replyTo: string;
  readonly to: readonly string[];
  readonly cc: readonly string[];
  readonly bcc: readonly string[];
  readonly subject: string;
  readonly text: string;
  readonly html: string;
  readonly attachments: readonly { name: string; mime: string; contentId: string; cid?: string }[];
}

const DAY_MS = 24 * 60 * 60 * 1000;
/** @source quotas page: 50 recipients a message, 250 attachments, 25 MB in all, body 400 KB (Workspace) */
/** The subject's: public logs; the others: quotas page. */
const LIMITS = {
  subject: 250,
  recipients: 50,
  attachments: 250,
  attachmentBytes: 25 * 1024 * 1024,
  bodyBytes: 400 * 1024,
};

export interface Outgoing extends Omit<Mail, 'n' | 'at' | 'attachments'> {
  readonly attachments: readonly (MailAttachment & { cid?: string })[];
}

const ADDRESS = /^[^\s@,;<>]+@[^\s@,;<>]+\.[^\s@,;<>]+$/;
export const isAddress = (text: string): boolean => ADDRESS.test(text);

export class MailModel {
  readonly sent: Mail[] = [];
  constructor(
    readonly workspace: Workspace,
    /** Recipients a day for each account. */
    public recipientsPerDay: number,
  ) {}

  /** Recipients that an account may still reach; the count starts anew 24 hours after the first mail of a day. */
  remaining(account: string): number {
    return Math.max(0, this.recipientsPerDay - this.#usedToday(account));
  }

  #usedToday(account: string): number {
    let windowEnd = -Infinity;
    let used = 0;
    for (const mail of this.sent) {
      if (mail.from !== account) continue;
      if (mail.at >= windowEnd) {
        windowEnd = mail.at + DAY_MS;
        used = 0;
      }
      used += mail.to.length + mail.cc.length + mail.bcc.length;
    }
    return this.workspace.now() >= windowEnd ? 0 : used;
  }

  send(mail: Outgoing): Mail {
    const recipients = [...mail.to, ...mail.cc, ...mail.bcc];
    if (recipients.length === 0) throw new PlatformError('Failed to send email: no recipient');
    const wrong = recipients.find((address) => !isAddress(address));
    if (wrong !== undefined) throw new PlatformError(`Invalid email: ${wrong}`);
    if (mail.subject.length > LIMITS.subject) throw new PlatformError('Invalid argument: subject');
    if (recipients.length > LIMITS.recipients) throw new PlatformError('Limit Exceeded: Email Recipients Per Message.');
    if (Math.max(Buffer.byteLength(mail.text), Buffer.byteLength(mail.html)) > LIMITS.bodyBytes)
      throw new PlatformError('Limit Exceeded: Email Body Size.');
    const size = mail.attachments.reduce((sum, attachment) => sum + attachment.content.length, 0);
    if (mail.attachments.length > LIMITS.attachments || size > LIMITS.attachmentBytes)
      throw new PlatformError('Limit Exceeded: Email Total Attachments Size.');
    if (recipients.length > this.remaining(mail.from))
      throw new PlatformError('Service invoked too many times for one day: email.');
    const n = this.sent.length + 1;
    const attachments = mail.attachments.map(({ content, ...facts }, index) => {
      const contentId = `mail-${n}-${index + 1}`;
      this.workspace.drive.contents.put(contentId, content);
      return { ...facts, contentId };
    });
    const stored: Mail = { ...mail, n, at: this.workspace.now(), attachments };
    this.sent.push(stored);
    this.workspace.changed(`mail/${n}`);
    return stored;
  }
}
