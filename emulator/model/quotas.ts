/** What an account may do in a day beside mail: how many documents it makes, how many files it converts. */
import { PlatformError } from '../core/errors';
import type { Workspace } from './workspace';

export type QuotaKind = 'documentsCreated' | 'filesConverted';

export interface QuotaOptions {
  readonly emailRecipientsPerDay?: number;
  readonly documentsCreatedPerDay?: number;
  readonly filesConvertedPerDay?: number;
}

/** What an account has used since its first use of a day. */
export interface QuotaUse {
  readonly since: number;
  readonly used: number;
}

const DAY_MS = 24 * 60 * 60 * 1000;

/**
 * Google's words for each.
 * @source "docs create" from two public execution logs; that of conversions is a guess
 */
const WORDS: Readonly<Record<QuotaKind, string>> = { documentsCreated: 'docs create', filesConverted: 'conversion' };

export class QuotaModel {
  readonly uses = new Map<string, QuotaUse>();
  readonly limits: Readonly<Record<QuotaKind, number>>;

  /** @source quotas page: 1,500 documents, 4,000 conversions a day (Workspace; consumers 250 and 2,000) */
  constructor(
    private readonly workspace: Workspace,
    options: QuotaOptions = {},
  ) {
    this.limits = {
      documentsCreated: options.documentsCreatedPerDay ?? 1500,
      filesConverted: options.filesConvertedPerDay ?? 4000,
    };
  }

  /** Counts one use; refuses when the day's are spent. The count starts anew 24 hours after the first. */
  spend(kind: QuotaKind, account: string): void {
    const now = this.workspace.now();
    const key = `${kind}/${account}`;
    const known = this.uses.get(key);
    const today = known === undefined || now - known.since >= DAY_MS ? { since: now, used: 0 } : known;
    if (today.used >= this.limits[kind])
      throw new PlatformError(`Service invoked too many times for one day: ${WORDS[kind]}.`);
    this.uses.set(key, { ...today, used: today.used + 1 });
    this.workspace.changed(`quota/${key}`);
  }
}
