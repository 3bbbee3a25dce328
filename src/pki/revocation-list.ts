import type { Bytes } from '@/base/bytes';
import type { DistinguishedName, GeneralName, NameAttribute } from './distinguished-name';
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
  readonly revoked: readonly RevokedCertificate[];
  /** What was read but breaks RFC 5280, as kebab-case words: those of `graveListDefects`, and lesser ones. */
  readonly defects: readonly string[];
}
