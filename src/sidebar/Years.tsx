/** What is kept for years: the archive, the personal data whose time is over, and everything as files. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { Exported, PersonalDataRemoved } from '../application/api';
import { YEARS_PANEL } from '../texts/sidebarAdministration';
import { shortDate } from '../texts/sidebar';
import { PaperLink } from './PaperLink';
import { ProblemNotice } from './ProblemNotice';
import { ask } from './server';
import { Told } from './Told';
import { useAnswer } from './useAnswer';
import { useDeed, type Deed } from './useDeed';

export function Years(): JSX.Element {
  const report = useAnswer(() => ask('listYears'), []);
  const archiving = useDeed(YEARS_PANEL.working);
  const { archive, removal } = report.value ?? {};
  return (
    <section aria-labelledby="years">
      <h2 id="years">{YEARS_PANEL.title}</h2>
      {report.problem !== undefined && (
        <ProblemNotice problem={report.problem} waiting={report.waiting} onRetry={report.askAgain} />
      )}
      {archive !== undefined && (
        <>
          <p>{YEARS_PANEL.due(archive.due, archive.years)}</p>
          {archive.kept > 0 && <p class="quiet">{YEARS_PANEL.kept(archive.kept)}</p>}
          {archive.underWay && <p class="quiet">{YEARS_PANEL.underWay}</p>}
          <div class="buttons">
            {archive.due > 0 && (
              <Start
                deed={archiving}
                label={YEARS_PANEL.archive}
                onStart={() => {
                  archiving.start(
                    () => ask('archiveFinished'),
                    ({ moved, left }) => {
                      report.askAgain();
                      return YEARS_PANEL.moved(moved, left);
                    },
                  );
                }}
              />
            )}
            {archive.url !== '' && (
              <PaperLink url={archive.url} name={YEARS_PANEL.title} label={YEARS_PANEL.open(archive.archived)} />
            )}
          </div>
          <Told deed={archiving} />
        </>
      )}
      {removal !== undefined && <Removal removal={removal} onChanged={report.askAgain} />}
      <Export />
    </section>
  );
}

interface StartProps {
  readonly deed: Deed;
  readonly label: string;
  readonly onStart: () => void;
}

const Start = ({ deed, label, onStart }: StartProps): JSX.Element => (
  <button type="button" class="button" aria-disabled={deed.working} onClick={onStart}>
    {label}
  </button>
);

interface RemovalProps {
  readonly removal: {
    readonly years: number;
    readonly due: number;
    readonly list: readonly { readonly requestId: string; readonly finishedOn: string; readonly files: number }[];
  };
  readonly onChanged: () => void;
}

/** Nothing is removed before somebody has seen the list and said so. */
function Removal({ removal: { years, due, list }, onChanged }: RemovalProps): JSX.Element {
  const deed = useDeed(YEARS_PANEL.working);
  const [sure, setSure] = useState(false);
  const [failed, setFailed] = useState<PersonalDataRemoved['failed']>([]);
  const remove = (): void => {
    deed.start(
      () =>
        ask(
          'removePersonalData',
          list.map(({ requestId }) => requestId),
        ),
      (answer) => {
        setSure(false);
        setFailed(answer.failed);
        onChanged();
        return YEARS_PANEL.removed(answer.removed.length);
      },
    );
  };
  return (
    <>
      <p>{YEARS_PANEL.removal(due, years)}</p>
      {due > 0 && (
        <div class="action-form">
          <p class="quiet">{YEARS_PANEL.removalHint}</p>
          <details class="detail">
            <summary>{YEARS_PANEL.list}</summary>
            <ul>
              {list.map(({ requestId, finishedOn, files }) => (
                <li key={requestId}>{YEARS_PANEL.line(requestId, shortDate(finishedOn), files)}</li>
              ))}
            </ul>
          </details>
          <div class="tick">
            <input
              type="checkbox"
              id="removal-sure"
              checked={sure}
              onChange={(event) => {
                setSure(event.currentTarget.checked);
              }}
            />
            <label for="removal-sure">{YEARS_PANEL.sure}</label>
          </div>
          {sure && (
            <div class="buttons">
              <Start deed={deed} label={YEARS_PANEL.remove(list.length)} onStart={remove} />
            </div>
          )}
        </div>
      )}
      <Told deed={deed} />
      <ul class="papers">
        {[...new Set(failed.map(({ text }) => text))].map((text) => (
          <li key={text}>{YEARS_PANEL.failed(idsOf(failed, text), text)}</li>
        ))}
      </ul>
    </>
  );
}

/** Requests that failed for the same reason: it is said once. */
const idsOf = (failed: PersonalDataRemoved['failed'], reason: string): string =>
  failed
    .filter(({ text }) => text === reason)
    .map(({ requestId }) => requestId)
    .join(', ');

function Export(): JSX.Element {
  const deed = useDeed(YEARS_PANEL.working);
  const [exported, setExported] = useState<Exported>();
  return (
    <>
      <p class="quiet">{YEARS_PANEL.exportHint}</p>
      <div class="buttons">
        <Start
          deed={deed}
          label={YEARS_PANEL.export}
          onStart={() => {
            deed.start(
              () => ask('exportEverything'),
              (answer) => {
                setExported(answer);
                return YEARS_PANEL.exported(answer.files, answer.left);
              },
            );
          }}
        />
        {exported !== undefined && (
          <>
            <PaperLink url={exported.folderUrl} name={YEARS_PANEL.folder} label={YEARS_PANEL.folder} />
            {exported.workbooks.map(({ name, url }) => (
              <PaperLink key={url} url={url} name={name} label={`${name} .xlsx`} />
            ))}
          </>
        )}
      </div>
      <Told deed={deed} />
    </>
  );
}
