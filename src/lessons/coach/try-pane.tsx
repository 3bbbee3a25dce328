import { useState } from 'react';
import type { Run } from '@/simulation/world/run';
import type { Lesson, Step } from '../lesson';
import { actsBefore } from '../watch/acts-done';
import { CheckList } from './goal-list';
import { Hints } from './hints';
import { Details, usePointing } from './pointer';
import { StepHead } from './step-head';
import { StepQuestion } from './question';
import { useBegin } from './use-begin';
import { usePlayAll } from './use-play';
import { isStepMet, judgedOf, openStep, type Judgements } from './use-judgements';

interface TryPaneProps {
  readonly lesson: Lesson;
  readonly run: Run;
  readonly judgements: Judgements;
  readonly onProblem: (words: string) => void;
}

/** The learner acts: the step with what to know, its goals as they are now, and hints. */
export function TryPane({ lesson, run, judgements, onProblem }: TryPaneProps) {
  const open = openStep(lesson, judgements);
  const [shown, setShown] = useState<number>();
  const position = Math.min(shown ?? open, lesson.steps.length - 1);
  const step = lesson.steps[position];
  const pointing = usePointing(judgements.evidence.site);
  const doIt = useDoIt({ lesson, run, judgements, onProblem }, position);
  if (step === undefined) return null;
  const first = judgedOf(step, judgements).find(({ judgement }) => judgement.is !== 'met')?.check;
  return (
    <>
      <StepHead lesson={lesson} position={position} judgements={judgements} />
      <p className="text-14">{step.say}</p>
      <Details key={step.id} step={step} site={judgements.evidence.site} pointing={pointing} />
      <StepQuestion key={`question ${step.id}`} step={step} evidence={judgements.evidence} />
      <Truths step={step} />
      <CheckList judged={judgedOf(step, judgements)} />
      {first === undefined ? (
        <StepDone isLast={open === lesson.steps.length} />
      ) : (
        <Hints
          key={first.id}
          step={step}
          check={first}
          taken={run.hints[first.id] ?? 0}
          site={judgements.evidence.site}
          pointing={pointing}
          onDoIt={() => void doIt()}
        />
      )}
      <div className="flex flex-wrap gap-6">
        <button
          type="button"
          name="coach-back"
          className="frame-choice"
          disabled={position === 0}
          onClick={() => setShown(position - 1)}
        >
          Step back
        </button>
        <button
          type="button"
          name="coach-next"
          className="frame-choice"
          disabled={position === lesson.steps.length - 1}
          onClick={() => setShown(position + 1)}
        >
          {isStepMet(step, judgements) ? 'Next step' : 'Skip for now'}
        </button>
      </div>
    </>
  );
}

/** Why it is done so, and what holds today. */
function Truths({ step: { why, today, real } }: { readonly step: Step }) {
  return (
    <div className="grid justify-items-start gap-6">
      <p>
        <b>Why</b> {why}
      </p>
      {real !== undefined && (
        <p>
          <b>At a real system</b> {real}
        </p>
      )}
      {today !== undefined && (
        <details>
          <summary data-name="coach-today">Today</summary>
          <p>{today.says}</p>
          <p className="text-12 text-frame-muted">{today.source}</p>
        </details>
      )}
    </div>
  );
}

function StepDone({ isLast }: { readonly isLast: boolean }) {
  return (
    <p className="coach-solved">
      {isLast ? 'Solved: all goals of the lesson are met.' : 'This step is done. Go on with the next one.'}
    </p>
  );
}

/** Does a step with the hand if nothing of it is done yet; else puts its result in place. */
function useDoIt({ lesson, run, judgements, onProblem }: TryPaneProps, position: number) {
  const playAll = usePlayAll(lesson);
  const begin = useBegin();
  return async () => {
    const step = lesson.steps[position];
    const isBegun = judgements.judged.some(
      ({ check, judgement }) => step?.checks.includes(check) === true && judgement.is !== 'not-yet',
    );
    if (step === undefined) return;
    const problem =
      isBegun || position > openStep(lesson, judgements)
        ? await begin(lesson, {
            mode: run.mode,
            faults: run.variant.faults,
            acts: actsBefore(lesson, position + 1),
          })
        : await playAll(step.acts);
    if (problem !== undefined) onProblem(problem);
  };
}
