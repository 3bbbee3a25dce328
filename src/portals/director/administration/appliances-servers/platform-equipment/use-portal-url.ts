import { equipmentKinds } from '@/simulation/appliances/registry';
import { schemeOf } from '@/simulation/connections/hosts';
import type { Equipment } from '@/simulation/world/equipment';
import type { Session } from '@/simulation/world/pc-records';
import { recordOf, type World } from '@/simulation/world/world';
import { usePresent, useWorld } from '@/state/use-world';
import { usePc } from '@/views/shell/pc';
import { useSiteSession } from '@/views/shell/sign-in/sign-in-form';

/** Where a device's own portal is; undefined for devices without one, or that the user may not administer. */
export function usePortalUrl(equipment: Equipment): string | undefined {
  const session = useSiteSession();
  return useWorld((world) => portalUrl(world, equipment, session));
}

/** Opens the portal of a device, by id, in a new tab, where it has one. */
export function useOpenPortal(): (id: string) => void {
  const present = usePresent();
  const session = useSiteSession();
  const { browse } = usePc();
  return (id) => {
    const world = present.world();
    const url = portalUrl(world, recordOf(world, 'equipment', id), session);
    if (url !== undefined) browse(url, 'new-tab');
  };
}

/** A restricted administrator has no link to service appliances. */
function portalUrl(world: World, { kind, fqdn, ipAddress }: Equipment, session: Session | undefined) {
  const host = fqdn === '' ? ipAddress : fqdn;
  const isHidden = kind === 'service-appliance' && session?.role !== 'system-administrator';
  if (!equipmentKinds[kind].ownPortal || isHidden || host === '') return undefined;
  return `${schemeOf(world, host)}://${host}/`;
}
