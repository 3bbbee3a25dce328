import type { Certificate } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import type { RevocationList } from '@/pki/revocation-list';

/** The certificates among the files, each once. */
export function certificatesIn(items: readonly Item[]): readonly Certificate[] {
  const all = items.flatMap((item) => (item.kind === 'certificate' ? [item.certificate] : []));
  return [...new Map(all.map((certificate) => [certificate.fingerprint, certificate])).values()];
}

/** The certificates that are no authority's: one of them is for the target. */
export function serverCertificatesIn(items: readonly Item[]): readonly Certificate[] {
  return certificatesIn(items).filter(({ basicConstraints }) => basicConstraints?.isAuthority !== true);
}

/** The revocation lists among the files. */
export function revocationListsIn(items: readonly Item[]): readonly RevocationList[] {
  return items.flatMap((item) => (item.kind === 'revocation-list' ? [item.revocationList] : []));
}
