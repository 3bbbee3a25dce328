import type { Bytes } from '@/base/bytes';
import { type DistinguishedName, type GeneralName, isSameName } from './distinguished-name';
import type { PublicKey, SignatureAlgorithm } from './public-key';
import type { DistributionPoint } from './revocation-list';

/** The bits of keyUsage in their order (RFC 5280 section 4.2.1.3). */
export const keyUsages = [
  'digitalSignature',
  'nonRepudiation',
  'keyEncipherment',
  'dataEncipherment',
  'keyAgreement',
  'keyCertSign',
  'cRLSign',
  'encipherOnly',
  'decipherOnly',
] as const;

/** One bit of keyUsage. */
export type KeyUsage = (typeof keyUsages)[number];

/** An extension as it is in the certificate; `value` is the content of extnValue, DER. */
export interface Extension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Bytes;
}

/** Names that an authority may or may not sign for (RFC 5280 section 4.2.1.10). */
export interface NameConstraints {
  readonly permitted: readonly GeneralName[];
  readonly excluded: readonly GeneralName[];
}

/** Where an authority takes a policy of another domain for one of its own (RFC 5280 section 4.2.1.5); OIDs. */
export interface PolicyMapping {
  readonly issuerDomain: string;
  readonly subjectDomain: string;
}

/** Certificates that may follow until a policy is demanded, or mapping forbidden (RFC 5280 section 4.2.1.11). */
export interface PolicyConstraints {
  readonly requireExplicitPolicy?: number;
  readonly inhibitPolicyMapping?: number;
}

/**
 * A decoded certificate (RFC 5280) as plain data: what was read once when it entered the lab, beside its bytes.
 * Every fact is what the certificate says; nothing here is a judgement.
 */
export interface Certificate {
  /** SHA-256 of `der`, lower-case hexadecimal: the certificate's identity in the lab. */
  readonly fingerprint: string;
  /** SHA-1 of `der`, lower-case hexadecimal: what Windows shows as the thumbprint. */
  readonly thumbprint: string;
  readonly der: Bytes;
  /** 1, 2 or 3. */
  readonly version: number;
  /** The serial number's content octets, lower-case hexadecimal. */
  readonly serialNumber: string;
  readonly signatureAlgorithm: SignatureAlgorithm;
  /** Whether the algorithm inside the signed part is the one outside, as RFC 5280 section 4.1.1.2 demands. */
  readonly signatureAlgorithmsAgree: boolean;
  readonly issuer: DistinguishedName;
  readonly subject: DistinguishedName;
  /** Milliseconds since 1970, UTC. */
  readonly notBefore: number;
  /** Milliseconds since 1970, UTC. The certificate is valid through this second: ask `validityAt`. */
  readonly notAfter: number;
  readonly publicKey: PublicKey;
  /** All extensions in the certificate's order, the ones decoded below among them. */
  readonly extensions: readonly Extension[];
  readonly basicConstraints?: { readonly isAuthority: boolean; readonly pathLength?: number };
  readonly keyUsage?: readonly KeyUsage[];
  /** OIDs. */
  readonly extendedKeyUsage?: readonly string[];
  readonly subjectAlternativeNames?: readonly GeneralName[];
  readonly nameConstraints?: NameConstraints;
  /** Lower-case hexadecimal. */
  readonly subjectKeyIdentifier?: string;
  /** The keyIdentifier alone, lower-case hexadecimal. */
  readonly authorityKeyIdentifier?: string;
  /** The issuer's certificate as the same extension names it, by its own issuer and serial number (hexadecimal). */
  readonly authorityCertificate?: {
    readonly issuer?: readonly GeneralName[];
    readonly serialNumber?: string;
  };
  /** Policy OIDs. */
  readonly certificatePolicies?: readonly string[];
  /** The kinds of qualifiers that stand with the policies, OIDs. */
  readonly policyQualifiers?: readonly string[];
  readonly policyMappings?: readonly PolicyMapping[];
  readonly policyConstraints?: PolicyConstraints;
  /** Certificates that may follow until anyPolicy counts for nothing (RFC 5280 section 4.2.1.14). */
  readonly inhibitAnyPolicy?: number;
  /** Addresses of the issuer's certificate (id-ad-caIssuers). */
  readonly issuerAddresses?: readonly string[];
  /** Addresses of the OCSP responder. */
  readonly ocspAddresses?: readonly string[];
  /** Addresses of revocation lists. */
  readonly revocationListAddresses?: readonly string[];
  readonly distributionPoints?: readonly DistributionPoint[];
  /** What was read but breaks RFC 5280, as kebab-case words: those of `graveDefects`, and lesser ones. */
  readonly defects: readonly string[];
}

/**
 * Whether subject and issuer are the same name: a root, or an authority's certificate for a new key of its own. It says
 * nothing of who signed: a self-signed certificate is one whose signature is good under its own key.
 */
export function isSelfIssued({ subject, issuer }: Pick<Certificate, 'subject' | 'issuer'>): boolean {
  return isSameName(subject, issuer);
}

/**
 * Defects of `Certificate.defects` that make a certificate invalid. The others are oddities that readers should bear
 * with (RFC 5280 section 4.1.2.2 on serial numbers; the letters of a Teletex string are anybody's guess).
 */
export const graveDefects: ReadonlySet<string> = new Set([
  'not-der',
  'structure-malformed',
  'version-wrong',
  'time-malformed',
  'text-malformed',
  'issuer-empty',
  'subject-empty',
  'serial-too-long',
  'duplicate-extension',
  'extension-malformed',
  'signature-algorithms-differ',
  'no-longer-readable',
]);

/** The certificate with one more defect, whatever was noticed of it before. */
export function withDefect(certificate: Certificate, defect: string): Certificate {
  const known = (certificate as Partial<Certificate>).defects ?? [];
  return { ...certificate, defects: [...new Set([...known, defect])] };
}

/** What a signature proved to be: `unsupported` where WebCrypto has no such algorithm or key. */
export type SignatureVerdict = 'good' | 'bad' | 'unsupported';

/** What a request may ask for besides names (RFC 2985 section 5.4.2). */
export type RequestedExtensions = Pick<Certificate, 'basicConstraints' | 'keyUsage' | 'extendedKeyUsage'>;

/** A decoded certification request (PKCS#10, RFC 2986) as plain data. */
export interface CertificateRequest {
  /** SHA-256 of `der`, lower-case hexadecimal. */
  readonly fingerprint: string;
  readonly der: Bytes;
  readonly subject: DistinguishedName;
  readonly publicKey: PublicKey;
  /** The names of the subjectAltName that the request asks for (RFC 2985 section 5.4.2), in order. */
  readonly subjectAlternativeNames: readonly GeneralName[];
  readonly requestedExtensions: RequestedExtensions;
  readonly signatureAlgorithm: SignatureAlgorithm;
  /** The request's signature by its own key. */
  readonly signature: SignatureVerdict;
}
