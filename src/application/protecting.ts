/** The sheets of settings: the file's owner and the administrators alone may change them. */
import { INSTALL_TODO } from '../texts/office';
import { administrators } from './administrators';
import type { Ports } from './ports';

const PROTECTED_FOR = 'protected.for';
/** The administrator whom the protections have kept out. */
const KEPT_OUT = 'protected.keptOut';
const REFUSED = 'protected.refused';

/**
 * Whoever has become administrator may change the sheets of settings within the hour, and who was one no longer.
 * `AGAIN` looks at every protection, also where nobody has come or gone: a person may have taken one away.
 */
export function protectSettings(ports: Ports, when: 'CHANGED' | 'AGAIN'): void {
  const { memory, session, setup } = ports;
  const addresses = [...new Set([session.owner(), ...administrators(ports)])].filter((address) => address !== '');
  if (when === 'CHANGED' && memory.get(PROTECTED_FOR) === addresses.join(' ')) return;
  const { isDone, refused } = setup.protect(addresses);
  // Somebody whom the protections let in has to do it: it is tried again every hour.
  memory.set({
    [PROTECTED_FOR]: isDone ? addresses.join(' ') : '',
    [KEPT_OUT]: isDone ? '' : session.user(),
    [REFUSED]: refused.join(', '),
  });
}

/** Who is to be let into the sheets of settings by somebody else. */
export function protectionFaults({ memory }: Ports): string[] {
  const keptOut = memory.get(KEPT_OUT) ?? '';
  const refused = memory.get(REFUSED) ?? '';
  return [
    ...(keptOut === '' ? [] : [INSTALL_TODO.settingsClosed(keptOut)]),
    ...(refused === '' ? [] : [INSTALL_TODO.adminsRefused(refused)]),
  ];
}
