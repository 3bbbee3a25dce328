import { findingsOf } from '@/pki/findings/findings-of';
import type { Item } from '@/pki/item';
import { CertificateDetails } from '@/views/certificate-details/certificate-details';
import { hexPairs } from '@/views/hex-pairs';
import { Findings } from '@/views/findings/findings';
import { itemWords, keyWords } from '@/views/item-words';
import { RequestDetails } from '@/views/request-details/request-details';
import { RevocationListDetails } from './revocation-list-details';
import { Term } from './term';

/** One part of a file in full. */
export function ItemDetails({ item }: { readonly item: Item }) {
  return (
    <>
      <p className="mb-2 font-semibold wrap-anywhere">{itemWords(item)}</p>
      {item.kind === 'certificate' && <CertificateDetails certificate={item.certificate} />}
      {item.kind === 'request' && <RequestDetails request={item.request} />}
      {item.kind === 'revocation-list' && <RevocationListDetails list={item.revocationList} />}
      {item.kind === 'private-key' && (
        <dl className="item-terms">
          <Term label="Key">{keyWords(item.keyPair.publicKey)}</Term>
          <Term label="SHA-256 of its public key">{hexPairs(item.keyPair.publicKey.fingerprint)}</Term>
        </dl>
      )}
      {item.kind !== 'unknown' && (
        <section aria-label="Findings" className="mt-3">
          <Findings findings={findingsOf(item)} none="Nothing stands out." />
        </section>
      )}
    </>
  );
}
