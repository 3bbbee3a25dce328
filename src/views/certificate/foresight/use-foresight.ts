import type { Inputs } from '@/actions/preparation/preparation';
import { faultOf, type Steps } from '@/base/outcome';
import { isSameData } from '@/base/plain-data';
import type { Action, Facts } from '@/simulation/catalogue/catalogue';
import { readFirst } from '@/simulation/foresight/draft-facts';
import {
  acceptingAll,
  foreseeInSteps,
  refusedForesight,
  type Foresight,
} from '@/simulation/foresight/foresee';
import { problemOf } from '@/simulation/world/problem';
import type { World } from '@/simulation/world/world';
import { doInTurns } from '@/actions/perform';
import { follow, usePresent } from '@/state/use-world';
import { useEffect, useRef, useState } from 'react';
import { useLab } from '../../shell/lab';
import { foresightLinesInSteps } from './foresight-lines';
import { startAbortable } from '../../shell/start-abortable';

/** What is to be foretold. */
export interface Intention {
  readonly action: Action;
  /** What was read of its files already. */
  readonly facts?: Facts;
  /** What is handed over with it, where nothing was read yet. */
  readonly inputs?: Inputs;
}

/** Looking ahead waits until typing has rested. Milliseconds. */
export const typingPause = 300;

/**
 * What an intention would lead to; undefined until it is known, and while there is none. It is foretold anew when the world
 * has changed. `firstPause`: how long the first one waits, in milliseconds.
 */
export function useForesight(intention: Intention | undefined, firstPause = 0): Foresight | undefined {
  const { action, facts, inputs } = intention ?? {};
  const { preview } = useLab();
  const present = usePresent();
  const [known, setKnown] = useState<Foretold>();
  const key = action && JSON.stringify(action);
  // What a question or a form opens with is not being typed: it is foretold before anybody can press a button.
  const pause = useRef(firstPause);
  useEffect(() => {
    if (key === undefined) {
      pause.current = typingPause;
      return undefined;
    }
    const tried = acceptingAll(JSON.parse(key) as Action);
    const isRead = facts === undefined && readFirst.includes(tried.type);
    let told: Foresight | undefined;
    return follow(present, (world, at) => {
      const rest = pause.current;
      pause.current = typingPause;
      return startAbortable(async (signal) => {
        // The preview knows the facts of each action; which one this is is not known here.
        const read = isRead ? await preview(tried as never, { ...inputs, signal }) : undefined;
        if (signal.aborted) return;
        const foresight =
          read?.ok === false
            ? refusedForesight(world, read.problem, at)
            : await foreseen(foreseeInSteps(world, tried, read?.value ?? facts, at), { world, at, signal });
        if (told !== undefined && saysTheSame(told, foresight)) return;
        told = foresight;
        setKnown({ key, facts, inputs, foresight });
      }, rest);
    });
  }, [preview, present, key, facts, inputs]);
  const isOfThis = known !== undefined && known.key === key && known.facts === facts;
  return isOfThis && known.inputs === inputs ? known.foresight : undefined;
}

/** What was foretold, and of what: other files are another intention. */
interface Foretold {
  readonly key: string;
  readonly facts: Facts | undefined;
  readonly inputs: Inputs | undefined;
  readonly foresight: Foresight;
}

/** Whether two tell the same of everybody, whatever else there is in the worlds from which they do. */
function saysTheSame(before: Foresight, after: Foresight): boolean {
  return isSameData({ ...before, world: after.world, at: after.at }, after);
}

/** What is said of it is found here too, and not while it is drawn. */
function* withLines(steps: Steps<Foresight>): Steps<Foresight> {
  const foresight = yield* steps;
  yield;
  yield* foresightLinesInSteps(foresight);
  return foresight;
}

/**
 * Of a lab that holds something that cannot be judged, nothing is foretold; what is intended can be done all the same. How
 * long it takes is left as a performance measure.
 */
async function foreseen(
  steps: Steps<Foresight>,
  { world, at, signal }: { readonly world: World; readonly at: number; readonly signal: AbortSignal },
): Promise<Foresight> {
  const start = performance.now();
  try {
    const foresight = await doInTurns(withLines(steps), signal);
    performance.measure('forecast', { start });
    return foresight;
  } catch (error) {
    signal.throwIfAborted();
    return refusedForesight(world, problemOf(faultOf(error)), at);
  }
}
