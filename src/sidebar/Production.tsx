/** The steps of making a card, each with who has done it and when. */
import type { JSX } from 'preact';
import { useState } from 'preact/hooks';
import type { RequestDetail } from '../application/api';
import type { ProductionStep } from '../domain/production';
import { dateTime, MAKING, PRODUCTION_STEP_CODES, stepLabel } from '../texts/sidebar';
import { Tick } from './FormEntry';
import { ProblemNotice } from './ProblemNotice';
import { problemOfError, problemOfRefusal, type Problem } from './problem';
import { ask } from './server';
import { UserText } from './UserText';

interface Props {
  readonly request: RequestDetail;
  readonly onChanged: () => void;
}

export function Production({ request, onChanged }: Props): JSX.Element {
  /** Ticks on their way to the server. */
  const [underWay, setUnderWay] = useState<Readonly<Partial<Record<ProductionStep, boolean>>>>({});
  const [problem, setProblem] = useState<Problem>();
  const { steps = {} } = request.work;

  const tick = async (step: ProductionStep, done: boolean): Promise<void> => {
    setProblem(undefined);
    setUnderWay((earlier) => ({ ...earlier, [step]: done }));
    try {
      const answer = await ask('tickProduction', request.requestId, [step], !done);
      if (answer.ok) onChanged();
      else fail(step, problemOfRefusal(answer));
    } catch (error) {
      fail(step, problemOfError(error));
    }
  };
  /** The tick goes back to what the server knows. */
  const fail = (step: ProductionStep, why: Problem): void => {
    setUnderWay(({ [step]: _, ...others }) => others);
    setProblem(why);
  };

  return (
    <section aria-labelledby="making">
      <h2 id="making">{MAKING.title}</h2>
      <ul class="steps">
        {PRODUCTION_STEP_CODES.map((step) => {
          const signed = steps[step];
          return (
            <li key={step}>
              <Tick
                id={`step-${step}`}
                label={`${stepLabel(step)}${request.neededSteps.includes(step) ? '' : ` ${MAKING.atPickup}`}`}
                checked={underWay[step] ?? signed !== undefined}
                onChange={(done) => void tick(step, done)}
              />
              {signed !== undefined && (
                <p class="quiet">
                  <UserText text={MAKING.by(signed.by, dateTime(signed.at))} />
                </p>
              )}
            </li>
          );
        })}
      </ul>
      {problem !== undefined && <ProblemNotice problem={problem} waiting={false} onRetry={onChanged} />}
    </section>
  );
}
