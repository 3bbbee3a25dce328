import { type Outcome, refusal, success } from '@/base/outcome';
import { problemOf, type Problem, type ProblemName } from './problem';
import type { World } from './world';

/** Something that happened and is worth a sentence; words in `views/words/event-words`. */
export interface LabEvent {
  readonly name:
    | 'site-installed'
    | 'signed-in'
    | 'signed-out'
    | 'equipment-changed'
    | 'equipment-added'
    | 'equipment-removed'
    | 'several-equipment-removed'
    | 'https-enabled'
    | 'https-disabled'
    | 'web-server-restarted'
    | 'conference-deleted'
    | 'pending-discarded'
    | 'request-generated'
    | 'certificate-installed'
    | 'certificate-restored'
    | 'certificate-generated'
    | 'certificate-imported'
    | 'appliance-restarted'
    | 'certificate-ordered'
    | 'certificate-reissued'
    | 'certificate-revoked'
    | 'domain-proof-started'
    | 'domain-proof-published'
    | 'domain-proven'
    | 'file-saved'
    | 'file-renamed'
    | 'file-deleted'
    | 'certificate-trusted'
    | 'certificate-removed'
    | 'root-deployed'
    | 'pc-settings-changed'
    | 'clock-moved'
    | 'checkpoint-restored'
    | 'lab-file-opened'
    | 'site-renamed'
    | 'lesson-begun'
    | 'lesson-ended'
    | 'colleague-acted'
    | 'practice-key-made'
    | 'practice-request-made'
    | 'practice-certificate-issued'
    | 'practice-certificate-renewed'
    | 'practice-certificates-revoked'
    | 'practice-certificates-reinstated'
    | 'practice-list-issued'
    | 'practice-template-saved'
    | 'practice-items-imported'
    | 'practice-item-renamed'
    | 'practice-items-deleted'
    | 'authority-imported'
    | 'clients-provisioned'
    | 'clients-re-provisioned'
    | 'mobility-user-added'
    | 'mobility-user-changed'
    | 'mobility-users-removed'
    | 'cluster-made'
    | 'cluster-changed'
    | 'cluster-dissolved'
    | 'taken-over'
    | 'connections-not-judged'
    | 'connection-changed'
    | 'connection-will-change'
    | 'connection-cause-changed'
    | 'connection-cause-will-change'
    | 'step-undone'
    | 'step-redone';
  readonly values: Readonly<Record<string, string>>;
}

/** What a decision leads to. */
export interface Decided {
  readonly world: World;
  readonly events: readonly LabEvent[];
  /** Lab time afterwards where it is not that of the action: a move of the clock was taken back or made again. */
  readonly lastAt?: number;
}

/**
 * How the site reacts to an action: pure and synchronous. `world` is settled at `at` (lab time in milliseconds);
 * `facts` is what was found out before, public and plain. A refusal means that nothing changes.
 */
export type Decision<Action, Facts> = (
  world: World,
  action: Action,
  facts: Facts,
  at: number,
) => Outcome<Decided, Problem>;

/** A decision's yes with one event. */
export function decided(
  world: World,
  name: LabEvent['name'],
  values: LabEvent['values'],
): Outcome<Decided, Problem> {
  return success({ world, events: [{ name, values }] });
}

/** A decision's no. */
export function refused(
  name: ProblemName,
  field?: string,
  values?: Readonly<Record<string, string>>,
): Outcome<Decided, Problem> {
  return refusal(problemOf(name, field, values));
}

/** The facts of an action for which nothing has to be found out. */
export type NoFacts = Readonly<Record<string, never>>;
