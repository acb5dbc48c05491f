/** Chooses the documents to be made for many requests, and how. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { QueueRow } from '../application/api';
import type { DocumentKind } from '../domain/documentKind';
import { BULK_PAPERS, isMadeIn, paperButton, DOCUMENT_NAMES } from '../texts/sidebarPapers';
import { FormButtons } from './FormButtons';
import { Tick } from './FormEntry';
import type { PaperOrder } from './useProduction';

/** What is made for many at once, in the order of the work. */
const KINDS = [
  'REQUEST_FORM',
  'CARD',
  'MEMO',
  'PICKUP_SHEET',
  'PRINT_BUNDLE',
] as const satisfies readonly DocumentKind[];
type BulkKind = (typeof KINDS)[number];

/** A card is one of the documents here, not the work of making it. */
const labelOf = (kind: BulkKind): string => (kind === 'CARD' ? DOCUMENT_NAMES.CARD : paperButton(kind));

interface Details {
  readonly sheets: boolean;
  readonly memoNo: string;
  readonly together: boolean;
}

interface Props {
  readonly rows: readonly QueueRow[];
  readonly onOrder: (order: PaperOrder) => void;
  readonly onBack: () => void;
}

export function BulkDocuments({ rows, onOrder, onBack }: Props): JSX.Element {
  const [chosen, setChosen] = useState<readonly BulkKind[]>([]);
  const [details, setDetails] = useState<Details>({ sheets: true, memoNo: '', together: false });
  const [wrong, setWrong] = useState(false);
  const form = useRef<HTMLFormElement>(null);
  useLayoutEffect(() => {
    form.current?.querySelector('input')?.focus();
  }, []);
  const fitting = KINDS.filter((kind) => rows.every(({ status }) => isMadeIn(kind, status)));
  const kinds = fitting.filter((kind) => chosen.includes(kind));
  return (
    <form
      class="action-form"
      ref={form}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setWrong(kinds.length === 0);
        if (kinds.length > 0)
          onOrder({ ids: rows.map(({ requestId }) => requestId), kinds, options: optionsOf(kinds, details) });
      }}
    >
      <fieldset>
        <legend>{BULK_PAPERS.kinds}</legend>
        {fitting.map((kind) => (
          <Tick
            key={kind}
            id={`bulk-${kind}`}
            label={labelOf(kind)}
            wrong={wrong}
            checked={kinds.includes(kind)}
            onChange={(checked) => {
              setWrong(false);
              setChosen(checked ? [...chosen, kind] : chosen.filter((one) => one !== kind));
            }}
          />
        ))}
      </fieldset>
      <KindDetails
        kinds={kinds}
        details={details}
        onChange={(change) => {
          setDetails((earlier) => ({ ...earlier, ...change }));
        }}
      />
      {wrong && (
        <p class="hint" role="alert">
          {BULK_PAPERS.noneChosen}
        </p>
      )}
      <FormButtons label={BULK_PAPERS.title} onBack={onBack} />
    </form>
  );
}

function optionsOf(
  kinds: readonly BulkKind[],
  { sheets, memoNo, together }: Details,
): NonNullable<PaperOrder['options']> {
  return {
    ...(kinds.includes('CARD') && sheets && { layout: 'SHEET' }),
    ...(kinds.includes('MEMO') && memoNo.trim() !== '' && { memoNo: memoNo.trim() }),
    ...(kinds.includes('PRINT_BUNDLE') && together && { together }),
  };
}

interface DetailsProps {
  readonly kinds: readonly BulkKind[];
  readonly details: Details;
  readonly onChange: (change: Partial<Details>) => void;
}

/** What is asked of the chosen kinds. */
function KindDetails({ kinds, details, onChange }: DetailsProps): JSX.Element {
  return (
    <>
      {kinds.includes('CARD') && (
        <fieldset>
          <legend>{BULK_PAPERS.layout}</legend>
          {([true, false] as const).map((sheets) => (
            <label key={String(sheets)} class="choice">
              <input
                type="radio"
                name="bulk-layout"
                checked={details.sheets === sheets}
                onChange={() => {
                  onChange({ sheets });
                }}
              />
              {sheets ? BULK_PAPERS.sheets : BULK_PAPERS.single}
            </label>
          ))}
        </fieldset>
      )}
      {kinds.includes('MEMO') && (
        <div class="entry">
          <label for="bulk-memo">{BULK_PAPERS.memoNo}</label>
          <input
            id="bulk-memo"
            type="text"
            maxLength={100}
            autocomplete="off"
            value={details.memoNo}
            onInput={(event) => {
              onChange({ memoNo: event.currentTarget.value });
            }}
          />
        </div>
      )}
      {kinds.includes('PRINT_BUNDLE') && (
        <Tick
          id="bulk-together"
          label={BULK_PAPERS.together}
          checked={details.together}
          onChange={(together) => {
            onChange({ together });
          }}
        />
      )}
    </>
  );
}
