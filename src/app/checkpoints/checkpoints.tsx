import { useRef, useState } from 'react';
import { RadioChoice } from '@/ui/choice-fields';
import { useAnnounce } from '@/ui/live-region';
import { useLab } from '@/views/shell/lab';
import { LabPage, OpenUnless } from '../lab-page';
import { CheckpointQuestion, type Asked } from './checkpoint-question';
import { CheckpointTable } from './checkpoint-table';
import { SaveCheckpoint } from './save-checkpoint';
import { useCheckpoints } from './use-checkpoints';
import { WipeEverything } from './wipe-everything';
import { visibleText } from '@/views/words/value-words';
import { problemWords } from '@/views/words/problem-words';
import { Confirmation } from '../confirmation';

/** Named states of the lab to go back to, and the ways to begin anew. */
export function Component() {
  const { list, save, rename, remove } = useCheckpoints();
  const [asked, setAsked] = useState<Asked>();
  const announce = useAnnounce();
  const { history } = useLab();
  const states = useRef<HTMLElement>(null);
  const taken = list?.map(({ name }) => name) ?? [];
  return (
    <LabPage title="Checkpoints">
      <div className="grid max-w-1180 tiles-440 items-start gap-16">
        <OpenUnless lock="checkpoints">
          <section ref={states} tabIndex={-1} className="lab-card col-span-full" aria-label="Saved states">
            <p className="max-w-720">
              A checkpoint keeps the whole lab as it is now: equipment, certificates, keys, orders, the PC’s
              folder and stores, and the clock. Going back to one is a step that can be undone.
            </p>
            <SaveCheckpoint taken={taken} onSave={save} />
            {list !== undefined && (
              <CheckpointTable
                list={list}
                empty="No checkpoint is saved yet. Give the present state a name above."
                onAsk={setAsked}
              />
            )}
          </section>
        </OpenUnless>
        <OpenUnless lock="start-over">
          <StartOver />
        </OpenUnless>
        <WipeEverything onErase={history.erase} />
      </div>
      {asked !== undefined && (
        <CheckpointQuestion
          asked={asked}
          taken={taken}
          onAsk={setAsked}
          onEnd={() => setAsked(undefined)}
          onRename={(id, name) =>
            void rename(id, name).then(() => announce(`The checkpoint is now called “${visibleText(name)}”.`))
          }
          onRemove={(id, name) =>
            void remove(id).then(() => {
              announce(`The checkpoint “${visibleText(name)}” was removed.`);
              // The button that opened the question is gone.
              states.current?.focus();
            })
          }
        />
      )}
    </LabPage>
  );
}

/** 1 September 2017, noon UTC: the month of the note; every authority of the lab is valid then. */
const noteDate = Date.UTC(2017, 8, 1, 12);

const starts = [
  ['today', 'Today', 'as real time has it'],
  ['note', 'September 1, 2017', 'the month of the application note'],
] as const;

type Start = (typeof starts)[number][0];

/** A new site in the place of this one, beginning at a date. */
function StartOver() {
  const [start, setStart] = useState<Start>('today');
  const [isAsking, setIsAsking] = useState(false);
  return (
    <section className="lab-card" aria-labelledby="start-over-title">
      <h2 id="start-over-title">Start over</h2>
      <p>Installs the site of the application note again, with new keys. Checkpoints stay.</p>
      <fieldset className="mx-0 mt-8 mb-12 grid gap-4">
        <legend>The lab clock starts</legend>
        {starts.map(([id, label, note]) => (
          <RadioChoice
            key={id}
            name="start-date"
            id={id}
            translate="yes"
            label={
              <span>
                {label} <span className="text-12 text-frame-muted">{note}</span>
              </span>
            }
            isChosen={id === start}
            onChoose={() => setStart(id)}
          />
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
        Equipment, certificates, orders, the PC’s folder and stores and all sign-ins are replaced by a new
        site. Undo brings them back.
      </p>
      {progress !== undefined && (
        <p className="flex items-center gap-12">
          <progress
            className="flex-1 accent-frame-accent"
            aria-label="Keys made"
            value={progress.done}
            max={progress.all}
          />
          {String(progress.done)} of {String(progress.all)} keys made
        </p>
      )}
      {problem !== undefined && <p role="alert">{problem}</p>}
    </Confirmation>
  );
}
