import { schemeOf } from '@/simulation/connections/hosts';
import { useWorld } from '@/state/use-world';
import { useSiteSession } from '@/views/shell/use-site-session';
import type { PortalUrl } from './equipment-columns';
import { equipmentKinds } from '@/simulation/appliances/registry';

/** Where portals are. A restricted administrator has no link to service appliances. */
export function usePortalUrl(): PortalUrl {
  const world = useWorld((present) => present);
  const session = useSiteSession();
  return ({ equipment: { kind, fqdn, ipAddress } }) => {
    const host = fqdn === '' ? ipAddress : fqdn;
    const isHidden = kind === 'service-appliance' && session?.role !== 'system-administrator';
    if (!equipmentKinds[kind].ownPortal || isHidden || host === '') return undefined;
    return `${schemeOf(world, host)}://${host}/`;
  };
}
