import { equipmentKinds, kindsOfEquipment } from '../appliances/registry';
import type { Equipment } from '../world/equipment';

/** What the note's site has in common: the state is abbreviated as in the note's picture, for the trainee to notice. */
const inSunnyvale = {
  site: 'Headquarters',
  organization: 'ShoreTel',
  organizationalUnit: '',
  city: 'Sunnyvale',
  state: 'CA',
  country: 'US',
  description: '',
  fqdn: '',
  ipAddress: '',
  outsideFqdn: '',
  outsideIpAddress: '',
  collaborationFqdn: '',
};

/** The note's own site by equipment id. HQ and appliance are named by the note; the other names are assumed. */
export function noteSite(): Readonly<Record<string, Equipment>> {
  const devices = kindsOfEquipment().flatMap((kind) =>
    Object.entries(equipmentKinds[kind].noteDevices ?? {}).map(
      ([id, device]) => [id, { ...inSunnyvale, ...device, kind }] as const,
    ),
  );
  return Object.fromEntries(devices);
}

/** The lab's name, assumed. */
export const noteSiteName = 'SB7 site of the application note';
