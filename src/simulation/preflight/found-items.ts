import type { Certificate } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import type { RevocationList } from '@/pki/revocation-list';

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
