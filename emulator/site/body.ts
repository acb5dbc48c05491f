/** Reads what a request brings: limited bodies, form fields and uploaded files. */
import type { IncomingMessage } from 'node:http';
import { Refusal } from './replies';

/** Bodies without files. */
export const SMALL_BODY = 2 * 1024 * 1024;

export interface FilePart {
  readonly field: string;
  readonly name: string;
  readonly mime: string;
  readonly bytes: Uint8Array;
}

export interface FormBody {
  readonly fields: ReadonlyMap<string, readonly string[]>;
  readonly files: readonly FilePart[];
}

/** The whole body; refuses one beyond the limit as soon as that is known. */
export async function readBody(request: IncomingMessage, limit: number): Promise<Buffer> {
  const tooLarge = new Refusal(413, `ข้อมูลที่ส่งมาใหญ่เกิน ${Math.floor(limit / 1024 / 1024)} MB`);
  if (Number(request.headers['content-length'] ?? 0) > limit) throw tooLarge;
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > limit) throw tooLarge;
    chunks.push(chunk);
  }
  return Buffer.concat(chunks, size);
}

/** A JSON object. Other content types are refused: a foreign page could send them without asking first. */
export async function readJson(request: IncomingMessage, limit = SMALL_BODY): Promise<Record<string, unknown>> {
  if (!/^application\/json\b/i.test(request.headers['content-type'] ?? '')) throw new Refusal(415, 'คำขอนี้ต้องเป็น JSON');
  const text = (await readBody(request, limit)).toString('utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch {
    throw new Refusal(400, 'JSON ที่ส่งมาอ่านไม่ได้');
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new Refusal(400, 'คำขอนี้ต้องเป็น JSON object');
  return value as Record<string, unknown>;
}

/** A sent form, with or without files. */
export async function readForm(request: IncomingMessage, limit = SMALL_BODY): Promise<FormBody> {
  const type = request.headers['content-type'] ?? '';
  if (/^multipart\/form-data\b/i.test(type)) return parseMultipart(await readBody(request, limit), type);
  if (!/^application\/x-www-form-urlencoded\b/i.test(type)) throw new Refusal(415, 'ชนิดของข้อมูลที่ส่งมาไม่ถูกต้อง');
  const fields = new Map<string, string[]>();
  for (const [name, value] of new URLSearchParams((await readBody(request, limit)).toString('utf8')))
    add(fields, name, value);
  return { fields, files: [] };
}

function add(fields: Map<string, string[]>, name: string, value: string): void {
  const text = value.replace(/\r\n/g, '\n');
  const known = fields.get(name);
  if (known === undefined) fields.set(name, [text]);
  else known.push(text);
}

/** A parameter of a header, with quotes and the escapes that browsers write for `"` and line ends. */
function parameter(header: string, name: string): string | undefined {
  const match = new RegExp(`;\\s*${name}=(?:"((?:[^"\\\\]|\\\\.)*)"|([^;\\s]+))`, 'i').exec(header);
  const value = match?.[1] ?? match?.[2];
  return value
    ?.replace(/%22/g, '"')
    .replace(/%0D|%0A/g, ' ')
    .replace(/\\(["\\])/g, '$1');
}

/** @source RFC 7578; HTML standard, multipart/form-data encoding algorithm */
export function parseMultipart(body: Buffer, contentType: string): FormBody {
  const boundary = parameter(contentType, 'boundary');
  if (boundary === undefined || boundary.length > 70) throw new Refusal(400, 'ข้อมูลที่ส่งมาไม่สมบูรณ์');
  const fields = new Map<string, string[]>();
  const files: FilePart[] = [];
  const separator = Buffer.from(`\r\n--${boundary}`);
  // The first separator stands at the very start, without a line end before it.
  const whole = Buffer.concat([Buffer.from('\r\n'), body]);
  let start = whole.indexOf(separator);
  for (let parts = 0; start >= 0; parts++) {
    const from = start + separator.length;
    if (whole.toString('latin1', from, from + 2) === '--') return { fields, files };
    const end = whole.indexOf(separator, from);
    if (end < 0 || parts > 5000) break;
    takePart(whole.subarray(from + 2, end), fields, files);
    start = end;
  }
  throw new Refusal(400, 'ข้อมูลที่ส่งมาไม่สมบูรณ์');
}

function takePart(part: Buffer, fields: Map<string, string[]>, files: FilePart[]): void {
  const gap = part.indexOf('\r\n\r\n');
  if (gap < 0) throw new Refusal(400, 'ข้อมูลที่ส่งมาไม่สมบูรณ์');
  const headers = part.toString('utf8', 0, gap).split('\r\n');
  const header = (name: string): string =>
    headers.find((line) => line.toLowerCase().startsWith(`${name}:`))?.slice(name.length + 1) ?? '';
  const about = header('content-disposition');
  const field = parameter(about, 'name');
  if (field === undefined) throw new Refusal(400, 'ข้อมูลที่ส่งมาไม่สมบูรณ์');
  const bytes = part.subarray(gap + 4);
  const name = parameter(about, 'filename');
  if (name === undefined) add(fields, field, bytes.toString('utf8'));
  // A browser sends an empty, nameless file for a file input in which nothing was chosen.
  else if (name !== '')
    files.push({
      field,
      name: name.replace(/^.*[\\/]/, ''),
      mime: header('content-type').trim() || 'application/octet-stream',
      bytes: new Uint8Array(bytes),
    });
}
