import type { Bytes } from '@/base/bytes';
import { type DistinguishedName, type GeneralName, type NameAttribute, nameKey } from './distinguished-name';
import type { SignatureAlgorithm } from './public-key';

/** The bits of ReasonFlags and the reason codes of entries (RFC 5280 sections 4.2.1.13 and 5.3.1). */
export const revocationReasons = [
  'unspecified',
  'keyCompromise',
  'cACompromise',
  'affiliationChanged',
  'superseded',
  'cessationOfOperation',
  'certificateHold',
  'privilegeWithdrawn',
  'aACompromise',
] as const;

/** Why a certificate was revoked. */
export type RevocationReason = (typeof revocationReasons)[number];

/** The name of a distribution point: whole names, or attributes to be added to the issuer's name. */
export interface DistributionPointName {
  readonly fullNames: readonly GeneralName[];
  readonly relativeName?: readonly NameAttribute[];
}

/** Where a certificate's revocation is to be found (RFC 5280 section 4.2.1.13). */
export interface DistributionPoint {
  readonly name?: DistributionPointName;
  /** Left out: all reasons. */
  readonly reasons?: readonly RevocationReason[];
  /** Left out: the certificate's own issuer. */
  readonly issuers?: readonly DistinguishedName[];
}

/** What a list covers (RFC 5280 section 5.2.5). */
export interface IssuingDistributionPoint {
  readonly name?: DistributionPointName;
  readonly onlyContains?: 'users' | 'authorities' | 'attributes';
  /** Left out: all reasons. */
  readonly reasons?: readonly RevocationReason[];
  /** Whether entries may be about certificates of other issuers. */
  readonly isIndirect: boolean;
}

/** One entry of a list. */
export interface RevokedCertificate {
  /** The serial number's content octets, lower-case hexadecimal. */
  readonly serialNumber: string;
  /** Milliseconds since 1970, UTC. */
  readonly revokedAt: number;
  /** `remove` in a delta takes an entry of the complete list back. */
  readonly reason?: RevocationReason | 'remove';
  /** The issuer of the certificate where it is not that of the list; carried over from the entry before. */
  readonly issuer: DistinguishedName;
}

/**
 * The entries of a list, in their order and in columns. A large authority's list has hundreds of thousands: as objects they
 * would hold up the page that gets them from the worker.
 */
export interface RevokedCertificates {
  readonly count: number;
  /** The serial numbers, one behind the other. */
  readonly serialNumbers: string;
  /** Where each of them ends. */
  readonly ends: Uint32Array<ArrayBuffer>;
  /** Milliseconds since 1970, UTC. */
  readonly revokedAt: Float64Array<ArrayBuffer>;
  /** For each entry an index into `kinds`. */
  readonly kindOf: Uint32Array<ArrayBuffer>;
  /** What entries say beside that, each combination once. */
  readonly kinds: readonly Pick<RevokedCertificate, 'issuer' | 'reason'>[];
}

/** The columns of entries. */
export function packEntries(entries: readonly RevokedCertificate[]): RevokedCertificates {
  const ends = new Uint32Array(entries.length);
  let end = 0;
  entries.forEach(({ serialNumber }, index) => (ends[index] = end += serialNumber.length));
  return {
    count: entries.length,
    serialNumbers: entries.map(({ serialNumber }) => serialNumber).join(''),
    ends,
    revokedAt: Float64Array.from(entries, ({ revokedAt }) => revokedAt),
    ...packKinds(entries),
  };
}

function packKinds(entries: readonly RevokedCertificate[]): Pick<RevokedCertificates, 'kindOf' | 'kinds'> {
  const kinds: RevokedCertificates['kinds'][number][] = [];
  // Entries that follow each other have their issuer, the very object, in common.
  const known = new Map<DistinguishedName, Map<RevokedCertificate['reason'], number>>();
  const indexOf = ({ issuer, reason }: RevokedCertificate): number => {
    const ofIssuer = known.get(issuer) ?? new Map<RevokedCertificate['reason'], number>();
    const index = ofIssuer.get(reason) ?? kinds.push({ issuer, ...(reason ? { reason } : {}) }) - 1;
    known.set(issuer, ofIssuer.set(reason, index));
    return index;
  };
  return { kindOf: Uint32Array.from(entries, indexOf), kinds };
}

/** The entries from the first on, so many at most. */
export function entriesIn(revoked: RevokedCertificates, most = revoked.count): readonly RevokedCertificate[] {
  const count = Math.min(most, revoked.count);
  return Array.from({ length: count }, (_, index) => entryAt(revoked, index)).flatMap((entry) => entry ?? []);
}

function entryAt(revoked: RevokedCertificates, index: number): RevokedCertificate | undefined {
  const { serialNumbers, ends, revokedAt, kindOf, kinds } = revoked;
  const kind = kinds[kindOf[index] ?? -1];
  const at = revokedAt[index];
  if (kind === undefined || at === undefined) return undefined;
  const serialNumber = serialNumbers.slice(index === 0 ? 0 : ends[index - 1], ends[index]);
  return { serialNumber, revokedAt: at, ...kind };
}

/** The entries about a certificate, in their order. */
export function entriesAbout(
  { issuer, serialNumber }: Pick<RevokedCertificate, 'issuer' | 'serialNumber'>,
  revoked: RevokedCertificates,
): readonly RevokedCertificate[] {
  const key = nameKey(issuer);
  return placesOf(serialNumber, revoked).flatMap((index) => {
    const entry = entryAt(revoked, index);
    return entry !== undefined && nameKey(entry.issuer) === key ? [entry] : [];
  });
}

/** The indexes of the entries with a serial number. */
function placesOf(
  serialNumber: string,
  { count, serialNumbers, ends }: RevokedCertificates,
): readonly number[] {
  const places: number[] = [];
  for (let index = 0, from = 0; index < count; index += 1) {
    const end = ends[index] ?? from;
    if (end - from === serialNumber.length && serialNumbers.startsWith(serialNumber, from))
      places.push(index);
    from = end;
  }
  return places;
}

/** Defects of a list that make it useless: nobody can say for certain what it covers. The others leave a meaning. */
export const graveListDefects: ReadonlySet<string> = new Set([
  'unknown-critical-extension',
  'structure-malformed',
  'duplicate-extension',
  'extension-malformed',
  'signature-algorithms-differ',
]);

/** A decoded certificate revocation list (RFC 5280 section 5) as plain data. */
export interface RevocationList {
  /** SHA-256 of `der`, lower-case hexadecimal. */
  readonly fingerprint: string;
  readonly der: Bytes;
  readonly issuer: DistinguishedName;
  readonly signatureAlgorithm: SignatureAlgorithm;
  /** Milliseconds since 1970, UTC. */
  readonly thisUpdate: number;
  /** Milliseconds since 1970, UTC. */
  readonly nextUpdate?: number;
  /** The list's number as 40 hexadecimal digits, so that texts compare as numbers. */
  readonly number?: string;
  /** In a delta: the number of the complete list that it builds upon, in the form of `number`. */
  readonly baseNumber?: string;
  /** The keyIdentifier alone, lower-case hexadecimal. */
  readonly authorityKeyIdentifier?: string;
  readonly issuingDistributionPoint?: IssuingDistributionPoint;
  readonly revoked: RevokedCertificates;
  /** What was read but breaks RFC 5280, as kebab-case words: those of `graveListDefects`, and lesser ones. */
  readonly defects: readonly string[];
}
