/*
 * How secrets are kept where others may read the disk. A random data key encrypts each of them (AES-256-GCM, a fresh
 * nonce each, the id authenticated with it), and a password protects the data key alone (PBKDF2 with HMAC-SHA-256,
 * NIST SP 800-132; AES-256-GCM): another password wraps it again and leaves what it encrypts as it is. The data key that
 * work is done with cannot be exported; one that can is there only while it is wrapped.
 */
import { type Bytes, concatBytes, toUtf8 } from '@/base/bytes';
import type { WrappedKey } from '../wrapped-key';

/** Rounds of PBKDF2 for a new password (OWASP, Password Storage, for HMAC-SHA-256). */
const passwordIterations = 600_000;

const cipher = { name: 'AES-GCM', length: 256 } as const;
const ivLength = 12;
const dataUses: readonly KeyUsage[] = ['encrypt', 'decrypt'];

/** A new data key that lasts as long as somebody holds it: nobody can write it down. */
export function makeDataKey(): Promise<CryptoKey> {
  return crypto.subtle.generateKey(cipher, false, [...dataUses]);
}

/** A new data key and the same under a password. */
export async function makeWrappedKey(
  password: string,
): Promise<{ readonly key: CryptoKey; readonly wrapped: WrappedKey }> {
  const exportable = await crypto.subtle.generateKey(cipher, true, [...dataUses]);
  const derivation = newDerivation();
  const wrapping = await passwordKey(password, derivation, 'wrapKey', 'unwrapKey');
  const wrapped = { ...derivation, ...(await wrap(exportable, wrapping)) };
  const key = await unwrap(wrapped, wrapping, false);
  if (key === undefined) throw new Error('wrapped but cannot be unwrapped');
  return { key, wrapped };
}

/** The data key, not exportable; undefined where the password is another, or an octet was changed. */
export async function unwrapKey(wrapped: WrappedKey, password: string): Promise<CryptoKey | undefined> {
  return unwrap(wrapped, await passwordKey(password, wrapped, 'unwrapKey'), false);
}

/** The same data key under another password; undefined where the old one is wrong. */
export async function rewrapKey(
  wrapped: WrappedKey,
  password: string,
  next: string,
): Promise<WrappedKey | undefined> {
  const exportable = await unwrap(wrapped, await passwordKey(password, wrapped, 'unwrapKey'), true);
  if (exportable === undefined) return undefined;
  const derivation = newDerivation();
  return { ...derivation, ...(await wrap(exportable, await passwordKey(next, derivation, 'wrapKey'))) };
}

/** Encrypts a secret: nonce, ciphertext and tag. */
export async function sealSecret(key: CryptoKey, id: string, secret: Bytes): Promise<Bytes> {
  const iv = randomBytes(ivLength);
  const sealed = await crypto.subtle.encrypt(
    { name: cipher.name, iv, additionalData: toUtf8(id) },
    key,
    secret,
  );
  return concatBytes(iv, new Uint8Array(sealed));
}

/** The secret; undefined where it was encrypted under another key or for another id, or an octet was changed. */
export async function openSecret(key: CryptoKey, id: string, sealed: Bytes): Promise<Bytes | undefined> {
  const [iv, encrypted] = [sealed.slice(0, ivLength), sealed.slice(ivLength)];
  try {
    return new Uint8Array(
      await crypto.subtle.decrypt({ name: cipher.name, iv, additionalData: toUtf8(id) }, key, encrypted),
    );
  } catch {
    return undefined;
  }
}

/** The key that a password gives: AES-256-GCM by PBKDF2 with HMAC-SHA-256. Not exportable. */
export async function passwordKey(
  password: string,
  { salt, iterations }: Derivation,
  ...uses: readonly KeyUsage[]
): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', toUtf8(password), 'PBKDF2', false, ['deriveKey']);
  const method = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(method, material, cipher, false, [...uses]);
}

/** How a password becomes a key. */
type Derivation = Pick<WrappedKey, 'salt' | 'iterations'>;

function newDerivation(): Derivation {
  return { iterations: passwordIterations, salt: randomBytes(16) };
}

async function wrap(exportable: CryptoKey, wrapping: CryptoKey): Promise<Pick<WrappedKey, 'iv' | 'wrapped'>> {
  const iv = randomBytes(ivLength);
  const wrapped = await crypto.subtle.wrapKey('raw', exportable, wrapping, { name: cipher.name, iv });
  return { iv, wrapped: new Uint8Array(wrapped) };
}

async function unwrap(
  { wrapped, iv }: Pick<WrappedKey, 'iv' | 'wrapped'>,
  wrapping: CryptoKey,
  isExportable: boolean,
): Promise<CryptoKey | undefined> {
  const method = { name: cipher.name, iv };
  try {
    return await crypto.subtle.unwrapKey('raw', wrapped, wrapping, method, cipher, isExportable, [
      ...dataUses,
    ]);
  } catch {
    return undefined;
  }
}

function randomBytes(length: number): Bytes {
  return crypto.getRandomValues(new Uint8Array(length));
}
