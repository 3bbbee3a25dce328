import { createContext, use, useEffect, useRef } from 'react';
import type { GivenFile } from '@/actions/preparation/preparation';

/** Files for a page that installs, or for the pre-flight, with the password that opens them; empty where they need none. */
export interface HandedOver {
  readonly files: readonly GivenFile[];
  readonly password: string;
  /** To the pre-flight: id of the slot that they are for. */
  readonly target?: string;
}

/** In the place of a slot: what goes to the pre-flight. */
export const toPreflight = 'preflight';

/**
 * What is on its way from one window of the PC to the page of a slot in another. It may hold private keys: it waits in
 * memory alone, and is taken once.
 */
export class Handover {
  readonly #waiting = new Map<string, HandedOver>();
  readonly #takers = new Set<() => void>();

  /** The last that is given for a slot, by its id, counts. */
  give(slot: string, handed: HandedOver): void {
    this.#waiting.set(slot, handed);
    for (const take of this.#takers) take();
  }

  take(slot: string): HandedOver | undefined {
    const handed = this.#waiting.get(slot);
    this.#waiting.delete(slot);
    return handed;
  }

  /** Calls whenever something was given; answers how to end that. */
  watch(taker: () => void): () => void {
    this.#takers.add(taker);
    return () => {
      this.#takers.delete(taker);
    };
  }
}

/** One for all windows of the PC. */
export const HandoverContext = createContext(new Handover());

/** Calls with what was handed over for a slot, now and whenever more comes. */
export function useHandedOver(slot: string, onHanded: (handed: HandedOver) => void): void {
  const handover = use(HandoverContext);
  const latest = useRef(onHanded);
  useEffect(() => {
    latest.current = onHanded;
  });
  useEffect(() => {
    const take = () => {
      const handed = handover.take(slot);
      if (handed !== undefined) latest.current(handed);
    };
    take();
    return handover.watch(take);
  }, [handover, slot]);
}
