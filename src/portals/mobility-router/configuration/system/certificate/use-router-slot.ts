import { clientNameOf, clusterOf, routerSlot } from '@/simulation/appliances/mobility-router/cluster';
import type { Slot, SlotKind } from '@/simulation/world/equipment';
import { useJudged, useWorld } from '@/state/use-world';
import { useAppliance, type Appliance } from '../../../../router-shell/use-appliance';
import type { RouterForm } from './router-form';
import { slotKinds } from '@/simulation/appliances/registry';

/** A slot as this router has it, with what its windows depend on. */
export function useRouterSlot(kind: SlotKind): {
  readonly appliance: Appliance;
  readonly slot: Slot;
  readonly form: RouterForm;
} {
  const appliance = useAppliance();
  const { id, equipment } = appliance;
  const [slotId, slot] = useJudged((world) => routerSlot(world, id, kind));
  const remoteName = useWorld((world) => clientNameOf(world, id, 'outside'));
  const cluster = useWorld((world) => clusterOf(world, id));
  const form: RouterForm = { slotId, kind, title: slotKinds[kind].label, equipment, remoteName, cluster };
  return { appliance, slot, form };
}
