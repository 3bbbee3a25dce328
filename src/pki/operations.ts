import type { Bytes } from '@/base/bytes';
import type {
  Certificate,
  CertificateRequest,
  Extension,
  KeyUsage,
  RequestedExtensions,
  SignatureVerdict,
} from './certificate';
import type { CertificateDescription } from './certificate-description';
import type { DistinguishedName, GeneralName } from './distinguished-name';
import type { Item } from './item';
import type { PublicRoots } from './path/trust-anchor';
import type { FetchedVerdicts, ValidationInput } from './path/validation-report';
import type { KeyPair, PublicKey } from './public-key';
import type { RevocationList, RevocationReason } from './revocation-list';

/** The curves that WebCrypto makes EC keys on. */
export const ecCurves = ['P-256', 'P-384', 'P-521'] as const;

/** What a new key is to be: RSA of so many bits (`rsaLengths`), or EC on a curve. */
export type KeyShape = number | (typeof ecCurves)[number];

/** The RSA lengths that can be made, in bits: what WebCrypto takes, less what would take minutes. */
export const rsaLengths = { least: 512, most: 8192, step: 8 } as const;

/** A key made by WebCrypto, and how long WebCrypto took for it. */
export interface GeneratedKey {
  readonly keyPair: KeyPair;
  /** Milliseconds of the raw key generation alone. */
  readonly elapsed: number;
}

/** What a certification request asks for (RFC 2986); signed by its own key. Extensions go into an extensionRequest. */
export interface RequestTemplate extends RequestedExtensions {
  readonly subject: DistinguishedName;
  /** Becomes a subjectAltName; left out when empty. */
  readonly subjectAlternativeNames: readonly GeneralName[];
  /** SHA-256 where nothing is said. */
  readonly digest?: CertificateTemplate['digest'];
}

/**
 * All of a certificate but its signature (RFC 5280). SKI and AKI (method 1 of section 4.2.1.2) are added from the
 * two public keys where `identifiers` says so; extensions that are undefined are left out.
 */
export interface CertificateTemplate {
  /** Lower-case hexadecimal, positive, at most 20 octets. */
  readonly serialNumber: string;
  readonly subject: DistinguishedName;
  readonly issuer: DistinguishedName;
  /** Milliseconds since 1970, UTC; whole seconds. */
  readonly notBefore: number;
  /** Milliseconds since 1970, UTC; whole seconds. From 2050 on GeneralizedTime is written. */
  readonly notAfter: number;
  readonly publicKey: PublicKey;
  readonly digest: 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';
  /** Whether subjectKeyIdentifier and authorityKeyIdentifier are written. */
  readonly identifiers: boolean;
  /** The issuer's own subjectKeyIdentifier, lower-case hexadecimal, where it was made by another method. */
  readonly authorityKeyIdentifier?: string;
  readonly basicConstraints?: { readonly isAuthority: boolean; readonly pathLength?: number };
  readonly keyUsage?: readonly KeyUsage[];
  readonly extendedKeyUsage?: readonly string[];
  readonly subjectAlternativeNames?: readonly GeneralName[];
  readonly certificatePolicies?: readonly string[];
  readonly ocspAddresses?: readonly string[];
  readonly issuerAddresses?: readonly string[];
  readonly revocationListAddresses?: readonly string[];
  /** Written as they are, after the ones above: for a certificate that is issued again. */
  readonly otherExtensions?: readonly Extension[];
}

/** All of a revocation list but its signature (RFC 5280 section 5.1), always of version 2 with AKI and number. */
export interface RevocationListTemplate {
  readonly issuer: DistinguishedName;
  /** Milliseconds since 1970, UTC; whole seconds. */
  readonly thisUpdate: number;
  /** Milliseconds since 1970, UTC; whole seconds. */
  readonly nextUpdate: number;
  /** Hexadecimal, at most 20 octets; greater than that of the list before (RFC 5280 section 5.2.3). */
  readonly number: string;
  readonly digest: CertificateTemplate['digest'];
  /** As in `CertificateTemplate`. */
  readonly authorityKeyIdentifier?: string;
  /** Each serial number once. */
  readonly revoked: readonly RevocationEntry[];
}

/** One certificate of a list to be written. `unspecified` is left out, as RFC 5280 section 5.3.1 wishes. */
export interface RevocationEntry {
  /** The serial number's content octets, lower-case hexadecimal. */
  readonly serialNumber: string;
  /** Milliseconds since 1970, UTC; whole seconds. */
  readonly revokedAt: number;
  readonly reason?: RevocationReason;
}

/** One signature to be verified: a certificate under the key of a supposed issuer. */
interface SignatureToVerify {
  readonly certificate: Bytes;
  readonly issuerKey: Bytes;
}

/**
 * How a file with a password is encrypted and checked. `AES-256-SHA256` (PBES2, PBKDF2 with HMAC-SHA-256) is opened by
 * programs since 2019; Windows Server 2016 and older open `TripleDES-SHA1` alone (RFC 7292 appendix C).
 */
export type Protection = 'AES-256-SHA256' | 'TripleDES-SHA1';

/** What goes into a PKCS#12 file (RFC 7292). */
export interface PfxContents {
  readonly certificate: Bytes;
  /** The other certificates, DER, nearest issuer first. */
  readonly chain: readonly Bytes[];
  readonly pkcs8: Bytes;
  readonly friendlyName: string;
  readonly password: string;
  /** `AES-256-SHA256` where nothing is said. */
  readonly protection?: Protection;
}

/** Certificates without keys in a PKCS#12 file: what Java and others keep as trusted. */
export interface TrustStoreContents {
  readonly certificates: readonly { readonly certificate: Bytes; readonly friendlyName: string }[];
  readonly password: string;
  /** `AES-256-SHA256` where nothing is said. */
  readonly protection?: Protection;
}

/** How a caller follows the reading of files, and gives it up. */
export interface ReadingWatch {
  /** Ends the reading: the call rejects with the signal's reason, and its worker with all derivations ends. */
  readonly signal?: AbortSignal;
  /** Called with the part of the files that is done, from 0 to 1, never backwards. */
  readonly onProgress?: (done: number) => void;
}

/** How a private key is written: the older forms are `traditional`, PKCS#1 for RSA (RFC 8017) and SEC 1 for EC (RFC 5915). */
export type PrivateKeyForm =
  | { readonly kind: 'pkcs8' }
  | { readonly kind: 'traditional' }
  | { readonly kind: 'encrypted-pkcs8'; readonly password: string; readonly protection?: Protection };

/**
 * Everything that needs WebCrypto or derives keys. The worker offers it through its client; Node calls it directly.
 * Stateless: each call carries all that it needs. Bad input is answered as data; a rejection is a bug.
 */
export interface PkiOperations {
  generateKey(shape: KeyShape): Promise<GeneratedKey>;
  createRequest(template: RequestTemplate, key: KeyPair): Promise<CertificateRequest>;
  issueCertificate(template: CertificateTemplate, issuerKey: KeyPair): Promise<Certificate>;
  issueRevocationList(template: RevocationListTemplate, issuerKey: KeyPair): Promise<RevocationList>;
  /** One file or paste each; `passwords` are tried in order on whatever is encrypted. Rejects when given up. */
  readFiles(
    files: readonly Bytes[],
    passwords: readonly string[],
    watch?: ReadingWatch,
  ): Promise<readonly Item[]>;
  /** One verdict each, in order. */
  verifySignatures(signatures: readonly SignatureToVerify[]): Promise<readonly SignatureVerdict[]>;
  /** The verdicts that the answer to a question depends on: see `path/find-answer`. Rejects when given up. */
  fetchVerdicts(input: ValidationInput, signal?: AbortSignal): Promise<FetchedVerdicts>;
  /** The roots of a real list; it arrives when it is first asked for. */
  readPublicRoots(): Promise<PublicRoots>;
  /** What a certificate says in full, to be shown; of octets that are none, `noDescription`. */
  describeCertificate(der: Bytes): Promise<CertificateDescription>;
  /** A certs-only SignedData (RFC 5652 section 5), DER, certificates in the order given. */
  encodePkcs7(certificates: readonly Bytes[]): Promise<Bytes>;
  encodePfx(contents: PfxContents): Promise<Bytes>;
  encodeTrustStore(contents: TrustStoreContents): Promise<Bytes>;
  /** A private key that `readFiles` answered, DER. Ed25519 has no older form: it is PKCS#8 there too. */
  encodePrivateKey(pkcs8: Bytes, form: PrivateKeyForm): Promise<Bytes>;
}
