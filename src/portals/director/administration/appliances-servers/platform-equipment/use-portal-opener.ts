import { equipmentKinds } from '@/simulation/appliances/equipment';
import { schemeOf } from '@/simulation/connections/hosts';
import { useWorld } from '@/state/use-world';
import { usePc } from '@/views/pc';
import { useSiteSession } from '@/views/use-site-session';
import type { PortalOpener } from './equipment-columns';

/** Opens portals in a new browser tab (note). A restricted administrator has no link to service appliances. */
export function usePortalOpener(): PortalOpener {
  const { browse } = usePc();
  const world = useWorld((present) => present);
  const session = useSiteSession();
  return ({ equipment: { kind, fqdn, ipAddress } }) => {
    const host = fqdn === '' ? ipAddress : fqdn;
    const isHidden = kind === 'service-appliance' && session?.role !== 'system-administrator';
    if (!equipmentKinds[kind].ownPortal || isHidden || host === '') return undefined;
    return () => browse(`${schemeOf(world, host)}://${host}/`, 'new-tab');
  };
}
