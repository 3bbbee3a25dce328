import type { Bytes } from '@/base/bytes';
import type { Certificate } from './certificate';
import type { DistinguishedName } from './distinguished-name';
import type { GeneralName } from './general-name';
import type { PublicKey, SignatureAlgorithm } from './public-key';

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
