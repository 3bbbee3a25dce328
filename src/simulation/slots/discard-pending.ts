import { displayNameOf } from '@/pki/distinguished-name';
import { decided, refused, type Decision, type NoFacts } from '../world/decision';
import { recordOf, withRecords } from '../world/world';

/** Take back what was installed and waits for a restart. */
export interface DiscardPending {
  readonly type: 'discard-pending';
  readonly slot: string;
}

/** Refuses when nothing waits, or when the restart that activates it is under way. */
export const discardPending: Decision<DiscardPending, NoFacts> = (world, { slot: id }) => {
  const { pending, ...slot } = recordOf(world, 'slots', id);
  if (pending?.activeAt !== undefined || pending === undefined) return refused('nothing-pending');
  const { subject } = recordOf(world, 'certificates', pending.credential.certificate);
  return decided(withRecords(world, 'slots', { [id]: slot }), 'pending-discarded', {
    certificate: displayNameOf(subject),
  });
};
