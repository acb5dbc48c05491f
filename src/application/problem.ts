/** A failure of the platform as one line that may be shown and kept. */

/** Without personal data: addresses are left out, and no more than 200 characters. */
export function problemText(error: unknown): string {
  const text = error instanceof Error ? error.message : String(error);
  return text.replace(/[^\s<>]+@[^\s<>]+/g, '…').slice(0, 200);
}
