import { decided, refused, type Decision, type NoFacts } from '../world/decision';
import { settle } from './time';
import { labOf, withRecords } from '../world/world';

/** Move lab time forward. */
export interface AdvanceClock {
  readonly type: 'advance-clock';
  /** Milliseconds, more than 0. */
  readonly by: number;
}

/** Moves the clock and applies whatever has fallen due. Back is not possible. */
export const advanceClock: Decision<AdvanceClock, NoFacts> = (world, { by }, _facts, at) => {
  if (!(by > 0)) return refused('clock-moves-forward-only');
  const lab = labOf(world);
  const { clock } = lab;
  const moved =
    clock.kind === 'running'
      ? ({ kind: 'running', offset: clock.offset + by } as const)
      : ({ kind: 'stopped', at: clock.at + by } as const);
  const later = withRecords(world, 'lab', { lab: { ...lab, clock: moved } });
  return decided(settle(later, at + by), 'clock-moved', { to: String(at + by) });
};
