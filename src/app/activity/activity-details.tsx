import { useEffect, useState } from 'react';
import type { StepFacts } from '@/simulation/history/history';
import type { Step } from '@/state/storage';
import { DateText } from '@/ui/date-text';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { stepWords } from '../undo/steps';
import { type ActivityRow, stepsBackTo, stepsForwardTo } from './activity-rows';

interface ActivityDetailsProps {
  readonly row: ActivityRow | undefined;
  readonly steps: readonly Step[];
}

/** The whole of the entry in question, and the ways back to it. */
export function ActivityDetails({ row, steps }: ActivityDetailsProps) {
  const back = row === undefined ? [] : stepsBackTo(steps, row.revision);
  const forward = row === undefined ? [] : stepsForwardTo(steps, row.revision);
  const { said, run } = useSteps();
  return (
    <section
      className="mt-12 grid max-h-[45%] max-w-1500 flex-none grid-cols-[minmax(0,1fr)_auto] content-start items-start gap-x-24 gap-y-6 overflow-auto rounded-8 border border-frame-line bg-frame-raised px-16 py-12 max-wide:max-h-none max-wide:grid-cols-1"
      aria-label="The chosen entry"
    >
      {row === undefined ? (
        <p className="wrap-anywhere">Choose an entry to read all of it, and to go back to it.</p>
      ) : (
        <EntryWords row={row} />
      )}
      <div className="flex flex-wrap gap-8">
        {forward.length > 0 ? (
          <button
            type="button"
            name="redo-to-here"
            className="frame-choice"
            onClick={() => void run('redo', forward.length)}
          >
            {labelOf('Redo this entry', forward.length, 'before it')}
          </button>
        ) : (
          <button
            type="button"
            name="undo-to-here"
            className="frame-choice"
            disabled={back.length === 0}
            onClick={() => void run('undo', back.length)}
          >
            {labelOf('Undo this entry', back.length, 'after it')}
          </button>
        )}
      </div>
      {back.length > 0 && <StepsForecast type="undo" steps={back} />}
      {forward.length > 0 && <StepsForecast type="redo" steps={forward} />}
      <OtherSteps title="Undoes:" steps={back} />
      <OtherSteps title="Redoes:" steps={forward} />
      <p className="col-span-full text-12 text-frame-muted" role="status">
        {said === '' ? noteOf(row) : said}
      </p>
    </section>
  );
}

/** Takes steps back or makes them again, one after the other, until one is refused. */
function useSteps() {
  const { perform } = useLab();
  const [said, setSaid] = useState('');
  const run = async (type: 'undo' | 'redo', count: number) => {
    setSaid('');
    for (let step = 0; step < count; step += 1) {
      const outcome = await perform({ type });
      if (!outcome.ok) {
        setSaid(problemWords(outcome.problem));
        return;
      }
    }
  };
  return { said, run };
}

function labelOf(label: string, count: number, where: string): string {
  return count > 1 ? `${label} and ${String(count - 1)} ${where}` : label;
}

function noteOf(row: ActivityRow | undefined): string {
  return row?.step === 'lasting'
    ? 'This entry cannot be undone: it is older than the last 100 steps, or of a kind that cannot be undone, such as a sign-in, a saved file or an undo.'
    : 'The last 100 steps can be undone, and redone until something else is done. Files that were downloaded and sign-ins stay as they are.';
}

function EntryWords({ row: { at, sentence, effects } }: { readonly row: ActivityRow }) {
  return (
    <div className="wrap-anywhere">
      <p className="text-13 text-frame-muted">
        <DateText at={at} />
      </p>
      {sentence !== '' && <p>{sentence}</p>}
      {effects.length > 0 && (
        <ul className="list-disc pl-20" aria-label="What it did to connections">
          {effects.map((effect) => (
            <li key={effect}>{effect}</li>
          ))}
        </ul>
      )}
    </div>
  );
}

/** How many steps are named before the rest is counted. */
const mostNamed = 4;

/** What goes along, where it is more than the entry itself. */
function OtherSteps({ title, steps }: { readonly title: string; readonly steps: readonly Step[] }) {
  if (steps.length < 2) return null;
  const rest = steps.length - mostNamed;
  return (
    <div className="col-span-full">
      {title}
      <ol className="list-decimal pl-20">
        {steps.slice(0, mostNamed).map((step) => (
          <li key={step.revision}>{stepWords(step)}</li>
        ))}
      </ol>
      {rest > 0 && <p>and {rest} more.</p>}
    </div>
  );
}

interface StepsForecastProps {
  readonly type: 'undo' | 'redo';
  /** In the order in which they are turned over. */
  readonly steps: readonly Step[];
}

const headings = { undo: 'After Undo', redo: 'After Redo' } as const;

/** Who is met how once some steps are taken back, or made again, all of them: they are tried as one. */
function StepsForecast({ type, steps }: StepsForecastProps) {
  const facts = useStepFacts(type, steps);
  return facts && <Forecast heading={headings[type]} action={{ type }} facts={facts} />;
}

/** Undefined until it is read what the steps changed, and where that cannot be read. */
function useStepFacts(type: 'undo' | 'redo', steps: readonly Step[]): StepFacts | undefined {
  const { history } = useLab();
  const key = [type, ...steps.map(({ revision }) => revision)].join(' ');
  const [read, setRead] = useState<{ readonly key: string; readonly facts: StepFacts }>();
  useEffect(() => {
    let isWanted = true;
    const revisions = key.split(' ').slice(1).map(Number);
    void history.readStepFacts(revisions).then((facts) => {
      if (isWanted && facts !== undefined) setRead({ key, facts });
    });
    return () => {
      isWanted = false;
    };
  }, [history, key]);
  return read?.key === key ? read.facts : undefined;
}
