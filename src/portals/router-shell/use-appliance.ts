import type { Equipment } from '@/simulation/world/equipment';
import { hostOf } from '@/simulation/connections/hosts';
import { recordOf } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { useSite } from '@/views/shell/pc';

/** The device whose portal this is. */
export interface Appliance {
  readonly id: string;
  readonly equipment: Equipment;
}

/** The device that answers at the host of this tab. */
export function useAppliance(): Appliance {
  const { host } = useSite();
  return useJudged((world) => {
    const id = hostOf(world, host)?.equipment;
    if (id === undefined) throw new Error(`no device answers at ${host}`);
    return { id, equipment: recordOf(world, 'equipment', id) };
  });
}
