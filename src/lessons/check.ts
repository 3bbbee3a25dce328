import type { Site } from '@/simulation/runs/site';
import type { Target } from '@/views/stage/stage';
import type { Evidence } from './evidence';
import type { Judgement, Reason } from './reasons';

/** A control, or the one that it is at this site: an order's page goes by the number of the order. */
export type Spot = Target | ((site: Site) => Target);

/** The control at a site. */
export function targetOf(spot: Spot, site: Site): Target {
  return typeof spot === 'function' ? spot(site) : spot;
}

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
