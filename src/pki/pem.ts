import { toBase64 } from '@/base/bytes';

/** The labels that the lab writes (RFC 7468). */
export type PemLabel =
  | 'CERTIFICATE'
  | 'CERTIFICATE REQUEST'
  | 'PRIVATE KEY'
  | 'ENCRYPTED PRIVATE KEY'
  | 'RSA PRIVATE KEY'
  | 'EC PRIVATE KEY'
  | 'PUBLIC KEY'
  | 'PKCS7'
  | 'X509 CRL';

/** One PEM block (RFC 7468): 64 columns, LF line ends, a final line end, and never a blank line, which OpenSSL refuses. */
export function toPem(label: PemLabel, der: Uint8Array): string {
  const lines = toBase64(der).match(/.{1,64}/g) ?? [];
  return [`-----BEGIN ${label}-----`, ...lines, `-----END ${label}-----`, ''].join('\n');
}

/** Whether a text gives a private key away: PEM on however many lines, with or without a password, or PuTTY's own file. */
export function showsPrivateKey(text: string): boolean {
  return /PRIVATE[ _]KEY\s*-|PuTTY-User-Key-File/.test(text);
}
