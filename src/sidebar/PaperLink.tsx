/** A link that opens a document in a new tab; nothing for an address that is none. */
import type { JSX } from 'preact';
import { PAPERS } from '../texts/sidebarPapers';
import { UserText } from './UserText';

interface Props {
  readonly url: string;
  /** Tells the links of a list apart for those who hear them. */
  readonly name: string;
  readonly label?: string;
}

export function PaperLink({ url, name, label = PAPERS.open }: Props): JSX.Element | null {
  if (!url.startsWith('https://')) return null;
  return (
    <a class="button" href={url} target="_blank" rel="noopener">
      {label}{' '}
      <span class="unseen">
        <UserText text={PAPERS.opens(name)} />
      </span>
    </a>
  );
}
