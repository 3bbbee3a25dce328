import type { LabEvent } from '@/simulation/world/decision';
import { eventWords } from '@/views/words/event-words';

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
  'connections-not-judged',
];
