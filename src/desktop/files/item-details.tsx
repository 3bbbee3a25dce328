import type { Item } from '@/pki/item';
import { CertificateDetails } from '@/views/certificate/certificate-details/certificate-details';
import { hexPairs } from '@/views/words/hex-pairs';
import { ItemFindings } from '@/views/certificate/findings/item-findings';
import { itemWords, keyWords } from '@/views/words/item-words';
import { RequestDetails } from '@/views/certificate/request-details/request-details';
import { RevocationListDetails } from './revocation-list-details';
import { Term } from './term';

interface ItemDetailsProps {
  readonly item: Item;
  /** All parts of the file. */
  readonly companions: readonly Item[];
}

/** One part of a file in full. */
export function ItemDetails({ item, companions }: ItemDetailsProps) {
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
          <ItemFindings item={item} companions={companions} none="Nothing stands out." />
        </section>
      )}
    </>
  );
}
