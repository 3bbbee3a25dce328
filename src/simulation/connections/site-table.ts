import type { NameUsed } from '../world/appliance';
import type { Equipment } from '../world/equipment';

/** The name of a device that is used; conferencing is reached by the IP address where the Collaboration tab names nothing (spec 0.1). */
export function nameUsed(
  { fqdn, outsideFqdn, collaborationFqdn, ipAddress }: Equipment,
  name: NameUsed,
): string {
  switch (name) {
    case 'fqdn':
      return fqdn;
    case 'outside-fqdn':
      return outsideFqdn;
    case 'collaboration-fqdn':
      return collaborationFqdn === '' ? ipAddress : collaborationFqdn;
  }
}
