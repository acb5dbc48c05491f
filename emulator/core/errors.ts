/** The failures an emulated execution can meet, kept apart so that none is mistaken for another. */

/** What the emulator does not know. It never pretends: the whole execution fails, even when the script catches this. */
export class NotEmulatedError extends Error {
  override name = 'NotEmulatedError';
  constructor(readonly member: string) {
    super(member);
  }
}

/** A failure as Apps Script itself would report it; scripts see it as an `Exception` of their own realm. */
export class PlatformError extends Error {
  override name = 'Exception';
}

/** The execution was stopped from outside; nothing it does afterwards has an effect. */
export class ExecutionKilled extends Error {
  override name = 'ExecutionKilled';
}

/** The kind of a value as signature errors name it: "String", "number[]", "(class)" for a plain object. */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (typeof value === 'boolean') return 'Boolean';
  if (Array.isArray(value)) {
    const kinds = new Set(value.map(typeName));
    return kinds.size === 1 ? `${[...kinds][0] ?? ''}[]` : 'Object[]';
  }
  if (typeof value === 'object') {
    return serviceNames.get(value) ?? '(class)';
  }
  return typeof value;
}

/** Class names of emulated objects; filled by `strict`, which alone knows them. */
export const serviceNames = new WeakMap<object, string>();

/**
 * "The parameters (String) don't match the method signature for DriveApp.createFile."
 * @source wording and "(class)" quoted from live logs by many public projects: docs/emulator.md, "Errors"
 */
export function signatureError(method: string, args: readonly unknown[]): PlatformError {
  return new PlatformError(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

export function invalidArgument(name: string): PlatformError {
  return new PlatformError(`Invalid argument: ${name}`);
}
