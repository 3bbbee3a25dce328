import { type Bytes, toHex } from '@/base/bytes';
import { limits } from '../gate/limits';
import type { Protection } from '../operations';
import { decryptContent, encryptContent } from './content-cipher';
import { areBeyondLimits, deriveKey, effortPurse, type KeyDerivation } from './key-derivation';
import { type PasswordForm, passwordForms, standardForm } from './password-form';
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

/** A scheme with salt and vector of its own. */
export interface FreshScheme {
  readonly derivation: KeyDerivation & { readonly kind: 'pbkdf2' | 'pkcs12' };
  readonly initialVector: Bytes;
}

/** A fresh scheme, and the octets encrypted under it. */
export async function encryptWithPassword(
  protection: Protection,
  password: string,
  plain: Bytes,
): Promise<{ readonly scheme: FreshScheme; readonly encrypted: Bytes }> {
  const [cipher, salt] = [ciphers[protection], freshOctets(16)];
  const derivation = freshDerivation(protection, salt);
  const derived = await deriveKey(derivation, standardForm(password), cipher.keyLength);
  const initialVector = derived.initialVector ?? freshOctets(16);
  const encrypted = await encryptContent(cipher, derived.key, initialVector, plain);
  return { scheme: { derivation, initialVector }, encrypted };
}

const ciphers = {
  'AES-256-SHA256': { name: 'AES', keyLength: 32 },
  'TripleDES-SHA1': { name: 'DES', keyLength: 24 },
} as const;

function freshDerivation(protection: Protection, salt: Bytes): FreshScheme['derivation'] {
  const rounds = freshRounds[protection];
  return protection === 'AES-256-SHA256'
    ? { kind: 'pbkdf2', digest: 'SHA-256', salt, rounds }
    : { kind: 'pkcs12', digest: 'SHA-1', salt, rounds };
}

function freshOctets(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}

/**
 * The forms to try of what was typed and, after them, of the empty password where that is quickly tried: some programs
 * protect with it, and nobody would think of typing it. All forms of one password together cost what one may.
 */
export function formsToTry(passwords: readonly string[], derivation: KeyDerivation): readonly PasswordForm[] {
  const typed = passwords.flatMap((password) =>
    affordable(distinct(passwordForms(password), derivation), derivation),
  );
  if (passwords.includes('') || areBeyondLimits([derivation], limits.guess)) return typed;
  // PKCS#12 alone tells the empty password from none.
  return [...typed, ...(derivation.kind === 'pkcs12' ? passwordForms('') : [standardForm('')])];
}

/** The half of a form that a derivation takes. */
export function halfFor({ kind }: KeyDerivation, { octets, unicode }: PasswordForm): string {
  return toHex(kind === 'pkcs12' ? unicode : octets);
}

function distinct(forms: readonly PasswordForm[], derivation: KeyDerivation): readonly PasswordForm[] {
  const byHalf = new Map(forms.toReversed().map((form) => [halfFor(derivation, form), form]));
  return forms.filter((form) => byHalf.get(halfFor(derivation, form)) === form);
}

function affordable(forms: readonly PasswordForm[], derivation: KeyDerivation): readonly PasswordForm[] {
  const affords = effortPurse();
  return forms.filter((_, index) => affords([derivation]) || index === 0);
}
