import { z } from '@/base/zod';
import type { BrowserStorage } from '@/ui/browser-storage';

const key = 'connect-certificate-lab.results';

const hundredths = z.number().check(z.minimum(0), z.maximum(100));

const schema = z.array(
  z.object({
    lesson: z.string(),
    mode: z.enum(['practise', 'test']),
    attempts: z.number(),
    first: hundredths,
    best: hundredths,
    last: z.string(),
  }),
);

/** What came of a lesson in a mode in this browser: the first attempt beside the best, hundredths. */
export interface OwnResult {
  readonly lesson: string;
  readonly mode: 'practise' | 'test';
  readonly attempts: number;
  readonly first: number;
  readonly best: number;
  /** The run of the last attempt: it is counted once, however often its debrief is read. */
  readonly last: string;
}

/** A run that was handed in. */
export interface Attempt extends Pick<OwnResult, 'lesson' | 'mode'> {
  readonly run: string;
  readonly hundredths: number;
}

/** The results with an attempt. */
function withAttempt(results: readonly OwnResult[], attempt: Attempt): readonly OwnResult[] {
  const { lesson, mode, run, hundredths: score } = attempt;
  const isSame = (result: OwnResult) => result.lesson === lesson && result.mode === mode;
  const before = results.find(isSame);
  if (before?.last === run) return results;
  const { attempts = 0, first = score, best = score } = before ?? {};
  const after = { lesson, mode, attempts: attempts + 1, first, best: Math.max(best, score), last: run };
  return before === undefined
    ? [...results, after]
    : results.map((result) => (isSame(result) ? after : result));
}

/** What the browser has kept; nothing where it is damaged. */
export function readOwnResults(storage: BrowserStorage): readonly OwnResult[] {
  try {
    const read = z.safeParse(schema, JSON.parse(storage.getItem(key) ?? '[]'));
    return read.success ? read.data : [];
  } catch {
    return [];
  }
}

/** Keeps an attempt, and answers all results. */
export function keepAttempt(storage: BrowserStorage, attempt: Attempt): readonly OwnResult[] {
  const results = withAttempt(readOwnResults(storage), attempt);
  storage.setItem(key, JSON.stringify(results));
  return results;
}

/** Forgets all of them. */
export function removeOwnResults(storage: BrowserStorage): void {
  storage.forget(key);
}
