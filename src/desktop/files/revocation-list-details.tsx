import type { ReactNode } from 'react';
import { nameToText } from '@/pki/distinguished-name';
import { entriesIn, type RevocationList } from '@/pki/revocation-list';
import { DateText } from '@/ui/date-text';
import { defectWords } from '@/views/words/defect-words';
import { HexText, NameText } from '@/views/words/shown-text';

/** One line of a list of terms. */
export function Term({ label, children }: { readonly label: string; readonly children: ReactNode }) {
  return (
    <>
      <dt>{label}</dt>
      <dd>{children}</dd>
    </>
  );
}

/** How many entries are shown: lists of large authorities have 100,000. */
const shown = 100;

/** Who issued a revocation list, for how long it counts, and what it revokes. */
export function RevocationListDetails({ list }: { readonly list: RevocationList }) {
  const { issuer, number, thisUpdate, nextUpdate, signatureAlgorithm, revoked, fingerprint, defects } = list;
  return (
    <>
      <dl className="item-terms">
        <Term label="Issuer">
          <NameText>{nameToText(issuer)}</NameText>
        </Term>
        <Term label="Number">{number === undefined ? 'none' : String(BigInt(`0x${number}`))}</Term>
        <Term label="Issued">
          <DateText at={thisUpdate} />
        </Term>
        <Term label="Next list">
          {nextUpdate === undefined ? (
            'The list does not say until when it is valid.'
          ) : (
            <DateText at={nextUpdate} />
          )}
        </Term>
        <Term label="Signature">{signatureAlgorithm.name}</Term>
        <Term label="SHA-256 fingerprint">
          <HexText hex={fingerprint} />
        </Term>
        <Term label="Revoked certificates">{revoked.count.toLocaleString('en-US')}</Term>
      </dl>
      {defects.length > 0 && (
        <p className="mt-8 text-error">
          It breaks the rules for revocation lists: {defects.map(defectWords).join('; ')}.
        </p>
      )}
      {revoked.count > 0 && <RevokedCertificates revoked={revoked} />}
    </>
  );
}

function RevokedCertificates({ revoked }: Pick<RevocationList, 'revoked'>) {
  return (
    <table
      className="ui-table mt-10 wrap-anywhere [--table-cell:2px_8px_2px_0] [--table-lines:1px_0_0]"
      data-quiet
    >
      <caption>
        {revoked.count > shown ? `The first ${String(shown)} revoked certificates` : 'Revoked certificates'}
      </caption>
      <thead>
        <tr>
          <th scope="col">Serial number</th>
          <th scope="col">Revoked</th>
          <th scope="col">Reason</th>
        </tr>
      </thead>
      <tbody>
        {entriesIn(revoked, shown).map(({ serialNumber, revokedAt, reason }, index) => (
          // A serial number is unique for one issuer alone.
          <tr key={index}>
            <td>
              <HexText hex={serialNumber} />
            </td>
            <td>
              <DateText at={revokedAt} />
            </td>
            <td>{reason ?? 'not said'}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
