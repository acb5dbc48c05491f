/** One thing that an action asks for, with its label and, when it is missing, a mark that screen readers tell. */
import type { ComponentChildren, JSX } from 'preact';
import type { RequestDetail } from '../application/api';
import { COMPUTED, documentTitle, FORM_LABELS, shortDate } from '../texts/sidebar';
import { PREPARING } from '../texts/sidebarPapers';
import { isForApplicant, type Asked, type Values } from './actionForms';
import { expiryText } from './Computed';
import { UserText } from './UserText';

interface Props {
  readonly asked: Asked;
  readonly request: RequestDetail;
  readonly values: Values;
  readonly wrong: boolean;
  readonly onChange: (change: Values) => void;
  /** Begins the ids of the boxes: two forms may stand in one page. */
  readonly prefix?: string;
}

type Label = Exclude<keyof typeof FORM_LABELS, 'overrideOf'>;

const labelOf = (name: string): string => (name in FORM_LABELS ? FORM_LABELS[name as Label] : name);
const textOf = (values: Values, name: string): string => (typeof values[name] === 'string' ? values[name] : '');

export function FormEntry(props: Props): JSX.Element {
  const { asked, request, values, wrong, onChange, prefix = 'entry' } = props;
  const { name, entry } = asked;
  const { cardCode } = request.fields;
  const label = name === 'cardCode' && cardCode !== undefined ? PREPARING.kept(cardCode) : labelOf(name);
  const id = `${prefix}-${name}`;
  const shared = { id, 'aria-invalid': wrong, value: textOf(values, name) };
  const set = (event: { readonly currentTarget: { readonly value: string } }): void => {
    onChange({ [name]: event.currentTarget.value });
  };
  switch (entry) {
    case 'TICK':
      return (
        <Tick
          id={id}
          label={label}
          wrong={wrong}
          checked={values[name] === true}
          onChange={(checked) => {
            onChange({ [name]: checked });
          }}
        />
      );
    case 'LONG_TEXT':
      return (
        <Labelled id={id} label={label}>
          <textarea {...shared} rows={3} maxLength={500} onInput={set} />
        </Labelled>
      );
    case 'TEXT':
      return (
        <Labelled id={id} label={label}>
          <input {...shared} type="text" maxLength={500} autocomplete="off" onInput={set} />
        </Labelled>
      );
    case 'DATE':
      return (
        <Labelled id={id} label={label}>
          <input {...shared} type="date" onInput={set} />
          <InThai text={shared.value} />
        </Labelled>
      );
    case 'TIME':
      return (
        <Labelled id={id} label={label}>
          <input {...shared} type="datetime-local" onInput={set} />
          <InThai text={shared.value.slice(0, 10)} />
        </Labelled>
      );
    case 'EXPIRY':
      return <Expiry {...props} />;
    case 'ISSUES':
      return <Issues {...props} />;
    case 'OVERRIDES':
      return <Overrides {...props} />;
    case 'DOCUMENTS':
      return <Documents {...props} />;
  }
}

function Labelled({
  id,
  label,
  children,
}: {
  readonly id: string;
  readonly label: string;
  readonly children: ComponentChildren;
}): JSX.Element {
  return (
    <div class="entry">
      <label for={id}>{label}</label>
      {children}
    </div>
  );
}

/** The browser's date boxes show years of the Christian era: the day is repeated as the office writes it. */
function InThai({ text }: { readonly text: string }): JSX.Element | null {
  return text === '' ? null : <span class="quiet">{shortDate(text)}</span>;
}

interface TickProps {
  readonly id: string;
  readonly label: string;
  readonly wrong?: boolean;
  readonly checked: boolean;
  readonly onChange: (checked: boolean) => void;
}

export function Tick({ id, label, wrong = false, checked, onChange }: TickProps): JSX.Element {
  return (
    <div class="tick">
      <input
        id={id}
        type="checkbox"
        aria-invalid={wrong}
        checked={checked}
        onChange={(event) => {
          onChange(event.currentTarget.checked);
        }}
      />
      <label for={id}>
        <UserText text={label} />
      </label>
    </div>
  );
}

/** Ticks of a list; `values[name]` holds the chosen ones. */
function Ticks({
  name,
  options,
  values,
  onChange,
}: Pick<Props, 'values' | 'onChange'> & {
  readonly name: string;
  readonly options: readonly { readonly value: string; readonly label: string }[];
}): JSX.Element {
  const chosen = Array.isArray(values[name]) ? (values[name] as string[]) : [];
  return (
    <>
      {options.map(({ value, label }) => (
        <Tick
          key={value}
          id={`${name}-${value}`}
          label={label}
          checked={chosen.includes(value)}
          onChange={(checked) => {
            onChange({ [name]: checked ? [...chosen, value] : chosen.filter((one) => one !== value) });
          }}
        />
      ))}
    </>
  );
}

function Issues({ request, values, wrong, onChange }: Props): JSX.Element {
  return (
    <fieldset>
      <legend>{FORM_LABELS.issues}</legend>
      <Ticks
        name="issues"
        options={request.findings.filter(isForApplicant).map(({ key, sentence }) => ({ value: key, label: sentence }))}
        values={values}
        onChange={onChange}
      />
      <label for="entry-ownIssues">{FORM_LABELS.ownIssues}</label>
      <textarea
        id="entry-ownIssues"
        rows={3}
        maxLength={2000}
        aria-invalid={wrong}
        value={textOf(values, 'ownIssues')}
        onInput={(event) => {
          onChange({ ownIssues: event.currentTarget.value });
        }}
      />
    </fieldset>
  );
}

function Overrides({ request, values, wrong, onChange }: Props): JSX.Element {
  const notes = (values['notes'] ?? {}) as Readonly<Record<string, string>>;
  return (
    <fieldset>
      <legend>{FORM_LABELS.overrides}</legend>
      {request.findings
        .filter(({ severity }) => severity === 'BLOCK')
        .map(({ key, sentence }) => (
          <div key={key} class="entry">
            <label for={`override-${key}`}>
              <UserText text={FORM_LABELS.overrideOf(sentence)} />
            </label>
            <input
              id={`override-${key}`}
              type="text"
              maxLength={500}
              autocomplete="off"
              aria-invalid={wrong && (notes[key] ?? '').trim() === ''}
              value={notes[key] ?? ''}
              onInput={(event) => {
                onChange({ notes: { ...notes, [key]: event.currentTarget.value } });
              }}
            />
          </div>
        ))}
    </fieldset>
  );
}

/** The documents that are said to be missing, single ones and those of which one is enough. */
function Documents({ request, values, onChange }: Props): JSX.Element | null {
  const missing = request.findings
    .filter(({ code }) => code === 'DOC_MISSING')
    .flatMap(({ key }) => (key.split(':')[1] ?? '').split('|'));
  if (missing.length === 0) return null;
  return (
    <fieldset>
      <legend>{FORM_LABELS.documents}</legend>
      <Ticks
        name="documents"
        options={[...new Set(missing)].map((code) => ({
          value: code,
          label: documentTitle(code as Parameters<typeof documentTitle>[0]),
        }))}
        values={values}
        onChange={onChange}
      />
    </fieldset>
  );
}

/** The last day that the rules give. */
export function ComputedExpiry({
  request: { expiry },
  id,
}: {
  readonly request: RequestDetail;
  readonly id?: string;
}): JSX.Element | null {
  if (expiry === null) return null;
  return (
    <p class="quiet" {...(id === undefined ? {} : { id })}>
      {COMPUTED.expiry}: {expiryText(expiry)}
    </p>
  );
}

/** Computed unless the officer enters another day, or "for life". */
function Expiry({ request, values, wrong, onChange, prefix = 'entry' }: Props): JSX.Element {
  const value = textOf(values, 'expiryDate');
  const isLifetime = value === 'LIFETIME';
  return (
    <div class="entry">
      <label for={`${prefix}-expiryDate`}>{FORM_LABELS.expiryDate}</label>
      <ComputedExpiry request={request} id={`${prefix}-computed`} />
      <input
        id={`${prefix}-expiryDate`}
        type="date"
        aria-invalid={wrong}
        aria-describedby={request.expiry === null ? undefined : `${prefix}-computed`}
        disabled={isLifetime}
        value={isLifetime ? '' : value}
        onInput={(event) => {
          onChange({ expiryDate: event.currentTarget.value });
        }}
      />
      {!isLifetime && <InThai text={value} />}
      <Tick
        id={`${prefix}-lifetime`}
        label={FORM_LABELS.expiryLifetime}
        checked={isLifetime}
        onChange={(checked) => {
          onChange({ expiryDate: checked ? 'LIFETIME' : '' });
        }}
      />
    </div>
  );
}
