import { useEffect, useState } from 'react';
import type { StepFacts } from '@/simulation/history/history';
import type { Step } from '@/state/storage';
import { Forecast } from '@/views/certificate/foresight/forecast';
import { useLab } from '@/views/shell/lab';

interface StepsForecastProps {
  readonly type: 'undo' | 'redo';
  /** In the order in which they are turned over. */
  readonly steps: readonly Step[];
}

const headings = { undo: 'After Undo', redo: 'After Redo' } as const;

/** Who is met how once some steps are taken back, or made again, all of them: they are tried as one. */
export function StepsForecast({ type, steps }: StepsForecastProps) {
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
