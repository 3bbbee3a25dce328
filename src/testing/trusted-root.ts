import type { Certificate } from '@/pki/certificate';
import { deployRoot } from '@/simulation/pc/certificate-stores';
import { withCertificates, type World } from '@/simulation/world/world';
import { noteTime } from './lab';

/** The world in which every PC has a certificate among its trusted roots. */
export function trustedByAllPcs(world: World, root: Certificate): World {
  const known = withCertificates(world, [root], {});
  const outcome = deployRoot(known, { type: 'deploy-root', certificate: root.fingerprint }, {}, noteTime);
  if (!outcome.ok) throw new Error('the root is deployed already');
  return outcome.value.world;
}
