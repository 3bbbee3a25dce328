import type { Bytes } from '@/base/bytes';
import type { PolicyConstraints, PolicyMapping } from './certificate';
import type { GeneralName } from './distinguished-name';
import type { RevocationReason } from './revocation-list';

/** What a certificate says in full, to be shown: `Certificate` has what is judged by. Plain data without words. */
export interface CertificateDescription {
  /** One for each extension, in the certificate's order; undefined where its octets are all that can be shown. */
  readonly extensions: readonly (ExtensionDescription | undefined)[];
  /** The key inside its BIT STRING, and the DER of its parameters; left out where there is no key that can be read. */
  readonly publicKey?: { readonly octets: Bytes; readonly parameters: Bytes };
}

/** Nothing is known but the octets. */
export const noDescription: CertificateDescription = { extensions: [] };

/** What an extension says. Extensions of the same syntax say things of the same kind. */
export type ExtensionDescription =
  | { readonly kind: 'key-identifier'; readonly octets: Bytes }
  /** The numbers of the bits that are set, and the octets that hold them. */
  | { readonly kind: 'named-bits'; readonly bits: readonly number[]; readonly octets: Bytes }
  | { readonly kind: 'general-names'; readonly names: readonly GeneralName[] }
  | { readonly kind: 'basic-constraints'; readonly isAuthority: boolean; readonly pathLength?: number }
  | {
      readonly kind: 'name-constraints';
      readonly permitted?: readonly GeneralName[];
      readonly excluded?: readonly GeneralName[];
    }
  | { readonly kind: 'distribution-points'; readonly points: readonly DescribedPoint[] }
  | { readonly kind: 'policies'; readonly policies: readonly DescribedPolicy[] }
  | { readonly kind: 'policy-mappings'; readonly mappings: readonly PolicyMapping[] }
  | ({ readonly kind: 'policy-constraints' } & PolicyConstraints)
  | {
      readonly kind: 'authority-key-identifier';
      readonly octets?: Bytes;
      readonly issuer?: readonly GeneralName[];
      /** The content octets of the serial number. */
      readonly serialNumber?: Bytes;
    }
  /** OIDs. */
  | { readonly kind: 'purposes'; readonly purposes: readonly string[] }
  | { readonly kind: 'access-descriptions'; readonly descriptions: readonly DescribedAccess[] }
  | { readonly kind: 'time-stamps'; readonly stamps: readonly DescribedTimeStamp[] }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'authority-version'; readonly certificateIndex: number; readonly keyIndex: number }
  | {
      readonly kind: 'template';
      /** OID. */
      readonly template: string;
      readonly majorVersion?: number;
      readonly minorVersion?: number;
    };

/** A distribution point as it stands (RFC 5280 section 4.2.1.13); a name relative to its issuer is not described. */
export interface DescribedPoint {
  readonly fullNames?: readonly GeneralName[];
  readonly reasons?: readonly RevocationReason[];
  readonly issuers?: readonly GeneralName[];
}

/** A policy with what its authority says about it (RFC 5280 section 4.2.1.4). */
export interface DescribedPolicy {
  /** OID. */
  readonly identifier: string;
  readonly qualifiers: readonly PolicyQualifier[];
}

/** An address of the statement, texts to be shown, or something of another kind as DER. */
export type PolicyQualifier =
  | { readonly kind: 'statement'; readonly address: string }
  | { readonly kind: 'notice'; readonly texts: readonly string[] }
  | { readonly kind: 'other'; readonly oid: string; readonly der: Bytes };

/** How and where something is had (RFC 5280 section 4.2.2.1). */
export interface DescribedAccess {
  /** OID. */
  readonly method: string;
  readonly location: GeneralName;
}

/** A signed certificate time stamp of version 1 (RFC 6962 section 3.2). */
export interface DescribedTimeStamp {
  readonly log: Bytes;
  /** Milliseconds since 1970, UTC. */
  readonly at: number;
  /** `sha256`, `rsa`, …: TLS 1.2's names (RFC 5246 section 7.4.1.4.1). */
  readonly digest: string;
  readonly algorithm: string;
  readonly signature: Bytes;
}
