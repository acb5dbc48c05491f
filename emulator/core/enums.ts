/** Apps Script enums: objects with identity, a name and an order, not numbers or strings. */

/** One member of an enum; the same object wherever it comes from. */
export class EnumValue {
  readonly #name: string;
  readonly #ordinal: number;
  constructor(name: string, ordinal: number) {
    this.#name = name;
    this.#ordinal = ordinal;
    Object.freeze(this);
  }
  name(): string {
    return this.#name;
  }
  ordinal(): number {
    return this.#ordinal;
  }
  compareTo(other: EnumValue): number {
    return this.#ordinal - other.ordinal();
  }
  toString(): string {
    return this.#name;
  }
  toJSON(): string {
    return this.#name;
  }
}

export type EnumOf<Name extends string> = { readonly [N in Name]: EnumValue };

/** Makes an enum whose members stand in the given order. */
export function enumOf<const Names extends readonly string[]>(names: Names): EnumOf<Names[number]> {
  return Object.freeze(
    Object.fromEntries(names.map((name, ordinal) => [name, new EnumValue(name, ordinal)])),
  ) as EnumOf<Names[number]>;
}

/** The name of an enum member handed in by a script, or undefined for anything else. */
export function enumName(value: unknown): string | undefined {
  return value instanceof EnumValue ? value.name() : undefined;
}
