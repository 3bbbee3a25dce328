import type { Certificate } from '@/pki/certificate';
import { authorityIds } from '../world/authority';
import { phoneAuthority } from '../appliances/edge-gateway/remote-phones';
import { recordOf, type World } from '../world/world';
import type { DeviceTrust } from '../world/appliance';

/** What of the world says whom devices trust. */
export type DeviceTrustInWorld = Pick<World, 'authorities' | 'certificates'>;

/** The roots that a device trusts. `given`: fingerprint of the authority that a provisioned one was given. */
export function deviceAnchors(
  world: DeviceTrustInWorld,
  trust: DeviceTrust,
  given?: string,
): readonly Certificate[] {
  const known = (id: string) => recordOf(world, 'authorities', id).certificate;
  const anchors =
    trust === 'provisioned' ? [given, known(authorityIds.vendorRoot)] : [known(authorityIds.mitelUc)];
  return anchors.flatMap((own) => (own === undefined ? [] : [recordOf(world, 'certificates', own)]));
}

/** Whom a gateway trusts when a phone shows its certificate: the manufacturer (domain facts 4). */
export function manufacturersTrusted(world: World): readonly Certificate[] {
  const authority = world.authorities[phoneAuthority];
  return authority === undefined ? [] : [recordOf(world, 'certificates', authority.certificate)];
}
