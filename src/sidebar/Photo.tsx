/** Shows the applicant's photograph, fetched in pieces: an address in Drive would not show a private file. */
import type { JSX } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { FileFact } from '../application/api';
import { PHOTO } from '../texts/sidebar';
import { isShowable, readWholeFile } from './file';
import { ProblemNotice } from './ProblemNotice';
import { useAnswer } from './useAnswer';

interface Props {
  readonly requestId: string;
  readonly fullName: string;
  readonly file: FileFact;
}

export function Photo(props: Props): JSX.Element {
  return isShowable(props.file.mime) ? <FetchedPhoto {...props} /> : <p>{PHOTO.notAnImage}</p>;
}

function FetchedPhoto({ requestId, fullName, file }: Props): JSX.Element {
  const [progress, setProgress] = useState<string>(PHOTO.loading);
  const photo = useAnswer(
    (stillWanted) =>
      readWholeFile(requestId, file.fileId, stillWanted, (part, parts) => {
        setProgress(PHOTO.loadingPart(part, parts));
      }),
    [requestId, file.fileId],
  );
  const address = useObjectUrl(photo.value?.blob);
  const [damaged, setDamaged] = useState(false);

  if (photo.problem !== undefined)
    return <ProblemNotice problem={photo.problem} waiting={photo.waiting} onRetry={photo.askAgain} />;
  if (damaged) return <p>{PHOTO.damaged}</p>;
  if (address === undefined) return <p class="photo-place">{photo.slow && progress}</p>;
  return (
    <img
      class="photo"
      src={address}
      alt={PHOTO.alt(fullName)}
      onError={() => {
        setDamaged(true);
      }}
    />
  );
}

/** An address for the bytes, given back to the browser when it is no longer shown. */
function useObjectUrl(blob: Blob | undefined): string | undefined {
  const [address, setAddress] = useState<string>();
  useEffect(() => {
    if (blob === undefined) return undefined;
    const made = URL.createObjectURL(blob);
    setAddress(made);
    return () => {
      URL.revokeObjectURL(made);
    };
  }, [blob]);
  return address;
}
