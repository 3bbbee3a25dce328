import type { ReactNode } from 'react';
import type { CertificateRequest } from '@/pki/certificate';
import { nameToText } from '@/pki/distinguished-name';
import { purposeWords } from '../certificate-details/extension-words';
import { generalNameWords, hexPairs } from '../../words/value-words';
import { keyWords } from '../../words/item-words';
import { NameText } from '../../words/shown-text';

const signatures: Readonly<Record<CertificateRequest['signature'], string>> = {
  good: 'fits the key of the request',
  bad: 'does not fit the key of the request',
  unsupported: 'cannot be checked in a browser',
};

/** Everything that a request says. */
export function RequestDetails({ request }: { readonly request: CertificateRequest }) {
  const { subject, subjectAlternativeNames, publicKey, signatureAlgorithm, signature, fingerprint } = request;
  const asked = extensionWords(request);
  return (
    <dl className="item-terms">
      <Term label="Subject">
        <NameText>{nameToText(subject)}</NameText>
      </Term>
      <Term label="Alternative names">
        <NameText>{subjectAlternativeNames.map(generalNameWords).join(', ') || 'none'}</NameText>
      </Term>
      {asked !== '' && <Term label="Also asks for">{asked}</Term>}
      <Term label="Key">{keyWords(publicKey)}</Term>
      <Term label="Signature">{`${signatureAlgorithm.name}, ${signatures[signature]}`}</Term>
      <Term label="SHA-256 fingerprint">{hexPairs(fingerprint)}</Term>
      <Term label="SHA-256 of its public key">{hexPairs(publicKey.fingerprint)}</Term>
    </dl>
  );
}

/** What a request asks for besides names. */
function extensionWords({ requestedExtensions }: CertificateRequest): string {
  const { basicConstraints, keyUsage = [], extendedKeyUsage = [] } = requestedExtensions;
  return [
    ...(basicConstraints?.isAuthority === true ? ['to be an authority'] : []),
    ...keyUsage,
    ...extendedKeyUsage.map(purposeWords),
  ].join(', ');
}

function Term({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}
