/** Utilities: dates by Java patterns, bytes and text, digests, archives, and waiting on the workspace's clock. */
import { createHash, createHmac } from 'node:crypto';
import { types } from 'node:util';
import { gunzipSync, gzipSync, unzipSync, zipSync } from 'fflate';
import { enumName, enumOf } from '../core/enums';
import { invalidArgument, NotEmulatedError, PlatformError, signatureError } from '../core/errors';
import type { Execution } from '../core/execution';
import { formatJavaDate, parseJavaDate } from '../core/javaDate';
import { blobContent, bytesFrom, newBlob, signedBytes, typeOfName } from './blob';

type Blob = GoogleAppsScript.Base.Blob;

const DigestAlgorithm = enumOf(['MD2', 'MD5', 'SHA_1', 'SHA_256', 'SHA_384', 'SHA_512']);
const MacAlgorithm = enumOf(['HMAC_MD5', 'HMAC_SHA_1', 'HMAC_SHA_256', 'HMAC_SHA_384', 'HMAC_SHA_512']);
const Charset = enumOf(['US_ASCII', 'UTF_8']);

/** Text without a charset is taken as US-ASCII: every other character becomes "?". */
function encode(value: unknown, charset: unknown): Uint8Array {
  if (typeof value !== 'string') return bytesFrom(value);
  if (enumName(charset) === 'UTF_8') return Buffer.from(value, 'utf8');
  return Buffer.from(value.replace(/[\uD800-\uDBFF][\uDC00-\uDFFF]|[^\0-\x7f]/g, '?'), 'latin1');
}

/** Text or bytes for base64, which takes text as UTF-8. */
const utf8OrBytes = (value: unknown): Uint8Array =>
  typeof value === 'string' ? Buffer.from(value, 'utf8') : bytesFrom(value);

function hashName(algorithm: unknown, method: string, args: readonly unknown[]): string {
  const name = enumName(algorithm);
  if (name === undefined) throw signatureError(method, args);
  if (name === 'MD2') throw new NotEmulatedError(`${method} MD2`);
  return name.replace('HMAC_', '').replace('_', '').toLowerCase();
}

export class UtilitiesImpl {
  readonly DigestAlgorithm = DigestAlgorithm;
  readonly MacAlgorithm = MacAlgorithm;
  readonly Charset = Charset;
  readonly #execution: Execution;

  constructor(execution: Execution) {
    this.#execution = execution;
  }

  formatDate(date: Date, timeZone: string, format: string): string {
    if (!types.isDate(date) || typeof timeZone !== 'string' || typeof format !== 'string') {
      throw signatureError('Utilities.formatDate', [date, timeZone, format]);
    }
    return formatJavaDate(date.getTime(), timeZone, format);
  }
  parseDate(date: string, timeZone: string, format: string): Date {
    return new Date(parseJavaDate(String(date), timeZone, format));
  }
  formatString(template: string, ...args: unknown[]): string {
    let next = 0;
    return String(template).replace(
      /%([-+ 0,]*)(\d+)?(?:\.(\d+))?(.?)/gs,
      (_, flags: string, width: string | undefined, precision: string | undefined, kind: string) => {
        if (kind === '%') return '%';
        if (!'sdfxXeoc'.includes(kind) || kind === '')
          throw new PlatformError(`Invalid format string: ${String(template)}`);
        const value = args[next++];
        let text = String(value);
        if (kind === 'd') text = String(Math.trunc(Number(value)));
        if (kind === 'f') text = Number(value).toFixed(precision === undefined ? 6 : Number(precision));
        if (kind === 'e') text = Number(value).toExponential(precision === undefined ? 6 : Number(precision));
        if (kind === 'x' || kind === 'X') text = Math.trunc(Number(value)).toString(16);
        if (kind === 'o') text = Math.trunc(Number(value)).toString(8);
        if (kind === 'X') text = text.toUpperCase();
        if (kind === 's' && precision !== undefined) text = text.slice(0, Number(precision));
        if (flags.includes(',')) text = text.replace(/\B(?=(\d{3})+(?!\d))/g, ',');
        if (flags.includes('+') && Number(value) >= 0 && kind !== 's') text = `+${text}`;
        const size = Number(width ?? 0);
        if (flags.includes('-')) return text.padEnd(size);
        return flags.includes('0') && kind !== 's'
          ? text.replace(/^([+-]?)/, (sign) => sign + '0'.repeat(Math.max(0, size - text.length)))
          : text.padStart(size);
      },
    );
  }
  getUuid(): string {
    return this.#execution.workspace.newUuid();
  }
  sleep(milliseconds: number): void {
    if (!(milliseconds >= 0) || milliseconds > 300_000) throw invalidArgument('milliseconds');
    this.#execution.wait(milliseconds);
  }

  /** Text without a charset is taken as UTF-8 here, not as for digests. @source one blog only: docs/emulator.md */
  base64Encode(data: unknown, charset?: unknown): string {
    return Buffer.from(
      typeof data === 'string' && charset !== undefined ? encode(data, charset) : utf8OrBytes(data),
    ).toString('base64');
  }
  base64EncodeWebSafe(data: unknown, charset?: unknown): string {
    return this.base64Encode(data, charset).replaceAll('+', '-').replaceAll('/', '_');
  }
  base64Decode(encoded: string, _charset?: unknown): number[] {
    if (typeof encoded !== 'string') throw signatureError('Utilities.base64Decode', [encoded]);
    if (!/^[A-Za-z0-9+/_=\s-]*$/.test(encoded)) throw new PlatformError('Could not decode string.');
    return signedBytes(Buffer.from(encoded, 'base64'));
  }
  base64DecodeWebSafe(encoded: string, _charset?: unknown): number[] {
    return this.base64Decode(encoded);
  }
  computeDigest(algorithm: unknown, value: unknown, charset?: unknown): number[] {
    const hash = hashName(algorithm, 'Utilities.computeDigest', [algorithm, value, charset]);
    return signedBytes(createHash(hash).update(encode(value, charset)).digest());
  }
  computeHmacSignature(algorithm: unknown, value: unknown, key: unknown, charset?: unknown): number[] {
    const hash = hashName(algorithm, 'Utilities.computeHmacSignature', [algorithm, value, key, charset]);
    return signedBytes(createHmac(hash, encode(key, charset)).update(encode(value, charset)).digest());
  }
  computeHmacSha256Signature(value: unknown, key: unknown, charset?: unknown): number[] {
    return this.computeHmacSignature(MacAlgorithm.HMAC_SHA_256, value, key, charset);
  }

  newBlob(data: unknown, contentType?: string | null, name?: string | null): Blob {
    if (typeof data === 'string')
      return newBlob(this.#execution, Buffer.from(data, 'utf8'), contentType ?? 'text/plain', name ?? null);
    if (!Array.isArray(data)) throw signatureError('Utilities.newBlob', [data]);
    return newBlob(this.#execution, bytesFrom(data), contentType ?? null, name ?? null);
  }
  zip(blobs: unknown[], name = 'archive.zip'): Blob {
    const entries = blobs.map((blob, index) => {
      const content = blobContent(blob, 'Utilities.zip');
      return [content.name ?? `Untitled${index}`, content.bytes] as const;
    });
    if (new Set(entries.map(([entry]) => entry)).size < entries.length) throw invalidArgument('duplicate name');
    return newBlob(this.#execution, zipSync(Object.fromEntries(entries)), 'application/zip', name);
  }
  unzip(blob: unknown): Blob[] {
    const files = unzipSync(blobContent(blob, 'Utilities.unzip').bytes);
    return Object.entries(files)
      .filter(([name]) => !name.endsWith('/'))
      .map(([name, bytes]) => newBlob(this.#execution, bytes, typeOfName(name), name));
  }
  gzip(blob: unknown, name?: string): Blob {
    return newBlob(
      this.#execution,
      gzipSync(blobContent(blob, 'Utilities.gzip').bytes),
      'application/x-gzip',
      name ?? 'archive.gz',
    );
  }
  ungzip(blob: unknown): Blob {
    const content = blobContent(blob, 'Utilities.ungzip');
    return newBlob(this.#execution, gunzipSync(content.bytes), null, content.name?.replace(/\.gz$/, '') ?? null);
  }
  parseCsv(csv: string, delimiter = ','): string[][] {
    const rows: string[][] = [[]];
    let cell = '';
    let quoted = false;
    const text = csv.replaceAll('\r\n', '\n');
    for (let index = 0; index < text.length; index++) {
      const character = text[index] ?? '';
      if (quoted) {
        if (character !== '"') cell += character;
        else if (text[index + 1] === '"') {
          cell += '"';
          index += 1;
        } else quoted = false;
      } else if (character === '"' && cell === '') quoted = true;
      else if (character === delimiter || character === '\n') {
        rows[rows.length - 1]?.push(cell);
        cell = '';
        if (character === '\n') rows.push([]);
      } else cell += character;
    }
    rows[rows.length - 1]?.push(cell);
    if (rows.length > 1 && rows[rows.length - 1]?.length === 1 && rows[rows.length - 1]?.[0] === '') rows.pop();
    return rows;
  }
  jsonParse(text: string): unknown {
    return JSON.parse(text);
  }
  jsonStringify(value: unknown): string {
    return JSON.stringify(value);
  }
}
