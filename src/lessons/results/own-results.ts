import type { JournalEntry } from '@/simulation/catalogue/catalogue';
import type { Mode } from '@/simulation/world/run';
import type { KeptResult } from '@/state/storage';
import { lessonAsDealt } from '../dealt';
import type { Lesson } from '../lesson';
import { endedRunOf } from '../score/run-end';
import { scoreOf } from '../score/score';
import { resultOf } from './result-file';

/** A run that was handed in as this browser keeps it, from its journal (its beginning first); undefined while it lasts. */
export function keptRun(
  whole: Lesson,
  journal: readonly JournalEntry[],
  keptAt: number,
): KeptResult | undefined {
  const ended = endedRunOf(journal);
  if (ended === undefined) return undefined;
  const { lesson, mode, startRevision } = ended.run;
  const score = scoreOf(lessonAsDealt(whole, ended.run), ended.run, ended.evidence);
  const file = JSON.stringify(resultOf(whole, ended, score, ''));
  return { id: String(startRevision), lesson, mode, hundredths: score.hundredths, keptAt, file };
}

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
