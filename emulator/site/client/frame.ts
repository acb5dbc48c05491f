/** Inside a script's page: `google.script.run` and `google.script.host`, carried to the page around it by messages. */

interface Answer {
  readonly emulator: 'answer';
  readonly id: number;
  readonly ok: boolean;
  readonly value: unknown;
  readonly error: string;
}

interface Handlers {
  readonly success?: (value: unknown, userObject: unknown) => void;
  readonly failure?: (error: Error, userObject: unknown) => void;
  readonly userObject?: unknown;
}

/** @source /guides/html/communication: 10 concurrent calls, more wait */
const MOST_AT_ONCE = 10;

const names = JSON.parse(document.querySelector('#emulator-functions')?.textContent ?? '[]') as string[];
const underWay = new Map<number, Handlers>();
const waiting: { id: number; name: string; args: string }[] = [];
let last = 0;
let running = 0;

const tell = (message: object): void => {
  parent.postMessage(message, '*');
};

function next(): void {
  for (let call = waiting[0]; call !== undefined && running < MOST_AT_ONCE; call = waiting[0]) {
    waiting.shift();
    running += 1;
    tell({ emulator: 'call', ...call });
  }
}

/** A form, alone, is passed as its fields. @source /guides/html/communication, Forms */
function fieldsOf(form: HTMLFormElement): Record<string, unknown> {
  const fields: Record<string, unknown> = {};
  for (const [name, value] of new FormData(form)) {
    if (typeof value !== 'string') throw new TypeError('Files in forms are not emulated: send their contents as text.');
    const held = fields[name];
    fields[name] = held === undefined ? value : [held, value].flat();
  }
  return fields;
}

function refuse(property: string): never {
  throw new TypeError(`Failed due to illegal value in property: ${property}`);
}

/** Legal are primitives, arrays and plain objects of them, throughout. */
function checkLegal(value: unknown, property: string, above: readonly unknown[]): void {
  if (typeof value === 'function' || typeof value === 'symbol' || typeof value === 'bigint') refuse(property);
  if (typeof value !== 'object' || value === null) return;
  if (value instanceof Date || value instanceof Node || value instanceof Window || above.includes(value))
    refuse(property);
  for (const [key, part] of Object.entries(value))
    checkLegal(part, Array.isArray(value) ? property : key, [...above, value]);
}

function textOf(args: readonly unknown[]): string {
  const only = args.length === 1 ? args[0] : undefined;
  if (only instanceof HTMLFormElement) return JSON.stringify([fieldsOf(only)]);
  for (const [index, arg] of args.entries()) checkLegal(arg, String(index), []);
  return JSON.stringify(args);
}

function runner(handlers: Handlers): Record<string, unknown> {
  const made: Record<string, unknown> = {};
  for (const name of names) {
    made[name] = (...args: unknown[]): void => {
      const text = textOf(args);
      last += 1;
      underWay.set(last, handlers);
      waiting.push({ id: last, name, args: text });
      next();
    };
  }
  made['withSuccessHandler'] = (success: Handlers['success']) =>
    runner({ ...handlers, ...(success === undefined ? {} : { success }) });
  made['withFailureHandler'] = (failure: Handlers['failure']) =>
    runner({ ...handlers, ...(failure === undefined ? {} : { failure }) });
  made['withUserObject'] = (userObject: unknown) => runner({ ...handlers, userObject });
  return made;
}

function take(answer: Answer): void {
  const handlers = underWay.get(answer.id);
  if (handlers === undefined) return;
  underWay.delete(answer.id);
  running -= 1;
  next();
  if (answer.ok) {
    handlers.success?.(answer.value, handlers.userObject);
    return;
  }
  const error = new Error(answer.error);
  error.name = 'ScriptError';
  if (handlers.failure === undefined) reportError(error);
  else handlers.failure(error, handlers.userObject);
}

addEventListener('message', (event) => {
  const data = event.data as Answer | null;
  if (event.source === parent && data?.emulator === 'answer') take(data);
});

/** Google's addresses lead to the pages that stand for them here; a frame cannot open those itself. */
const isGoogle = (address: string): boolean => /^https:\/\/(docs|drive|forms)\.google\.com\//.test(address);
addEventListener('click', (event) => {
  const link = event.target instanceof Element ? event.target.closest('a') : null;
  if (link === null || !isGoogle(link.href)) return;
  event.preventDefault();
  tell({ emulator: 'open', address: link.href });
});
const openWindow = window.open.bind(window);
window.open = (address, target, features) => {
  if (address === undefined || !isGoogle(String(address))) return openWindow(address, target, features);
  tell({ emulator: 'open', address: String(address) });
  return null;
};

Object.assign(window, {
  google: {
    script: {
      run: runner({}),
      host: {
        close: () => {
          tell({ emulator: 'close' });
        },
        setWidth: (width: number) => {
          tell({ emulator: 'size', width });
        },
        setHeight: (height: number) => {
          tell({ emulator: 'size', height });
        },
        editor: {
          focus: () => {
            tell({ emulator: 'focus' });
          },
        },
        origin: document.referrer === '' ? '' : new URL(document.referrer).origin,
      },
    },
  },
});
document.querySelector('#emulator-functions')?.remove();

export {};
