/** What the automatic checks found: first what must be corrected, then what is worth a look. */
import type { JSX } from 'preact';
import type { RequestDetail } from '../application/api';
import type { Severity } from '../domain/finding';
import { REQUEST } from '../texts/sidebar';
import { Icon, type Shape } from './Icon';
import { UserText } from './UserText';

const GROUPS = [
  { severity: 'BLOCK', title: REQUEST.block, shape: 'triangle' },
  { severity: 'WARN', title: REQUEST.warn, shape: 'eye' },
] as const satisfies readonly { severity: Severity; title: string; shape: Shape }[];

export function Findings({
  request: { findings, returnedFor },
}: {
  readonly request: Pick<RequestDetail, 'findings' | 'returnedFor'>;
}): JSX.Element {
  return (
    <section aria-labelledby="findings">
      <h2 id="findings">{REQUEST.findings}</h2>
      {returnedFor.length > 0 && (
        <div class="findings findings-block">
          <h3>{REQUEST.returnedFor}</h3>
          <ul>
            {returnedFor.map((sentence) => (
              <li key={sentence}>
                <UserText text={sentence} />
              </li>
            ))}
          </ul>
        </div>
      )}
      {findings.length === 0 && returnedFor.length === 0 && (
        <p class="fine">
          <Icon shape="tick" /> {REQUEST.noFindings}
        </p>
      )}
      {GROUPS.map(({ severity, title, shape }) => {
        const found = findings.filter((finding) => finding.severity === severity);
        return (
          found.length > 0 && (
            <div key={severity} class={`findings findings-${severity.toLowerCase()}`}>
              <h3>
                <Icon shape={shape} /> {title} {REQUEST.items(found.length)}
              </h3>
              <ul>
                {found.map(({ code, sentence }) => (
                  <li key={`${code} ${sentence}`}>
                    <UserText text={sentence} />
                  </li>
                ))}
              </ul>
            </div>
          )
        );
      })}
    </section>
  );
}
