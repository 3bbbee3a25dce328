import { toUtf8, type Bytes } from '@/base/bytes';
import { iterationBounds, type SealedKeys } from '@/state/lab-file/saved-lab';

/** The least length of a password for a lab file, and how many of its characters have to differ. */
const leastLength = 12;
const leastDifferent = 6;

/** Whether a password may protect keys that leave the computer. */
export function isStrongPassword(password: string): boolean {
  return password.length >= leastLength && new Set(password).size >= leastDifferent;
}

/** Encrypts with a fresh salt and nonce: AES-256-GCM under PBKDF2 with HMAC-SHA-256. */
export async function seal(plain: Bytes, password: string): Promise<SealedKeys> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const iterations = iterationBounds.least;
  const key = await deriveKey(password, salt, iterations, 'encrypt');
  const sealed = new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, key, plain));
  return { iterations, salt, iv, sealed };
}

/** Undefined where the password is another, or a byte was changed: the cipher cannot tell one from the other. */
export async function unseal(keys: SealedKeys, password: string): Promise<Bytes | undefined> {
  const { iterations, salt, iv, sealed } = keys;
  const key = await deriveKey(password, salt, iterations, 'decrypt');
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-GCM', iv }, key, sealed));
  } catch {
    return undefined;
  }
}

async function deriveKey(password: string, salt: Bytes, iterations: number, use: 'encrypt' | 'decrypt') {
  const material = await crypto.subtle.importKey('raw', toUtf8(password), 'PBKDF2', false, ['deriveKey']);
  const method = { name: 'PBKDF2', hash: 'SHA-256', salt, iterations };
  return crypto.subtle.deriveKey(method, material, { name: 'AES-GCM', length: 256 }, false, [use]);
}
