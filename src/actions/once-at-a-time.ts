import { isSameData } from '@/base/plain-data';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { Perform } from './perform';
import type { Inputs } from './preparation/preparation';

interface Running {
  readonly action: Action;
  readonly inputs: Inputs;
  readonly outcome: ReturnType<Perform>;
}

/**
 * Performs each action once at a time: whoever asks for what is under way already, as the second press of a double click
 * does, is answered with what comes of the first.
 */
export function onceAtATime(perform: Perform): Perform {
  const running = new Set<Running>();
  return (action, inputs = {}) => {
    const same = [...running].find(
      (other) => isSameData(other.action, action) && isSameGiven(other.inputs, inputs),
    );
    if (same !== undefined) return same.outcome;
    const begun = { action, inputs, outcome: perform(action, inputs) };
    running.add(begun);
    const end = () => running.delete(begun);
    begun.outcome.then(end, end);
    return begun.outcome;
  };
}

/** The same files, not files of the same contents: comparing those is not worth the while. */
function isSameGiven(one: Inputs, other: Inputs): boolean {
  const [files, others] = [one.files ?? [], other.files ?? []];
  return (
    files.length === others.length &&
    files.every(({ bytes }, index) => bytes === others[index]?.bytes) &&
    isSameData(one.secrets ?? {}, other.secrets ?? {})
  );
}
