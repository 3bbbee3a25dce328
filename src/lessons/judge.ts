import type { PlacedCheck } from './check';
import type { Evidence } from './evidence';
import type { Lesson } from './lesson';
import type { Judgement, Reason } from './reasons';

/** What a check says, or a guard. */
export interface Judged {
  readonly check: PlacedCheck;
  readonly judgement: Judgement;
}

/** All checks of a lesson, in the order of its steps. */
export function checksOf({ steps }: Lesson): readonly PlacedCheck[] {
  return steps.flatMap(({ checks }) => checks);
}

/** What the checks of a lesson say. */
export function judgeChecks(lesson: Lesson, evidence: Evidence): readonly Judged[] {
  return checksOf(lesson).map((check) => ({ check, judgement: check.judge(evidence) }));
}

/** What came to harm, in the order of the guards. */
export function harmIn({ guards }: Lesson, evidence: Evidence): readonly Reason[] {
  return guards.flatMap(({ harm }) => harm(evidence));
}
