import { hostOf } from '@/simulation/connections/hosts';
import type { Equipment, EquipmentKind } from '@/simulation/world/equipment';
import { equipmentOfKind } from '@/simulation/world/find-records';
import { recordOf, type World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import type { PageEntry } from '@/views/shell/manifest';
import { useSite } from '@/views/shell/pc';

/** What the two gateways' portals differ in; everything else of their frame is the shell's. */
export interface RouterPortal {
  /** What the product is called in its band, on its sign-in page and in its prompts. */
  readonly product: string;
  /** What restarts with a certificate, as the prompts name it (note: “the service”, “the Mitel mobility service”). */
  readonly service: string;
  readonly equipmentKind: EquipmentKind;
  readonly pages: readonly PageEntry[];
  /** A sentence or two of help by page address, for the hint strip. */
  readonly hints: Readonly<Record<string, string>>;
  /** Nodes of the menu that are open at first: labels joined with ` › ` below the top tab. */
  readonly openAtFirst: readonly string[];
}

/** The names and addresses at which the devices of a kind show their portal: those inside, never the public ones. */
export function portalHosts({ equipment }: World, kind: EquipmentKind): readonly string[] {
  return equipmentOfKind(equipment, kind)
    .flatMap((id) => [equipment[id]?.fqdn ?? '', equipment[id]?.ipAddress ?? ''])
    .filter((host) => host !== '');
}

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
