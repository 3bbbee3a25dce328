import { withNoteConferences } from '@/simulation/appliances/service-appliance/note-conferences';
import { withMobilityUsers } from '@/simulation/appliances/mobility-router/mobility-user';
import { withAllSlots } from '@/simulation/slots/empty-slots';
import { emptyWorld, type World } from '@/simulation/world/world';
import { withListedCertificates } from './orders-of-version-2';

/** What worlds of version 3 have more than those before, each step on the world that the one before it made. */
const steps: readonly ((world: World) => World)[] = [
  withAllCollections,
  withAllSlots,
  withNoteConferences,
  withMobilityUsers,
  withListedCertificates,
];

/** A world of version 2 as version 3 needs it. */
export function toVersion3(world: World): World {
  return steps.reduce((changed, step) => step(changed), world);
}

function withAllCollections(world: World): World {
  return { ...emptyWorld, ...world };
}
