import type { Equipment, Slot } from '@/simulation/world/equipment';
import { webServerSlot } from '@/simulation/appliances/service-appliance/service-appliance';
import { hostOf } from '@/simulation/connections/hosts';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { useSite } from '@/views/shell/pc';

/** The service appliance that this tab talks to. */
export interface ThisAppliance {
  readonly id: string;
  readonly equipment: Equipment;
  readonly slotId: string;
  readonly slot: Slot;
}

/** The appliance behind the address of this tab. */
export function useAppliance(): ThisAppliance {
  const { host } = useSite();
  return useJudged((world) => applianceAt(world, host));
}

function applianceAt(world: World, host: string): ThisAppliance {
  const id = hostOf(world, host)?.equipment;
  if (id === undefined) throw new Error(`nobody answers at ${host}`);
  const [slotId, slot] = webServerSlot(world, id);
  return { id, equipment: recordOf(world, 'equipment', id), slotId, slot };
}
