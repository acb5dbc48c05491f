/** The few facts by which the officer knows a request again. */
import type { JSX } from 'preact';
import type { RequestDetail } from '../application/api';
import { fieldText, REQUEST, shortDate, statusLabel } from '../texts/sidebar';
import { Facts, type Fact } from './Facts';

export function RequestSummary({ request }: { readonly request: RequestDetail }): JSX.Element {
  return (
    <div class="summary">
      <p>
        <span class="unseen">{REQUEST.status} </span>
        <span class="chip chip-large">{statusLabel(request.status)}</span>
      </p>
      <Facts facts={factsOf(request)} />
    </div>
  );
}

function factsOf(request: RequestDetail): readonly Fact[] {
  const { requestId, receivedDate, status, correctionRound, correctionDue, fields } = request;
  return [
    { label: REQUEST.requestId, text: requestId },
    { label: REQUEST.received, text: shortDate(receivedDate) },
    { label: REQUEST.category, text: fieldText('category', fields.category ?? '') },
    { label: REQUEST.reason, text: fieldText('reason', fields.reason ?? '') },
    { label: REQUEST.correctionRound, text: correctionRound > 0 ? REQUEST.rounds(correctionRound) : '' },
    { label: REQUEST.correctionDue, text: status === 'NEEDS_CORRECTION' ? shortDate(correctionDue) : '' },
  ];
}
