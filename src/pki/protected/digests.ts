import { md5, sha1 } from '@noble/hashes/legacy.js';
import { sha224, sha256, sha384, sha512, sha512_224, sha512_256 } from '@noble/hashes/sha2.js';
import type { Hash } from '@noble/hashes/utils.js';
import type { Bytes } from '@/base/bytes';

/** The digests of password-based encryption by name: synchronous, and with those that WebCrypto leaves out. */
export const digests = {
  MD5: md5,
  'SHA-1': sha1,
  'SHA-224': sha224,
  'SHA-256': sha256,
  'SHA-384': sha384,
  'SHA-512': sha512,
  'SHA-512/224': sha512_224,
  'SHA-512/256': sha512_256,
} as const;

/** One of `digests`. */
export type DigestName = keyof typeof digests;

/** Whether a digest is one that the lab has. */
export function isDigestName(name: string): name is DigestName {
  return name in digests;
}

/** The digest of a digest, `rounds` times over; the array given may be written to. */
export function repeatDigest(name: DigestName, digest: Uint8Array, rounds: number): Uint8Array {
  if (name === 'SHA-256') return repeatSha256(digest, rounds);
  const fresh: RestartableHash = digests[name].create();
  const working = fresh.clone();
  for (let round = 0; round < rounds; round += 1) {
    // Back to the start in the same object: half the time of a new one.
    fresh._cloneInto(working);
    working.update(digest).digestInto(digest);
  }
  return digest;
}

type RestartableHash = Hash<RestartableHash>;

/**
 * SHA-256 (FIPS 180-4) of a digest, again and again: the one loop of PKCS#12 that decides how long a file takes to
 * open. A digest fills half a block, so every round is one compression of known form; a general implementation needs
 * three times as long for its bookkeeping.
 */

const roundConstants = new Int32Array(64);
const initialState = new Int32Array(8);
const schedule = new Int32Array(64);

for (let [candidate, count] = [2, 0]; count < 64; candidate += 1) {
  if (!isPrime(candidate)) continue;
  if (count < 8) initialState[count] = fractionBits(Math.sqrt(candidate));
  roundConstants[count] = fractionBits(Math.cbrt(candidate));
  count += 1;
}

function isPrime(candidate: number): boolean {
  for (let divisor = 2; divisor * divisor <= candidate; divisor += 1)
    if (candidate % divisor === 0) return false;
  return true;
}

function fractionBits(root: number): number {
  return Math.floor((root % 1) * 2 ** 32);
}

/** The digest of `digest` (32 octets), `rounds` times over. */
export function repeatSha256(digest: Uint8Array, rounds: number): Bytes {
  const view = new DataView(digest.buffer, digest.byteOffset, 32);
  const state = Int32Array.from({ length: 8 }, (_, index) => view.getInt32(index * 4));
  for (let round = 0; round < rounds; round += 1) digestInPlace(state);
  const result = new DataView(new ArrayBuffer(32));
  for (const [index, word] of state.entries()) result.setInt32(index * 4, word);
  return new Uint8Array(result.buffer);
}

function digestInPlace(state: Int32Array): void {
  for (let index = 0; index < 8; index += 1) schedule[index] = at(state, index);
  schedule[8] = 0x80000000;
  for (let index = 9; index < 15; index += 1) schedule[index] = 0;
  schedule[15] = 256;
  for (let index = 16; index < 64; index += 1) {
    const early = at(schedule, index - 15);
    const late = at(schedule, index - 2);
    const small0 = turn(early, 7) ^ turn(early, 18) ^ (early >>> 3);
    const small1 = turn(late, 17) ^ turn(late, 19) ^ (late >>> 10);
    schedule[index] = at(schedule, index - 16) + small0 + at(schedule, index - 7) + small1;
  }
  for (let index = 0; index < 8; index += 1) state[index] = at(initialState, index);
  compress(state);
  for (let index = 0; index < 8; index += 1) state[index] = at(state, index) + at(initialState, index);
}

/** The eight words are variables of their own, each declared alone: taken from an array they cost twice the time. */
function compress(state: Int32Array): void {
  let a = at(state, 0);
  let b = at(state, 1);
  let c = at(state, 2);
  let d = at(state, 3);
  let e = at(state, 4);
  let f = at(state, 5);
  let g = at(state, 6);
  let h = at(state, 7);
  for (let index = 0; index < 64; index += 1) {
    const choice = (e & f) ^ (~e & g);
    const big1 = turn(e, 6) ^ turn(e, 11) ^ turn(e, 25);
    const first = (h + big1 + choice + at(roundConstants, index) + at(schedule, index)) | 0;
    const majority = (a & b) ^ (a & c) ^ (b & c);
    const second = ((turn(a, 2) ^ turn(a, 13) ^ turn(a, 22)) + majority) | 0;
    h = g;
    g = f;
    f = e;
    e = (d + first) | 0;
    d = c;
    c = b;
    b = a;
    a = (first + second) | 0;
  }
  store(state, 0, a, b, c, d);
  store(state, 4, e, f, g, h);
}

function store(state: Int32Array, index: number, a: number, b: number, c: number, d: number): void {
  state[index] = a;
  state[index + 1] = b;
  state[index + 2] = c;
  state[index + 3] = d;
}

function turn(word: number, bits: number): number {
  return (word >>> bits) | (word << (32 - bits));
}

function at(words: Int32Array, index: number): number {
  return words[index] ?? 0;
}
