/** What the making of every document of an order needs, and what comes of it. */
import type { ProducedFile, SkippedDocument } from '../api';
import type { Ports, RequestRecord } from '../ports';
import type { OrderOptions } from './order';
import type { Occasion } from './values';

export interface Workshop {
  readonly ports: Ports;
  readonly occasion: Occasion;
  readonly options: OrderOptions;
  readonly find: (requestId: string) => RequestRecord | null;
  /** Order of many that this belongs to; '' for a single document. */
  readonly batch: string;
}

export interface ItemResult {
  readonly files: readonly ProducedFile[];
  readonly skipped: readonly SkippedDocument[];
}
