import { zipSync } from 'fflate';
import { concatBytes, toBase64, toHex, toUtf16, toUtf8, type Bytes } from '@/base/bytes';
import { tags } from '@/pki/gate/element';
import { constructed, derValue } from '@/pki/keys/der';
import { type PemLabel, toPem } from '@/pki/pem';
import type { SeededChoices } from '../seeded-choices';
import { elementAt, elementTree, type TreeElement, withElement } from './element-tree';
import { hostileCharacters } from './strings';

/** A file to be changed. */
export interface Sample {
  readonly name: string;
  readonly octets: Bytes;
}

/** A changed file, and of which sample. */
export interface Mutant extends Sample {
  readonly changes: number;
}

/** Makes one mutant after the other of samples: one to four changes each, and sometimes another dress around them. */
export function mutantMaker(samples: readonly Sample[], choices: SeededChoices): () => Mutant {
  const trees = new Map(samples.map((sample) => [sample, elementTree(sample.octets)]));
  const elements = [...trees.values()].filter((tree) => tree !== undefined);
  return () => {
    const sample = choices.pick(samples);
    const changes = 1 + choices.below(choices.pick([1, 1, 2, 4]));
    let octets = sample.octets;
    for (let count = 0; count < changes; count += 1) {
      const tree = count === 0 ? trees.get(sample) : elementTree(octets);
      octets = changed(octets, tree, { choices, samples, elements });
    }
    return { name: sample.name, octets: dressed(octets, choices), changes };
  };
}

interface Stock {
  readonly choices: SeededChoices;
  readonly samples: readonly Sample[];
  readonly elements: readonly TreeElement[];
}

function changed(octets: Bytes, tree: TreeElement | undefined, stock: Stock): Bytes {
  const { choices } = stock;
  if (tree !== undefined && choices.below(3) > 0)
    return withElement(tree, choices.below(tree.size), (element) => changedElement(element, stock));
  return isText(octets) && choices.flip() ? changedText(octets, choices) : changedOctets(octets, stock);
}

/** Whether it begins as text, as PEM and files of other programs do. */
function isText(octets: Bytes): boolean {
  return octets
    .subarray(0, 40)
    .every((octet) => octet === 0x0a || octet === 0x0d || (octet >= 0x20 && octet < 0x7f));
}

type OctetChange = (octets: Bytes, at: number, stock: Stock) => Bytes;

/** What is done without a look at what the octets are. */
const octetChanges: readonly OctetChange[] = [
  (octets, at, { choices }) => octets.with(at, (octets[at] ?? 0) ^ (1 << choices.below(8))),
  (octets, at, { choices }) => octets.with(at, choices.below(256)),
  (octets, at, { choices }) => octets.with(at, choices.pick([0, 1, 0x30, 0x7f, 0x80, 0x84, 0xff])),
  (octets, at) => octets.slice(0, at),
  (octets, at) => octets.slice(at),
  (octets, at, { choices }) =>
    concatBytes(octets.subarray(0, at), octets.subarray(at + 1 + choices.below(40))),
  (octets, at, { choices }) =>
    concatBytes(octets.subarray(0, at), choices.octets(1 + choices.below(40)), octets.subarray(at)),
  (octets, at, { choices }) => concatBytes(octets.subarray(0, at), octets.subarray(choices.below(at + 1))),
  (octets, at, { choices, samples }) => {
    const other = choices.pick(samples).octets;
    return concatBytes(octets.subarray(0, at), other.subarray(choices.below(other.length)));
  },
  (octets, at, { choices }) => octets.slice().fill(choices.pick([0, 0xff]), at, at + 1 + choices.below(64)),
  (octets, _at, { choices, samples }) => concatBytes(octets, choices.pick(samples).octets),
];

function changedOctets(octets: Bytes, stock: Stock): Bytes {
  // There is always something to be changed.
  const some = octets.length === 0 ? new Uint8Array(1) : octets;
  return Uint8Array.from(stock.choices.pick(octetChanges)(some, stock.choices.below(some.length), stock));
}

type ElementChange = (element: TreeElement, stock: Stock) => Bytes;

/** Headers that lie about what follows. */
const lyingLengths: readonly (readonly number[])[] = [
  [0],
  [0x80],
  [0x81, 0],
  [0x82, 0xff, 0xff],
  [0x84, 0xff, 0xff, 0xff, 0xff],
  [0x84, 0, 0, 0, 1],
  [0x88, 0x7f, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff, 0xff],
  [0xfe],
  [0xff],
];

const contentOf = ({ octets, header }: TreeElement) => octets.subarray(header);

/** What is done to one element; what lies around it stays right. */
const elementChanges: readonly ElementChange[] = [
  () => new Uint8Array(),
  ({ octets }) => concatBytes(octets, octets),
  ({ octets }, { choices }) => concatBytes(...choices.many(2, 40, () => octets)),
  ({ octets }, { choices }) => {
    const wrapper = choices.pick([0x30, 0x31, 0xa0, 0xa3, 0x24, 0x04]);
    return choices.many(1, 40, () => wrapper).reduce((inner, tag) => derValue(tag, inner), octets);
  },
  (element, { choices }) => derValue(choices.below(256), contentOf(element)),
  (element, { choices }) => derValue(choices.pick(Object.values(tags)), contentOf(element)),
  (element) => derValue(element.tag ^ constructed, contentOf(element)),
  ({ tag }) => derValue(tag),
  (element, { choices }) =>
    concatBytes(Uint8Array.of(element.tag, ...choices.pick(lyingLengths)), contentOf(element)),
  (element) => concatBytes(Uint8Array.of(element.tag, 0x80), contentOf(element), new Uint8Array(2)),
  ({ tag }, { choices }) => derValue(tag, choices.octets(choices.below(80))),
  ({ tag }, { choices }) =>
    derValue(tag, new Uint8Array(choices.pick([127, 128, 255, 256, 2_101, 65_537])).fill(choices.below(256))),
  ({ tag }, { choices }) =>
    derValue(tag, toUtf8(choices.pick(hostileCharacters).repeat(1 + choices.below(9)))),
  ({ tag }, { choices }) => derValue(tag, choices.pick(extremeNumbers)),
  ({ tag, parts }) => derValue(tag, ...parts.toReversed().map(({ octets }) => octets)),
  (_element, { choices, elements }) => {
    const other = choices.pick(elements);
    return elementAt(other, choices.below(other.size)).octets;
  },
  ({ octets }, { choices, elements }) => {
    const other = choices.pick(elements);
    return concatBytes(octets, elementAt(other, choices.below(other.size)).octets);
  },
  (element, stock) => derValue(element.tag, changedOctets(Uint8Array.from(contentOf(element)), stock)),
];

const extremeNumbers: readonly Bytes[] = [
  Uint8Array.of(0),
  Uint8Array.of(0xff),
  Uint8Array.of(0x80, 0, 0, 0),
  Uint8Array.of(0x7f, 0xff, 0xff, 0xff),
  Uint8Array.of(0, 0x80, 0, 0, 0),
  new Uint8Array(21).fill(0x7f),
  new Uint8Array(3_000).fill(0x41),
];

function changedElement(element: TreeElement, stock: Stock): Bytes {
  return Uint8Array.from(stock.choices.pick(elementChanges)(element, stock));
}

type LineChange = (lines: readonly string[], at: number, choices: SeededChoices) => readonly string[];

const lineChanges: readonly LineChange[] = [
  (lines, at) => lines.toSpliced(at, 1),
  (lines, at) => lines.toSpliced(at, 0, lines[at] ?? ''),
  (lines, at, choices) => lines.toSpliced(choices.below(lines.length), 0, lines[at] ?? ''),
  (lines, at, choices) => lines.with(at, choices.pick(hostileCharacters) + (lines[at] ?? '')),
  (lines, at) => lines.with(at, (lines[at] ?? '').toLowerCase()),
  (lines, at, choices) => lines.with(at, choices.pick(oddLines)),
  (lines, at, choices) => lines.toSpliced(at, 0, choices.pick(oddLines)),
  (lines, at, choices) =>
    lines.with(at, (lines[at] ?? '').slice(0, 1_000).repeat(choices.pick([2, 50, 1_000]))),
  (lines) => [lines.join('')],
  (lines) => lines.map((line) => `> ${line}\r`),
  (lines, at) => lines.slice(0, at),
];

const oddLines: readonly string[] = [
  '',
  '-----BEGIN CERTIFICATE-----',
  '-----END CERTIFICATE-----',
  '-----BEGIN -----',
  '-----BEGIN ENCRYPTED PRIVATE KEY-----',
  'Proc-Type: 4,ENCRYPTED',
  'DEK-Info: AES-128-CBC,00',
  '{"lab":1}',
  'AAAA====',
];

function changedText(octets: Bytes, choices: SeededChoices): Bytes {
  const lines = new TextDecoder().decode(octets).split('\n');
  return toUtf8(choices.pick(lineChanges)(lines, choices.below(lines.length), choices).join('\n'));
}

const pemLabels: readonly PemLabel[] = [
  'CERTIFICATE',
  'CERTIFICATE REQUEST',
  'PRIVATE KEY',
  'ENCRYPTED PRIVATE KEY',
  'RSA PRIVATE KEY',
  'EC PRIVATE KEY',
  'PUBLIC KEY',
  'PKCS7',
  'X509 CRL',
];

/** As it is, most of the time; or as mail programs, archives and people send it. */
function dressed(octets: Bytes, choices: SeededChoices): Bytes {
  const dresses: readonly (() => Uint8Array)[] = [
    () => toUtf8(toPem(choices.pick(pemLabels), octets)),
    () => toUtf8(toBase64(octets)),
    () => toUtf8(toHex(octets)),
    () => toUtf16(`\uFEFF${toPem(choices.pick(pemLabels), octets)}`),
    () => zipSync({ [`${choices.pick(hostileCharacters)}.crt`]: octets }, { level: 0 }),
    () => concatBytes(toUtf8(choices.pick(hostileCharacters)), octets),
  ];
  return choices.below(5) > 0 ? octets : Uint8Array.from(choices.pick(dresses)());
}
