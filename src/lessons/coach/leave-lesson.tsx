import { useRef } from 'react';
import type { Run } from '@/simulation/world/run';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';

interface LeaveLessonProps {
  readonly run: Run;
  readonly onProblem: (words: string) => void;
}

/** The way out of a lesson: to the user's own lab as it was, or on in this one without the coach. */
export function LeaveLesson({ run, onProblem }: LeaveLessonProps) {
  const question = useRef<HTMLDialogElement>(null);
  const { perform } = useLab();
  const leave = async (isForOwnLab: boolean) => {
    question.current?.close();
    const ended = await perform({ type: 'end-run' });
    const outcome =
      ended.ok && isForOwnLab && run.checkpoint !== undefined
        ? await perform({ type: 'restore-checkpoint', checkpoint: run.checkpoint })
        : ended;
    if (!outcome.ok) onProblem(problemWords(outcome.problem));
  };
  return (
    <>
      <button
        type="button"
        name="coach-leave"
        className="frame-choice coach-leave"
        onClick={() => question.current?.showModal()}
      >
        Leave the lesson…
      </button>
      <dialog ref={question} className="frame-about frame-confirmation" aria-labelledby="leave-title">
        <h2 id="leave-title">Leave the lesson?</h2>
        <p>
          Your own lab was saved before the lesson began. You can go back to it, or go on in the lab of the
          lesson without the coach; your own one then waits under <i>Checkpoints</i>.
        </p>
        <div className="mt-18 flex justify-end gap-8">
          {run.checkpoint !== undefined && (
            <button
              type="button"
              name="coach-own-lab"
              className="frame-choice frame-main"
              onClick={() => void leave(true)}
            >
              Back to my lab
            </button>
          )}
          <button type="button" name="coach-stay" className="frame-choice" onClick={() => void leave(false)}>
            Stay in this lab
          </button>
          <button
            type="button"
            name="coach-go-on"
            className="frame-choice"
            onClick={() => question.current?.close()}
          >
            Go on with the lesson
          </button>
        </div>
      </dialog>
    </>
  );
}
