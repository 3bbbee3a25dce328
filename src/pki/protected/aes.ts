import type { BlockCipher } from './block-cipher';

/**
 * AES (FIPS 197), decryption alone: Chromium's WebCrypto leaves out keys of 192 bits. Tables of products in GF(2^8) are
 * made once from the multiplication itself.
 */

const box = new Uint8Array(256);
const inverseBox = new Uint8Array(256);
const [times9, times11, times13, times14] = [9, 11, 13, 14].map((factor) =>
  Uint8Array.from({ length: 256 }, (_, value) => multiply(value, factor)),
) as [Uint8Array, Uint8Array, Uint8Array, Uint8Array];

for (let [value, inverse, count] = [1, 1, 0]; count < 255; count += 1) {
  fillBox(value, inverse);
  // 3 generates all values but 0, and 0xf6 is its inverse.
  value = multiply(value, 3);
  inverse = multiply(inverse, 0xf6);
}
box[0] = 0x63;
inverseBox[0x63] = 0;

function multiply(left: number, right: number): number {
  let product = 0;
  for (let [factor, rest] = [left, right]; rest > 0; rest >>= 1) {
    if ((rest & 1) !== 0) product ^= factor;
    factor = (factor << 1) ^ (factor >= 0x80 ? 0x11b : 0);
  }
  return product;
}

function fillBox(value: number, inverse: number): void {
  const doubled = inverse | (inverse << 8);
  const turned = [4, 5, 6, 7].reduce((sum, shift) => sum ^ (doubled >> shift), inverse) & 0xff;
  box[value] = turned ^ 0x63;
  inverseBox[turned ^ 0x63] = value;
}

/** AES with a key of 16, 24 or 32 octets. */
export function createAes(key: Uint8Array): BlockCipher {
  const rounds = key.length / 4 + 6;
  const schedule = expandKey(key, rounds);
  return {
    blockSize: 16,
    decrypt: (block) => {
      addRoundKey(block, schedule, rounds);
      for (let round = rounds - 1; round >= 0; round -= 1) {
        unshiftAndSubstitute(block);
        addRoundKey(block, schedule, round);
        if (round > 0) unmixColumns(block);
      }
    },
  };
}

function expandKey(key: Uint8Array, rounds: number): Uint8Array {
  const schedule = new Uint8Array(16 * (rounds + 1));
  schedule.set(key);
  for (let at = key.length; at < schedule.length; at += 4) {
    const word = changedWord(schedule.slice(at - 4, at), at, key.length);
    for (const [index, octet] of word.entries())
      schedule[at + index] = octet ^ (schedule[at + index - key.length] ?? 0);
  }
  return schedule;
}

function changedWord(word: Uint8Array, at: number, keyLength: number): Uint8Array {
  if (keyLength === 32 && at % 32 === 16) return word.map(substitute);
  if (at % keyLength !== 0) return word;
  const [a = 0, b = 0, c = 0, d = 0] = word;
  const constant = multiply(1, 1 << (at / keyLength - 1));
  return Uint8Array.of(substitute(b) ^ constant, substitute(c), substitute(d), substitute(a));
}

function substitute(octet: number): number {
  return box[octet] ?? 0;
}

function addRoundKey(block: Uint8Array, schedule: Uint8Array, round: number): void {
  for (let index = 0; index < 16; index += 1)
    block[index] = (block[index] ?? 0) ^ (schedule[round * 16 + index] ?? 0);
}

function unshiftAndSubstitute(block: Uint8Array): void {
  const before = block.slice();
  for (let index = 0; index < 16; index += 1) block[index] = inverseBox[before[(index * 13) & 15] ?? 0] ?? 0;
}

function unmixColumns(block: Uint8Array): void {
  for (let at = 0; at < 16; at += 4) {
    const [a = 0, b = 0, c = 0, d = 0] = block.subarray(at, at + 4);
    block[at] = unmixed(a, b, c, d);
    block[at + 1] = unmixed(b, c, d, a);
    block[at + 2] = unmixed(c, d, a, b);
    block[at + 3] = unmixed(d, a, b, c);
  }
}

function unmixed(first: number, second: number, third: number, fourth: number): number {
  return (times14[first] ?? 0) ^ (times11[second] ?? 0) ^ (times13[third] ?? 0) ^ (times9[fourth] ?? 0);
}
