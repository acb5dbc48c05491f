/** Blobs: bytes with a name and a type, as Apps Script passes them between services. Bytes are signed. */
import { PlatformError, signatureError } from '../core/errors';
import type { Execution } from '../core/execution';
import { implementationOf, strict } from '../core/strict';

type Blob = GoogleAppsScript.Base.Blob;

const TYPES_BY_EXTENSION: Readonly<Record<string, string>> = {
  pdf: 'application/pdf',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  bmp: 'image/bmp',
  svg: 'image/svg+xml',
  webp: 'image/webp',
  heic: 'image/heif',
  heif: 'image/heif',
  txt: 'text/plain',
  csv: 'text/csv',
  html: 'text/html',
  htm: 'text/html',
  css: 'text/css',
  js: 'application/javascript',
  json: 'application/json',
  xml: 'application/xml',
  zip: 'application/zip',
  gz: 'application/x-gzip',
  doc: 'application/msword',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xls: 'application/vnd.ms-excel',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  eml: 'message/rfc822',
};

/** MIME type by the ending of a file's name; null for an unknown one. */
export function typeOfName(name: string): string | null {
  const extension = /\.([^.]+)$/.exec(name)?.[1]?.toLowerCase();
  return extension === undefined ? null : (TYPES_BY_EXTENSION[extension] ?? null);
}

/** Bytes handed in by a script: numbers from -128 to 127; others are an error, as at Google. */
export function bytesFrom(value: unknown): Uint8Array {
  if (!Array.isArray(value)) throw new PlatformError(`Cannot convert ${String(value)} to byte[].`);
  const bytes = new Uint8Array(value.length);
  for (let index = 0; index < value.length; index++) {
    const byte: unknown = value[index];
    if (typeof byte !== 'number' || Number.isNaN(byte))
      throw new PlatformError(`Cannot convert ${String(byte)} to byte.`);
    bytes[index] = byte & 0xff;
  }
  return bytes;
}

/** Bytes as a script sees them. */
export function signedBytes(bytes: Uint8Array): number[] {
  const signed = new Array<number>(bytes.length);
  for (let index = 0; index < bytes.length; index++) signed[index] = ((bytes[index] ?? 0) << 24) >> 24;
  return signed;
}

const ENCODINGS: Readonly<Record<string, BufferEncoding>> = {
  'UTF-8': 'utf8',
  UTF8: 'utf8',
  'US-ASCII': 'ascii',
  'ISO-8859-1': 'latin1',
  'UTF-16LE': 'utf16le',
};

export class BlobImpl implements Pick<Blob, Extract<keyof BlobImpl, keyof Blob>> {
  readonly #execution: Execution;
  #bytes: Uint8Array;
  #type: string | null;
  #name: string | null;

  constructor(execution: Execution, bytes: Uint8Array, type: string | null, name: string | null) {
    this.#execution = execution;
    this.#bytes = bytes;
    this.#type = type;
    this.#name = name;
  }

  #self(): Blob {
    return strict(this.#execution, 'Blob', this);
  }
  getBytes(): number[] {
    return signedBytes(this.#bytes);
  }
  getContentType(): string | null {
    return this.#type;
  }
  getName(): string | null {
    return this.#name;
  }
  getDataAsString(charset = 'UTF-8'): string {
    const encoding = ENCODINGS[String(charset).toUpperCase()];
    if (encoding !== undefined) return Buffer.from(this.#bytes).toString(encoding);
    try {
      return new TextDecoder(String(charset)).decode(this.#bytes);
    } catch {
      throw new PlatformError(`Invalid argument: ${String(charset)}`);
    }
  }
  setBytes(data: number[]): Blob {
    this.#bytes = bytesFrom(data);
    return this.#self();
  }
  setContentType(contentType: string): Blob {
    this.#type = contentType;
    return this.#self();
  }
  setContentTypeFromExtension(): Blob {
    this.#type = typeOfName(this.#name ?? '') ?? this.#type;
    return this.#self();
  }
  setDataFromString(text: string, charset = 'UTF-8'): Blob {
    const encoding = ENCODINGS[String(charset).toUpperCase()];
    if (encoding === undefined) throw this.#execution.notEmulated(`Blob.setDataFromString ${String(charset)}`);
    this.#bytes = Buffer.from(String(text), encoding);
    return this.#self();
  }
  setName(name: string): Blob {
    this.#name = name;
    return this.#self();
  }
  isGoogleType(): boolean {
    return this.#type?.startsWith('application/vnd.google-apps.') ?? false;
  }
  copyBlob(): Blob {
    return newBlob(this.#execution, this.#bytes.slice(), this.#type, this.#name);
  }
  /** Only the type it already has; other conversions are not emulated. */
  getAs(contentType: string): Blob {
    if (contentType === this.#type) return this.copyBlob();
    throw this.#execution.notEmulated(`Blob.getAs ${this.#type ?? ''} → ${contentType}`);
  }
  getBlob(): Blob {
    return this.#self();
  }

  /** For the other services of the emulator; scripts cannot reach it. */
  static content(blob: BlobImpl): { bytes: Uint8Array; type: string | null; name: string | null } {
    return { bytes: blob.#bytes, type: blob.#type, name: blob.#name };
  }
}

export function newBlob(execution: Execution, bytes: Uint8Array, type: string | null, name: string | null): Blob {
  return strict(execution, 'Blob', new BlobImpl(execution, bytes, type, name));
}

export interface BlobContent {
  readonly bytes: Uint8Array;
  readonly type: string | null;
  readonly name: string | null;
}

const SOURCES: ((value: unknown) => BlobContent | undefined)[] = [
  (value) => {
    const blob = implementationOf(value, BlobImpl);
    return blob === undefined ? undefined : BlobImpl.content(blob);
  },
];

/** Lets another service's objects (files, charts, images) stand where a blob is asked for. */
export function registerBlobSource(read: (value: unknown) => BlobContent | undefined): void {
  SOURCES.push(read);
}

/** The content of a blob source; a signature error for anything else. */
export function blobContent(value: unknown, method: string): BlobContent {
  for (const source of SOURCES) {
    const found = source(value);
    if (found !== undefined) return found;
  }
  throw signatureError(method, [value]);
}
