/** Iterators over files and folders. */
import { PlatformError } from '../core/errors';
import type { DriveItem } from '../model/drive';

/** Goes through items that were found when it was made; each becomes an object when it is reached. */
export class IteratorImpl {
  readonly #items: readonly DriveItem[];
  readonly #wrap: (item: DriveItem) => object;
  #next = 0;
  constructor(items: readonly DriveItem[], wrap: (item: DriveItem) => object) {
    this.#items = items;
    this.#wrap = wrap;
  }
  getContinuationToken(): string {
    return Buffer.from(JSON.stringify(this.#items.slice(this.#next).map((item) => item.id))).toString('base64');
  }
  hasNext(): boolean {
    return this.#next < this.#items.length;
  }
  next(): object {
    const item = this.#items[this.#next];
    if (item === undefined) throw new PlatformError('Cannot retrieve the next object: iterator has reached the end.');
    this.#next += 1;
    return this.#wrap(item);
  }
}
