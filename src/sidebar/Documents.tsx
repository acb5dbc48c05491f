/** The documents of one request: what can be made now, and what has been made. */
import type { JSX } from 'preact';
import { useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { RequestDetail } from '../application/api';
import type { DocumentKind } from '../domain/documentKind';
import { dateTime, fieldText } from '../texts/sidebar';
import { paperButton, DOCUMENT_NAMES, PAPERS, PREPARING } from '../texts/sidebarPapers';
import { CorrectionLetter } from './CorrectionLetter';
import { isNext, kindsFor, needsCode } from './documentKinds';
import { FirstFew } from './FirstFew';
import { PaperLink } from './PaperLink';
import { PrepareCard } from './PrepareCard';
import { ProductionResult } from './ProductionResult';
import { useProduction, type PaperOrder, type PaperRun, type Producing } from './useProduction';
import { UserText } from './UserText';

interface Props {
  readonly request: RequestDetail;
  /** The request is to be asked for again; its place in the queue is the same. */
  readonly onMade: () => void;
}

const RECENT = 5;

export function Documents({ request, onMade }: Props): JSX.Element {
  const producing = useProduction(onMade);
  // What has just been made stands as the result of the order.
  const justMade = producing.run?.answer?.files.map(({ url }) => url) ?? [];
  const earlier = request.documents.filter(({ url }) => !justMade.includes(url));
  return (
    <section aria-labelledby="papers">
      <h2 id="papers">{PAPERS.title}</h2>
      {request.mayProduce && <Making request={request} producing={producing} onMade={onMade} />}
      {earlier.length > 0 && <h3>{PAPERS.earlier}</h3>}
      {earlier.length + justMade.length === 0 && <p class="quiet">{PAPERS.none}</p>}
      <FirstFew
        label={PAPERS.earlier}
        first={RECENT}
        entries={earlier.map(({ kind, name, url, at, by }) => (
          <li key={`${at} ${url}`}>
            <strong>{DOCUMENT_NAMES[kind]}</strong>
            <p class="quiet">
              {dateTime(at)} <UserText text={PAPERS.by(by)} />
            </p>
            <PaperLink url={url} name={name} />
          </li>
        ))}
      />
    </section>
  );
}

interface MakingProps extends Pick<Props, 'request' | 'onMade'> {
  readonly producing: Producing;
}

function Making({ request, producing, onMade }: MakingProps): JSX.Element {
  const [writing, setWriting] = useState(false);
  const bar = useRef<HTMLDivElement>(null);
  const toFocus = useRef<DocumentKind | undefined>(undefined);
  const kinds = kindsFor(request);
  const order = (kind: DocumentKind, options: PaperOrder['options'] = {}): PaperOrder => ({
    ids: [request.requestId],
    kinds: [kind],
    options,
  });

  // After a form the focus is on the button that opened it, or on what has become possible.
  useLayoutEffect(() => {
    const wanted = bar.current?.querySelector<HTMLElement>(`[data-kind="${toFocus.current ?? ''}"]`);
    if (wanted === null || wanted === undefined) return;
    wanted.focus();
    toFocus.current = undefined;
  });

  return (
    <>
      {needsCode(request) && (
        <PrepareCard
          request={request}
          onPrepared={() => {
            toFocus.current = 'CARD';
            onMade();
          }}
        />
      )}
      {request.status === 'IN_PRODUCTION' && !needsCode(request) && <p>{cardText(request)}</p>}
      {writing && kinds.includes('CORRECTION_LETTER') && (
        <CorrectionLetter
          onOrder={(options) => {
            toFocus.current = 'CORRECTION_LETTER';
            setWriting(false);
            producing.produce(order('CORRECTION_LETTER', options));
          }}
          onBack={() => {
            toFocus.current = 'CORRECTION_LETTER';
            setWriting(false);
          }}
        />
      )}
      <div class="buttons" ref={bar}>
        {kinds
          .filter((kind) => !(writing && kind === 'CORRECTION_LETTER'))
          .map((kind) => (
            <PaperButton
              key={kind}
              kind={kind}
              main={isNext(kind, request.status)}
              run={producing.run}
              onChoose={() => {
                if (kind === 'CORRECTION_LETTER') setWriting(true);
                else producing.produce(order(kind));
              }}
            />
          ))}
      </div>
      <ProductionResult producing={producing} />
    </>
  );
}

interface ButtonProps {
  readonly kind: DocumentKind;
  readonly main: boolean;
  readonly run: PaperRun | undefined;
  readonly onChoose: () => void;
}

function PaperButton({ kind, main, run, onChoose }: ButtonProps): JSX.Element {
  const isWorking = run?.state === 'WORKING';
  const isThis = isWorking && run.order.kinds[0] === kind;
  return (
    <button
      type="button"
      data-kind={kind}
      class={main ? 'button button-main' : 'button'}
      aria-disabled={isWorking}
      aria-busy={isThis}
      onClick={isWorking ? undefined : onChoose}
    >
      {isThis ? PAPERS.busy : paperButton(kind)}
    </button>
  );
}

function cardText({ fields: { cardCode = '', issueDate = '', expiryDate = '' } }: RequestDetail): string {
  return PREPARING.card(cardCode, fieldText('issueDate', issueDate), fieldText('expiryDate', expiryDate));
}
