import type { SignatureVerdict } from '@/pki/certificate';
import { type AttributeName, attributeOf, commonNameOf } from '@/pki/distinguished-name';
import type { Finding } from '@/pki/findings/finding';
import type { RequestItem } from '@/simulation/vendor/vendor-application';
import { Findings } from '../findings/findings';
import { generalNameWords } from '../../words/value-words';
import { HexText, NameText } from '../../words/shown-text';
import { keyWords } from '../../words/item-words';

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

interface DecodedRequestProps {
  readonly item: RequestItem;
  /** What is noticed about it, in the eyes of whoever looks. */
  readonly findings: readonly Finding[];
  /** Whether what it stands in has a frame and a heading. */
  readonly isFramed?: boolean;
}

/** A request in full, with what is noticed about it. */
export function DecodedRequest({ item, findings, isFramed = false }: DecodedRequestProps) {
  const { subject, subjectAlternativeNames, publicKey, signatureAlgorithm, signature } = item.request;
  const rows: readonly (readonly [string, string])[] = [
    ['Common name', commonNameOf(subject) ?? ''],
    ['Alternative names', subjectAlternativeNames.map(generalNameWords).join(', ')],
    ...attributes.map(([label, attribute]) => [label, attributeOf(subject, attribute) ?? ''] as const),
    ['Key', keyWords(publicKey)],
    ['Signature', `${signatureAlgorithm.name}, ${signatureWords[signature]}`],
  ];
  return (
    <section
      className={isFramed ? '' : 'mt-14 rounded-3 border border-line bg-surface-alternate px-14 py-10'}
      aria-label="Your CSR says"
    >
      {!isFramed && <h3 className="font-semibold">Your CSR says</h3>}
      <table className="ui-table my-6" data-stacks>
        <tbody>
          {rows.map(([label, value]) => (
            <tr key={label}>
              <th scope="row" className="whitespace-nowrap">
                {label}
              </th>
              <td>{value === '' ? <i>none</i> : <NameText>{value}</NameText>}</td>
            </tr>
          ))}
          <tr>
            <th scope="row" className="whitespace-nowrap">
              Public key, SHA-256
            </th>
            <td>
              <HexText hex={publicKey.fingerprint} />
            </td>
          </tr>
        </tbody>
      </table>
      <Findings findings={findings} none="Nothing is wrong with it." />
    </section>
  );
}
