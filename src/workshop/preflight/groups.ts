import { displayNameOf } from '@/pki/distinguished-name';
import { isSelfIssued } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import type { PreflightReport } from '@/simulation/preflight/preflight-report';
import { itemWords } from '@/views/words/item-words';

/** One thing found in a file. */
interface FoundPart {
  readonly item: Item;
  readonly what: string;
  /** What it is good for here. */
  readonly role: string;
}

/** How many parts of a file are listed that are good for nothing here. */
const mostNeedless = 12;

/** What is listed of a file: what is needed here and the first of the rest; the others are counted. */
export interface FoundParts {
  readonly listed: readonly FoundPart[];
  readonly others: number;
}

/** The parts of a file with what each is good for. */
export function partsOf(items: readonly Item[], file: number, report: PreflightReport): FoundParts {
  let needless = 0;
  const all = items.filter(({ origin }) => origin.file === file);
  const listed = all.flatMap((item): readonly FoundPart[] => {
    const role = roleOf(item, items, report);
    if (uselessRoles.includes(role) && ++needless > mostNeedless) return [];
    return [{ item, what: itemWords(item), role }];
  });
  return { listed, others: all.length - listed.length };
}

const needlessRole = 'not needed here';
const unreadRole = 'cannot be used';
const strayRole = 'fits none of the certificates';
const uselessRoles: readonly string[] = [needlessRole, unreadRole, strayRole];

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
      return unreadRole;
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
  if (other?.kind !== 'certificate') return strayRole;
  const { subject } = other.certificate;
  return isSelfIssued(other.certificate)
    ? 'fits the root'
    : `fits the certificate of ${displayNameOf(subject)}`;
}
