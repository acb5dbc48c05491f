/** One question of a request on paper, with what is wrong with its answer. */
import type { JSX } from 'preact';
import { dateUnderstood, PAPER_REQUEST, type PaperQuestion } from '../texts/sidebarPaperRequest';
import { Tick } from './FormEntry';

interface Props {
  readonly question: PaperQuestion;
  readonly value: string;
  /** It must be filled in before anything can be saved, and is not. */
  readonly missing: boolean;
  /** '' when nothing is. */
  readonly mistake: string;
  readonly onChange: (value: string) => void;
}

export function PaperField({ question, value, missing, mistake, onChange }: Props): JSX.Element {
  const { id, label, kind, isNeeded } = question;
  const box = `paper-${id}`;
  if (kind === 'YES_NO' || kind === 'TICK') {
    return (
      <Tick
        id={box}
        label={isNeeded ? `${label} *` : label}
        checked={value === 'YES'}
        onChange={(checked) => {
          onChange(checked ? 'YES' : '');
        }}
      />
    );
  }
  const note = mistake !== '' ? mistake : kind === 'DATE' ? dateUnderstood(value) : '';
  return (
    <div class="entry">
      <label for={box}>
        {label}
        {isNeeded && <span aria-hidden="true"> *</span>}
      </label>
      <Box
        question={question}
        shared={{
          id: box,
          value,
          'aria-required': isNeeded,
          'aria-invalid': missing || mistake !== '',
          'aria-describedby': note === '' ? undefined : `${box}-note`,
          onInput: (event) => {
            onChange(event.currentTarget.value);
          },
        }}
      />
      {note !== '' && (
        <span id={`${box}-note`} class={mistake === '' ? 'quiet' : 'hint'}>
          {note}
        </span>
      )}
    </div>
  );
}

interface Shared {
  readonly id: string;
  readonly value: string;
  readonly 'aria-required': boolean;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
  readonly onInput: (event: { readonly currentTarget: { readonly value: string } }) => void;
}

/** Where no length is given, another check decides: so much is room for any answer. */
const USUAL_LENGTH = 100;

function Box({ question, shared }: { readonly question: PaperQuestion; readonly shared: Shared }): JSX.Element {
  const { kind, options, isLong, isDigits, maxLength = USUAL_LENGTH } = question;
  if (options !== undefined) {
    return (
      <select {...shared}>
        <option value="">{PAPER_REQUEST.choose}</option>
        {options.map(([value, label]) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
      </select>
    );
  }
  if (isLong) return <textarea {...shared} rows={3} maxLength={maxLength} />;
  return (
    <input
      {...shared}
      type="text"
      autocomplete="off"
      maxLength={maxLength}
      {...(isDigits && { inputMode: 'numeric' as const })}
      {...(kind === 'DATE' && { placeholder: PAPER_REQUEST.date })}
    />
  );
}
