/** One action for several requests: chosen by ticks, carried out one after another, each with its own result. */
import type { JSX } from 'preact';
import { useRef, useState } from 'preact/hooks';
import type { ActionOfMany, QueueRow } from '../application/api';
import { ACT, ACTION_LABELS, BULK, FORM_LABELS, QUEUE, shortDate } from '../texts/sidebar';
import { Icon } from './Icon';
import { problemOfError } from './problem';
import { ask } from './server';
import { UserText } from './UserText';

type Selected = ReadonlyMap<string, QueueRow>;

interface Props {
  /** The page of the list. */
  readonly rows: readonly QueueRow[];
  readonly selected: Selected | undefined;
  readonly onSelect: (selected: Selected | undefined) => void;
  readonly onDone: () => void;
}

/** What can be done to many: the status they must all have, and the one thing that is asked. */
const BULK_ACTIONS = {
  START_CHECK: { from: ['RECEIVED'], asks: null },
  MARK_READY: { from: ['IN_PRODUCTION'], asks: 'issueDate' },
  CANCEL: { from: ['RECEIVED', 'CHECKING', 'NEEDS_CORRECTION', 'IN_PRODUCTION', 'READY_FOR_PICKUP'], asks: 'reason' },
} as const satisfies Record<string, { from: readonly QueueRow['status'][]; asks: 'issueDate' | 'reason' | null }>;

type BulkAction = keyof typeof BULK_ACTIONS;
const NAMES = Object.keys(BULK_ACTIONS) as BulkAction[];

/** How a request fared; the text says what went wrong. */
interface Result {
  readonly requestId: string;
  readonly name: string;
  readonly ok: boolean;
  readonly text: string;
}

interface Run {
  readonly action: BulkAction;
  readonly all: number;
  readonly results: readonly Result[];
  readonly state: 'running' | 'stopped' | 'finished';
}

export function BulkBar({ rows, selected, onSelect, onDone }: Props): JSX.Element {
  const [chosen, setChosen] = useState<BulkAction>();
  const [run, setRun] = useState<Run>();
  const stop = useRef(false);

  if (run !== undefined)
    return (
      <Progress
        run={run}
        onStop={() => {
          stop.current = true;
        }}
        onClose={() => {
          setRun(undefined);
          onSelect(undefined);
          onDone();
        }}
      />
    );
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

  const possible = NAMES.filter((name) => {
    const from: readonly string[] = BULK_ACTIONS[name].from;
    return selected.size > 0 && [...selected.values()].every(({ status }) => from.includes(status));
  });
  const isStopped = (): boolean => stop.current;
  const carryOut = async (action: BulkAction, data: Record<string, string>): Promise<void> => {
    stop.current = false;
    setChosen(undefined);
    const results: Result[] = [];
    const report = (state: Run['state']): void => {
      setRun({ action, all: selected.size, results: [...results], state });
    };
    report('running');
    for (const row of selected.values()) {
      if (isStopped()) break;
      results.push(await carryOutOne(row, action, data));
      report('running');
    }
    report(results.length < selected.size ? 'stopped' : 'finished');
  };

  return (
    <div class="bulk" role="group" aria-label={QUEUE.select}>
      <p role="status">{QUEUE.selected(selected.size)}</p>
      <div class="buttons">
        <button
          type="button"
          class="button"
          onClick={() => {
            onSelect(new Map([...selected, ...rows.map((row) => [row.requestId, row] as const)]));
          }}
        >
          {QUEUE.selectPage}
        </button>
        <button
          type="button"
          class="button"
          onClick={() => {
            setChosen(undefined);
            onSelect(undefined);
          }}
        >
          {QUEUE.selectDone}
        </button>
        {chosen === undefined &&
          possible.map((name) => (
            <button
              key={name}
              type="button"
              class={name === 'CANCEL' ? 'button' : 'button button-main'}
              onClick={() => {
                setChosen(name);
              }}
            >
              {ACTION_LABELS[name].button}
            </button>
          ))}
      </div>
      {chosen !== undefined && possible.includes(chosen) && (
        <BulkForm
          key={chosen}
          action={chosen}
          onConfirm={(data) => void carryOut(chosen, data)}
          onBack={() => {
            setChosen(undefined);
          }}
        />
      )}
    </div>
  );
}

async function carryOutOne(row: QueueRow, action: BulkAction, data: Record<string, string>): Promise<Result> {
  const name = row.fullName === '' ? QUEUE.noName : row.fullName;
  try {
    const answer = await ask('applyActionToMany', [row.requestId], action, data);
    const own: ActionOfMany | undefined = 'error' in answer ? { ...answer, requestId: row.requestId } : answer[0];
    const ok = own?.ok === true;
    return { requestId: row.requestId, name, ok, text: own === undefined || own.ok ? '' : own.text };
  } catch (error) {
    return { requestId: row.requestId, name, ok: false, text: problemOfError(error).text };
  }
}

function BulkForm({
  action,
  onConfirm,
  onBack,
}: {
  readonly action: BulkAction;
  readonly onConfirm: (data: Record<string, string>) => void;
  readonly onBack: () => void;
}): JSX.Element {
  const { asks } = BULK_ACTIONS[action];
  const [value, setValue] = useState(asks === 'issueDate' ? new Date().toLocaleDateString('sv-SE') : '');
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
      aria-label={ACTION_LABELS[action].button}
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
        </div>
      )}
      <div class="buttons">
        <button type="submit" class="button button-main">
          {ACT.confirm}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {ACT.back}
        </button>
      </div>
    </form>
  );
}

function Progress({
  run: { action, all, results, state },
  onStop,
  onClose,
}: {
  readonly run: Run;
  readonly onStop: () => void;
  readonly onClose: () => void;
}): JSX.Element {
  const failed = results.filter(({ ok }) => !ok).length;
  return (
    <div class="bulk" role="group" aria-label={ACTION_LABELS[action].button}>
      <progress aria-label={BULK.progress(results.length, all)} max={all} value={results.length} />
      <p role="status">
        {state === 'running' ? BULK.progress(results.length, all) : BULK.finished(results.length - failed, failed)}
        {state === 'stopped' && ` · ${BULK.stopped(all - results.length)}`}
      </p>
      <ol class="dots" aria-label={BULK.results}>
        {results.map(({ requestId, name, ok, text }) => (
          <li key={requestId}>
            <Icon shape={ok ? 'tick' : 'triangle'} /> <UserText text={name} /> {requestId}:{' '}
            {ok ? ACTION_LABELS[action].done : <UserText text={text} />}
          </li>
        ))}
      </ol>
      {state === 'running' ? (
        <button type="button" class="button" onClick={onStop}>
          {BULK.stop}
        </button>
      ) : (
        <button type="button" class="button" onClick={onClose}>
          {BULK.close}
        </button>
      )}
    </div>
  );
}
