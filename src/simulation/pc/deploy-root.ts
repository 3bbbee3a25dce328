import { displayNameOf } from '@/pki/distinguished-name';
import { placementId } from './certificate-stores';
import { decided, refused, type Decision, type NoFacts } from '../world/decision';
import { recordOf, withRecords } from '../world/world';
import type { Placement } from '../world/pc-records';

/** Hand a root to every PC of the site, as a domain's group policy does: into the stores of the machines. */
export interface DeployRoot {
  readonly type: 'deploy-root';
  /** Fingerprint. */
  readonly certificate: string;
}

/** Refuses a certificate that every PC trusts already. */
export const deployRoot: Decision<DeployRoot, NoFacts> = (world, { certificate }, _facts, at) => {
  const store = 'trusted-root';
  const rows = Object.keys(world.pcs)
    .map((pc): readonly [string, Placement] => [
      placementId(pc, store, certificate),
      { pc, store, certificate, addedAt: at },
    ])
    .filter(([id]) => world.placements[id] === undefined);
  const name = displayNameOf(recordOf(world, 'certificates', certificate).subject);
  if (rows.length === 0) return refused('deployed-already', undefined, { name });
  const count = rows.reduce((sum, [, { pc }]) => sum + (recordOf(world, 'pcs', pc).count ?? 1), 0);
  return decided(withRecords(world, 'placements', Object.fromEntries(rows)), 'root-deployed', {
    name,
    count: String(count),
  });
};
