import { fromHex, type Bytes } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import { gate, type GatedStructure } from '../gate/gated-structure';
import { decodedOrUndefined, readInteger } from '../gate/values';
import { blockSizeOf, type ContentCipher } from './content-cipher';
import type { Unreadable } from './encrypted-private-key';
import { decryptWithPassword, formsToTry } from './password-encryption';

/** Ciphers by the names that OpenSSL writes into `DEK-Info`. */
const ciphers: Readonly<Record<string, ContentCipher>> = {
  'DES-CBC': { name: 'DES', keyLength: 8 },
  'DES-EDE-CBC': { name: 'DES', keyLength: 16 },
  'DES-EDE3-CBC': { name: 'DES', keyLength: 24 },
  'AES-128-CBC': { name: 'AES', keyLength: 16 },
  'AES-192-CBC': { name: 'AES', keyLength: 24 },
  'AES-256-CBC': { name: 'AES', keyLength: 32 },
  'RC2-40-CBC': { name: 'RC2', keyLength: 5, effectiveBits: 40 },
  'RC2-64-CBC': { name: 'RC2', keyLength: 8, effectiveBits: 64 },
  'RC2-CBC': { name: 'RC2', keyLength: 16, effectiveBits: 128 },
};

const found = 'an encrypted private key';

/** The header that says how a PEM block is encrypted, if one does (RFC 1421 section 4.6.1.3). */
export function encryptionHeader(headers: readonly string[]): string | undefined {
  return headers
    .find((header) => header.startsWith('DEK-Info:'))
    ?.slice(9)
    .trim();
}

/**
 * The private key of a PEM block that OpenSSL encrypted in its old way, in its own form (PKCS#1, SEC1), by the
 * first password that fits or by the empty one. `header` is cipher and initial vector, as `DES-EDE3-CBC,0123456789ABCDEF`.
 */
export async function decryptLegacy(
  header: string,
  encrypted: Bytes,
  passwords: readonly string[],
): Promise<Outcome<GatedStructure, Unreadable>> {
  const [name = '', vector = ''] = header.split(',').map((part) => part.trim());
  const cipher = ciphers[name.toUpperCase()];
  if (!cipher) return refusal({ reason: 'cipher-unsupported', found: name });
  const size = blockSizeOf(cipher);
  const initialVector = vectorOf(vector, size);
  if (!initialVector || encrypted.length % size !== 0) return refusal({ reason: 'damaged', found });
  const derivation = { kind: 'openssl', salt: initialVector.slice(0, 8) } as const;
  for (const password of formsToTry(passwords, derivation)) {
    const plain = await decryptWithPassword({ derivation, cipher, initialVector }, password, encrypted);
    const key = plain && keyIn(plain);
    if (key) return success(key);
  }
  return refusal({ reason: passwords.length === 0 ? 'password-missing' : 'password-wrong', found });
}

function vectorOf(hex: string, size: number): Bytes | undefined {
  return hex.length === size * 2 && /^[0-9a-f]*$/i.test(hex) ? fromHex(hex) : undefined;
}

/** Every private key begins with a number; hardly ever does what a wrong password leaves. */
function keyIn(octets: Bytes): GatedStructure | undefined {
  const gated = gate(octets);
  if (!gated.ok || gated.value.trailing > 0) return undefined;
  const version = decodedOrUndefined(() => readInteger(gated.value.element.children[0]));
  return version && gated.value;
}
