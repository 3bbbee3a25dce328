import type { Steps } from '@/base/steps';
import { aReferenceName, matchesName } from '@/pki/names/matches-name';
import type { Certificate } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import type { World } from '../world/world';
import { certificatesIn } from './found-items';
import { isKeyAtHand, keyPlacesFor } from './key-place';
import type { PreflightTarget } from './preflight-target';
import { takesKey } from '../appliances/registry';

/** The targets of the lab for which there is a certificate among the files, by its name and its key; a step each. */
export function* fittingTargetsInSteps(
  world: World,
  items: readonly Item[],
  targets: readonly PreflightTarget[],
): Steps<readonly PreflightTarget[]> {
  const certificates = certificatesIn(items);
  const fitting: PreflightTarget[] = [];
  for (const target of targets) {
    yield;
    if (isForOne(world, items, target, certificates)) fitting.push(target);
  }
  return fitting;
}

function isForOne(
  world: World,
  items: readonly Item[],
  target: PreflightTarget,
  certificates: readonly Certificate[],
): boolean {
  const { slot, host } = target;
  if (slot === undefined || host === '') return false;
  const name = aReferenceName(host);
  const placeOf = keyPlacesFor(world, target, items);
  return certificates.some(
    (certificate) =>
      takesKeyOf(target, certificate) &&
      matchesName(certificate, name, 'san-or-common-name') &&
      isKeyAtHand(placeOf(certificate.publicKey.fingerprint)),
  );
}

/** Whether every slot that gets the files takes the certificate's kind of key. */
export function takesKeyOf({ kinds }: PreflightTarget, { publicKey }: Certificate): boolean {
  return kinds.every((kind) => takesKey(kind, publicKey.algorithm));
}
