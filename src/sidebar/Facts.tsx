/** A list of labelled texts; what is empty is left out. */
import type { JSX } from 'preact';
import { UserText } from './UserText';

export interface Fact {
  readonly label: string;
  readonly text: string;
}

export function Facts({ facts }: { readonly facts: readonly Fact[] }): JSX.Element {
  return (
    <dl class="facts">
      {facts
        .filter(({ text }) => text !== '')
        .map(({ label, text }) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>
              <UserText text={text} />
            </dd>
          </div>
        ))}
    </dl>
  );
}
