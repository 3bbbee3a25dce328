import type { Action, JournalEntry } from '@/simulation/catalogue/catalogue';
import type { Run } from '@/simulation/world/run';
import type { PlacedCheck } from '../check';
import type { Evidence } from '../evidence';
import { judgeChecks, type Judged } from '../judge';
import type { Lesson } from '../lesson';
import type { Reason } from '../reasons';

/** What is left of the points of a goal after its highest hint; without one, all. */
export const afterHint: Readonly<Record<number, number>> = { 1: 1, 2: 0.8, 3: 0.5, 4: 0 };

/** What an unsuccessful *Check* takes off every open goal, and what it leaves at least. */
const pressCost = 0.2;

/** Harm takes off so much at most, hundredths. */
const mostHarm = 30;

/** A goal with what it is worth now, and what was earned. */
export interface ScoredGoal extends Judged {
  readonly points: number;
  /** What it brings once it is met: less than its points after hints and presses of *Check*. */
  readonly worth: number;
  readonly earned: number;
}

/** What a run is worth. */
export interface Score {
  readonly goals: readonly ScoredGoal[];
  readonly harm: readonly Reason[];
  /** What harm takes off, hundredths. */
  readonly harmPoints: number;
  /** Hundredths, from 0 to 100. */
  readonly hundredths: number;
  readonly isPassed: boolean;
}

/** The points that a goal has by itself. */
function pointsOf({ points = 10 }: PlacedCheck): number {
  return points;
}

/** What a goal brings once it is met: 1 is all of it. */
export function shareOf({ hints, presses }: Pick<Run, 'hints' | 'presses'>, check: string): number {
  const hinted = afterHint[hints[check] ?? 0] ?? 1;
  const pressed = Math.max(pressCost, 1 - pressCost * (presses[check] ?? 0));
  return hinted * pressed;
}

/** Points earned of all points, in hundredths, less what came to harm: each guard once. Time is never scored. */
export function scoreOf(lesson: Lesson, run: Pick<Run, 'hints' | 'presses'>, evidence: Evidence): Score {
  const goals = judgeChecks(lesson, evidence).map((judged) => {
    const points = pointsOf(judged.check);
    const worth = points * shareOf(run, judged.check.id);
    return { ...judged, points, worth, earned: judged.judgement.is === 'met' ? worth : 0 };
  });
  const harmed = lesson.guards.map(({ harm, points }) => ({ points, reasons: harm(evidence) }));
  const harmPoints = sum(harmed.filter(({ reasons }) => reasons.length > 0).map(({ points }) => points));
  const earned = (100 * sum(goals.map(({ earned: own }) => own))) / sum(goals.map(({ points }) => points));
  const hundredths = Math.max(0, Math.round(earned - Math.min(mostHarm, harmPoints)));
  return {
    goals,
    harm: harmed.flatMap(({ reasons }) => reasons),
    harmPoints: Math.min(mostHarm, harmPoints),
    hundredths,
    isPassed: hundredths >= lesson.passMark,
  };
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((all, one) => all + one, 0);
}

/** How much was done in a run. */
export interface Economy {
  readonly requests: number;
  readonly orders: number;
  readonly installations: number;
  readonly restarts: number;
  readonly refusals: number;
  readonly keysSaved: number;
}

const counted: Readonly<Record<keyof Economy, readonly Action['type'][]>> = {
  requests: ['generate-request', 'create-appliance-request'],
  orders: ['order-certificate', 'reissue-certificate'],
  installations: ['install-certificate', 'import-pasted', 'import-authority'],
  restarts: ['restart-appliance', 'restart-web-server'],
  refusals: ['note-refusal'],
  keysSaved: ['save-request-key', 'save-order-pfx'],
};

/** What each is called. */
export const economyWords: Readonly<Record<keyof Economy, string>> = {
  requests: 'Requests',
  orders: 'Orders',
  installations: 'Installations',
  restarts: 'Restarts',
  refusals: 'Refusals',
  keysSaved: 'Private keys saved',
};

/** Counts what was done. */
export function economyOf(actions: readonly Pick<JournalEntry['action'], 'type'>[]): Economy {
  const count = (types: readonly string[]) => actions.filter(({ type }) => types.includes(type)).length;
  const figures = Object.entries(counted).map(([name, types]) => [name, count(types)] as const);
  return Object.fromEntries(figures) as Readonly<Record<keyof Economy, number>>;
}
