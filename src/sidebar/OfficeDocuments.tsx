/** Documents that are about no single request: registers, lists, reports, forms to be filled in by hand, and templates. */
import type { JSX } from 'preact';
import { useEffect, useRef } from 'preact/hooks';
import type { DocumentKind } from '../domain/documentKind';
import { OFFICE_PAPERS, DOCUMENT_NAMES, PAPERS } from '../texts/sidebarPapers';
import { BackButton } from './BackButton';
import { PeriodDocument } from './PeriodDocument';
import { ProductionResult } from './ProductionResult';
import { Summary } from './Summary';
import { Templates } from './Templates';
import { useProduction } from './useProduction';

const BLANK: readonly DocumentKind[] = ['PROXY_LETTER', 'DAMAGE_MEMO', 'LATE_MEMO'];

export function OfficeDocuments({ onBack }: { readonly onBack: () => void }): JSX.Element {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    window.scrollTo(0, 0);
    heading.current?.focus({ preventScroll: true });
  }, []);
  return (
    <article class="request" aria-labelledby="office">
      <BackButton onBack={onBack} />
      <h1 id="office" ref={heading} tabIndex={-1}>
        {OFFICE_PAPERS.title}
      </h1>
      <div class="request-parts">
        <div>
          <PeriodDocument kind="REGISTER" />
          <Plain title={DOCUMENT_NAMES.PICKUP_SHEET} hint={OFFICE_PAPERS.pickupHint} kinds={['PICKUP_SHEET']} />
          <PeriodDocument kind="OLD_CARD_LIST" />
          <PeriodDocument kind="SERVICE_REPORT" />
          <Summary />
          <Plain title={DOCUMENT_NAMES.FORM_POSTER} hint={OFFICE_PAPERS.posterHint} kinds={['FORM_POSTER']} />
          <Plain title={OFFICE_PAPERS.blank} kinds={BLANK} />
        </div>
        <div>
          <Templates />
        </div>
      </div>
    </article>
  );
}

interface PlainProps {
  readonly title: string;
  readonly hint?: string;
  readonly kinds: readonly DocumentKind[];
}

/** Documents for which nothing has to be chosen. */
function Plain({ title, hint, kinds }: PlainProps): JSX.Element {
  const producing = useProduction();
  const [first] = kinds;
  const working = producing.run?.state === 'WORKING';
  return (
    <section aria-labelledby={`paper-${first ?? ''}`}>
      <h2 id={`paper-${first ?? ''}`}>{title}</h2>
      {hint !== undefined && <p class="quiet">{hint}</p>}
      <div class="buttons">
        {kinds.map((kind) => (
          <button
            key={kind}
            type="button"
            class="button"
            aria-disabled={working}
            onClick={() => {
              if (!working) producing.produce({ ids: null, kinds: [kind] });
            }}
          >
            {working && producing.run.order.kinds[0] === kind ? PAPERS.busy : labelOf(kind, kinds)}
          </button>
        ))}
      </div>
      <ProductionResult producing={producing} />
    </section>
  );
}

/** The heading says which document it is, where there is only one. */
const labelOf = (kind: DocumentKind, kinds: readonly DocumentKind[]): JSX.Element =>
  kinds.length > 1 ? (
    <>{DOCUMENT_NAMES[kind]}</>
  ) : (
    <>
      {OFFICE_PAPERS.make} <span class="unseen">{DOCUMENT_NAMES[kind]}</span>
    </>
  );
