import type { JournalEntry } from '@/simulation/catalogue/catalogue';
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
