import { useRef } from 'react';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { Run } from '@/simulation/world/run';
import { useLab } from '@/views/shell/lab';
import { useBusy } from '@/views/shell/use-busy';
import { problemWords } from '@/views/words/problem-words';

interface LeaveLessonProps {
  readonly run: Run;
  readonly onProblem: (words: string) => void;
}

/** The way out of a lesson: to the user's own lab as it was, or on in this one without the coach. */
export function LeaveLesson({ run, onProblem }: LeaveLessonProps) {
  const question = useRef<HTMLDialogElement>(null);
  const { perform } = useLab();
  const [isLeaving, whileLeaving] = useBusy();
  const { checkpoint } = run;
  // One action either way: the lab of a checkpoint has no run in it.
  const leave = (action: Action) =>
    whileLeaving(async () => {
      const outcome = await perform(action);
      question.current?.close();
      if (!outcome.ok) onProblem(problemWords(outcome.problem));
    });
  return (
    <>
      <button
        type="button"
        name="coach-leave"
        className="frame-choice mt-auto self-start"
        onClick={() => question.current?.showModal()}
      >
        Leave the lesson…
      </button>
      <dialog
        ref={question}
        className="frame-about frame-look w-520 overflow-auto"
        aria-labelledby="leave-title"
      >
        <h2 id="leave-title" className="mt-0 mb-8 text-20 font-semibold">
          Leave the lesson?
        </h2>
        <p>
          Your own lab was saved before the lesson began. You can go back to it, or go on in the lab of the
          lesson without the coach; your own one then waits under <i>Checkpoints</i>.
        </p>
        <p role="status">{isLeaving && 'One moment…'}</p>
        <div className="mt-18 flex justify-end gap-8">
          {checkpoint !== undefined && (
            <button
              type="button"
              name="coach-own-lab"
              className="frame-choice frame-main"
              disabled={isLeaving}
              onClick={() => void leave({ type: 'restore-checkpoint', checkpoint })}
            >
              Back to my lab
            </button>
          )}
          <button
            type="button"
            name="coach-stay"
            className="frame-choice"
            disabled={isLeaving}
            onClick={() => void leave({ type: 'end-run' })}
          >
            Stay in this lab
          </button>
          <button
            type="button"
            name="coach-go-on"
            className="frame-choice"
            disabled={isLeaving}
            onClick={() => question.current?.close()}
          >
            Go on with the lesson
          </button>
        </div>
      </dialog>
    </>
  );
}
