/** Asks the platform whether it behaves as the add-on takes for granted; for the administrator of a real office. */
import { BELIEF_TEXTS, SELF_TEST } from '../texts/selfTest';
import { ADMIN_ONLY, guarded } from './access';
import type { Refusal, SelfTestReport } from './api';
import type { Ports } from './ports';

export function selfTest(ports: Ports): SelfTestReport | Refusal {
  return guarded<SelfTestReport>(ports, ADMIN_ONLY, () => {
    const lines = ports.selfTest.run();
    for (const { id, ok, expected, found } of lines)
      ports.log(`${ok ? 'ok  ' : 'DIFF'} ${id}${ok ? '' : `: ${expected} / ${found}`}`);
    const differing = lines.filter(({ ok }) => !ok);
    return {
      ok: true,
      text: differing.length === 0 ? SELF_TEST.fine(lines.length) : SELF_TEST.differs(differing.length, lines.length),
      lines: lines.map(({ id, ok }) => ({ id, ok, text: BELIEF_TEXTS[id] })),
      differences: differing.map(({ id, expected, found }) => SELF_TEST.line(BELIEF_TEXTS[id], expected, found)),
    };
  });
}
