import { isSelfIssued } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { Item } from '@/pki/item';
import type { PreflightReport } from '@/simulation/preflight/preflight-report';
import { itemWords } from '@/views/words/item-words';
import { NameText } from '@/views/words/shown-text';
import type { Judged } from './use-preflight';

/** Each file with its parts, and what each part is good for. */
export function FoundParts({ judged: { items, names, report } }: { readonly judged: Judged }) {
  return (
    <table className="ui-table wrap-anywhere" data-quiet data-stacks>
      <thead>
        <tr>
          <th scope="col">File</th>
          <th scope="col">What it is</th>
          <th scope="col">Here</th>
        </tr>
      </thead>
      {names.map((name, file) => (
        // The same name may have been given twice.
        <PartsOfFile
          key={`${name} ${String(file)}`}
          name={name}
          {...listedParts(
            items.filter(({ origin }) => origin.file === file),
            (item) => roleOf(item, items, report),
          )}
        />
      ))}
    </table>
  );
}

function PartsOfFile({ name, listed, others }: { readonly name: string } & ListedParts) {
  return (
    <tbody>
      {listed.map(({ what, role, count }, index) => (
        <tr key={`${what} ${role}`}>
          <th scope="row" className="w-[32%]">
            {index === 0 && <NameText>{name}</NameText>}
          </th>
          <td>
            {what}
            {count > 1 && `, ${String(count)} times`}
          </td>
          <td>
            <NameText>{role}</NameText>
          </td>
        </tr>
      ))}
      {others > 0 && (
        <tr>
          <th scope="row" />
          <td>and {others} more of these kinds</td>
          <td />
        </tr>
      )}
    </tbody>
  );
}

/** One thing found in a file, however often it is there. */
interface FoundPart {
  readonly what: string;
  /** What it is good for here. */
  readonly role: string;
  readonly count: number;
}

/** How many parts of a file are listed that are good for the same. */
const mostOfRole = 12;

/** What is listed of a file: what differs, and the first of each role; the others are counted. */
interface ListedParts {
  readonly listed: readonly FoundPart[];
  readonly others: number;
}

/** The parts of a file with what each is good for: a file may hold a thousand. */
export function listedParts(items: readonly Item[], roleOfPart: (item: Item) => string): ListedParts {
  const parts = new Map<string, FoundPart>();
  for (const item of items) {
    const part = { what: itemWords(item), role: roleOfPart(item) };
    const key = `${part.what}\n${part.role}`;
    parts.set(key, { ...part, count: (parts.get(key)?.count ?? 0) + 1 });
  }
  const counts = new Map<string, number>();
  const listed = [...parts.values()].filter(({ role }) => {
    const count = (counts.get(role) ?? 0) + 1;
    counts.set(role, count);
    return count <= mostOfRole;
  });
  return { listed, others: items.length - listed.reduce((sum, { count }) => sum + count, 0) };
}

const needlessRole = 'not needed here';

function roleOf(item: Item, items: readonly Item[], report: PreflightReport): string {
  switch (item.kind) {
    case 'certificate':
      return certificateRole(item.certificate.fingerprint, report);
    case 'private-key':
      return keyRole(item.keyPair.publicKey.fingerprint, items, report);
    case 'request':
      return keyRole(item.request.publicKey.fingerprint, items, report);
    case 'revocation-list':
      return 'is looked up for this chain';
    case 'unknown':
      return 'cannot be used';
  }
}

function certificateRole(fingerprint: string, { certificate, chain, root }: PreflightReport): string {
  if (certificate?.fingerprint === fingerprint) return 'the certificate for the device';
  const place = chain.findIndex((part) => part.certificate.fingerprint === fingerprint);
  if (place >= 0) return `intermediate, place ${String(place + 1)} of the chain`;
  return root?.fingerprint === fingerprint ? 'the root: may be left out' : needlessRole;
}

/** A key and a request are told by the certificate that they fit. */
function keyRole(key: string, items: readonly Item[], { certificate }: PreflightReport): string {
  if (certificate?.publicKey.fingerprint === key) return 'fits the certificate for the device';
  const other = items.find(
    (item) => item.kind === 'certificate' && item.certificate.publicKey.fingerprint === key,
  );
  if (other?.kind !== 'certificate') return 'fits none of the certificates';
  const { subject } = other.certificate;
  return isSelfIssued(other.certificate)
    ? 'fits the root'
    : `fits the certificate of ${displayNameOf(subject)}`;
}
