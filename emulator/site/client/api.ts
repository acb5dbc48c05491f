/** Asks the site, as the person for whom this page was made. */
import type { ScreenView } from '../screen';

export interface PageData {
  readonly person: string;
  readonly book: string;
  readonly sheet: number;
  readonly from: number;
  readonly canEdit: boolean;
  /** Whether the script belongs to this file. */
  readonly isBound: boolean;
  readonly screen: ScreenView | null;
  readonly error: string | null;
}

export const data = JSON.parse(document.querySelector('#data')?.textContent ?? '{}') as PageData;

export interface Outcome {
  readonly ok: boolean;
  readonly value?: unknown;
  readonly error?: string | null;
  readonly confirm?: string;
  readonly screen?: ScreenView;
}

const NO_ANSWER = 'ระบบจำลองไม่ตอบ: โปรแกรมที่เปิดไว้อาจหยุดไปแล้ว';

/** Never rejects: what goes wrong on the way is an outcome too. */
export async function post(path: string, body: unknown): Promise<Outcome> {
  try {
    const response = await fetch(path, {
      method: 'POST',
      headers: { 'Content-Type': 'application/json', 'X-Person': encodeURIComponent(data.person) },
      body: JSON.stringify(body),
    });
    return (await response.json()) as Outcome;
  } catch {
    return { ok: false, error: NO_ANSWER };
  }
}

export async function get(path: string): Promise<unknown> {
  try {
    const response = await fetch(path, { headers: { 'X-Person': encodeURIComponent(data.person) } });
    return response.ok ? ((await response.json()) as unknown) : null;
  } catch {
    return null;
  }
}

/** The element that the page must have. */
export function part(id: string): HTMLElement {
  const found = document.querySelector<HTMLElement>(`#${id}`);
  if (found === null) throw new Error(`The page has no #${id}`);
  return found;
}

export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className = '',
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  element.className = className;
  element.textContent = text;
  return element;
}
