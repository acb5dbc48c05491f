/** The attached files: what each is, where to open it, and the photograph itself. */
import type { JSX } from 'preact';
import type { RequestDetail } from '../application/api';
import { documentTitle, fileSize, REQUEST } from '../texts/sidebar';
import { Photo } from './Photo';
import { UserText } from './UserText';

type AttachedFile = RequestDetail['files'][number];

export function Attachments({ request }: { readonly request: RequestDetail }): JSX.Element {
  const { requestId, fullName, files } = request;
  return (
    <section aria-labelledby="files">
      <h2 id="files">{REQUEST.files}</h2>
      {files.length === 0 && <p>{REQUEST.noFiles}</p>}
      <ul class="files">
        {files.map((file) => (
          <li key={file.fileId}>
            <h3>{documentTitle(file.document)}</h3>
            {file.document === 'PHOTO' && file.unreadable !== true && (
              <Photo requestId={requestId} fullName={fullName} file={file} />
            )}
            <FileFacts file={file} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function FileFacts({ file }: { readonly file: AttachedFile }): JSX.Element {
  return (
    <>
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
