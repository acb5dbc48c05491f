/** Recognises an e-mail address well enough to refuse what no mail server would take. */

/**
 * One `@`, no blanks or list separators, a host name with a dot; docs/rules.md §2.2. What begins like a formula is refused:
 * no mailbox in use is called so, and addresses are kept in cells.
 */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

export function isEmail(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text) && !/^[.=+-]|\.\.|\.@/.test(text);
}

/** Whether two addresses are the same mailbox: letter case and surrounding blanks make no difference. */
export function sameAddress(a: string | undefined, b: string | undefined): boolean {
  return (a ?? '').trim().toLowerCase() === (b ?? '').trim().toLowerCase();
}
