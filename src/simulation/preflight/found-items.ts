import type { Steps } from '@/base/outcome';
import type { Certificate } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import { aReferenceName, matchesName } from '@/pki/names/matches-name';
import type { RevocationList } from '@/pki/revocation-list';
import { takesKey } from '../appliances/registry';
import type { World } from '../world/world';
import { isKeyAtHand, keyPlacesFor } from './key-place';
import type { PreflightTarget } from './preflight-target';

/** The certificates among the files, each once. */
export function certificatesIn(items: readonly Item[]): readonly Certificate[] {
  const all = items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
  return [...new Map(all.map((certificate) => [certificate.fingerprint, certificate])).values()];
}

/** The certificates of which one is for the target: those that are no authority's, or came with their key or request. */
export function serverCertificatesIn(items: readonly Item[]): readonly Certificate[] {
  const keys = new Set(items.flatMap(keyOfItem));
  return certificatesIn(items).filter(
    ({ basicConstraints, publicKey }) =>
      basicConstraints?.isAuthority !== true || keys.has(publicKey.fingerprint),
  );
}

/** The fingerprint of a private key, or of the one for which a request was made. */
function keyOfItem(item: Item): readonly string[] {
  if (item.kind === 'private-key') return [item.keyPair.publicKey.fingerprint];
  return item.kind === 'request' ? [item.request.publicKey.fingerprint] : [];
}

/** The revocation lists among the files. */
export function revocationListsIn(items: readonly Item[]): readonly RevocationList[] {
  return items.flatMap((item) => (item.kind === 'revocation-list' ? [item.revocationList] : []));
}

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
