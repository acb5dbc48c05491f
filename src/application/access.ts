/** Who may do what: every callable function passes through here before it reads anything else. */
import { sameAddress } from '../domain/email';
import { hasThaiLetters } from '../domain/text';
import { SCOPE_NAMES } from '../texts/administration';
import { refusalText } from '../texts/office';
import type { Refusal, RefusalCode, Role } from './api';
import { triggerKey } from './triggers';
import { LayoutError, type Officer, type Ports } from './ports';

export const ANY_ROLE: readonly Role[] = ['OFFICER', 'SUPERVISOR', 'ADMIN'];
export const OFFICER_ROLES: readonly Role[] = ['OFFICER', 'ADMIN'];
export const ADMIN_ONLY: readonly Role[] = ['ADMIN'];

export function refuse(error: RefusalCode, ...parts: readonly string[]): Refusal {
  return { ok: false, error, text: refusalText(error, ...parts) };
}

/** What the caller has not let the add-on do, and where to let it; null when nothing is withheld. */
export function scopesWithheld({ inspection }: Ports): Refusal | null {
  const { missing, url } = inspection.consent(Object.keys(SCOPE_NAMES));
  if (missing.length === 0) return null;
  return { ...refuse('SCOPE_MISSING', missing.map((scope) => SCOPE_NAMES[scope] ?? scope).join(', ')), url };
}

/** Who calls: a person of the office. */
export type Caller = Omit<Officer, 'name'> & { readonly name?: string };

/**
 * The caller, or null. While nobody is ADMIN the spreadsheet's owner counts as one, so that there is a first
 * administrator.
 */
export function callerOf({ session, config }: Ports): Caller | null {
  const email = session.user();
  if (email === '') return null;
  const officers = listOfficers(config);
  const own = officers.filter((officer) => sameAddress(officer.email, email));
  const known = ANY_ROLE.slice()
    .reverse()
    .flatMap((role) => own.filter((officer) => officer.role === role))[0];
  if (known !== undefined) return { ...known, email };
  return !officers.some(isAdministrator) && sameAddress(session.owner(), email) ? { email, role: 'ADMIN' } : null;
}

/** A row without an address lets nobody in, and shuts nobody out. */
const isAdministrator = ({ role, email }: Officer): boolean => role === 'ADMIN' && email !== '';

/** Before the first installation there is no sheet of officers. */
function listOfficers(config: Ports['config']): ReturnType<Ports['config']['officers']> {
  try {
    return config.officers();
  } catch (error) {
    if (error instanceof LayoutError) return [];
    throw error;
  }
}

/** A file of a shared drive has no owner: before anybody is an administrator there nobody can become one. */
export function hasNobody({ session, config }: Ports, owner = session.owner()): boolean {
  return owner === '' && !listOfficers(config).some(isAdministrator);
}

/** Does the work for those who may; a missing sheet or heading becomes a sentence that says how to repair it. */
export function guarded<Result>(
  ports: Ports,
  allowed: readonly Role[],
  work: (caller: Caller) => Result | Refusal,
): Result | Refusal {
  const caller = callerOf(ports);
  if (caller === null || !allowed.includes(caller.role)) return refuse(hasNobody(ports) ? 'NO_OWNER' : 'FORBIDDEN');
  try {
    return work(caller);
  } catch (error) {
    if (error instanceof LayoutError) return refuse(error.code, error.sheet, error.heading);
    if (error instanceof Error && isKeptOut(ports, error.message, caller)) return refuse('PROTECTED');
    throw error;
  }
}

/** @source wording of Sheets: "You are trying to edit a protected cell or object." */
const PROTECTED = /edit a protected cell or object/i;

/** Whether a protection has kept out the caller; where Google has said so in another language, the protections tell. */
function isKeptOut({ inspection }: Ports, message: string, { role }: Caller): boolean {
  if (PROTECTED.test(message)) return true;
  return hasThaiLetters(message) && inspection.isKeptOut(role === 'ADMIN');
}

/**
 * Whether a trigger handler may act: its trigger is the one that was saved last, or an administrator calls it by
 * hand. The triggers of a predecessor, which only the predecessor can delete, come to nothing.
 */
export function mayHandle(ports: Ports, handler: string, triggerUid: string | undefined): boolean {
  if (triggerUid !== undefined) return ports.memory.get(triggerKey(handler)) === triggerUid;
  return callerOf(ports)?.role === 'ADMIN';
}
