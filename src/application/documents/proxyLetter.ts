/** The blank proxy letter as PDF, made once and kept at hand: it goes with the news that a card is ready. */
import type { Settings } from '../../domain/settings';
import { definitionOf, DOCUMENT_NAMES } from '../../texts/documents';
import { takenFrom } from '../bin';
import { NOTICE_KEYS } from '../notice';
import type { Ports } from '../ports';
import { blankValues, fieldNames } from './fields';
import { officeFolders } from './folders';
import { templateId } from './templates';
import { inDigits, officeValues } from './values';

/** What one property holds, and all of them together may take; a larger letter is not attached. */
const PART_CHARACTERS = 8_000;
const MOST_PARTS = 25;

/** Makes it where it is missing, or anew; a template with a fault leaves messages without it. */
export function keepProxyLetter(ports: Ports, settings: Settings, again = false): void {
  const { memory, papers } = ports;
  if (!again && memory.get(NOTICE_KEYS.proxyName) !== undefined) return;
  const template = templateId(ports, 'PROXY_LETTER');
  if (template === undefined) return;
  const name = `${DOCUMENT_NAMES.PROXY_LETTER}.pdf`;
  const office = officeValues({
    settings,
    holidays: new Set(),
    caller: { email: '', role: 'ADMIN' },
    now: ports.clock.now(),
    memoNo: '',
    letterNo: '',
    recipient: '',
  });
  const made = papers.make({
    templateId: template,
    definition: definitionOf('PROXY_LETTER', settings),
    folderId: officeFolders(ports).templates,
    name: DOCUMENT_NAMES.PROXY_LETTER,
    known: fieldNames('PROXY_LETTER'),
    filling: { fields: inDigits({ ...office, ...blankValues() }, settings), pictures: {} },
  });
  const base64 = made.ok ? takenFrom(ports, made.fileId, (id) => papers.asPdfText(id)) : '';
  const count = Math.ceil(base64.length / PART_CHARACTERS);
  const parts = Array.from({ length: count <= MOST_PARTS ? count : 0 }, (_, index) => [
    `${NOTICE_KEYS.proxyPart}${String(index).padStart(2, '0')}`,
    base64.slice(index * PART_CHARACTERS, (index + 1) * PART_CHARACTERS),
  ]);
  const kept = Object.fromEntries(parts) as Record<string, string>;
  for (const [key] of memory.entries(NOTICE_KEYS.proxyPart)) if (!(key in kept)) memory.forget(key);
  memory.set({ ...kept, [NOTICE_KEYS.proxyName]: parts.length === 0 ? '' : name });
}
