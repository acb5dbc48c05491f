/** Ticks for the documents that came with a request on paper. */
import type { JSX } from 'preact';
import type { DocumentCode } from '../domain/document';
import type { RequestFields } from '../domain/request';
import { documentTitle } from '../texts/sidebar';
import { documentsFor, PAPER_REQUEST } from '../texts/sidebarPaperRequest';
import { Tick } from './FormEntry';

interface Props {
  readonly fields: RequestFields;
  readonly seen: readonly DocumentCode[];
  readonly onChange: (seen: readonly DocumentCode[]) => void;
}

export function PaperDocuments({ fields, seen, onChange }: Props): JSX.Element {
  const wanted = documentsFor(fields);
  const ticks = (documents: readonly DocumentCode[]): JSX.Element[] =>
    documents.map((document) => (
      <Tick
        key={document}
        id={`paper-${document}`}
        label={documentTitle(document)}
        checked={seen.includes(document)}
        onChange={(checked) => {
          onChange(checked ? [...seen, document] : seen.filter((one) => one !== document));
        }}
      />
    ));
  return (
    <fieldset>
      <legend>{PAPER_REQUEST.documents}</legend>
      {wanted === null && <p class="quiet">{PAPER_REQUEST.documentsLater}</p>}
      {wanted?.valid === false && <p class="hint">{PAPER_REQUEST.notApplicable}</p>}
      {wanted?.valid === true && (
        <>
          {ticks(wanted.allOf)}
          {wanted.anyOf.map((group) => (
            <fieldset key={group.join()}>
              <legend>{PAPER_REQUEST.oneIsEnough}</legend>
              {ticks(group)}
            </fieldset>
          ))}
          {wanted.optional.length > 0 && <p class="quiet">{PAPER_REQUEST.optional}</p>}
          {ticks(wanted.optional)}
        </>
      )}
    </fieldset>
  );
}
