import { fromHex } from '@/base/bytes';
import type { BlockCipher } from './block-cipher';

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
