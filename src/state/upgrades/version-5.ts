import type { DistinguishedName } from '@/pki/distinguished-name';
import type { Slot, StoredRequest } from '@/simulation/world/equipment';
import { emptyWorld, type Lab, type World } from '@/simulation/world/world';

/** A lab of a world of version 4: its training keys are counted from the first revision of the database. */
export type LabOfVersion4 = Omit<Lab, 'countedFrom'>;

/** A stored request of a world of version 4: of what it asks for, the subject alone is known. */
export type RequestOfVersion4 = Omit<StoredRequest, 'asks'> & { readonly subject?: DistinguishedName };

type SlotOfVersion4 = Omit<Slot, 'request'> & { readonly request?: RequestOfVersion4 };

/** A world of version 4 as version 5 needs it: no lesson is being done. */
export function toVersion5(world: World): World {
  const slots = world.slots as Readonly<Record<string, SlotOfVersion4>>;
  return {
    ...emptyWorld,
    ...world,
    lab: mapped(world.lab as Readonly<Record<string, LabOfVersion4>>, (lab) => ({ ...lab, countedFrom: 0 })),
    slots: mapped(slots, withAsks),
  };
}

function withAsks({ request, ...slot }: SlotOfVersion4): Slot {
  if (request === undefined) return slot;
  const { subject, ...rest } = request;
  return { ...slot, request: { ...rest, ...(subject && { asks: { subject } }) } };
}

function mapped<From, To>(
  records: Readonly<Record<string, From>>,
  change: (record: From) => To,
): Readonly<Record<string, To>> {
  return Object.fromEntries(Object.entries(records).map(([id, record]) => [id, change(record)]));
}
