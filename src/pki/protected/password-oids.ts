import type { ContentCipher } from './content-cipher';
import type { DigestName } from './digests';

/** OIDs of password-based encryption (RFC 8018 appendix C, RFC 7292 appendix C, RFC 7914, RFC 9579). */
export const passwordOids = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  pbmac1: '1.2.840.113549.1.5.14',
  scrypt: '1.3.6.1.4.1.11591.4.11',
  hmacWithSha256: '1.2.840.113549.2.9',
  aes256: '2.16.840.1.101.3.4.1.42',
  rc2: '1.2.840.113549.3.2',
  tripleDesWithSha1: '1.2.840.113549.1.12.1.3',
} as const;

/** The digests of HMACs. */
export const pseudoRandomFunctions: Readonly<Record<string, DigestName>> = {
  '1.2.840.113549.2.6': 'MD5',
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.8': 'SHA-224',
  [passwordOids.hmacWithSha256]: 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
  '1.2.840.113549.2.12': 'SHA-512/224',
  '1.2.840.113549.2.13': 'SHA-512/256',
};

/** Ciphers of PBES2 whose parameters are the initial vector alone. */
export const plainCiphers: Readonly<Record<string, ContentCipher>> = {
  '1.3.14.3.2.7': { name: 'DES', keyLength: 8 },
  '1.2.840.113549.3.7': { name: 'DES', keyLength: 24 },
  '2.16.840.1.101.3.4.1.2': { name: 'AES', keyLength: 16 },
  '2.16.840.1.101.3.4.1.22': { name: 'AES', keyLength: 24 },
  [passwordOids.aes256]: { name: 'AES', keyLength: 32 },
};

/** Schemes that are derivation, digest and cipher in one. */
export const joinedSchemes: Readonly<
  Record<string, readonly [kind: 'pbkdf1' | 'pkcs12', digest: DigestName, cipher: ContentCipher]>
> = {
  '1.2.840.113549.1.5.3': ['pbkdf1', 'MD5', { name: 'DES', keyLength: 8 }],
  '1.2.840.113549.1.5.6': ['pbkdf1', 'MD5', { name: 'RC2', keyLength: 8, effectiveBits: 64 }],
  '1.2.840.113549.1.5.10': ['pbkdf1', 'SHA-1', { name: 'DES', keyLength: 8 }],
  '1.2.840.113549.1.5.11': ['pbkdf1', 'SHA-1', { name: 'RC2', keyLength: 8, effectiveBits: 64 }],
  '1.2.840.113549.1.12.1.1': ['pkcs12', 'SHA-1', { name: 'RC4', keyLength: 16 }],
  '1.2.840.113549.1.12.1.2': ['pkcs12', 'SHA-1', { name: 'RC4', keyLength: 5 }],
  [passwordOids.tripleDesWithSha1]: ['pkcs12', 'SHA-1', { name: 'DES', keyLength: 24 }],
  '1.2.840.113549.1.12.1.4': ['pkcs12', 'SHA-1', { name: 'DES', keyLength: 16 }],
  '1.2.840.113549.1.12.1.5': ['pkcs12', 'SHA-1', { name: 'RC2', keyLength: 16, effectiveBits: 128 }],
  '1.2.840.113549.1.12.1.6': ['pkcs12', 'SHA-1', { name: 'RC2', keyLength: 5, effectiveBits: 40 }],
};

/** Names for what the lab does not decrypt, so that the user can ask for another file. */
export const otherAlgorithms: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.5.1': 'DES with MD2',
  '1.2.840.113549.1.5.4': 'RC2 with MD2',
  '2.16.840.1.101.3.4.1.6': 'AES-128 in GCM mode',
  '2.16.840.1.101.3.4.1.26': 'AES-192 in GCM mode',
  '2.16.840.1.101.3.4.1.46': 'AES-256 in GCM mode',
  '1.2.392.200011.61.1.1.1.2': 'Camellia with 128 bits',
  '1.2.392.200011.61.1.1.1.3': 'Camellia with 192 bits',
  '1.2.392.200011.61.1.1.1.4': 'Camellia with 256 bits',
  '1.2.410.200046.1.1.2': 'ARIA with 128 bits',
  '1.2.410.200046.1.1.7': 'ARIA with 192 bits',
  '1.2.410.200046.1.1.12': 'ARIA with 256 bits',
  '1.2.410.200004.1.4': 'SEED',
  '1.2.156.10197.1.104.2': 'SM4',
  '1.2.643.2.2.21': 'GOST 28147-89',
  '1.2.643.7.1.1.5.1.1': 'Magma (GOST)',
  '1.2.643.7.1.1.5.2.1': 'Kuznyechik (GOST)',
  '1.2.840.113549.3.4': 'RC4',
  '1.2.840.113549.3.9': 'RC5',
  '1.3.6.1.4.1.188.7.1.1.2': 'IDEA',
  '1.2.643.2.2.9': 'GOST R 34.11-94',
  '1.2.643.7.1.1.2.2': 'GOST R 34.11-2012 with 256 bits',
  '1.2.643.7.1.1.2.3': 'GOST R 34.11-2012 with 512 bits',
};
