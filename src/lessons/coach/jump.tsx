import { useState } from 'react';
import type { Run } from '@/simulation/world/run';
import { useBusy } from '@/views/shell/use-busy';
import type { Lesson } from '../lesson';
import { actsBefore } from '../watch/acts-done';
import { ListField } from '@/ui/list-field';
import { useBegin } from './use-begin';

interface JumpProps {
  readonly lesson: Lesson;
  readonly run: Run;
  readonly onProblem: (words: string) => void;
}

/** To before any step, with all before it done; to the first one, as for the next class, with nothing left of this one. */
export function Jump({ lesson, run, onProblem }: JumpProps) {
  const begin = useBegin();
  const [step, setStep] = useState(0);
  const [isBusy, whileBusy] = useBusy();
  const jump = () =>
    whileBusy(async () => {
      const problem = await begin(lesson, {
        mode: run.mode,
        faults: run.variant.faults,
        acts: actsBefore(lesson, step),
      });
      if (problem !== undefined) onProblem(problem);
    });
  return (
    <details>
      <summary data-name="coach-jump">Jump, or reset for the next class</summary>
      <div className="my-6">
        <ListField
          name="coach-jump-to"
          label="To before"
          translate="yes"
          choices={lesson.steps.map(({ title }, index) => ({
            id: String(index),
            label: `Step ${String(index + 1)} · ${title}`,
          }))}
          value={String(step)}
          onChange={(place) => setStep(Number(place))}
        />
      </div>
      <p>
        The lab of the lesson is rebuilt
        {step === 0 ? ', as it was at the start' : ' with the steps before it done'}. What was done since is
        lost; your own lab stays saved.
      </p>
      <button
        type="button"
        name="coach-jump-now"
        className="frame-choice"
        disabled={isBusy}
        onClick={() => void jump()}
      >
        {step === 0 ? 'Reset the lesson' : 'Jump there'}
      </button>
    </details>
  );
}
