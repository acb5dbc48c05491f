/** The list of the installation: what a person has to do, each with how; what will be made; and what stands. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { InstallationList, InstallationStep } from '../application/api';
import { dateTime, shortDate } from '../texts/sidebar';
import { INSTALL_PANEL } from '../texts/sidebarAdministration';
import { Icon } from './Icon';
import { ProblemNotice } from './ProblemNotice';
import { ask } from './server';
import { Told } from './Told';
import type { Answer } from './useAnswer';
import { useDeed, type Deed } from './useDeed';

interface Props {
  readonly list: Answer<InstallationList>;
  /** Something has changed that other parts of the page show. */
  readonly onChanged: () => void;
}

export function Installation({ list, onChanged }: Props): JSX.Element {
  const deed = useDeed(INSTALL_PANEL.working);
  const steps = list.value?.steps ?? [];
  const of = (state: InstallationStep['state']): InstallationStep[] => steps.filter((step) => step.state === state);
  const [forPerson, toBeMade, ready] = [of('PERSON'), of('MISSING'), of('READY')];

  const install = (options: Parameters<typeof ask<'install'>>[1] = {}): void => {
    deed.start(
      () => ask('install', options),
      ({ done }) => {
        onChanged();
        return INSTALL_PANEL.done(done.length);
      },
    );
  };

  if (list.problem?.code === 'FILE_COPIED') return <Copy text={list.problem.text} deed={deed} install={install} />;
  return (
    <section aria-labelledby="installation">
      <h2 id="installation">{INSTALL_PANEL.title}</h2>
      {list.problem !== undefined && (
        <ProblemNotice problem={list.problem} waiting={list.waiting} onRetry={list.askAgain} />
      )}
      {list.value !== undefined && (
        <>
          <p class="quiet">{INSTALL_PANEL.progress(ready.length, steps.length)}</p>
          <div class="buttons">
            <button
              type="button"
              class={toBeMade.length > 0 ? 'button button-main' : 'button'}
              aria-disabled={deed.working}
              onClick={() => {
                install();
              }}
            >
              {list.value.isNew ? INSTALL_PANEL.first : INSTALL_PANEL.again}
            </button>
          </div>
          <p class="quiet">{INSTALL_PANEL.hint}</p>
          <Told deed={deed} />
          <Steps title={INSTALL_PANEL.toBeMade} steps={toBeMade} install={install} onChanged={onChanged} />
          <Steps title={INSTALL_PANEL.forPerson} steps={forPerson} install={install} onChanged={onChanged} />
          {ready.length > 0 && (
            <details class="detail">
              <summary>{INSTALL_PANEL.ready(ready.length)}</summary>
              <StepList steps={ready} install={install} onChanged={onChanged} />
            </details>
          )}
        </>
      )}
    </section>
  );
}

interface StepsProps {
  readonly steps: readonly InstallationStep[];
  readonly install: (options: { takeOver: boolean }) => void;
  readonly onChanged: () => void;
}

function Steps({ title, ...rest }: StepsProps & { readonly title: string }): JSX.Element | null {
  if (rest.steps.length === 0) return null;
  return (
    <>
      <h3>{title}</h3>
      <StepList {...rest} />
    </>
  );
}

function StepList({ steps, install, onChanged }: StepsProps): JSX.Element {
  return (
    <ul class="papers">
      {steps.map((step) => (
        <li key={step.id}>
          <p class="task">
            <Icon shape={step.state === 'READY' ? 'tick' : step.state === 'PERSON' ? 'triangle' : 'hourglass'} />
            <span>{step.text}</span>
          </p>
          {step.how !== undefined && step.state === 'PERSON' && <p class="quiet">{step.how}</p>}
          {step.ticked !== undefined && (
            <p class="quiet">{INSTALL_PANEL.tickedBy(step.ticked.by, dateTime(step.ticked.at))}</p>
          )}
          {step.offer === 'TAKE_OVER' && (
            <div class="buttons">
              <button
                type="button"
                class="button"
                onClick={() => {
                  install({ takeOver: true });
                }}
              >
                {INSTALL_PANEL.takeOver}
              </button>
            </div>
          )}
          {step.offer === 'TAKE_IN' && <TakeIn onChanged={onChanged} />}
          {step.tickable === true && <Tick step={step} onChanged={onChanged} />}
        </li>
      ))}
    </ul>
  );
}

function Tick({ step, onChanged }: { readonly step: InstallationStep; readonly onChanged: () => void }): JSX.Element {
  const deed = useDeed('');
  const isDone = step.ticked !== undefined;
  return (
    <>
      <div class="buttons">
        <button
          type="button"
          class="button"
          aria-disabled={deed.working}
          onClick={() => {
            deed.start(
              () => ask('tickInstallation', step.id, !isDone),
              () => {
                onChanged();
                return '';
              },
            );
          }}
        >
          {isDone ? INSTALL_PANEL.untick : INSTALL_PANEL.tick} <span class="unseen">{step.text}</span>
        </button>
      </div>
      <Told deed={deed} />
    </>
  );
}

/** Answers from before the installation: from which day on they become requests. */
function TakeIn({ onChanged }: { readonly onChanged: () => void }): JSX.Element {
  const deed = useDeed(INSTALL_PANEL.working);
  const [since, setSince] = useState('');
  const [missing, setMissing] = useState(false);
  return (
    <form
      class="action-form"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        setMissing(since === '');
        if (since === '') return;
        deed.start(
          () => ask('takeInEarlier', since),
          ({ taken, left }) => {
            onChanged();
            return INSTALL_PANEL.takenIn(taken, left);
          },
        );
      }}
    >
      <div class="entry">
        <label for="since">{INSTALL_PANEL.since}</label>
        <input
          id="since"
          type="date"
          value={since}
          aria-invalid={missing}
          aria-describedby="since-said"
          onInput={(event) => {
            setSince(event.currentTarget.value);
            setMissing(false);
          }}
        />
        <span id="since-said" class="quiet" role={missing ? 'alert' : undefined}>
          {missing ? INSTALL_PANEL.sinceMissing : since !== '' && shortDate(since)}
        </span>
      </div>
      <div class="buttons">
        <button type="submit" class="button" aria-disabled={deed.working}>
          {INSTALL_PANEL.takeIn}
        </button>
      </div>
      <Told deed={deed} />
    </form>
  );
}

interface CopyProps {
  readonly text: string;
  readonly deed: Deed;
  readonly install: (options: { copy: 'CONTINUE' | 'EMPTY' }) => void;
}

/** In a copy of an installed file: what is it for? */
function Copy({ text, deed, install }: CopyProps): JSX.Element {
  const ways = [
    ['CONTINUE', INSTALL_PANEL.copyContinue, INSTALL_PANEL.copyContinueHint],
    ['EMPTY', INSTALL_PANEL.copyEmpty, INSTALL_PANEL.copyEmptyHint],
  ] as const;
  return (
    <section aria-labelledby="copy">
      <h2 id="copy">{INSTALL_PANEL.copyTitle}</h2>
      <p>{text}</p>
      {ways.map(([copy, label, hint]) => (
        <div key={copy} class="action-form">
          <p class="quiet">{hint}</p>
          <div class="buttons">
            <button
              type="button"
              class="button"
              aria-disabled={deed.working}
              onClick={() => {
                install({ copy });
              }}
            >
              {label}
            </button>
          </div>
        </div>
      ))}
      <Told deed={deed} />
    </section>
  );
}
