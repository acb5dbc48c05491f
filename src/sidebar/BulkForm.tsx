/** Asks the one thing that an action for many requests needs. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ACT, BULK, FORM_LABELS, shortDate, statusLabel } from '../texts/sidebar';
import { FormButtons } from './FormButtons';
import { Tick } from './FormEntry';
import { BULK_ACTIONS, labelsOf, type BulkAction, type BulkData, type BulkRow } from './bulkActions';
import { officeToday } from './officeTime';

export function BulkForm({
  action,
  count,
  onConfirm,
  onBack,
}: {
  readonly action: BulkAction;
  /** How many requests it is about. */
  readonly count: number;
  readonly onConfirm: (data: BulkData) => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { asks, confirms, to, mails }: BulkRow = BULK_ACTIONS[action];
  const isDay = asks === 'issueDateForNew';
  const [value, setValue] = useState(isDay ? officeToday() : '');
  const [confirmed, setConfirmed] = useState(false);
  const [tried, setTried] = useState(false);
  const lacksValue = asks !== null && value.trim() === '';
  const lacksTick = confirms !== undefined && !confirmed;
  const shared = {
    id: 'bulk-value',
    'aria-invalid': tried && lacksValue,
    value,
    onInput: (event: { readonly currentTarget: { readonly value: string } }): void => {
      setValue(event.currentTarget.value);
    },
  };
  return (
    <form
      class="action-form"
      noValidate
      aria-labelledby="bulk-title"
      onSubmit={(event) => {
        event.preventDefault();
        if (lacksValue || lacksTick) setTried(true);
        else
          onConfirm({ ...(asks !== null && { [asks]: value }), ...(confirms !== undefined && { [confirms]: true }) });
      }}
    >
      <h3 id="bulk-title">{BULK.title(labelsOf(action).button, count)}</h3>
      {asks !== null && (
        <div class="entry">
          <label for="bulk-value">{FORM_LABELS[asks]}</label>
          {isDay ? <input {...shared} type="date" /> : <input {...shared} type="text" maxLength={500} />}
          {isDay && value !== '' && <span class="quiet">{shortDate(value)}</span>}
          {isDay && <span class="quiet">{BULK.otherDays}</span>}
        </div>
      )}
      {confirms !== undefined && (
        <Tick
          id="bulk-confirm"
          label={BULK.allMade}
          wrong={tried && lacksTick}
          checked={confirmed}
          onChange={setConfirmed}
        />
      )}
      <ul class="consequences">
        {to !== null && <li>{ACT.becomes(statusLabel(to))}</li>}
        <li>{mails === true ? BULK.mails : ACT.mailsNobody}</li>
        {action !== 'PREPARE_CARD' && ACT.undo[action] !== undefined && <li>{ACT.undo[action]}</li>}
      </ul>
      {tried && (lacksValue || lacksTick) && (
        <p class="hint" role="alert">
          {ACT.missing}
        </p>
      )}
      <FormButtons label={ACT.confirm} onBack={onBack} />
    </form>
  );
}
