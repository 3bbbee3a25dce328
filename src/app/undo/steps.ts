import { useEffect, useState } from 'react';
import type { LabEvent } from '@/simulation/world/decision';
import type { Step } from '@/state/storage';
import { useRevision } from '@/state/use-world';
import { useLab } from '@/views/shell/lab';
import { eventWords } from '@/views/words/event-words';

/** The steps that can be taken back or made again, oldest first; read again after every change of the lab. */
export function useSteps(): readonly Step[] {
  const { history } = useLab();
  const revision = useRevision();
  const [steps, setSteps] = useState<readonly Step[]>([]);
  useEffect(() => {
    let isWanted = true;
    void history.readSteps().then((read) => {
      if (isWanted) setSteps(read);
    });
    return () => {
      isWanted = false;
    };
  }, [history, revision]);
  return steps;
}

/** What was done, in sentences; what it did to connections is not among it. */
export function stepWords({ events }: { readonly events: readonly LabEvent[] }): string {
  return events
    .filter((event) => !isEffect(event))
    .map(eventWords)
    .join(' ');
}

/** Whether an event is what a step did to connections, not what was done. */
export function isEffect({ name }: LabEvent): boolean {
  return effects.includes(name);
}

const effects: readonly LabEvent['name'][] = [
  'connection-changed',
  'connection-will-change',
  'connection-cause-changed',
  'connection-cause-will-change',
  'connections-not-judged',
];
