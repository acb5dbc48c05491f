/** The templates of the office's documents, what each may say, and a way back to how they were made. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { TemplateList } from '../application/api';
import { ACT } from '../texts/sidebar';
import { DOCUMENT_NAMES, TEMPLATES } from '../texts/sidebarPapers';
import { PaperLink } from './PaperLink';
import { ProblemNotice } from './ProblemNotice';
import { problemOfError, problemOfRefusal, type Problem } from './problem';
import { ask } from './server';
import { useAnswer } from './useAnswer';

type Template = TemplateList['templates'][number];

export function Templates(): JSX.Element {
  const list = useAnswer(() => ask('listTemplates'), []);
  return (
    <section aria-labelledby="templates">
      <h2 id="templates">{TEMPLATES.title}</h2>
      <p class="quiet">{TEMPLATES.hint}</p>
      <p class={list.slow ? 'told' : 'unseen'} role="status">
        {list.slow && TEMPLATES.loading}
      </p>
      {list.problem !== undefined && (
        <ProblemNotice problem={list.problem} waiting={list.waiting} onRetry={list.askAgain} />
      )}
      <ul class="papers">
        {list.value?.templates.map((template) => (
          <li key={template.kind}>
            <TemplateEntry
              template={template}
              meanings={list.value?.meanings ?? {}}
              mayRestore={list.value?.mayRestore === true}
              onRestored={list.askAgain}
            />
          </li>
        ))}
      </ul>
    </section>
  );
}

interface EntryProps extends Pick<TemplateList, 'meanings'> {
  readonly template: Template;
  readonly mayRestore: boolean;
  readonly onRestored: () => void;
}

function TemplateEntry({ template, meanings, mayRestore, onRestored }: EntryProps): JSX.Element {
  const { kind, url, fields } = template;
  const name = DOCUMENT_NAMES[kind];
  const link = <PaperLink url={url} name={name} label={TEMPLATES.open} />;
  return (
    <>
      <h3>{name}</h3>
      {url === '' && <p>{TEMPLATES.notMade}</p>}
      {mayRestore ? <Restore kind={kind} link={link} onRestored={onRestored} /> : link}
      <details class="detail">
        <summary>
          {TEMPLATES.fields(fields.length)} <span class="unseen">{name}</span>
        </summary>
        <ul class="merge-fields">
          {fields.map((field) => (
            <li key={field}>
              <code>{`{{${field}}}`}</code> <span class="quiet">{meanings[field]}</span>
            </li>
          ))}
        </ul>
      </details>
    </>
  );
}

interface RestoreProps extends Pick<Template, 'kind'>, Pick<EntryProps, 'onRestored'> {
  /** To the template as it is. */
  readonly link: JSX.Element;
}

/** Asks once more before a template is made again. */
function Restore({ kind, link, onRestored }: RestoreProps): JSX.Element {
  const [asking, setAsking] = useState(false);
  const [told, setTold] = useState('');
  const [problem, setProblem] = useState<Problem>();
  const working = useRef(false);
  const place = useRef<HTMLDivElement>(null);
  const wasAsking = useRef(false);
  const name = DOCUMENT_NAMES[kind];

  // The button that opened the question gives way to it, and comes back with the focus.
  useLayoutEffect(() => {
    if (asking !== wasAsking.current) place.current?.querySelector('button')?.focus();
    wasAsking.current = asking;
  }, [asking]);

  const restore = async (): Promise<void> => {
    if (working.current) return;
    working.current = true;
    setProblem(undefined);
    setTold(TEMPLATES.restoring);
    try {
      const answer = await ask('restoreTemplate', kind);
      setTold(answer.ok ? TEMPLATES.restored(name) : '');
      if (answer.ok) {
        setAsking(false);
        onRestored();
      } else setProblem(problemOfRefusal(answer));
    } catch (error) {
      setTold('');
      setProblem(problemOfError(error));
    }
    working.current = false;
  };

  return (
    <div ref={place} class="template-actions">
      <div class="buttons">
        {link}
        {!asking && (
          <button
            type="button"
            class="button"
            onClick={() => {
              setTold('');
              setAsking(true);
            }}
          >
            {TEMPLATES.restore} <span class="unseen">{name}</span>
          </button>
        )}
      </div>
      {asking && (
        <Question
          kind={kind}
          working={told !== ''}
          onConfirm={() => void restore()}
          onBack={() => {
            setProblem(undefined);
            setAsking(false);
          }}
        />
      )}
      <p class={told === '' ? 'unseen' : 'told'} role="status">
        {told}
      </p>
      {problem !== undefined && <ProblemNotice problem={problem} waiting={false} onRetry={() => void restore()} />}
    </div>
  );
}

interface QuestionProps extends Pick<Template, 'kind'> {
  readonly working: boolean;
  readonly onConfirm: () => void;
  readonly onBack: () => void;
}

function Question({ kind, working, onConfirm, onBack }: QuestionProps): JSX.Element {
  return (
    <div class="action-form" role="group" aria-labelledby={`restore-${kind}`}>
      <p id={`restore-${kind}`}>{TEMPLATES.confirm(DOCUMENT_NAMES[kind])}</p>
      <div class="buttons">
        <button type="button" class="button button-main" aria-disabled={working} onClick={onConfirm}>
          {ACT.confirm}
        </button>
        <button type="button" class="button" onClick={onBack}>
          {ACT.back}
        </button>
      </div>
    </div>
  );
}
