import type { Bytes } from '@/base/bytes';

/** What a key is made for: the algorithm families that occur in certificates. */
export type KeyAlgorithm = 'RSA' | 'RSA-PSS' | 'EC' | 'Ed25519' | 'Ed448' | 'DSA' | 'unknown';

/** A public key as plain data. Keys are distinguished by `fingerprint` everywhere in the lab. */
export interface PublicKey {
  readonly algorithm: KeyAlgorithm;
  /** What an `unknown` algorithm is called (`ML-DSA-44`), else its OID. */
  readonly name?: string;
  /** RSA: bits of the modulus; EC: bits of the field; 0 when unknown. */
  readonly bits: number;
  /** The named curve of an EC key, as WebCrypto calls it (`P-256`), else its OID. */
  readonly curve?: string;
  /** SubjectPublicKeyInfo, DER (RFC 5280 section 4.1.2.7). */
  readonly spki: Bytes;
  /** SHA-256 of `spki` in its usual form (`keys/same-key`), lower-case hexadecimal: the same for the same number. */
  readonly fingerprint: string;
}

/** A private key with its public half. Goes to the vault and to the worker, never into the world or a message. */
export interface KeyPair {
  /** PrivateKeyInfo, DER (RFC 5208, RFC 5958). */
  readonly pkcs8: Bytes;
  readonly publicKey: PublicKey;
}

/** A signature's algorithm: its OID, the name that lists show (`sha256WithRSAEncryption`), and its digest. */
export interface SignatureAlgorithm {
  readonly oid: string;
  readonly name: string;
  /** `SHA-1`, `SHA-256`, `MD5`, …; undefined where the algorithm fixes none (Ed25519). */
  readonly digest?: string;
}
