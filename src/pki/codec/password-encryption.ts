import { toUtf8, type Bytes } from '@/base/bytes';
import { derInteger, derNull, derObjectIdentifier, derOctetString, derSequence } from '../asn1/der';
import { tags, type Element } from '../asn1/element';
import { readObjectIdentifier, readOctetString, readSequence, readSmallInteger } from '../asn1/values';
import { limits } from '../limits/limits';

/** Password-based encryption after PKCS#5 version 2 (RFC 8018): PBES2 with PBKDF2 and AES-CBC, which WebCrypto knows. */
export interface PasswordScheme {
  readonly salt: Bytes;
  readonly rounds: number;
  /** The digest of the HMAC in PBKDF2, as WebCrypto calls it. */
  readonly digest: string;
  /** Bits of the AES key. */
  readonly keyLength: 128 | 256;
  readonly initialVector: Bytes;
}

/** Why a scheme cannot be used: another cipher, named for the user, or more rounds than the lab goes through with. */
export type SchemeProblem =
  | { readonly reason: 'cipher-unsupported'; readonly found: string }
  | { readonly reason: 'too-many-iterations'; readonly found: string };

const oids = {
  pbes2: '1.2.840.113549.1.5.13',
  pbkdf2: '1.2.840.113549.1.5.12',
  hmacWithSha256: '1.2.840.113549.2.9',
  aes256: '2.16.840.1.101.3.4.1.42',
} as const;

const pseudoRandomFunctions: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.7': 'SHA-1',
  '1.2.840.113549.2.9': 'SHA-256',
  '1.2.840.113549.2.10': 'SHA-384',
  '1.2.840.113549.2.11': 'SHA-512',
};

/** Chromium leaves out the 192 bits, so the lab does everywhere. */
const aesKeyLengths: Readonly<Record<string, 128 | 256>> = {
  '2.16.840.1.101.3.4.1.2': 128,
  '2.16.840.1.101.3.4.1.42': 256,
};

/** Names for what the lab does not decrypt, so that the user can tell whoever made the file. */
const otherAlgorithms: Readonly<Record<string, string>> = {
  '1.2.840.113549.1.12.1.1': 'RC4 with 128 bits (PKCS#12)',
  '1.2.840.113549.1.12.1.2': 'RC4 with 40 bits (PKCS#12)',
  '1.2.840.113549.1.12.1.3': 'Triple DES with SHA-1 (PKCS#12)',
  '1.2.840.113549.1.12.1.4': 'Triple DES with two keys and SHA-1 (PKCS#12)',
  '1.2.840.113549.1.12.1.5': 'RC2 with 128 bits (PKCS#12)',
  '1.2.840.113549.1.12.1.6': 'RC2 with 40 bits (PKCS#12)',
  '1.2.840.113549.1.5.3': 'DES with MD5',
  '1.2.840.113549.1.5.10': 'DES with SHA-1',
  '1.2.840.113549.1.5.11': 'RC2 with SHA-1',
  '1.2.840.113549.3.7': 'Triple DES',
  '2.16.840.1.101.3.4.1.22': 'AES with 192 bits',
  '1.2.840.113549.3.2': 'RC2',
  '1.3.14.3.2.7': 'DES',
  '1.3.6.1.4.1.11591.4.11': 'scrypt',
  '1.2.840.113549.2.8': 'HMAC with SHA-224',
};

/** Reads the AlgorithmIdentifier of an encryption. Throws DecodingError where it is none. */
export function readPasswordScheme(element: Element | undefined): PasswordScheme | SchemeProblem {
  const [oid, parameters] = algorithmOf(element);
  if (oid !== oids.pbes2) return unsupported(oid);
  const [derivation, encryption] = readSequence(parameters);
  const [derivationOid, derivationParameters] = algorithmOf(derivation);
  if (derivationOid !== oids.pbkdf2) return unsupported(derivationOid);
  const [cipher, initialVector] = algorithmOf(encryption);
  const keyLength = aesKeyLengths[cipher];
  if (!keyLength) return unsupported(cipher);
  const [salt, rounds, ...rest] = readSequence(derivationParameters);
  const functionOid = pseudoRandomFunctionOf(rest);
  const digest = pseudoRandomFunctions[functionOid];
  if (!digest) return unsupported(functionOid);
  const scheme = { salt: readOctetString(salt), rounds: readSmallInteger(rounds), digest, keyLength };
  if (scheme.rounds < 1 || scheme.rounds > limits.derivationRounds) return tooManyRounds(scheme.rounds);
  return { ...scheme, initialVector: readOctetString(initialVector) };
}

/** Whether a scheme could be read. */
export function isPasswordScheme(scheme: PasswordScheme | SchemeProblem): scheme is PasswordScheme {
  return 'rounds' in scheme;
}

/** What to say of a number of rounds beyond the limits. */
export function tooManyRounds(rounds: number): SchemeProblem {
  return { reason: 'too-many-iterations', found: String(rounds) };
}

/** The decrypted octets; undefined where the password or the octets are wrong. */
export async function decryptWithPassword(
  scheme: PasswordScheme,
  password: string,
  encrypted: Bytes,
): Promise<Bytes | undefined> {
  const key = await derivedKey(scheme, password, 'decrypt');
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: 'AES-CBC', iv: scheme.initialVector }, key, encrypted),
    );
  } catch {
    return undefined;
  }
}

/** The encrypted octets. */
export async function encryptWithPassword(
  scheme: PasswordScheme,
  password: string,
  plain: Bytes,
): Promise<Bytes> {
  const key = await derivedKey(scheme, password, 'encrypt');
  return new Uint8Array(
    await crypto.subtle.encrypt({ name: 'AES-CBC', iv: scheme.initialVector }, key, plain),
  );
}

/** AES-256-CBC under PBKDF2 with HMAC-SHA-256, the form that OpenSSL 3 and Windows since 2019 write. */
export function freshPasswordScheme(rounds: number): PasswordScheme {
  return {
    salt: crypto.getRandomValues(new Uint8Array(16)),
    rounds,
    digest: 'SHA-256',
    keyLength: 256,
    initialVector: crypto.getRandomValues(new Uint8Array(16)),
  };
}

/** The AlgorithmIdentifier of a scheme made by `freshPasswordScheme`. */
export function derPasswordScheme({ salt, rounds, initialVector }: PasswordScheme): Bytes {
  const pseudoRandomFunction = derSequence(derObjectIdentifier(oids.hmacWithSha256), derNull());
  const derivation = derSequence(derOctetString(salt), derInteger(rounds), pseudoRandomFunction);
  const encryption = derSequence(derObjectIdentifier(oids.aes256), derOctetString(initialVector));
  return derSequence(
    derObjectIdentifier(oids.pbes2),
    derSequence(derSequence(derObjectIdentifier(oids.pbkdf2), derivation), encryption),
  );
}

function algorithmOf(element: Element | undefined): readonly [oid: string, parameters: Element | undefined] {
  const [oid, parameters] = readSequence(element);
  return [readObjectIdentifier(oid), parameters];
}

/** HMAC with SHA-1 where nothing is said; a key length may stand before it (RFC 8018 appendix A.2). */
function pseudoRandomFunctionOf(rest: readonly Element[]): string {
  const named = rest.find(({ tag }) => tag === tags.sequence);
  return named ? algorithmOf(named)[0] : '1.2.840.113549.2.7';
}

function unsupported(oid: string): SchemeProblem {
  return { reason: 'cipher-unsupported', found: otherAlgorithms[oid] ?? oid };
}

async function derivedKey(
  { salt, rounds, digest, keyLength }: PasswordScheme,
  password: string,
  use: 'encrypt' | 'decrypt',
): Promise<CryptoKey> {
  const secret = await crypto.subtle.importKey('raw', toUtf8(password), 'PBKDF2', false, ['deriveBits']);
  const derivation = { name: 'PBKDF2', hash: digest, salt, iterations: rounds };
  const bits = await crypto.subtle.deriveBits(derivation, secret, keyLength);
  return crypto.subtle.importKey('raw', bits, 'AES-CBC', false, [use]);
}
