/** The officer compares the photograph with each item; marks are kept as they are made. */
import type { JSX } from 'preact';
import { useEffect, useRef, useState } from 'preact/hooks';
import type { ChecklistItem, RequestDetail } from '../application/api';
import type { ChecklistMark } from '../domain/checklist';
import { CHECK, checklistText, dateTime, INSIGNIA, MARK_LABELS, openItems } from '../texts/sidebar';
import { ProblemNotice } from './ProblemNotice';
import { problemOfError, problemOfRefusal, type Problem } from './problem';
import { ask } from './server';
import { UserText } from './UserText';

/** Marks and notes as they stand in the page. */
export interface Marked {
  readonly checklist: Readonly<Record<string, ChecklistMark>>;
  readonly notes: Readonly<Record<string, string>>;
}

export function markedOf(items: readonly ChecklistItem[]): Marked {
  const made = items.flatMap(({ id, entry }) => (entry === undefined ? [] : [{ id, entry }]));
  return {
    checklist: Object.fromEntries(made.map(({ id, entry }) => [id, entry.mark])),
    notes: Object.fromEntries(made.map(({ id, entry }) => [id, entry.note ?? ''])),
  };
}

/** Items that still hold up the acceptance, by the same rule as on the server. */
export function openItemsOf(items: readonly ChecklistItem[], { checklist, notes }: Marked): number {
  const ids = items.map(({ id }) => id);
  return openItems(ids, checklist, notes).length;
}

/** What a photograph has failed, in words: it is to be returned for that. */
export function failedItemsOf(items: readonly ChecklistItem[], { checklist, notes }: Marked): string[] {
  return items
    .filter(({ id }) => checklist[id] === 'NO')
    .map(({ id }) => CHECK.failed(checklistText(id), notes[id] ?? ''));
}

const MARKS = Object.keys(MARK_LABELS) as ChecklistMark[];
/** An officer ticks several items in one go: they are saved together. */
const PAUSE_MS = 800;

interface Props {
  readonly request: RequestDetail;
  readonly marked: Marked;
  readonly onChange: (marked: Marked) => void;
}

export function Checklist({ request, marked, onChange }: Props): JSX.Element {
  const [state, setState] = useState<'' | 'saving' | 'saved'>('');
  const [problem, setProblem] = useState<Problem>();
  const unsaved = useRef(false);
  const open = openItemsOf(request.checklist, marked);

  const save = async (): Promise<void> => {
    unsaved.current = false;
    setState('saving');
    setProblem(undefined);
    try {
      const answer = await ask('saveChecklist', request.requestId, marked.checklist, marked.notes);
      setState(answer.ok ? 'saved' : '');
      if (!answer.ok) setProblem(problemOfRefusal(answer));
    } catch (error) {
      setState('');
      setProblem(problemOfError(error));
    }
  };
  const latest = useRef(save);
  latest.current = save;
  // Whoever goes back at once has made the marks all the same.
  useEffect(
    () => () => {
      if (unsaved.current) void latest.current();
    },
    [],
  );
  useEffect(() => {
    if (!unsaved.current) return undefined;
    const timer = setTimeout(() => void save(), PAUSE_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [marked]);

  const change = (next: Marked): void => {
    unsaved.current = true;
    onChange(next);
  };
  const mark = (id: string, value: ChecklistMark): void => {
    change({ ...marked, checklist: { ...marked.checklist, [id]: value } });
  };

  return (
    <section aria-labelledby="check">
      <h2 id="check">{CHECK.title}</h2>
      <p class="quiet">{CHECK.hint}</p>
      <Insignia category={request.fields.category ?? ''} />
      {request.checklist.map((item) => (
        <Item
          key={item.id}
          item={item}
          mark={marked.checklist[item.id]}
          note={marked.notes[item.id] ?? ''}
          onMark={(value) => {
            mark(item.id, value);
          }}
          onNote={(note) => {
            change({ ...marked, notes: { ...marked.notes, [item.id]: note } });
          }}
        />
      ))}
      {open > 1 && (
        <button
          type="button"
          class="button"
          onClick={() => {
            const rest = request.checklist.filter(({ id }) => marked.checklist[id] === undefined);
            change({
              ...marked,
              checklist: { ...marked.checklist, ...Object.fromEntries(rest.map(({ id }) => [id, 'YES'])) },
            });
          }}
        >
          {CHECK.restYes}
        </button>
      )}
      <p class="told" role="status">
        {open === 0 ? CHECK.complete : CHECK.open(open)}
        {state !== '' && ` · ${state === 'saving' ? CHECK.saving : CHECK.saved}`}
      </p>
      {problem !== undefined && <ProblemNotice problem={problem} waiting={false} onRetry={() => void save()} />}
    </section>
  );
}

interface ItemProps {
  readonly item: ChecklistItem;
  readonly mark: ChecklistMark | undefined;
  readonly note: string;
  readonly onMark: (mark: ChecklistMark) => void;
  readonly onNote: (note: string) => void;
}

function Item({ item: { id, advisory, entry }, mark, note, onMark, onNote }: ItemProps): JSX.Element {
  const text = checklistText(id);
  return (
    <fieldset class="check-item">
      <legend>
        {text} {advisory && <span class="quiet">{CHECK.advisory}</span>}
      </legend>
      <div class="choices">
        {MARKS.map((value) => (
          <label key={value} class="choice">
            <input
              type="radio"
              name={id}
              checked={mark === value}
              onChange={() => {
                onMark(value);
              }}
            />
            <span>{MARK_LABELS[value]}</span>
          </label>
        ))}
      </div>
      {(mark === 'NA' || mark === 'NO') && (
        <input
          type="text"
          maxLength={500}
          aria-label={CHECK.note(text)}
          placeholder={CHECK.noteHint}
          value={note}
          onInput={(event) => {
            onNote(event.currentTarget.value);
          }}
        />
      )}
      {entry !== undefined && (
        <p class="quiet">
          <UserText text={CHECK.by(entry.by, dateTime(entry.at))} />
        </p>
      )}
    </fieldset>
  );
}

function Insignia({ category }: { readonly category: string }): JSX.Element | null {
  const lines =
    category in INSIGNIA && category !== 'title' ? INSIGNIA[category as Exclude<keyof typeof INSIGNIA, 'title'>] : [];
  if (lines.length === 0) return null;
  return (
    <details class="detail">
      <summary>{INSIGNIA.title}</summary>
      <ul class="dots">
        {lines.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
