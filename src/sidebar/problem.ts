/** Turns a refused or failed call into what the officer reads: a sentence, steps to take, and the original message. */
import type { Refusal, RefusalCode } from '../application/api';
import { PROBLEMS } from '../texts/sidebar';
import { SilenceError } from './server';

export interface Problem {
  readonly text: string;
  readonly steps: readonly string[];
  /** The platform's own words, for the administrator. */
  readonly detail?: string;
  /** What the server has refused with. */
  readonly code?: RefusalCode;
  /** Where it can be mended. */
  readonly url?: string;
}

/** A refusal's text says by itself what to do. */
export function problemOfRefusal(refusal: Refusal): Problem {
  const { text, error, url } = refusal;
  return { text, steps: [], code: error, ...(url === undefined ? {} : { url }) };
}

/**
 * Google's messages that mean "not with this account": PERMISSION_DENIED and "Authorization is required to perform that
 * action", seen when several accounts are signed in (issuetracker 69270374).
 */
const ACCOUNT = /PERMISSION_DENIED|authori[sz]ation is required/i;
/** A box was left empty when Google asked for consent: whatever the language of the account, the scope is named. */
const CONSENT = /do not have permission to call .*Required permissions|googleapis\.com\/auth\//i;
const NETWORK = /NetworkError|Failed to fetch|connection failure|HTTP 0\b/i;

export function problemOfError(error: unknown): Problem {
  const detail = error instanceof Error ? error.message : String(error);
  if (ACCOUNT.test(detail)) return { ...PROBLEMS.account, detail };
  if (CONSENT.test(detail)) return { ...PROBLEMS.consent, detail };
  if (NETWORK.test(detail) || (error instanceof Error && error.name === 'NetworkError') || !navigator.onLine)
    return { ...PROBLEMS.network, detail };
  if (error instanceof SilenceError) return PROBLEMS.silent;
  return { ...PROBLEMS.other, detail };
}
