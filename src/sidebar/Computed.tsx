/** What the rules work out: the printed position, the 30 days, the time of service, the card's last day. */
import type { JSX } from 'preact';
import type { RequestDetail } from '../application/api';
import { COMPUTED, shortDate } from '../texts/sidebar';
import { Facts, type Fact } from './Facts';

export function Computed({ request }: { readonly request: RequestDetail }): JSX.Element | null {
  const facts = factsOf(request).filter(({ text }) => text !== '');
  if (facts.length === 0) return null;
  return (
    <section aria-labelledby="computed">
      <h2 id="computed">{COMPUTED.title}</h2>
      <Facts facts={facts} />
    </section>
  );
}

function factsOf({ position, filing, serviceEnd, expiry, fields }: RequestDetail): readonly Fact[] {
  const isIssued = fields.issueDate !== undefined;
  return [
    {
      label: COMPUTED.position,
      text: position === null ? '' : position.ok ? position.text : COMPUTED.noPosition,
    },
    {
      label: COMPUTED.filing,
      text:
        filing === null || 'error' in filing
          ? ''
          : COMPUTED.filingText(shortDate(filing.deadline), shortDate(filing.eventDate), filing.daysLate),
    },
    { label: COMPUTED.service, text: shortDate(serviceEnd) },
    { label: COMPUTED.expiry, text: isIssued || expiry === null ? '' : expiryText(expiry) },
  ];
}

export function expiryText(expiry: NonNullable<RequestDetail['expiry']>): string {
  if ('error' in expiry) return COMPUTED.expiryError(expiry.error);
  const day = expiry.expiry === 'LIFETIME' ? COMPUTED.lifetime : shortDate(expiry.expiry);
  return COMPUTED.expiryText(day, expiry.rule);
}
