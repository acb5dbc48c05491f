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

/** The kind of a value as signature errors name it, e.g. "(String,number)". */
function typeName(value: unknown): string {
  if (value === null || value === undefined) return 'null';
  if (typeof value === 'string') return 'String';
  if (Array.isArray(value)) return value.every((item) => typeof item === 'number') ? 'number[]' : 'Object[]';
  if (typeof value === 'object') {
    const service = (value as { constructor?: { name?: string } }).constructor?.name;
    return service === undefined || service === 'Object' ? 'Object' : service;
  }
  return typeof value;
}

/**
 * "The parameters (String) don't match the method signature for DriveApp.createFile."
 * @source behaviours collected from live scripts: docs/emulator.md, "Signature errors"
 */
export function signatureError(method: string, args: readonly unknown[]): PlatformError {
  return new PlatformError(
    `The parameters (${args.map(typeName).join(',')}) don't match the method signature for ${method}.`,
  );
}

export function invalidArgument(name: string): PlatformError {
  return new PlatformError(`Invalid argument: ${name}`);
}
