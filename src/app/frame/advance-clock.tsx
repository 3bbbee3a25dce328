import { useState } from 'react';
import { useLabTime, useRevision } from '@/state/use-world';
import { FaultBoundary } from '@/ui/fault-boundary';
import { DateText } from '@/ui/date-text';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';
import { problemWords } from '@/views/words/problem-words';
import { NextEvent } from './next-event';

const hour = 3_600_000;
const day = 24 * hour;

const steps = [
  ['an hour', hour],
  ['a day', day],
  ['a week', 7 * day],
  ['30 days', 30 * day],
  ['a year', 365 * day],
] as const;

const notJudged = 'The lab cannot say what happens next: something in it cannot be read.';

/** Moves the lab clock forward, to see what time does to certificates. */
export function AdvanceClock() {
  const { perform } = useLab();
  const [problem, setProblem] = useState<string>();
  const [considered, setConsidered] = useState<{ readonly label: string; readonly by: number }>();
  const advance = async (by: number) => {
    const outcome = await perform({ type: 'advance-clock', by });
    setProblem(outcome.ok ? undefined : problemWords(outcome.problem));
  };
  return (
    <div className="frame-panel" role="group" aria-label="Advance the lab clock">
      <p>
        In the lab it is <DateText at={useLabTime('every-second')} />.
      </p>
      <p className="frame-panel-title">Advance by</p>
      <div className="flex flex-wrap gap-1.5">
        {steps.map(([label, by]) => (
          <button
            key={label}
            type="button"
            name={`advance-${String(by / hour)}`}
            className="frame-choice"
            onClick={() => void advance(by)}
            onPointerEnter={() => setConsidered({ label, by })}
            onFocus={() => setConsidered({ label, by })}
          >
            {label}
          </button>
        ))}
      </div>
      <FaultBoundary turn={useRevision()} instead={() => <p className="frame-note">{notJudged}</p>}>
        <NextEvent onAdvance={advance} />
        {considered !== undefined && (
          <Forecast
            heading={`After ${considered.label}`}
            action={{ type: 'advance-clock', by: considered.by }}
          />
        )}
      </FaultBoundary>
      <p className="frame-note">
        {problem ?? 'It runs with real time otherwise, and never backwards. Certificates expire by it.'}
      </p>
    </div>
  );
}
