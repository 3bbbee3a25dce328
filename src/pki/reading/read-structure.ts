import { contextTag, type Element, tags } from '../gate/element';
import { gate, type Gated, type GatedStructure } from '../gate/gated-structure';
import { limits } from '../gate/limits';
import { recognise, type Structure } from '../gate/recognise';
import { optional, readContentInfo, required, structure } from '../gate/structure';
import { DecodingError, readSequence } from '../gate/values';
import type { Item, ItemOrigin, Repair, UnreadableReason, WayOut } from '../item';
import { readCurveKey, readPrivateKey, readRsaKey, type UnreadableKey } from '../keys/read-private-key';
import { readEncryptedPrivateKey } from '../protected/encrypted-private-key';
import type { Bag } from '../protected/pkcs12-bags';
import { readPkcs12 } from '../protected/pkcs12-reader';
import type { KeyPair } from '../public-key';
import { readCertificateRequest } from './certificate-request';
import { bouncyCastle, newKey } from './foreign-formats';
import { readCertificate } from './read-certificate';
import { readRevocationList } from './read-revocation-list';

/** What is being read: where it stands, and the passwords for what is encrypted. */
export interface Reading {
  readonly origin: ItemOrigin;
  readonly passwords: readonly string[];
}

type Reader = (gated: GatedStructure, reading: Reading) => Promise<readonly Item[]>;

const names: Readonly<Record<Structure, string>> = {
  certificate: 'a certificate',
  request: 'a certificate signing request',
  'revocation-list': 'a certificate revocation list',
  pkcs7: 'a PKCS#7 file',
  pkcs12: 'a PKCS#12 file',
  'private-key': 'a private key',
  'encrypted-private-key': 'an encrypted private key',
  'rsa-private-key': 'an RSA private key',
  'curve-private-key': 'an EC private key',
  'dsa-private-key': 'a DSA key',
  'signed-public-key': 'a signed public key of a browser (SPKAC)',
  'public-key': 'a public key, without its private key',
  'bare-public-key': 'a public key, without its private key',
  'attribute-certificate': 'an attribute certificate',
  'online-question': 'a question about revocation (OCSP)',
  'online-answer': 'an answer about revocation (OCSP)',
  'time-stamp-question': 'a request for a time stamp',
  'time-stamp-answer': 'a time stamp',
  'encrypted-store': 'a Bouncy Castle key store (BCFKS)',
  'other-content': 'an encrypted or signed message',
  unknown: 'ASN.1 data of another kind',
};

/** A limit of this lab is named as such. */
const refusedAs: Readonly<Partial<Record<UnreadableReason, string>>> = {
  'too-many-parts': `more than ${limits.elements.toLocaleString('en')} values, such as names`,
};

/** The items in a structure, whatever it is, or why the gate refused it. */
export async function readGated(gated: Gated, reading: Reading): Promise<readonly Item[]> {
  if (!gated.ok) return [unknown(gated.problem, refusedAs[gated.problem] ?? 'ASN.1 data', reading.origin)];
  const { trailing } = gated.value;
  return readStructure(gated.value, trailing === 0 ? reading : withRepair(reading, 'octets-behind'));
}

function withRepair({ origin, ...rest }: Reading, repair: Repair): Reading {
  return { ...rest, origin: { ...origin, repairs: [...(origin.repairs ?? []), repair] } };
}

/** The items in a structure. Answers `unknown` items where it cannot be read. */
export async function readStructure(gated: GatedStructure, reading: Reading): Promise<readonly Item[]> {
  try {
    return await readers[gated.structure](gated, reading);
  } catch (error) {
    if (error instanceof DecodingError) return [unknown('damaged', names[gated.structure], reading.origin)];
    throw error;
  }
}

const readers: Readonly<Record<Structure, Reader>> = {
  certificate: async (gated, { origin }) => [
    { kind: 'certificate', certificate: await readCertificate(gated), origin },
  ],
  request: async (gated, { origin }) => [
    { kind: 'request', request: await readCertificateRequest(gated), origin },
  ],
  'revocation-list': async (gated, { origin }) => [
    { kind: 'revocation-list', revocationList: await readRevocationList(gated), origin },
  ],
  pkcs7: readPkcs7Items,
  pkcs12: readPkcs12Items,
  'private-key': async ({ element }, { origin }) => [itemOfKey(await readPrivateKey(element), origin)],
  'rsa-private-key': async ({ element }, { origin }) => [itemOfKey(await readRsaKey(element), origin)],
  'curve-private-key': async ({ element }, { origin }) => [itemOfKey(await readCurveKey(element), origin)],
  'encrypted-private-key': readEncryptedKeyItem,
  'dsa-private-key': unsupported('dsa-private-key'),
  'signed-public-key': unsupported('signed-public-key'),
  'public-key': unsupported('public-key'),
  'bare-public-key': unsupported('bare-public-key'),
  'attribute-certificate': unsupported('attribute-certificate'),
  'online-question': unsupported('online-question'),
  'online-answer': unsupported('online-answer'),
  'time-stamp-question': unsupported('time-stamp-question'),
  'time-stamp-answer': unsupported('time-stamp-answer'),
  'encrypted-store': unsupported('encrypted-store'),
  'other-content': unsupported('other-content'),
  unknown: (_, { origin }) => Promise.resolve([unknown('nothing-recognised', names.unknown, origin)]),
};

function unsupported(structure: Structure): Reader {
  return (_, { origin }) =>
    Promise.resolve([
      unknown('kind-unsupported', names[structure], origin, wayOutOf(structure, origin.container === 'der')),
    ]);
}

/** Files that only carry certificates lack signers now and then, as a whole. */
const signedDataFields = structure({
  version: required(tags.integer),
  digestAlgorithms: required(tags.set),
  signed: required(tags.sequence),
  certificates: optional(contextTag(0)),
  revocationLists: optional(contextTag(1)),
  signers: optional(tags.set),
});

/** What a SignedData carries along (RFC 5652 section 5.1): parts of its tree, which passed the gate with it. */
async function readPkcs7Items({ element }: GatedStructure, reading: Reading): Promise<readonly Item[]> {
  const inside = { ...reading, origin: { ...reading.origin, container: 'pkcs7' as const } };
  const { certificates, revocationLists, signed } = signedDataFields(
    readSequence(readContentInfo(element).content),
  );
  const parts = [...[certificates, revocationLists].flatMap(sequencesIn), ...requestsIn(signed)];
  if (parts.length > limits.parts) return [unknown('too-many-parts', names.pkcs7, inside.origin)];
  if (parts.length === 0) return [unknown('empty', names.pkcs7, inside.origin)];
  const items = await Promise.all(
    parts.map((part) => readStructure({ element: part, structure: recognise(part), trailing: 0 }, inside)),
  );
  return items.flat();
}

/** How deep the request of a full PKI request lies (RFC 5272 section 3.2.1). */
const deepestRequest = 4;

/** The requests that were signed: Windows wraps those for a renewal, and those of CMC, so. */
function requestsIn({ children }: Element): readonly Element[] {
  const [content] = children[1]?.children ?? [];
  if (content?.tag !== tags.octetString) return [];
  const gated = gate(content.content);
  return gated.ok ? requestsBelow(gated.value.element, deepestRequest) : [];
}

function requestsBelow(element: Element, depth: number): readonly Element[] {
  if (recognise(element) === 'request') return [element];
  return depth === 0 ? [] : element.children.flatMap((child) => requestsBelow(child, depth - 1));
}

function sequencesIn(list: Element | undefined): readonly Element[] {
  return (list?.children ?? []).filter(({ tag }) => tag === tags.sequence);
}

async function readPkcs12Items(
  { element }: GatedStructure,
  { origin, passwords }: Reading,
): Promise<readonly Item[]> {
  const { protection, ...reading } = await readPkcs12(element, passwords);
  const inside: ItemOrigin = { ...origin, container: 'pkcs12', ...(protection && { protection }) };
  if (!reading.ok) return [unknown(reading.problem.reason, reading.problem.found, inside)];
  if (reading.bags.length === 0) return [unknown('empty', names.pkcs12, inside)];
  const items: Item[] = [];
  for (const bag of reading.bags)
    items.push(...(await readBag(bag, { ...inside, encrypted: reading.encrypted })));
  return items;
}

async function readBag(bag: Bag, file: ItemOrigin): Promise<readonly Item[]> {
  const origin = bag.friendlyName === undefined ? file : { ...file, friendlyName: bag.friendlyName };
  switch (bag.kind) {
    case 'certificate':
    case 'revocation-list':
      return readGated(gate(bag.der), { origin, passwords: [] });
    case 'private-key':
      return [itemOfKey(await readPrivateKey(bag.keyInfo), origin)];
    case 'unreadable':
      return [unknown(bag.problem.reason, bag.problem.found, origin)];
  }
}

async function readEncryptedKeyItem(
  { element }: GatedStructure,
  { origin, passwords }: Reading,
): Promise<readonly Item[]> {
  const reading = await readEncryptedPrivateKey(element, passwords);
  if (!reading.ok) return [unknown(reading.problem.reason, reading.problem.found, origin)];
  return [itemOfKey(await readPrivateKey(reading.value), { ...origin, encrypted: true })];
}

function itemOfKey(key: KeyPair | UnreadableKey, origin: ItemOrigin): Item {
  return 'reason' in key
    ? unknown(
        key.reason,
        key.found,
        origin,
        key.reason === 'kind-unsupported' ? wayOutOfKey(key.found) : undefined,
      )
    : { kind: 'private-key', keyPair: key, origin };
}

/** What stands for something that cannot be read. */
export function unknown(reason: UnreadableReason, found: string, origin: ItemOrigin, wayOut?: WayOut): Item {
  return { kind: 'unknown', reason, found, origin, ...(wayOut === undefined ? {} : { wayOut }) };
}

/** What is done with structures that no appliance takes; `form` says that a file is no PEM. */
const ways: Readonly<Partial<Record<Structure, (form: readonly string[]) => WayOut>>> = {
  'dsa-private-key': () => newKey,
  'signed-public-key': () => newKey,
  'public-key': (form) => ['openssl', 'pkey', '-pubin', ...form, '-in', '{file}', '-noout', '-text'],
  'bare-public-key': (form) => [
    ...['openssl', 'rsa', '-RSAPublicKey_in', ...form],
    ...['-in', '{file}', '-noout', '-text'],
  ],
  'online-question': () => ['openssl', 'ocsp', '-reqin', '{file}', '-req_text'],
  'time-stamp-question': () => ['openssl', 'ts', '-query', '-in', '{file}', '-text'],
  'time-stamp-answer': () => ['openssl', 'ts', '-reply', '-in', '{file}', '-text'],
  'online-answer': () => ['openssl', 'ocsp', '-respin', '{file}', '-resp_text', '-noverify'],
  'encrypted-store': () => bouncyCastle('BCFKS'),
  'other-content': (form) => [
    ...['openssl', 'cms', '-decrypt', ...(form.length > 0 ? form : ['-inform', 'PEM']), '-in', '{file}'],
    ...['-recip', 'server.pem', '-inkey', 'server.key', '-out', 'decrypted'],
  ],
};

/** What is done with a structure that no appliance takes. */
function wayOutOf(structure: Structure, isDer: boolean): WayOut | undefined {
  return ways[structure]?.(isDer ? ['-inform', 'DER'] : []);
}

/** What is done with a private key of a kind that no appliance takes: a new one is made, unless it only is written oddly. */
function wayOutOfKey(found: string): WayOut {
  return found.includes('written out')
    ? ['openssl', 'ec', '-in', '{file}', '-param_enc', 'named_curve', '-out', 'key.pem']
    : newKey;
}
