import { useState } from 'react';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { Confirmation } from '../confirmation';

/** 1 September 2017, noon UTC: the month of the note; every authority of the lab is valid then. */
const noteDate = Date.UTC(2017, 8, 1, 12);

const starts = [
  ['today', 'Today', 'as real time has it'],
  ['note', 'September 1, 2017', 'the month of the application note'],
] as const;

type Start = (typeof starts)[number][0];

/** A new site in the place of this one, beginning at a date. */
export function StartOver() {
  const [start, setStart] = useState<Start>('today');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className="lab-card" aria-labelledby="start-over-title">
      <h2 id="start-over-title">Start over</h2>
      <p>Installs the site of the application note anew, with new keys. Checkpoints stay.</p>
      <fieldset className="start-choices">
        <legend>The lab clock starts</legend>
        {starts.map(([id, label, note]) => (
          <label key={id}>
            <input
              type="radio"
              name="start-date"
              value={id}
              checked={id === start}
              onChange={() => setStart(id)}
            />
            {label} <span className="frame-note">{note}</span>
          </label>
        ))}
      </fieldset>
      <button type="button" name="start-over" className="frame-choice" onClick={() => setIsAsking(true)}>
        Start over…
      </button>
      {isAsking && <StartOverQuestion start={start} onEnd={() => setIsAsking(false)} />}
    </section>
  );
}

interface StartOverQuestionProps {
  readonly start: Start;
  readonly onEnd: () => void;
}

function StartOverQuestion({ start, onEnd }: StartOverQuestionProps) {
  const { perform } = useLab();
  const [progress, setProgress] = useState<{ readonly done: number; readonly all: number }>();
  const [problem, setProblem] = useState<string>();
  const startOver = async () => {
    setProgress({ done: 0, all: 10 });
    const startAt = start === 'today' ? Date.now() : noteDate;
    const outcome = await perform(
      { type: 'install-site', keySource: 'fresh', over: true, startAt },
      { onProgress: (done, all) => setProgress({ done, all }) },
    ).finally(() => setProgress(undefined));
    if (outcome.ok) onEnd();
    else setProblem(problemWords(outcome.problem));
  };
  return (
    <Confirmation
      title="Start over?"
      name="confirm-start-over"
      label="Start over"
      isGrave
      isReady={progress === undefined}
      onConfirm={() => void startOver()}
      onCancel={onEnd}
    >
      <p>
        Equipment, certificates, orders, the PC’s folder and stores and all sign-ins give way to a fresh site.
        Undo brings them back.
      </p>
      {progress !== undefined && (
        <p className="start-progress">
          <progress aria-label="Keys made" value={progress.done} max={progress.all} />
          {String(progress.done)} of {String(progress.all)} keys made
        </p>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </Confirmation>
  );
}
