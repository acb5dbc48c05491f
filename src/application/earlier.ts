/** Answers from before the installation: an administrator takes them in from a day on, and nobody is written to. */
import { isIsoDate } from '../domain/calendar';
import { ANSWER_RESULTS } from '../texts/office';
import { ADMIN_ONLY, guarded, refuse } from './access';
import type { EarlierTaken, Refusal } from './api';
import type { Ports } from './ports';
import { sweep } from './sweep';

/** Marks what is to be taken in, which then survives everything, and begins; the hourly run goes on. */
export function takeInEarlier(ports: Ports, since: unknown): EarlierTaken | Refusal {
  return guarded<EarlierTaken>(ports, ADMIN_ONLY, () => {
    if (typeof since !== 'string' || !isIsoDate(since)) return refuse('ARGUMENT_INVALID');
    const held = ports.lock.hold(() => {
      const found = ports.answers.withResult([ANSWER_RESULTS.earlier]);
      const wanted = found.filter(({ day }) => day >= since);
      ports.answers.note(wanted, ANSWER_RESULTS.earlierWaiting);
      return { taken: wanted.length, left: found.length - wanted.length };
    });
    if (held === null) return refuse('BUSY');
    sweep(ports);
    return { ok: true, ...held.value };
  });
}
