import type { Mode } from '@/simulation/world/run';
import type { KeptResult } from '@/state/storage';

/** What came of a lesson in a mode in this browser: the first attempt beside the best, hundredths. */
export interface OwnResult {
  readonly lesson: string;
  readonly mode: Mode;
  readonly attempts: number;
  readonly first: number;
  readonly best: number;
}

/** What was kept, by lesson and mode, in the order of the first attempts. */
export function ownResultsOf(kept: readonly KeptResult[]): readonly OwnResult[] {
  const results = new Map<string, OwnResult>();
  for (const { lesson, mode, hundredths } of kept.toSorted((one, other) => one.keptAt - other.keptAt)) {
    const key = `${lesson} ${mode}`;
    const before = results.get(key);
    results.set(key, {
      ...{ lesson, mode: mode as Mode },
      attempts: (before?.attempts ?? 0) + 1,
      first: before?.first ?? hundredths,
      best: Math.max(before?.best ?? 0, hundredths),
    });
  }
  return [...results.values()];
}
