/** What came of a deed: a line for those who see and those who listen, and the problem with a way to try again. */
import type { JSX } from 'preact';
import { ProblemNotice } from './ProblemNotice';
import type { Deed } from './useDeed';

export function Told({ deed }: { readonly deed: Deed }): JSX.Element {
  return (
    <>
      <p class={deed.told === '' ? 'unseen' : 'told'} role="status">
        {deed.told}
      </p>
      {deed.problem !== undefined && (
        <ProblemNotice problem={deed.problem} waiting={deed.working} onRetry={deed.again} />
      )}
    </>
  );
}
