import type { Bytes } from '@/base/bytes';
import { createAes } from './aes';
import { decryptCbc, encryptCbc } from './block-cipher';
import { applyRc4, createDes, createRc2 } from './old-ciphers';

/** A cipher, in CBC mode but for RC4, with its key length in octets. DES with 16 or 24 is Triple DES. */
export type ContentCipher =
  | { readonly name: 'AES' | 'DES' | 'RC4'; readonly keyLength: number }
  | { readonly name: 'RC2'; readonly keyLength: number; readonly effectiveBits: number };

/** Octets of a cipher's block, which is also the length of its initial vector. */
export function blockSizeOf({ name }: ContentCipher): number {
  return name === 'AES' ? 16 : name === 'RC4' ? 1 : 8;
}

/** The decrypted octets; undefined where the padding shows that key or octets are wrong. */
export async function decryptContent(
  cipher: ContentCipher,
  key: Bytes,
  initialVector: Bytes,
  encrypted: Bytes,
): Promise<Bytes | undefined> {
  switch (cipher.name) {
    case 'RC4':
      return applyRc4(key, encrypted);
    case 'RC2':
      return decryptCbc(createRc2(key, cipher.effectiveBits), initialVector, encrypted);
    case 'DES':
      return decryptCbc(createDes(key), initialVector, encrypted);
    case 'AES':
      // Chromium leaves out the 192 bits.
      if (cipher.keyLength === 24) return decryptCbc(createAes(key), initialVector, encrypted);
      return decryptNatively(key, initialVector, encrypted);
  }
}

/** Encrypts with AES of 128 or 256 bits, or with DES of any kind. */
export async function encryptContent(
  { name }: ContentCipher & { readonly name: 'AES' | 'DES' },
  key: Bytes,
  initialVector: Bytes,
  plain: Bytes,
): Promise<Bytes> {
  if (name === 'DES') return encryptCbc(createDes(key), initialVector, plain);
  const imported = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['encrypt']);
  return new Uint8Array(await crypto.subtle.encrypt({ name: 'AES-CBC', iv: initialVector }, imported, plain));
}

async function decryptNatively(key: Bytes, iv: Bytes, encrypted: Bytes): Promise<Bytes | undefined> {
  const imported = await crypto.subtle.importKey('raw', key, 'AES-CBC', false, ['decrypt']);
  try {
    return new Uint8Array(await crypto.subtle.decrypt({ name: 'AES-CBC', iv }, imported, encrypted));
  } catch {
    return undefined;
  }
}
