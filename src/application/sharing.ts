/** Who is let into a spreadsheet of the office: asks Drive only for what differs from those who were let in before. */
import type { Ports } from './ports';

/** As many addresses in one property as it holds. */
const IN_ONE = 25;
const ACCESSES = ['editors', 'viewers'] as const;
export type Access = (typeof ACCESSES)[number];

function letIn({ memory }: Ports, key: string): string[] {
  return memory.entries(key).flatMap(([, list]) => (list === '' ? [] : list.split(' ')));
}

function rememberLetIn({ memory }: Ports, key: string, people: readonly string[]): void {
  const parts = Math.max(Math.ceil(people.length / IN_ONE), memory.entries(key).length);
  const values = Array.from({ length: parts }, (_, part): [string, string] => [
    `${key}${part}`,
    people.slice(part * IN_ONE, (part + 1) * IN_ONE).join(' '),
  ]);
  memory.set(Object.fromEntries(values));
}

/** Lets these people in and all others out, whom it let in before; `key` begins what is remembered. Those Drive refuses. */
export function letInOnly(
  ports: Ports,
  id: string,
  key: string,
  people: Readonly<Record<Access, ReadonlySet<string>>>,
): string[] {
  const { books } = ports;
  return ACCESSES.flatMap((access) => {
    const wanted = people[access];
    const before = letIn(ports, `${key}${access}.`);
    const out = before.filter((email) => !wanted.has(email) && books.change(id, access, 'out', email));
    const missing = [...wanted].filter((email) => !before.includes(email));
    const came = missing.filter((email) => books.change(id, access, 'in', email));
    if (out.length + came.length > 0)
      rememberLetIn(ports, `${key}${access}.`, [...before.filter((email) => !out.includes(email)), ...came]);
    return missing.filter((email) => !came.includes(email));
  });
}
