import type { Spot } from './spot';
import type { Evidence } from './evidence';
import type { Judgement, Reason } from './reasons';

/** What a check or a fault is about: the debrief counts by it. */
export type Skill = 'names' | 'subject' | 'keys' | 'order' | 'chain' | 'trust' | 'activation' | 'scope';

/** One goal of a lesson: a pure question over evidence. It never reads a label, a selector or the order of clicks. */
export interface Check {
  readonly id: string;
  readonly goal: string;
  readonly skill: Skill;
  /** 10 where left out. */
  readonly points?: number;
  readonly judge: (evidence: Evidence) => Judgement;
}

/** A check with the control where its goal is reached: the second hint leads there. */
export interface PlacedCheck extends Check {
  readonly target: Spot;
}

/** Says of a check where its goal is reached. */
export function at(target: Spot, check: Check): PlacedCheck {
  return { ...check, target };
}

/** What must not come to harm. */
export interface Guard {
  readonly id: string;
  /** What one harm takes off. */
  readonly points: number;
  readonly harm: (evidence: Evidence) => readonly Reason[];
}
