/** What a search found: an element, or a stretch of a text. */
import type { Execution } from '../../core/execution';
import { implementationOf, strict } from '../../core/strict';
import { wrap, type Element } from './element';
import type { Found } from './search';

type RangeElement = GoogleAppsScript.Document.RangeElement;

class RangeElementImpl implements RangeElement {
  readonly #execution: Execution;
  readonly #found: Found;
  constructor(execution: Execution, found: Found) {
    this.#execution = execution;
    this.#found = found;
  }
  static found(element: RangeElementImpl): Found {
    return element.#found;
  }
  getElement(): Element {
    return wrap(this.#execution, this.#found.node);
  }
  getStartOffset(): number {
    return this.#found.start;
  }
  getEndOffsetInclusive(): number {
    return this.#found.end;
  }
  /** @source RangeElement.isPartial: "whether this range element covers the entire element or a partial selection" */
  isPartial(): boolean {
    return this.#found.start !== -1;
  }
}

export function rangeElement(execution: Execution, found: Found | null): RangeElement | null {
  return found === null ? null : strict(execution, 'RangeElement', new RangeElementImpl(execution, found));
}

/** Where an earlier search ended, as the next one is given it. */
export function foundBefore(value: unknown): Found | undefined {
  const element = implementationOf(value, RangeElementImpl);
  return element === undefined ? undefined : RangeElementImpl.found(element);
}
