/** The sheets of settings: the file's owner and the administrators alone may change them. */
import { administrators } from './administrators';
import type { Ports } from './ports';

const PROTECTED_FOR = 'protected.for';

/**
 * Whoever has become administrator may change the sheets of settings within the hour, and who was one no longer.
 * `AGAIN` looks at every protection, also where nobody has come or gone: a person may have taken one away.
 */
export function protectSettings(ports: Ports, when: 'CHANGED' | 'AGAIN'): void {
  const { memory, session, setup } = ports;
  const addresses = [...new Set([session.owner(), ...administrators(ports)])];
  if (when === 'CHANGED' && memory.get(PROTECTED_FOR) === addresses.join(' ')) return;
  setup.protect(addresses);
  memory.set({ [PROTECTED_FOR]: addresses.join(' ') });
}
