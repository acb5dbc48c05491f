/** Recognises an e-mail address well enough to refuse what no mail server would take. */

/** One `@`, no blanks or list separators, a host name with a dot; docs/rules.md §2.2. */
const ADDRESS =
  /^[A-Za-z0-9.!#$%&'*+/=?^_`{|}~-]+@[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?(?:\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?)+$/;

export function isEmail(text: string): boolean {
  return text.length <= 254 && ADDRESS.test(text) && !/^\.|\.\.|\.@/.test(text);
}
