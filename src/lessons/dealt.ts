import type { Run } from '@/simulation/world/run';
import type { Guard, PlacedCheck } from './check';
import type { Sabotage } from './fault';
import { checksOf } from './judge';
import type { Doing, Lesson, Step } from './lesson';

/** What mends a fault in a lesson; undefined where nothing does, so that *Fix* does not deal it. */
function repairOf({ fault, repair = fault.repair }: Sabotage): readonly Doing[] | undefined {
  return repair;
}

/** The faults of a lesson that *Fix* can deal. */
export function fixable({ faults }: Lesson): readonly Sabotage[] {
  return faults.filter((row) => repairOf(row) !== undefined);
}

/**
 * A lesson as a run has it: with the checks that its faults bring along. In *Fix* it is one step, which is to mend what
 * went wrong: its goals are those that the fault has broken, its acts the repair, and what was whole is guarded.
 */
export function lessonAsDealt(lesson: Lesson, { mode, variant }: Pick<Run, 'mode' | 'variant'>): Lesson {
  const rows = lesson.faults.filter(({ fault }) => variant.faults.includes(fault.id));
  const all = {
    ...lesson,
    steps: withChecks(
      lesson.steps,
      rows.flatMap(({ check }) => check ?? []),
    ),
  };
  const [row] = rows;
  return mode === 'fix' && row !== undefined ? toBeMended(all, row) : all;
}

function withChecks(steps: readonly Step[], checks: readonly PlacedCheck[]): readonly Step[] {
  const last = steps.at(-1);
  if (last === undefined || checks.length === 0) return steps;
  return [...steps.slice(0, -1), { ...last, checks: [...last.checks, ...checks] }];
}

function toBeMended(lesson: Lesson, row: Sabotage): Lesson {
  const { symptom } = row.fault;
  const [broken, whole] = [true, false].map((isBroken) =>
    checksOf(lesson).filter(({ id }) => id in row.fails === isBroken),
  );
  const step: Step = {
    id: 'mend',
    title: 'Find what is wrong, and repair it',
    note: lesson.steps.map(({ note }) => note).join('; '),
    say: symptom,
    why: lesson.steps.map(({ why }) => why).join(' '),
    acts: repairOf(row) ?? [],
    checks: broken ?? [],
  };
  return {
    ...lesson,
    brief: () => symptom,
    steps: [step],
    guards: [...lesson.guards, ...(whole ?? []).map(stillWhole)],
  };
}

/** What was reached when the lesson began is still reached. */
function stillWhole({ id, judge }: PlacedCheck): Guard {
  return {
    id,
    points: 10,
    harm: (evidence) => {
      const judgement = judge(evidence);
      return judgement.is === 'met' ? [] : [judgement.why];
    },
  };
}
