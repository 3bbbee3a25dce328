import type { CertificateRequest } from '@/pki/certificate-request';
import { nameToText } from '@/pki/distinguished-name';
import { findingsOf } from '@/pki/findings/findings-of';
import type { Item } from '@/pki/item';
import { CertificateDetails } from '@/views/certificate-details/certificate-details';
import { generalNameWords } from '@/views/general-name-words';
import { hexPairs } from '@/views/hex-pairs';
import { Findings } from '@/views/findings/findings';
import { itemWords, keyWords } from '@/views/item-words';
import { NameText } from '@/views/name-text';
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

const signatures: Readonly<Record<CertificateRequest['signature'], string>> = {
  good: 'fits the key of the request',
  bad: 'does not fit the key of the request',
  unsupported: 'cannot be checked in a browser',
};

function RequestDetails({ request }: { readonly request: CertificateRequest }) {
  const { subject, subjectAlternativeNames, publicKey, signatureAlgorithm, signature, fingerprint } = request;
  return (
    <dl className="item-terms">
      <Term label="Subject">
        <NameText>{nameToText(subject)}</NameText>
      </Term>
      <Term label="Alternative names">
        <NameText>{subjectAlternativeNames.map(generalNameWords).join(', ') || 'none'}</NameText>
      </Term>
      <Term label="Key">{keyWords(publicKey)}</Term>
      <Term label="Signature">{`${signatureAlgorithm.name}, ${signatures[signature]}`}</Term>
      <Term label="SHA-256 fingerprint">{hexPairs(fingerprint)}</Term>
      <Term label="SHA-256 of its public key">{hexPairs(publicKey.fingerprint)}</Term>
    </dl>
  );
}
