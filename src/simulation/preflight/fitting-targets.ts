import { aReferenceName, matchesName } from '@/pki/names/matches-name';
import type { Certificate } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import { takesKey } from '../appliances/slot-kinds';
import type { World } from '../world/world';
import { serverCertificatesIn } from './found-items';
import { isKeyAtHand, keyPlaceOf } from './key-place';
import type { PreflightTarget } from './preflight-target';

/** The targets of the lab for which there is a certificate among the files, by its name and its key. */
export function fittingTargets(
  world: World,
  items: readonly Item[],
  targets: readonly PreflightTarget[],
): readonly PreflightTarget[] {
  const certificates = serverCertificatesIn(items);
  return targets.filter((target) => certificates.some((each) => isFor(world, items, target, each)));
}

function isFor(
  world: World,
  items: readonly Item[],
  target: PreflightTarget,
  certificate: Certificate,
): boolean {
  const { slot, host } = target;
  if (slot === undefined || host === '') return false;
  const { fingerprint } = certificate.publicKey;
  return (
    takesKeyOf(target, certificate) &&
    matchesName(certificate, aReferenceName(host), 'san-or-common-name') &&
    isKeyAtHand(keyPlaceOf(world, target, items, fingerprint))
  );
}

/** Whether every slot that gets the files takes the certificate's kind of key. */
export function takesKeyOf({ kinds }: PreflightTarget, { publicKey }: Certificate): boolean {
  return kinds.every((kind) => takesKey(kind, publicKey.algorithm));
}
