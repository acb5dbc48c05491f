/** What is wrong with the system, with buttons that mend it, and what is as it must be. */
import type { JSX } from 'preact';
import type { HealthReport, Repair } from '../application/api';
import { HEALTH_PANEL } from '../texts/sidebarAdministration';
import { Icon } from './Icon';
import { ProblemNotice } from './ProblemNotice';
import { ask } from './server';
import { Told } from './Told';
import type { Answer } from './useAnswer';
import { useDeed } from './useDeed';

interface Props {
  readonly report: Answer<HealthReport>;
  readonly onChanged: () => void;
}

export function Health({ report, onChanged }: Props): JSX.Element {
  const deed = useDeed(HEALTH_PANEL.repairing);
  const checks = report.value?.checks ?? [];
  const faults = checks.filter(({ ok }) => !ok);
  const fine = checks.filter(({ ok }) => ok);
  const repairs = [...new Set(faults.flatMap(({ repair }) => repair ?? []))];

  const mend = (repair: Repair): void => {
    const options = repair === 'TAKE_OVER' ? { takeOver: true } : {};
    deed.start<{ readonly ok: true }>(
      () => (repair === 'SWEEP' ? ask('runHourly') : ask('install', options)),
      () => {
        onChanged();
        return HEALTH_PANEL.repaired;
      },
    );
  };

  return (
    <section aria-labelledby="health">
      <h2 id="health">{HEALTH_PANEL.title}</h2>
      {report.problem !== undefined && (
        <ProblemNotice problem={report.problem} waiting={report.waiting} onRetry={report.askAgain} />
      )}
      {report.value !== undefined && (
        <>
          <p role="status">{faults.length === 0 ? HEALTH_PANEL.well : HEALTH_PANEL.faults(faults.length)}</p>
          <ul class="papers">
            {faults.map(({ id, text }, index) => (
              <li key={`${id}${index}`}>
                <p class="task">
                  <Icon shape="triangle" />
                  <span>{text}</span>
                </p>
              </li>
            ))}
          </ul>
          <div class="buttons">
            {repairs.map((repair) => (
              <button
                key={repair}
                type="button"
                class="button button-main"
                aria-disabled={deed.working}
                onClick={() => {
                  mend(repair);
                }}
              >
                {HEALTH_PANEL.repairs[repair]}
              </button>
            ))}
            <button type="button" class="button" aria-disabled={report.waiting} onClick={report.askAgain}>
              {HEALTH_PANEL.again}
            </button>
          </div>
          <Told deed={deed} />
          {fine.length > 0 && (
            <details class="detail">
              <summary>{HEALTH_PANEL.fine(fine.length)}</summary>
              <ul class="papers">
                {fine.map(({ id, text }) => (
                  <li key={id}>
                    <p class="task">
                      <Icon shape="tick" />
                      <span>{text}</span>
                    </p>
                  </li>
                ))}
              </ul>
            </details>
          )}
        </>
      )}
    </section>
  );
}
