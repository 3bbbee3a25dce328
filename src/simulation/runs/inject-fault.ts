import { success } from '@/base/outcome';
import { type RecordChange, withChanges } from '../history/record-changes';
import { type Decision, refused } from '../world/decision';
import { withRecords } from '../world/world';
import { lastingRun } from './locks';

/** Bring about what a colleague does. What it leads to is an input of the action. */
export interface InjectFault {
  readonly type: 'inject-fault';
  readonly fault: string;
  /** The sentence shown about it, as in “A colleague has …”; left out: none. */
  readonly says?: string;
}

/** What the colleague's actions changed. */
export interface InjectFaultFacts {
  readonly changes: readonly RecordChange[];
}

/** One step, however many actions it stands for. Refuses where no run lasts. */
export const injectFault: Decision<InjectFault, InjectFaultFacts> = (world, { fault, says }, facts, at) => {
  const run = lastingRun(world);
  if (run === undefined) return refused('no-lesson-begun');
  const changed = withChanges(world, facts.changes, 'after', at);
  const noted = { ...run, injected: [...run.injected, { fault, at }] };
  return success({
    ...changed,
    world: withRecords(changed.world, 'runs', { run: noted }),
    events: says === undefined ? [] : [{ name: 'colleague-acted', values: { says } }],
  });
};
