import type { Act } from '@/actions/act';
import type { Site } from '@/simulation/runs/site';
import type { PlacedCheck, Skill } from './check';
import type { ReasonName } from './reasons';

/** Something that goes wrong: a slip in an act, or what a colleague does. Real actions perform both. */
export interface Fault {
  readonly id: string;
  readonly skill: Skill;
  /** What a user would see or write, never the cause. */
  readonly symptom: string;
  readonly deal: 'start' | 'attempt' | 'any time';
  /** The act as it is done wrongly; undefined: it is left out. */
  readonly slip?: (act: Act, site: Site) => Act | undefined;
  readonly does?: readonly ((site: Site) => Act)[];
  /** It is looked at before what was started is over. */
  readonly isTooEarly?: true;
  /** What mends it. As with what is done, each act is of the site as it is when its turn comes. */
  readonly repair?: readonly ((site: Site) => Act)[];
}

/** The checks of a lesson that fail with a fault, each with its reason: exactly these. */
export interface Sabotage {
  readonly fault: Fault;
  /** The step before which a colleague acts; the end where left out. */
  readonly before?: string;
  readonly fails: Readonly<Record<string, ReasonName>>;
  /** What mends it in this lesson, where what mends the fault does not do alone. */
  readonly repair?: readonly ((site: Site) => Act)[];
  /** A check that the fault brings along. */
  readonly check?: PlacedCheck;
}
