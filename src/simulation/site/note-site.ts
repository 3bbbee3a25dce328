import { equipmentKinds, kindsOfEquipment } from '../appliances/registry';
import { placementId } from '../pc/certificate-stores';
import { authorityIds } from '../world/authority';
import type { Equipment } from '../world/equipment';
import type { Pc } from '../world/pc-records';
import { withRecords, type World } from '../world/world';

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

/** The id of the PC beside the trainee's. */
const secondPc = 'second';

/** The id under which all the site's other PCs are kept as one: their stores are alike. */
export const remainingPcs = 'remaining';

/** The PCs of the site but the trainee's. How many there are is assumed. */
const otherPcs: readonly (readonly [string, Pc])[] = [
  [secondPc, { name: 'Second PC' }],
  [remainingPcs, { name: 'Other PCs (25)', count: 25 }],
];

/** The world with the other PCs, which trust the vendor as every Windows does. Without a site: the world itself. */
export function withOtherPcs(world: World): World {
  const { lab } = world.lab;
  const root = world.authorities[authorityIds.vendorRoot];
  if (lab === undefined || root === undefined) return world;
  const missing = otherPcs.filter(([pc]) => world.pcs[pc] === undefined);
  const placements = missing.map(([pc]) => {
    const placement = {
      pc,
      store: 'trusted-root',
      certificate: root.certificate,
      addedAt: lab.installedAt,
    } as const;
    return [placementId(pc, placement.store, placement.certificate), placement] as const;
  });
  const added = withRecords(world, 'pcs', Object.fromEntries(missing));
  return withRecords(added, 'placements', Object.fromEntries(placements));
}
