/** Session, Logger, console and what else every script finds about its own run. */
import { EnumValue } from '../core/enums';
import type { Execution } from '../core/execution';
import { strict } from '../core/strict';

type User = GoogleAppsScript.Base.User;

class UserImpl {
  readonly #email: string;
  constructor(email: string) {
    this.#email = email;
  }
  getEmail(): string {
    return this.#email;
  }
  getUserLoginId(): string {
    return this.#email;
  }
  toString(): string {
    return this.#email;
  }
}

const domain = (email: string): string => email.split('@')[1] ?? '';

export function user(execution: Execution, email: string): User {
  return strict(execution, 'User', new UserImpl(email));
}

export class SessionImpl {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  /**
   * Blank in timers and form-submit triggers, and for people outside the owner's domain.
   * @source Session.getActiveUser reference; consumer accounts are outside every domain but their own
   */
  getActiveUser(): User {
    const { record, user: email, workspace } = this.#execution;
    const present = record.trigger !== 'CLOCK' && record.trigger !== 'FORM_SUBMIT';
    return user(this.#execution, present && domain(email) === domain(workspace.owner) ? email : '');
  }
  getEffectiveUser(): User {
    return user(this.#execution, this.#execution.user);
  }
  getActiveUserLocale(): string {
    return 'th';
  }
  getScriptTimeZone(): string {
    return this.#execution.timeZone;
  }
  getTemporaryActiveUserKey(): string {
    return Buffer.from(this.#execution.user).toString('base64url');
  }
}

/** A value as the execution log prints it. */
function printed(value: unknown): string {
  if (typeof value === 'string') return value;
  if (value instanceof EnumValue) return value.toString();
  if (typeof value === 'object' && value !== null) {
    try {
      return JSON.stringify(value) ?? String(value);
    } catch {
      return String(value);
    }
  }
  return String(value);
}

export class LoggerImpl {
  readonly #execution: Execution;
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  log(format: unknown, ...values: unknown[]): GoogleAppsScript.Base.Logger {
    let next = 0;
    const text = printed(format).replace(/%[sd]/g, (mark) => (next < values.length ? printed(values[next++]) : mark));
    this.#execution.log(text);
    return strict(this.#execution, 'Logger', this);
  }
  getLog(): string {
    return this.#execution.record.logs.join('\n');
  }
  clear(): void {
    this.#execution.record.logs.length = 0;
  }
}

export class ConsoleImpl {
  readonly #execution: Execution;
  readonly #timers = new Map<string, number>();
  constructor(execution: Execution) {
    this.#execution = execution;
  }
  #write(level: string, values: unknown[]): void {
    const [first, ...others] = values;
    let next = 0;
    const head = printed(first).replace(/%[sdifo]/g, (mark) => (next < others.length ? printed(others[next++]) : mark));
    const text = [head, ...others.slice(next).map(printed)].join(' ');
    this.#execution.log(level === '' ? text : `${level}: ${text}`);
  }
  log(...values: unknown[]): void {
    this.#write('', values);
  }
  info(...values: unknown[]): void {
    this.#write('', values);
  }
  warn(...values: unknown[]): void {
    this.#write('WARNING', values);
  }
  error(...values: unknown[]): void {
    this.#write('ERROR', values);
  }
  time(label = 'default'): void {
    this.#timers.set(label, performance.now());
  }
  timeEnd(label = 'default'): void {
    this.#write('', [`${label}: ${Math.round(performance.now() - (this.#timers.get(label) ?? performance.now()))}ms`]);
  }
}
