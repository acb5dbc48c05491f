/** What every page knows about the request it answers. */
import type { IncomingMessage } from 'node:http';
import type { Workspace } from '../model/workspace';
import type { Office } from '../runtime/office';
import type { Store } from '../store';
import { Refusal, type Reply } from './replies';

export interface Site {
  readonly office: Office;
  readonly store: Store;
  /** Folder of the project: pages' scripts and fonts are found from here. */
  readonly root: string;
}

export interface Visit {
  readonly site: Site;
  readonly office: Office;
  readonly workspace: Workspace;
  /** Address of the person who is signed in. */
  readonly person: string;
  readonly url: URL;
  readonly request: IncomingMessage;
  /** What the path's brackets caught, decoded. */
  readonly params: readonly string[];
}

export interface Route {
  readonly method: 'GET' | 'POST';
  readonly path: RegExp;
  readonly handle: (visit: Visit) => Reply | Promise<Reply>;
}

const COOKIE = 'emulator_person';
const ADDRESS = /^[^\s@<>"'(),;:\\]{1,64}@[^\s@<>"'(),;:\\]+\.[^\s@<>"'(),;:\\]+$/;

/** The address in lower case, as Google treats it; null for what is none. */
export function addressOf(text: string): string | null {
  const address = text.trim().toLowerCase();
  return address.length <= 254 && ADDRESS.test(address) ? address : null;
}

export function requireAddress(text: string): string {
  const address = addressOf(text);
  if (address === null) throw new Refusal(400, `"${text.slice(0, 100)}" ไม่ใช่ที่อยู่อีเมล`);
  return address;
}

export const personCookie = (person: string): string =>
  `${COOKIE}=${encodeURIComponent(person)}; Path=/; HttpOnly; SameSite=Lax`;

/** An open page says for whom it was made; else the cookie decides; the workspace's owner at first. */
export function personOf(request: IncomingMessage, owner: string): string {
  const header = request.headers['x-person'];
  const named = typeof header === 'string' ? addressOf(decode(header)) : null;
  const cookie = (request.headers.cookie ?? '').split(/;\s*/).find((part) => part.startsWith(`${COOKIE}=`));
  return named ?? (cookie === undefined ? null : addressOf(decode(cookie.slice(COOKIE.length + 1)))) ?? owner;
}

/** Percent-decoded text; broken escapes are refused. */
export function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    throw new Refusal(400, 'ที่อยู่เว็บอ่านไม่ได้');
  }
}

/** A whole number in the query, within bounds. */
export function numberIn(url: URL, name: string, otherwise: number, least = 1, most = Number.MAX_SAFE_INTEGER): number {
  const given = url.searchParams.get(name);
  const value = given === null ? NaN : Number(given);
  return Number.isInteger(value) ? Math.min(Math.max(value, least), most) : otherwise;
}
