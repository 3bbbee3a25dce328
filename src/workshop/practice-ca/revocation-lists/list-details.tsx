import { nameToText } from '@/pki/distinguished-name';
import { useWorld } from '@/state/use-world';
import { DateText } from '@/ui/date-text';
import { hexPairs } from '@/views/words/hex-pairs';
import { NameText } from '@/views/words/name-text';
import { reasonWords } from './reason-words';

/** A revocation list in full. */
export function ListDetails({ id }: { readonly id: string }) {
  const list = useWorld((world) => world.practiceLists[id]);
  if (list === undefined) return null;
  const { issuer, number, thisUpdate, nextUpdate, revoked } = list;
  return (
    <div className="grid gap-3">
      <dl className="item-terms">
        <dt>Issuer</dt>
        <dd>
          <NameText>{nameToText(issuer)}</NameText>
        </dd>
        <dt>CRL number</dt>
        <dd>{number ?? 'none'}</dd>
        <dt>Last update</dt>
        <dd>
          <DateText at={thisUpdate} />
        </dd>
        <dt>Next update</dt>
        <dd>
          {nextUpdate === undefined ? (
            'The list does not say until when it is valid, so it does not count.'
          ) : (
            <DateText at={nextUpdate} />
          )}
        </dd>
        <dt>SHA-256 fingerprint</dt>
        <dd className="font-mono">{hexPairs(id)}</dd>
      </dl>
      <table className="practice-table">
        <caption>Revoked certificates</caption>
        <thead>
          <tr>
            <th scope="col">Serial number</th>
            <th scope="col">Since</th>
            <th scope="col">Reason</th>
          </tr>
        </thead>
        <tbody>
          {revoked.map(({ serialNumber, revokedAt, reason }) => (
            <tr key={serialNumber}>
              <td className="font-mono wrap-anywhere">{hexPairs(serialNumber)}</td>
              <td>
                <DateText at={revokedAt} />
              </td>
              <td>{reasonWords[reason ?? 'unspecified']}</td>
            </tr>
          ))}
          {revoked.length === 0 && (
            <tr>
              <td colSpan={3}>No certificate is revoked.</td>
            </tr>
          )}
        </tbody>
      </table>
    </div>
  );
}
