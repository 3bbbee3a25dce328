import { gzipSync, zipSync } from 'fflate';
import { concatBytes, toBase64, toUtf8, type Bytes } from '@/base/bytes';
import { tags } from '@/pki/gate/element';
import {
  derContext,
  derInteger,
  derNull,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  derUnsignedInteger,
  derValue,
} from '@/pki/keys/der';
import type { SeededChoices } from '../seeded-choices';
import { derSetOf } from '../der';
import type { Sample } from './mutants';

/*
 * Files of random shapes that cost more than they weigh, if they are believed. Those of `hostile-files.test` are one of
 * each kind with its refusal; these are many, of sizes below, at and beyond every limit.
 */

const megabyte = 1_000_000;
const sizes = [
  1,
  31,
  33,
  63,
  65,
  127,
  129,
  255,
  1_000,
  2_099,
  2_101,
  19_999,
  20_001,
  65_535,
  65_537,
  megabyte,
];
const rounds = [0, 1, 2_048, 1_500_001, 5_000_001, 0x7fffffff, 2 ** 40];

type Bomb = (choices: SeededChoices) => Uint8Array;

const bombs: Readonly<Record<string, Bomb>> = {
  nesting: (choices) => {
    const opener = choices.pick([
      [0x30, 0x80],
      [0xa0, 0x80],
      [0x24, 0x80],
      [0x31, 0x84, 0, 0x0f, 0xff, 0xff],
    ]);
    return repeated(Uint8Array.from(opener), choices.pick(sizes));
  },
  'nesting that ends': (choices) => {
    const tag = choices.pick([0x30, 0x31, 0xa0, 0x04]);
    return choices.many(20, 300, () => tag).reduce<Bytes>((inner, each) => derValue(each, inner), derNull());
  },
  width: (choices) => derSequence(repeated(choices.pick(smallest), Math.min(choices.pick(sizes), 600_000))),
  length: (choices) => {
    const count = choices.pick([1, 2, 3, 4, 7, 8, 20, 126]);
    return Uint8Array.of(choices.pick([0x30, 4, 2, 0xa3]), 0x80 | count, ...choices.octets(count), 2, 1, 0);
  },
  'object identifier': (choices) => inCertificate(derValue(6, filled(choices, [1, 0x80, 0xff, 0x7f]))),
  number: (choices) => inCertificate(derUnsignedInteger(filled(choices, [1, 0x80, 0xff]))),
  text: (choices) => inCertificate(derValue(choices.pick(textTags), filled(choices, [0x61, 0, 0xff, 0xd8]))),
  names: (choices) => {
    const attribute = derSetOf(derSequence(derObjectIdentifier('2.5.4.3'), derValue(12, toUtf8('a'))));
    return certificateOf(derSequence(repeated(attribute, choices.pick([10, 1_000, 4_900, 6_000]))));
  },
  'rounds of PBKDF2': (choices) => encryptedKey(pbkdf2(choices.pick(rounds))),
  'rounds of PKCS#12': (choices) => encryptedKey(pkcs12Scheme(choices.pick(rounds))),
  'cost of scrypt': (choices) => encryptedKey(scrypt(choices)),
  'check value': (choices) => pfx(derInteger(choices.pick(rounds.filter((each) => each !== 1_500_001)))),
  'PEM without end': (choices) => {
    const line = choices.pick([
      '-----BEGIN ',
      '-----BEGIN CERTIFICATE-----\n',
      '-----END X-----\n',
      '-----',
      'A\n',
    ]);
    return toUtf8(line.repeat(Math.floor(choices.pick([1_000, 60_000, 1_900_000]) / line.length)));
  },
  'lines of nothing': (choices) =>
    toUtf8(
      choices.pick(['> ', '\r', '\t \n', '= ', '<a ', 'M ', '\\n', '%0a', '0x']).repeat(choices.pick(sizes)),
    ),
  'base64 in base64': (choices) =>
    choices.many(1, 12, () => 0).reduce<Bytes>((inner) => toUtf8(toBase64(inner)), derNull()),
  'compressed zeros': (choices) => zipSync({ a: new Uint8Array(choices.pick([1, 20, 30]) * megabyte) }),
  'compressed in compressed': (choices) =>
    choices
      .many(1, 6, () => 0)
      .reduce<Uint8Array>((inner) => zipSync({ 'a.zip': inner }), zipSync({ a: new Uint8Array(megabyte) })),
  gzip: (choices) => gzipSync(new Uint8Array(choices.pick([1, 20, 30]) * megabyte)),
  'files of an archive': (choices) =>
    zipSync(
      Object.fromEntries(
        choices.many(1, 400, () => [
          `${'../'.repeat(choices.below(9))}${String(choices.below(1e9))}`,
          new Uint8Array(1),
        ]),
      ),
    ),
  JSON: (choices) => toUtf8(choices.pick(['[', '{"a":', '[{"a":']).repeat(choices.pick(sizes))),
  'lab file': (choices) =>
    toUtf8(`{"format":"connect-certificate-lab","version":8,"world":${'['.repeat(choices.pick(sizes))}`),
};

const smallest: readonly Bytes[] = [derNull(), Uint8Array.of(0, 0), Uint8Array.of(0x30, 0), derInteger(1)];
const textTags = [
  tags.utf8String,
  tags.printableString,
  tags.teletexString,
  tags.bmpString,
  tags.universalString,
];

/** One bomb, of a kind and size by choice. */
export function bomb(choices: SeededChoices): Sample {
  const [name, make] = choices.pick(Object.entries(bombs));
  return { name, octets: Uint8Array.from(make(choices)) };
}

function repeated(part: Uint8Array, count: number): Bytes {
  const all = new Uint8Array(part.length * count);
  for (let at = 0; at < count; at += 1) all.set(part, at * part.length);
  return all;
}

function filled(choices: SeededChoices, octets: readonly number[]): Bytes {
  return new Uint8Array(choices.pick(sizes)).fill(choices.pick(octets));
}

/** What looks like a certificate with a value in its names. */
function inCertificate(value: Bytes): Bytes {
  return certificateOf(derSequence(derSetOf(derSequence(derObjectIdentifier('2.5.4.3'), value))));
}

function certificateOf(name: Bytes): Bytes {
  const algorithm = derSequence(derObjectIdentifier('1.2.840.113549.1.1.11'), derNull());
  const time = derValue(tags.utcTime, toUtf8('170901120000Z'));
  const key = derSequence(algorithm, derValue(tags.bitString, new Uint8Array(33)));
  const body = derSequence(derInteger(1), algorithm, name, derSequence(time, time), name, key);
  return derSequence(body, algorithm, derValue(tags.bitString, new Uint8Array(33)));
}

const salt = derOctetString(new Uint8Array(8));

function pbes2(derivation: Bytes): Bytes {
  const cipher = derSequence(
    derObjectIdentifier('2.16.840.1.101.3.4.1.42'),
    derOctetString(new Uint8Array(16)),
  );
  return derSequence(derObjectIdentifier('1.2.840.113549.1.5.13'), derSequence(derivation, cipher));
}

function pbkdf2(count: number): Bytes {
  return pbes2(
    derSequence(derObjectIdentifier('1.2.840.113549.1.5.12'), derSequence(salt, derInteger(count))),
  );
}

function pkcs12Scheme(count: number): Bytes {
  return derSequence(derObjectIdentifier('1.2.840.113549.1.12.1.3'), derSequence(salt, derInteger(count)));
}

function scrypt(choices: SeededChoices): Bytes {
  const costs = [2 ** 14, 2 ** 30, 2 ** 40].map(derInteger);
  const parameters = derSequence(
    salt,
    choices.pick(costs),
    derInteger(choices.pick([0, 64, 2 ** 31 - 1])),
    derInteger(choices.pick([0, 2 ** 20])),
  );
  return pbes2(derSequence(derObjectIdentifier('1.3.6.1.4.1.11591.4.11'), parameters));
}

function encryptedKey(scheme: Bytes): Bytes {
  return derSequence(scheme, derOctetString(new Uint8Array(64)));
}

function pfx(count: Bytes): Bytes {
  const data = '1.2.840.113549.1.7.1';
  const content = derSequence(derObjectIdentifier(data), derContext(0, derOctetString(derSequence())));
  const digest = derSequence(derObjectIdentifier('2.16.840.1.101.3.4.2.1'), derNull());
  const check = derSequence(derSequence(digest, derOctetString(new Uint8Array(32))), salt, count);
  return concatBytes(derSequence(derInteger(3), content, check));
}
