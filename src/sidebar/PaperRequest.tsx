/** Types in a request that came on paper: the questions that concern it, the documents that came with it. */
import type { JSX } from 'preact';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { DocumentCode } from '../domain/document';
import type { FieldId, RequestFields } from '../domain/request';
import { ACT, FIELD_GROUPS } from '../texts/sidebar';
import { documentsFor, mistakeIn, PAPER_REQUEST, questionsFor, type PaperQuestion } from '../texts/sidebarPaperRequest';
import { BackButton } from './BackButton';
import { GROUPS } from './fieldsInGroups';
import { PaperDocuments } from './PaperDocuments';
import { PaperField } from './PaperField';
import type { OpenedRequest } from './Panel';
import { ask } from './server';
import { Told } from './Told';
import { useDeed } from './useDeed';

interface Props {
  readonly onBack: () => void;
  /** The request is stored; `isAwaited` while the officer still looks at this page. */
  readonly onSaved: (request: OpenedRequest, isAwaited: boolean) => void;
}

/** Everything else depends on these two. */
const DECIDING: readonly FieldId[] = ['category', 'reason'];
/** Without these nobody would find the request again. */
const AT_LEAST: readonly FieldId[] = [...DECIDING, 'firstName', 'lastName'];
const FIRST_FIELDS: RequestFields = { nationality: 'ไทย' };

export function PaperRequest({ onBack, onSaved }: Props): JSX.Element {
  const [fields, setFields] = useState<RequestFields>(FIRST_FIELDS);
  const [seen, setSeen] = useState<readonly DocumentCode[]>([]);
  const [tried, setTried] = useState(0);
  const deed = useDeed(ACT.working);
  const page = useRef<HTMLElement>(null);
  const isShown = useRef(true);
  useEffect(() => {
    window.scrollTo(0, 0);
    page.current?.querySelector<HTMLElement>('h1')?.focus({ preventScroll: true });
    return () => {
      isShown.current = false;
    };
  }, []);
  useLayoutEffect(() => {
    if (tried > 0) page.current?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
  }, [tried]);

  const questions = questionsFor(fields);
  const textOf = (id: FieldId): string => fields[id] ?? '';
  const isMissing = (id: FieldId): boolean => AT_LEAST.includes(id) && textOf(id).trim() === '';
  const isWrong = (question: PaperQuestion): boolean =>
    isMissing(question.id) || mistakeIn(question, textOf(question.id)) !== '';

  const save = (): void => {
    if (questions.some(isWrong)) {
      setTried((earlier) => earlier + 1);
      return;
    }
    // What was typed for a category or a reason that has been changed since is not of this request.
    const given = questions.map(({ id }) => [id, textOf(id).trim()] as const).filter(([, text]) => text !== '');
    const wanted = documentsFor(fields);
    const belonging = wanted?.valid === true ? [...wanted.allOf, ...wanted.anyOf.flat(), ...wanted.optional] : [];
    const documents = seen.filter((document) => belonging.includes(document));
    const { prefix = '', firstName = '', lastName = '' } = fields;
    deed.start(
      () => ask('enterPaperRequest', { ...Object.fromEntries(given), documents }),
      ({ requestId }) => {
        onSaved({ requestId, fullName: `${prefix}${firstName} ${lastName}`.trim() }, isShown.current);
        return '';
      },
    );
  };
  const isUntouched = seen.length === 0 && JSON.stringify(fields) === JSON.stringify(FIRST_FIELDS);
  const fieldOf = (question: PaperQuestion): JSX.Element => (
    <PaperField
      key={question.id}
      question={question}
      value={textOf(question.id)}
      missing={tried > 0 && isMissing(question.id)}
      mistake={tried > 0 ? mistakeIn(question, textOf(question.id)) : ''}
      onChange={(value) => {
        setFields((earlier) => ({ ...earlier, [question.id]: value }));
      }}
    />
  );

  return (
    <article class="request" aria-labelledby="paper-request" ref={page}>
      {/* What is on its way to the server is not lost. */}
      <BackButton isUnsaved={!isUntouched && !deed.working} onBack={onBack} />
      <h1 id="paper-request" tabIndex={-1}>
        {PAPER_REQUEST.title}
      </h1>
      <p class="quiet">{PAPER_REQUEST.hint}</p>
      <p class="quiet">{PAPER_REQUEST.needed}</p>
      <form
        class="paper-request"
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          save();
        }}
      >
        <fieldset>
          <legend>{PAPER_REQUEST.kind}</legend>
          {questions.filter(({ id }) => DECIDING.includes(id)).map(fieldOf)}
        </fieldset>
        {GROUPS.map(({ group, ids }) => {
          const own = questions.filter(({ id }) => ids.includes(id) && !DECIDING.includes(id));
          return (
            own.length > 0 && (
              <fieldset key={group}>
                <legend>{FIELD_GROUPS[group]}</legend>
                {own.map(fieldOf)}
              </fieldset>
            )
          );
        })}
        <PaperDocuments fields={fields} seen={seen} onChange={setSeen} />
        {tried > 0 && questions.some(isWrong) && (
          <p class="hint" role="alert">
            {ACT.missing}
          </p>
        )}
        <button type="submit" class="button button-main" aria-disabled={deed.working}>
          {deed.working ? ACT.working : PAPER_REQUEST.save}
        </button>
        <Told deed={deed} />
      </form>
    </article>
  );
}
