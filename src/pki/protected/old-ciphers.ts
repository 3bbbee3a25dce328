import { type Bytes, fromHex } from '@/base/bytes';
import type { BlockCipher, WritingCipher } from './block-cipher';

/**
 * DES and Triple DES (FIPS 46-3), the ciphers of PFX files for Windows Server 2016 and older. The tables are those of
 * the standard; S boxes and the permutation after them are joined once, so that a round is eight look-ups.
 */

/** The eight S boxes, each with its four rows of sixteen hexadecimal digits. */
const substitutions = [
  'e4d12fb83a6c5907' + '0f74e2d1a6cb9538' + '41e8d62bfc973a50' + 'fc8249175b3ea06d',
  'f18e6b34972dc05a' + '3d47f28ec01a69b5' + '0e7ba4d158c6932f' + 'd8a13f42b67c05e9',
  'a09e63f51dc7b428' + 'd709346a285ecbf1' + 'd6498f30b12c5ae7' + '1ad069874fe3b52c',
  '7de3069a1285bc4f' + 'd8b56f03472c1ae9' + 'a690cb7df13e5284' + '3f06a1d8945bc72e',
  '2c417ab6853fd0e9' + 'eb2c47d150fa3986' + '421bad78f9c5630e' + 'b8c71e2d6f09a453',
  'c1af92680d34e75b' + 'af427c9561de0b38' + '9ef528c3704a1db6' + '432c95fabe17608d',
  '4b2ef08d3c975a61' + 'd0b7491ae35c2f86' + '14bdc37eaf680592' + '6bd814a7950fe23c',
  'd2846fb1a93e50c7' + '1fd8a374c56b0e92' + '7b419ce206adf358' + '21e74a8dfc90356b',
].map((digits) => Array.from(digits, (digit) => Number.parseInt(digit, 16)));

/** The permutation P: which bit, from 1, each bit of the result is taken from. */
const permutation = [
  16, 7, 20, 21, 29, 12, 28, 17, 1, 15, 23, 26, 5, 18, 31, 10, 2, 8, 24, 14, 32, 27, 3, 9, 19, 13, 30, 6, 22,
  11, 4, 25,
];

/** The permuted choices of the key schedule. */
const firstChoice = [
  57, 49, 41, 33, 25, 17, 9, 1, 58, 50, 42, 34, 26, 18, 10, 2, 59, 51, 43, 35, 27, 19, 11, 3, 60, 52, 44, 36,
  63, 55, 47, 39, 31, 23, 15, 7, 62, 54, 46, 38, 30, 22, 14, 6, 61, 53, 45, 37, 29, 21, 13, 5, 28, 20, 12, 4,
];
const secondChoice = [
  14, 17, 11, 24, 1, 5, 3, 28, 15, 6, 21, 10, 23, 19, 12, 4, 26, 8, 16, 7, 27, 20, 13, 2, 41, 52, 31, 37, 47,
  55, 30, 40, 51, 45, 33, 48, 44, 49, 39, 56, 34, 53, 46, 42, 50, 36, 29, 32,
];
const rotations = [1, 1, 2, 2, 2, 2, 2, 2, 1, 2, 2, 2, 2, 2, 2, 1];

/** The initial permutation as octet and bit of each of its 64 sources. */
const initialPermutation = [58, 60, 62, 64, 57, 59, 61, 63].flatMap((start) =>
  [0, 8, 16, 24, 32, 40, 48, 56].map((back) => start - back - 1),
);

/** S boxes and P joined: 64 words for each of the eight boxes. */
const joined = Int32Array.from(
  substitutions.flatMap((box, number) =>
    Array.from({ length: 64 }, (_, six) => joinedWord(box, number, six)),
  ),
);

function joinedWord(box: readonly number[], number: number, six: number): number {
  const row = ((six >> 4) & 2) | (six & 1);
  const four = box[row * 16 + ((six >> 1) & 15)] ?? 0;
  const word = four << (28 - 4 * number);
  return permutation.reduce((result, from, to) => result | (((word >>> (32 - from)) & 1) << (31 - to)), 0);
}

/** Sixteen rounds of eight six-bit numbers. */
type Schedule = Uint8Array;

/** DES with a key of 8 octets, Triple DES with one of 16 or 24; parity bits are not looked at. */
export function createDes(key: Uint8Array): WritingCipher {
  const [first, second, third] = [0, 8, 16].map((start) => scheduleOf(key.subarray(start, start + 8)));
  if (key.length === 8) return cipherOf([[first, false]]);
  const last = key.length === 16 ? first : third;
  return cipherOf([
    [first, false],
    [second, true],
    [last, false],
  ]);
}

type Stage = readonly [schedule: Schedule | undefined, backwards: boolean];

function cipherOf(stages: readonly Stage[]): WritingCipher {
  const forwards = stages.map(toRounds);
  const backwards = stages.toReversed().map(([schedule, isBackwards]) => toRounds([schedule, !isBackwards]));
  return {
    blockSize: 8,
    encrypt: (block) => runStages(block, forwards),
    decrypt: (block) => runStages(block, backwards),
  };
}

/** The schedule in the order in which its rounds are run. */
function toRounds([schedule = new Uint8Array(128), backwards]: Stage): Schedule {
  if (!backwards) return schedule;
  return schedule.map((_, index) => schedule[(15 - (index >> 3)) * 8 + (index & 7)] ?? 0);
}

function scheduleOf(key: Uint8Array): Schedule {
  const bits = firstChoice.map((from) => ((key[(from - 1) >> 3] ?? 0) >> (7 - ((from - 1) & 7))) & 1);
  const schedule = new Uint8Array(128);
  let turned = 0;
  for (const [round, rotation] of rotations.entries()) {
    turned += rotation;
    for (const [to, from] of secondChoice.entries()) {
      const half = from > 28 ? 28 : 0;
      const bit = bits[half + ((from - 1 - half + turned) % 28)] ?? 0;
      const at = round * 8 + Math.floor(to / 6);
      schedule[at] = (schedule[at] ?? 0) | (bit << (5 - (to % 6)));
    }
  }
  return schedule;
}

function runStages(block: Uint8Array, stages: readonly Schedule[]): void {
  let [left, right] = [permutedWord(block, 0), permutedWord(block, 32)];
  for (const stage of stages) {
    for (let round = 0; round < 128; round += 8)
      [left, right] = [right, left ^ substituted(right, stage, round)];
    [left, right] = [right, left];
  }
  writePermuted(block, left, right);
}

function permutedWord(block: Uint8Array, start: number): number {
  let word = 0;
  for (let index = start; index < start + 32; index += 1) {
    const from = initialPermutation[index] ?? 0;
    word = (word << 1) | (((block[from >> 3] ?? 0) >> (7 - (from & 7))) & 1);
  }
  return word;
}

function writePermuted(block: Uint8Array, left: number, right: number): void {
  block.fill(0);
  for (let index = 0; index < 64; index += 1) {
    const bit = ((index < 32 ? left : right) >>> (31 - (index & 31))) & 1;
    const to = initialPermutation[index] ?? 0;
    block[to >> 3] = (block[to >> 3] ?? 0) | (bit << (7 - (to & 7)));
  }
}

function substituted(half: number, schedule: Schedule, round: number): number {
  let result = 0;
  for (let box = 0; box < 8; box += 1) {
    const turn = (4 * box + 31) & 31;
    const six = ((half << turn) | (half >>> (32 - turn))) >>> 26;
    result |= joined[box * 64 + (six ^ (schedule[round + box] ?? 0))] ?? 0;
  }
  return result;
}

/** The table PITABLE of RFC 2268 section 2. */
const piTable = fromHex(
  'd978f9c419ddb5ed28e9fd794aa0d89dc67e37832b76538e624c6488448bfba2' +
    '179a59f587b34f1361456d8d09817d32bd8f40eb86b77b0bf09521225c6b4e82' +
    '54d66593ce60b21c7356c014a78cf1dc1275ca1f3bbee4d1423dd430a33cb626' +
    '6fbf0eda4669075727f21d9bbc944303f811c7f690ef3ee706c3d52fc8661ed7' +
    '08e8eade8052eef784aa72ac354d6a2a961ad2715a1549744b9fd05e0418a4ec' +
    'c2e0416e0f51cbcc2491af50a1f47039997c3a8523b8b47afc02365b25559731' +
    '2d5dfa98e38a92ae05df2910676cbac9d300e6cfe19ea82c6316013f58e289a9' +
    '0d38341bab33ffb0bb480c5fb9b1cd2ec5f3db47e5a59c770aa62068fe7fc1ad',
);

const shifts = [1, 2, 3, 5] as const;

/** RC2 (RFC 2268), for files of old programs; `effectiveBits` is its second key size. */
export function createRc2(key: Uint8Array, effectiveBits: number): BlockCipher {
  const expanded = expandKey(key, effectiveBits);
  return {
    blockSize: 8,
    decrypt: (block) => {
      const view = new DataView(block.buffer, block.byteOffset, 8);
      const words = [0, 2, 4, 6].map((at) => view.getUint16(at, true));
      decryptWords(words, expanded);
      for (const [index, word] of words.entries()) view.setUint16(index * 2, word, true);
    },
  };
}

function expandKey(key: Uint8Array, effectiveBits: number): Uint16Array {
  const octets = new Uint8Array(128);
  octets.set(key);
  for (let at = key.length; at < 128; at += 1)
    octets[at] = substitute((octets[at - 1] ?? 0) + (octets[at - key.length] ?? 0));
  const length = Math.ceil(effectiveBits / 8);
  octets[128 - length] = substitute((octets[128 - length] ?? 0) & (0xff >> (8 * length - effectiveBits)));
  for (let at = 127 - length; at >= 0; at -= 1)
    octets[at] = substitute((octets[at + 1] ?? 0) ^ (octets[at + length] ?? 0));
  const view = new DataView(octets.buffer);
  return Uint16Array.from({ length: 64 }, (_, index) => view.getUint16(index * 2, true));
}

function substitute(value: number): number {
  return piTable[value & 0xff] ?? 0;
}

/** Section 4: five, six and five mixing rounds with a mashing round between them, all backwards. */
function decryptWords(words: number[], key: Uint16Array): void {
  for (let round = 15; round >= 0; round -= 1) {
    for (let index = 3; index >= 0; index -= 1) unmix(words, index, key[round * 4 + index] ?? 0);
    if (round === 11 || round === 5) for (let index = 3; index >= 0; index -= 1) unmash(words, index, key);
  }
}

function unmix(words: number[], index: number, key: number): void {
  const shift = shifts[index] ?? 0;
  const word = words[index] ?? 0;
  const turned = ((word >>> shift) | (word << (16 - shift))) & 0xffff;
  const [one, two, three] = [
    wordBefore(words, index, 1),
    wordBefore(words, index, 2),
    wordBefore(words, index, 3),
  ];
  words[index] = (turned - key - (one & two) - (~one & three)) & 0xffff;
}

function unmash(words: number[], index: number, key: Uint16Array): void {
  words[index] = ((words[index] ?? 0) - (key[wordBefore(words, index, 1) & 63] ?? 0)) & 0xffff;
}

function wordBefore(words: readonly number[], index: number, back: number): number {
  return words[(index + 4 - back) & 3] ?? 0;
}

/** RC4 with a key of 1 to 256 octets, for files of old programs; what encrypts also decrypts. */
export function applyRc4(key: Uint8Array, octets: Uint8Array): Bytes {
  const state = stateOf(key);
  const result = new Uint8Array(octets.length);
  let [i, j] = [0, 0];
  for (const [at, octet] of octets.entries()) {
    i = (i + 1) & 0xff;
    j = (j + (state[i] ?? 0)) & 0xff;
    swap(state, i, j);
    result[at] = octet ^ (state[((state[i] ?? 0) + (state[j] ?? 0)) & 0xff] ?? 0);
  }
  return result;
}

function stateOf(key: Uint8Array): Uint8Array {
  const state = Uint8Array.from({ length: 256 }, (_, index) => index);
  let j = 0;
  for (let i = 0; i < 256; i += 1) {
    j = (j + (state[i] ?? 0) + (key[i % key.length] ?? 0)) & 0xff;
    swap(state, i, j);
  }
  return state;
}

function swap(state: Uint8Array, i: number, j: number): void {
  [state[i], state[j]] = [state[j] ?? 0, state[i] ?? 0];
}
