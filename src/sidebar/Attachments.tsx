/** The attached files: what each is, where to open it, and the photograph itself. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RequestDetail } from '../application/api';
import { DOCUMENT_CODES, documentTitle, fileSize, REQUEST, SORTING } from '../texts/sidebar';
import { Photo } from './Photo';
import { ProblemNotice } from './ProblemNotice';
import { problemOfError, problemOfRefusal, type Problem } from './problem';
import { ask } from './server';
import { UserText } from './UserText';

type AttachedFile = RequestDetail['files'][number];

interface Props {
  readonly request: RequestDetail;
  readonly maySort: boolean;
  readonly onChanged: () => void;
}

export function Attachments({ request, maySort, onChanged }: Props): JSX.Element {
  const { requestId, fullName, files } = request;
  const unsorted = files.filter((file) => file.unsorted === true);
  return (
    <section aria-labelledby="files">
      <h2 id="files">{REQUEST.files}</h2>
      {files.length === 0 && <p>{REQUEST.noFiles}</p>}
      <ul class="files">
        {files.map((file, index) => (
          <li
            key={file.fileId === '' ? index : file.fileId}
            class={file.replaced === true || file.late === true ? 'stale' : undefined}
          >
            <h3>{documentTitle(file.document)}</h3>
            {file.document === 'PHOTO' && file.unreadable !== true && file.fileId !== '' && (
              <Photo requestId={requestId} fullName={fullName} file={file} />
            )}
            <FileFacts file={file} />
          </li>
        ))}
      </ul>
      {maySort && unsorted.length > 0 && <Sorting requestId={requestId} files={unsorted} onSorted={onChanged} />}
    </section>
  );
}

function FileFacts({ file }: { readonly file: AttachedFile }): JSX.Element {
  return (
    <>
      {file.seenOnPaper === true && <p>{REQUEST.seenOnPaper}</p>}
      {file.replaced === true && <p>{REQUEST.replaced}</p>}
      {file.late === true && <p>{REQUEST.late}</p>}
      {file.name !== '' && (
        <p class="quiet">
          <UserText text={file.name} /> {file.unreadable !== true && `(${fileSize(file.sizeBytes)})`}
        </p>
      )}
      {file.unreadable === true && <p>{REQUEST.fileUnreadable}</p>}
      {file.url.startsWith('https://') && (
        <a class="button" href={file.url} target="_blank" rel="noopener">
          {REQUEST.openInDrive} <span class="unseen">{REQUEST.openFile(documentTitle(file.document))}</span>
        </a>
      )}
    </>
  );
}

/** Files of one common upload: the officer says what each is. */
function Sorting({
  requestId,
  files,
  onSorted,
}: {
  readonly requestId: string;
  readonly files: readonly AttachedFile[];
  readonly onSorted: () => void;
}): JSX.Element {
  const [chosen, setChosen] = useState<Readonly<Record<string, string>>>({});
  const [working, setWorking] = useState(false);
  const [problem, setProblem] = useState<Problem>();
  const save = async (): Promise<void> => {
    setWorking(true);
    setProblem(undefined);
    try {
      const answer = await ask('sortFiles', requestId, chosen);
      if (answer.ok) onSorted();
      else setProblem(problemOfRefusal(answer));
    } catch (error) {
      setProblem(problemOfError(error));
    }
    setWorking(false);
  };
  return (
    <form
      class="action-form"
      onSubmit={(event) => {
        event.preventDefault();
        if (!working && Object.keys(chosen).length > 0) void save();
      }}
    >
      <p>{SORTING.hint}</p>
      {files.map(({ fileId, name }) => (
        <div key={fileId} class="entry">
          <label for={`sort-${fileId}`}>
            <UserText text={SORTING.document(name)} />
          </label>
          <select
            id={`sort-${fileId}`}
            value={chosen[fileId] ?? ''}
            onChange={(event) => {
              const { value } = event.currentTarget;
              setChosen(({ [fileId]: _, ...others }) => (value === '' ? others : { ...others, [fileId]: value }));
            }}
          >
            <option value="">{SORTING.choose}</option>
            {DOCUMENT_CODES.map((code) => (
              <option key={code} value={code}>
                {documentTitle(code)}
              </option>
            ))}
          </select>
        </div>
      ))}
      {problem !== undefined && <ProblemNotice problem={problem} waiting={working} onRetry={() => void save()} />}
      <button type="submit" class="button" aria-disabled={working || Object.keys(chosen).length === 0}>
        {SORTING.save}
      </button>
    </form>
  );
}
