/** The administrator's page: installation, health, and what is kept for years. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import { ADMINISTRATION } from '../texts/sidebarAdministration';
import { BackButton } from './BackButton';
import { Health } from './Health';
import { Installation } from './Installation';
import { Years } from './Years';
import { ask } from './server';
import { useAnswer } from './useAnswer';

export function Administration({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  const list = useAnswer(() => ask('listInstallation'), []);
  // Of a copy, and before everything has been granted, nothing else can be said.
  const isPossible = list.value !== undefined && !list.value.isNew;
  const report = useAnswer(isPossible ? () => ask('healthCheck') : null, [isPossible]);
  const askAgain = (): void => {
    list.askAgain();
    report.askAgain();
  };
  return (
    <article class="request" aria-labelledby="administration">
      <BackButton onBack={onBack} />
      <h1 id="administration" ref={heading} tabIndex={-1}>
        {ADMINISTRATION.title}
      </h1>
      <p class={list.slow ? 'told' : 'unseen'} role="status">
        {list.slow && ADMINISTRATION.loading}
      </p>
      <div class="request-parts">
        <div>
          <Installation list={list} onChanged={askAgain} />
        </div>
        {isPossible && (
          <div>
            <Health report={report} onChanged={askAgain} />
            <Years />
          </div>
        )}
      </div>
    </article>
  );
}
