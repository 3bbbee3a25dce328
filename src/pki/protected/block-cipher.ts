import type { Bytes } from '@/base/bytes';

/**
 * A block cipher under one key, for what WebCrypto leaves out. These are old ciphers in plain TypeScript: they open and
 * write files of old programs, and are not meant for secrets that others could time.
 */
export interface BlockCipher {
  /** Octets. */
  readonly blockSize: number;
  /** Decrypts one block in place. */
  readonly decrypt: (block: Uint8Array) => void;
}

/** A block cipher that is also written with. */
export interface WritingCipher extends BlockCipher {
  /** Encrypts one block in place. */
  readonly encrypt: (block: Uint8Array) => void;
}

/** Decrypts in CBC mode with the padding of RFC 8018 section 6.1.1; undefined where length or padding are wrong. */
export function decryptCbc(
  cipher: BlockCipher,
  initialVector: Uint8Array,
  encrypted: Uint8Array,
): Bytes | undefined {
  const size = cipher.blockSize;
  if (encrypted.length === 0 || encrypted.length % size !== 0) return undefined;
  const plain = Uint8Array.from(encrypted);
  let previous = initialVector;
  for (let at = 0; at < plain.length; at += size) {
    const block = plain.subarray(at, at + size);
    cipher.decrypt(block);
    mix(block, previous);
    previous = encrypted.subarray(at, at + size);
  }
  return withoutPadding(plain, size);
}

/** Encrypts in CBC mode with the padding of RFC 8018 section 6.1.1. */
export function encryptCbc(cipher: WritingCipher, initialVector: Uint8Array, plain: Uint8Array): Bytes {
  const size = cipher.blockSize;
  const padding = size - (plain.length % size);
  const encrypted = new Uint8Array(plain.length + padding).fill(padding);
  encrypted.set(plain);
  let previous = initialVector;
  for (let at = 0; at < encrypted.length; at += size) {
    const block = encrypted.subarray(at, at + size);
    mix(block, previous);
    cipher.encrypt(block);
    previous = block;
  }
  return encrypted;
}

function mix(block: Uint8Array, other: Uint8Array): void {
  for (let index = 0; index < block.length; index += 1)
    block[index] = (block[index] ?? 0) ^ (other[index] ?? 0);
}

function withoutPadding(plain: Bytes, size: number): Bytes | undefined {
  const padding = plain.at(-1) ?? 0;
  if (padding < 1 || padding > size) return undefined;
  const end = plain.length - padding;
  return plain.subarray(end).every((octet) => octet === padding) ? plain.slice(0, end) : undefined;
}
