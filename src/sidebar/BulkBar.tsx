/** Several requests at once: they are ticked, then an action or documents are chosen for all of them. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { QueueRow } from '../application/api';
import { BULK, QUEUE } from '../texts/sidebar';
import { BULK_PAPERS, MOST_AT_ONCE } from '../texts/sidebarPapers';
import { BulkDocuments } from './BulkDocuments';
import { BulkForm } from './BulkForm';
import { BulkProgress, type BulkRun } from './BulkProgress';
import { carryOutOne, labelsOf, nameOf, possibleFor, type BulkAction, type BulkData, type Result } from './bulkActions';
import { ProductionResult } from './ProductionResult';
import { useProduction, type Producing } from './useProduction';

type Selected = ReadonlyMap<string, QueueRow>;

interface Props {
  /** The page of the list. */
  readonly rows: readonly QueueRow[];
  /** The whole list, where the page holds more of it than is shown. */
  readonly all: readonly QueueRow[];
  /** Whether the caller works on requests, and does not only look at them. */
  readonly mayAct: boolean;
  readonly selected: Selected | undefined;
  readonly onSelect: (selected: Selected | undefined) => void;
  readonly onDone: () => void;
}

export function BulkBar({ rows, all, mayAct, selected, onSelect, onDone }: Props): JSX.Element {
  const [run, setRun] = useState<BulkRun>();
  const producing = useProduction();
  const stop = useRef(false);
  const isStopped = (): boolean => stop.current;

  const carryOut = async (chosen: Selected, action: BulkAction, data: BulkData): Promise<void> => {
    stop.current = false;
    const results: Result[] = [];
    const report = (state: BulkRun['state']): void => {
      setRun({ action, all: chosen.size, results: [...results], state });
    };
    report('running');
    for (const row of chosen.values()) {
      if (isStopped()) break;
      results.push(await carryOutOne(row, action, data));
      report('running');
    }
    report(results.length < chosen.size ? 'stopped' : 'finished');
  };

  if (run !== undefined)
    return (
      <BulkProgress
        run={run}
        onStop={() => {
          stop.current = true;
        }}
        onClose={() => {
          setRun(undefined);
          // Cards that have a code are printed next: they stay chosen.
          if (run.action === 'PREPARE_CARD') return;
          onSelect(undefined);
          onDone();
        }}
      />
    );
  if (producing.run !== undefined) return <Papers producing={producing} selected={selected} />;
  if (selected === undefined)
    return (
      <button
        type="button"
        class="button bulk-start"
        onClick={() => {
          onSelect(new Map());
        }}
      >
        {QUEUE.select}
      </button>
    );
  return (
    <Selecting
      rows={rows}
      all={all}
      mayAct={mayAct}
      selected={selected}
      onSelect={onSelect}
      onAction={(action, data) => void carryOut(selected, action, data)}
      producing={producing}
    />
  );
}

/** An order of documents; the requests stay chosen for what comes next. */
function Papers({
  producing,
  selected,
}: {
  readonly producing: Producing;
  readonly selected: Selected | undefined;
}): JSX.Element {
  return (
    <div class="bulk" role="group" aria-label={BULK_PAPERS.title}>
      <h3>{BULK_PAPERS.title}</h3>
      <ProductionResult
        producing={producing}
        nameOf={(requestId) => {
          const row = selected?.get(requestId);
          return row === undefined ? requestId : nameOf(row);
        }}
      />
      {producing.run?.state !== 'WORKING' && (
        <button type="button" class="button" onClick={producing.clear}>
          {BULK.close}
        </button>
      )}
    </div>
  );
}

interface SelectingProps extends Pick<Props, 'rows' | 'all' | 'mayAct' | 'onSelect'> {
  readonly selected: Selected;
  readonly onAction: (action: BulkAction, data: BulkData) => void;
  readonly producing: Producing;
}

function Selecting({ rows, all, mayAct, selected, onSelect, onAction, producing }: SelectingProps): JSX.Element {
  const [chosen, setChosen] = useState<BulkAction | 'PAPERS'>();
  const wanted = [...selected.values()];
  const possible = mayAct ? possibleFor(wanted) : [];
  const mayPrint = selected.size > 0 && selected.size <= MOST_AT_ONCE;
  const last = possible.filter((name) => name === 'CANCEL');
  const add = (more: readonly QueueRow[]): void => {
    onSelect(new Map([...selected, ...more.map((row) => [row.requestId, row] as const)]));
  };
  const back = (): void => {
    setChosen(undefined);
  };
  return (
    <div class="bulk" role="group" aria-label={QUEUE.select}>
      <p role="status">{QUEUE.selected(selected.size)}</p>
      <div class="buttons">
        <Choice
          label={QUEUE.selectPage}
          onChoose={() => {
            add(rows);
          }}
        />
        {all.length > rows.length && (
          <Choice
            label={QUEUE.selectAll(all.length)}
            onChoose={() => {
              add(all);
            }}
          />
        )}
        <Choice
          label={QUEUE.selectDone}
          onChoose={() => {
            setChosen(undefined);
            onSelect(undefined);
          }}
        />
        {chosen === undefined &&
          [...possible.filter((name) => name !== 'CANCEL'), ...(mayPrint ? (['PAPERS'] as const) : []), ...last].map(
            (name) => (
              <Choice
                key={name}
                label={name === 'PAPERS' ? BULK_PAPERS.title : labelsOf(name).button}
                main={name !== 'CANCEL' && name !== 'PAPERS'}
                onChoose={() => {
                  setChosen(name);
                }}
              />
            ),
          )}
      </div>
      {selected.size > MOST_AT_ONCE && <p class="hint">{BULK_PAPERS.tooMany(MOST_AT_ONCE)}</p>}
      {chosen === 'PAPERS' && mayPrint && <BulkDocuments rows={wanted} onOrder={producing.produce} onBack={back} />}
      {chosen !== undefined && chosen !== 'PAPERS' && possible.includes(chosen) && (
        <BulkForm
          key={chosen}
          action={chosen}
          count={selected.size}
          onConfirm={(data) => {
            onAction(chosen, data);
          }}
          onBack={back}
        />
      )}
    </div>
  );
}

interface ChoiceProps {
  readonly label: string;
  readonly main?: boolean;
  readonly onChoose: () => void;
}

function Choice({ label, main = false, onChoose }: ChoiceProps): JSX.Element {
  return (
    <button type="button" class={main ? 'button button-main' : 'button'} onClick={onChoose}>
      {label}
    </button>
  );
}
