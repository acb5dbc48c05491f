/** Asks the one thing that an action for many requests needs. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import { ACT, FORM_LABELS, shortDate } from '../texts/sidebar';
import { PREPARING } from '../texts/sidebarPapers';
import { FormButtons } from './FormButtons';
import { BULK_ACTIONS, labelsOf, type BulkAction } from './bulkActions';
import { officeToday } from './officeTime';

export function BulkForm({
  action,
  onConfirm,
  onBack,
}: {
  readonly action: BulkAction;
  readonly onConfirm: (data: Record<string, string>) => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { asks } = BULK_ACTIONS[action];
  const [value, setValue] = useState(asks === 'issueDate' ? officeToday() : '');
  const [wrong, setWrong] = useState(false);
  const shared = {
    id: 'bulk-value',
    'aria-invalid': wrong,
    value,
    onInput: (event: { readonly currentTarget: { readonly value: string } }): void => {
      setValue(event.currentTarget.value);
    },
  };
  return (
    <form
      class="action-form"
      noValidate
      aria-label={labelsOf(action).button}
      onSubmit={(event) => {
        event.preventDefault();
        if (asks !== null && value.trim() === '') setWrong(true);
        else onConfirm(asks === null ? {} : { [asks]: value });
      }}
    >
      {asks !== null && (
        <div class="entry">
          <label for="bulk-value">{FORM_LABELS[asks]}</label>
          {asks === 'issueDate' ? <input {...shared} type="date" /> : <input {...shared} type="text" maxLength={500} />}
          {asks === 'issueDate' && value !== '' && <span class="quiet">{shortDate(value)}</span>}
          {action === 'MARK_READY' && <span class="quiet">{PREPARING.sameDay}</span>}
        </div>
      )}
      <FormButtons label={ACT.confirm} onBack={onBack} />
    </form>
  );
}
