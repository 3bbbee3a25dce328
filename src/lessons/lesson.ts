import type { Act } from '@/actions/act';
import type { Site } from '@/simulation/runs/site';
import type { Question } from './checks/answer';
import type { Guard, PlacedCheck, Spot } from './check';
import type { Sabotage } from './fault';

/** The lessons there are. */
export type LessonId = 'hq-request' | 'hq-install' | 'appliance-https';

/** An act of the site as it is when its turn comes. */
export type Doing = (site: Site) => Act;

/** A step: what is done, why, and the checks that are met after it. Texts are plain. */
export interface Step {
  readonly id: string;
  readonly title: string;
  /** Where the application note has it. */
  readonly note: string;
  readonly say: string;
  readonly details?: readonly (readonly [Spot, string])[];
  readonly why: string;
  /** What holds today, where the note is of its time. */
  readonly today?: { readonly says: string; readonly source: string };
  /** What is done at a real system instead. */
  readonly real?: string;
  readonly acts: readonly Doing[];
  readonly checks: readonly PlacedCheck[];
  /** Pressed one after another to see what a question is about. */
  readonly look?: readonly Spot[];
  readonly ask?: (site: Site) => Question;
}

/** Where a lesson begins: the note's site at a lab time, earlier lessons solved, then acts. */
interface Start {
  /** Lab time, milliseconds since 1970. */
  readonly at: number;
  readonly after?: readonly LessonId[];
  readonly acts?: readonly Doing[];
}

/** A procedure of the note to be learned. */
export interface Lesson {
  readonly id: LessonId;
  /** Grows when checks or acts change, so that an older result is not scored by newer rules. */
  readonly version: number;
  readonly title: string;
  readonly minutes: number;
  readonly brief: (site: Site) => string;
  readonly start: Start;
  readonly steps: readonly Step[];
  readonly guards: readonly Guard[];
  readonly faults: readonly Sabotage[];
  /** Hundredths. */
  readonly passMark: number;
  /** How what was done is taken back at a real system. */
  readonly rollBack: readonly string[];
}
