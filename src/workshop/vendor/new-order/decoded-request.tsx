import type { SignatureVerdict } from '@/pki/certificate-request';
import { attributeOf, commonNameOf, type AttributeName } from '@/pki/distinguished-name';
import { requestFindings, type RequestItem } from '@/simulation/authorities/request-findings';
import { Findings } from '@/views/findings/findings';
import { generalNameWords } from '@/views/general-name-words';
import { HexText } from '@/views/hex-text';
import { keyWords } from '@/views/item-words';
import { NameText } from '@/views/name-text';

const signatureWords: Readonly<Record<SignatureVerdict, string>> = {
  good: 'fits the key',
  bad: 'does not fit the key',
  unsupported: 'cannot be checked',
};

const attributes: readonly (readonly [string, AttributeName])[] = [
  ['Organization', 'O'],
  ['Organizational unit', 'OU'],
  ['City', 'L'],
  ['State', 'ST'],
  ['Country', 'C'],
];

/** A request in full, with what is noticed about it. */
export function DecodedRequest({ item }: { readonly item: RequestItem }) {
  const { subject, subjectAlternativeNames, publicKey, signatureAlgorithm, signature } = item.request;
  const rows: readonly (readonly [string, string])[] = [
    ['Common name', commonNameOf(subject) ?? ''],
    ['Alternative names', subjectAlternativeNames.map(generalNameWords).join(', ')],
    ...attributes.map(([label, attribute]) => [label, attributeOf(subject, attribute) ?? ''] as const),
    ['Key', keyWords(publicKey)],
    ['Signature', `${signatureAlgorithm.name}, ${signatureWords[signature]}`],
  ];
  return (
    <section className="vendor-decoded" aria-label="Your CSR says">
      <h3>Your CSR says</h3>
      <table>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row">{label}</th>
              <td>{value === '' ? <i>none</i> : <NameText>{value}</NameText>}</td>
            </tr>
          ))}
          <tr>
            <th scope="row">Public key, SHA-256</th>
            <td>
              <HexText hex={publicKey.fingerprint} />
            </td>
          </tr>
        </tbody>
      </table>
      <Findings findings={requestFindings(item)} none="Nothing is wrong with it." />
    </section>
  );
}
