/** Requests to the sample site as a browser on its own pages sends them. */
import { request } from 'node:http';
import type { SampleSite } from './sample';

export interface Answer {
  readonly status: number;
  readonly headers: Headers;
  readonly text: string;
  readonly bytes: Uint8Array;
  readonly json: () => Record<string, unknown>;
}

export interface Ask {
  readonly person?: string;
  readonly headers?: Record<string, string>;
  readonly body?: string | FormData | URLSearchParams;
}

async function answerOf(response: Response): Promise<Answer> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  const text = Buffer.from(bytes).toString('utf8');
  return {
    status: response.status,
    headers: response.headers,
    text,
    bytes,
    json: () => JSON.parse(text) as Record<string, unknown>,
  };
}

export async function get(sample: SampleSite, path: string, { person, headers = {} }: Ask = {}): Promise<Answer> {
  const cookie = person === undefined ? {} : { Cookie: `emulator_person=${encodeURIComponent(person)}` };
  return answerOf(await fetch(sample.at(path), { headers: { ...cookie, ...headers }, redirect: 'manual' }));
}

/** Does not follow redirects: where it leads is in `headers`. */
export async function post(sample: SampleSite, path: string, { person, headers = {}, body }: Ask): Promise<Answer> {
  const cookie = person === undefined ? {} : { Cookie: `emulator_person=${encodeURIComponent(person)}` };
  const origin = { Origin: sample.at('/').slice(0, -1) };
  const init = { method: 'POST', headers: { ...cookie, ...origin, ...headers }, redirect: 'manual' as const };
  return answerOf(await fetch(sample.at(path), body === undefined ? init : { ...init, body }));
}

export function postJson(sample: SampleSite, path: string, value: unknown, person?: string): Promise<Answer> {
  const headers = {
    'Content-Type': 'application/json',
    ...(person === undefined ? {} : { 'X-Person': encodeURIComponent(person) }),
  };
  return post(sample, path, { headers, body: JSON.stringify(value) });
}

/** A request as bytes on the wire, for what `fetch` would not send. */
export function raw(
  sample: SampleSite,
  path: string,
  headers: Record<string, string>,
  method = 'GET',
  body = '',
): Promise<{ status: number; text: string }> {
  const { port } = new URL(sample.site.url);
  return new Promise((done, fail) => {
    const sent = request({ host: '127.0.0.1', port, path, method, headers, setHost: false }, (response) => {
      let text = '';
      response.on('data', (chunk: Buffer) => (text += chunk.toString()));
      response.on('end', () => {
        done({ status: response.statusCode ?? 0, text });
      });
    });
    sent.on('error', fail);
    sent.end(body);
  });
}
