import type { Bytes } from '@/base/bytes';
import { readElement, type ReadElement } from '../gate/element';
import { entriesOffset } from '../gate/list-outline';
import { DecodingError } from '../gate/values';
import type { Item, ItemOrigin, UnreadableReason } from '../item';
import { readPrivateKey, wrapCurveKey } from '../keys/read-private-key';
import { wrapRsaKey } from '../keys/rsa-private-key';
import { limits } from '../gate/limits';
import { readCertificateRequest } from './certificate-request';
import { readEncryptedPrivateKey } from '../protected/encrypted-private-key';
import { readContentInfo } from '../gate/content-info';
import { readSignedData } from './pkcs7';
import type { Bag } from '../protected/pkcs12-bags';
import { readPkcs12 } from '../protected/pkcs12-reader';
import { readCertificate } from './read-certificate';
import { readRevocationList } from './read-revocation-list';
import { recognise, type Structure } from '../gate/recognise';

/** What is being read: where it stands, and the passwords for what is encrypted. */
export interface Reading {
  readonly origin: ItemOrigin;
  readonly passwords: readonly string[];
}

type Reader = (read: ReadElement, reading: Reading) => Promise<readonly Item[]>;

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
  'public-key': 'a public key',
  'other-content': 'an encrypted or signed message',
  unknown: 'ASN.1 data of another kind',
};

/** The items in a DER or BER structure, whatever it is. Answers `unknown` items where it cannot be read. */
export async function readStructure(bytes: Bytes, reading: Reading): Promise<readonly Item[]> {
  const read = readElement(bytes, entriesOffset(bytes));
  if (!read.ok) return [unknown(read.problem, 'ASN.1 data', reading.origin)];
  const structure = recognise(read.value.element);
  try {
    return await readers[structure](read.value, reading);
  } catch (error) {
    if (error instanceof DecodingError) return [unknown('damaged', names[structure], reading.origin)];
    throw error;
  }
}

const readers: Readonly<Record<Structure, Reader>> = {
  certificate: async (read, { origin }) => [
    { kind: 'certificate', certificate: await readCertificate(read), origin },
  ],
  request: async (read, { origin }) => [
    { kind: 'request', request: await readCertificateRequest(read), origin },
  ],
  'revocation-list': async (read, { origin }) => [
    { kind: 'revocation-list', revocationList: await readRevocationList(read), origin },
  ],
  pkcs7: readPkcs7Items,
  pkcs12: readPkcs12Items,
  'private-key': ({ element }, reading) => readKeyItem(Uint8Array.from(element.bytes), reading.origin),
  'rsa-private-key': ({ element }, reading) => readKeyItem(wrapRsaKey(element.bytes), reading.origin),
  'curve-private-key': ({ element }, reading) => readKeyItem(wrapCurveKey(element.bytes), reading.origin),
  'encrypted-private-key': readEncryptedKeyItem,
  'dsa-private-key': unsupported('dsa-private-key'),
  'public-key': unsupported('public-key'),
  'other-content': unsupported('other-content'),
  unknown: (_, { origin }) => Promise.resolve([unknown('nothing-recognised', names.unknown, origin)]),
};

function unsupported(structure: Structure): Reader {
  return (_, { origin }) => Promise.resolve([unknown('kind-unsupported', names[structure], origin)]);
}

async function readPkcs7Items(
  { element }: ReadElement,
  { origin, passwords }: Reading,
): Promise<readonly Item[]> {
  const inside: ItemOrigin = { ...origin, container: 'pkcs7' };
  const { certificates, revocationLists } = readSignedData(readContentInfo(element).content);
  const parts = [...certificates, ...revocationLists];
  if (parts.length > limits.parts) return [unknown('too-many-parts', names.pkcs7, inside)];
  if (parts.length === 0) return [unknown('empty', names.pkcs7, inside)];
  const items = await Promise.all(
    parts.map((part) => readStructure(Uint8Array.from(part.bytes), { origin: inside, passwords })),
  );
  return items.flat();
}

async function readPkcs12Items(
  { element }: ReadElement,
  { origin, passwords }: Reading,
): Promise<readonly Item[]> {
  const inside: ItemOrigin = { ...origin, container: 'pkcs12' };
  const reading = await readPkcs12(element, passwords);
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
      return readStructure(bag.der, { origin, passwords: [] });
    case 'private-key':
      return readKeyItem(bag.der, origin);
    case 'unreadable':
      return [unknown(bag.problem.reason, bag.problem.found, origin)];
  }
}

async function readEncryptedKeyItem(
  { element }: ReadElement,
  { origin, passwords }: Reading,
): Promise<readonly Item[]> {
  const reading = await readEncryptedPrivateKey(element, passwords);
  if (!reading.ok) return [unknown(reading.problem.reason, reading.problem.found, origin)];
  return readKeyItem(reading.value, { ...origin, encrypted: true });
}

async function readKeyItem(pkcs8: Bytes, origin: ItemOrigin): Promise<readonly Item[]> {
  const key = await readPrivateKey(pkcs8);
  return 'reason' in key
    ? [unknown(key.reason, key.found, origin)]
    : [{ kind: 'private-key', keyPair: key, origin }];
}

function unknown(reason: UnreadableReason, found: string, origin: ItemOrigin): Item {
  return { kind: 'unknown', reason, found, origin };
}
