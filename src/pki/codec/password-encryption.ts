import type { Bytes } from '@/base/bytes';
import { derInteger, derNull, derObjectIdentifier, derOctetString, derSequence } from '../asn1/der';
import type { Protection } from '../operations';
import { decryptContent, encryptContent } from './content-cipher';
import { deriveKey, type KeyDerivation } from './key-derivation';
import { standardForm, type PasswordForm } from './password-form';
import { passwordOids } from './password-oids';
import type { PasswordScheme } from './password-scheme';

/** The decrypted octets; undefined where the password or the octets are wrong. */
export async function decryptWithPassword(
  { derivation, cipher, initialVector }: PasswordScheme,
  password: PasswordForm,
  encrypted: Bytes,
): Promise<Bytes | undefined> {
  const derived = await deriveKey(derivation, password, cipher.keyLength);
  const vector = initialVector ?? derived.initialVector ?? new Uint8Array();
  return decryptContent(cipher, derived.key, vector, encrypted);
}

/** Rounds of the derivations: OpenSSL's 2,048 would fall to a graphics card; Triple DES is JavaScript's pace. */
const freshRounds = { 'AES-256-SHA256': 100_000, 'TripleDES-SHA1': 10_000 } as const;

/** The AlgorithmIdentifier of a fresh scheme, and the octets encrypted under it. */
export async function encryptWithPassword(
  protection: Protection,
  password: string,
  plain: Bytes,
): Promise<{ readonly algorithm: Bytes; readonly encrypted: Bytes }> {
  const [cipher, salt] = [ciphers[protection], freshOctets(16)];
  const derivation = freshDerivation(protection, salt);
  const derived = await deriveKey(derivation, standardForm(password), cipher.keyLength);
  const vector = derived.initialVector ?? freshOctets(16);
  return {
    algorithm: derAlgorithm(derivation, vector),
    encrypted: await encryptContent(cipher, derived.key, vector, plain),
  };
}

const ciphers = {
  'AES-256-SHA256': { name: 'AES', keyLength: 32 },
  'TripleDES-SHA1': { name: 'DES', keyLength: 24 },
} as const;

type FreshDerivation = KeyDerivation & { readonly kind: 'pbkdf2' | 'pkcs12' };

function freshDerivation(protection: Protection, salt: Bytes): FreshDerivation {
  const rounds = freshRounds[protection];
  return protection === 'AES-256-SHA256'
    ? { kind: 'pbkdf2', digest: 'SHA-256', salt, rounds }
    : { kind: 'pkcs12', digest: 'SHA-1', salt, rounds };
}

function derAlgorithm({ kind, salt, rounds }: FreshDerivation, initialVector: Bytes): Bytes {
  const [saltValue, roundsValue] = [derOctetString(salt), derInteger(rounds)];
  if (kind === 'pkcs12')
    return derSequence(
      derObjectIdentifier(passwordOids.tripleDesWithSha1),
      derSequence(saltValue, roundsValue),
    );
  const pseudoRandomFunction = derSequence(derObjectIdentifier(passwordOids.hmacWithSha256), derNull());
  const derivation = derSequence(
    derObjectIdentifier(passwordOids.pbkdf2),
    derSequence(saltValue, roundsValue, pseudoRandomFunction),
  );
  const encryption = derSequence(derObjectIdentifier(passwordOids.aes256), derOctetString(initialVector));
  return derSequence(derObjectIdentifier(passwordOids.pbes2), derSequence(derivation, encryption));
}

function freshOctets(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
