import { authorityIds } from '../world/authority';
import { placementId } from '../pc/certificate-stores';
import { withRecords, type World } from '../world/world';
import type { Pc } from '../world/pc-records';

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
