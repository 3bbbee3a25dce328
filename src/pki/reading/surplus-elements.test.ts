import { sign } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { derBoolean } from '@/testing/der';
import { aKey, extension, forge, forgeList } from '@/testing/forge';
import { rebuilt, surpluses, type Change } from '@/testing/surplus';
import { readyKey } from '@/testing/ready-keys';
import type { Bytes } from '@/base/bytes';
import { derBitString, derSequence, derValue } from '../keys/der';
import { readElement, type Element } from '../gate/element';
import { graveDefects } from '../certificate';
import { graveListDefects } from '../revocation-list';
import { directOperations } from '../worker/direct-operations';

const key = aKey();
const rsaKey = readyKey(1024);
const extensions = [extension.basicConstraints(true, 3), extension.keyUsage('keyCertSign')];
const certificates = [key, rsaKey].map((each) => forge({ subject: 'Root', key: each, extensions }));
const list = forgeList({
  issuer: { subject: 'Root', key },
  thisUpdate: Date.UTC(2026, 0, 1),
  nextUpdate: Date.UTC(2027, 0, 1),
  revoked: ['05', '06'],
  extensions: [{ oid: '2.5.29.20', critical: false, value: Uint8Array.of(2, 1, 1) }],
  entryExtensions: [{ oid: '2.5.29.21', critical: false, value: Uint8Array.of(10, 1, 1) }],
});

function elementOf(der: Bytes): Element {
  const read = readElement(der);
  if (!read.ok) throw new Error(read.problem);
  return read.value.element;
}

const ofCertificates: Readonly<Record<string, readonly number[]>> = {
  Certificate: [],
  TBSCertificate: [0],
  'the inner AlgorithmIdentifier': [0, 2],
  AttributeTypeAndValue: [0, 3, 0, 0],
  Validity: [0, 4],
  SubjectPublicKeyInfo: [0, 6],
  'the AlgorithmIdentifier of the key': [0, 6, 0],
  'what holds the extensions': [0, 7],
  Extension: [0, 7, 0, 0],
  'the outer AlgorithmIdentifier': [1],
};

const ofLists: Readonly<Record<string, readonly number[]>> = {
  CertificateList: [],
  TBSCertList: [0],
  'the inner AlgorithmIdentifier': [0, 1],
  'a revoked certificate': [0, 5, 0],
  'the Extension of an entry': [0, 5, 0, 2, 0],
  'what holds the extensions': [0, 6],
  Extension: [0, 6, 0, 0],
  'the outer AlgorithmIdentifier': [1],
};

async function defectsOf(der: Bytes): Promise<readonly string[]> {
  const [item] = await directOperations.readFiles([der], []);
  if (item?.kind === 'certificate') {
    const { defects, signatureAlgorithmsAgree } = item.certificate;
    return signatureAlgorithmsAgree ? defects : [...defects, 'signature-algorithms-differ'];
  }
  if (item?.kind === 'revocation-list') return item.revocationList.defects;
  expect(item?.kind).toBe('unknown');
  return ['refused'];
}

test('without a change they have no defect', async () => {
  for (const der of [...certificates, list]) expect(await defectsOf(der)).toEqual([]);
});

describe('what a certificate or a list holds beside its fields fails the path, or is refused', () => {
  test.each(Object.entries(ofCertificates))('%s', async (_, path) => {
    for (const der of certificates)
      for (const change of Object.values(surpluses)) {
        const defects = await defectsOf(rebuilt(elementOf(der), path, change));
        expect(defects.some((defect) => defect === 'refused' || graveDefects.has(defect))).toBe(true);
      }
  });

  test.each(Object.entries(ofLists))('%s of a list', async (_, path) => {
    for (const change of Object.values(surpluses)) {
      const defects = await defectsOf(rebuilt(elementOf(list), path, change));
      expect(defects.some((defect) => defect === 'refused' || graveListDefects.has(defect))).toBe(true);
    }
  });

  test('a third time leaves the two dates readable', async () => {
    const [der = new Uint8Array()] = certificates;
    const third = rebuilt(elementOf(der), [0, 4], (parts) => [...parts, ...parts.slice(-1)]);
    expect(await defectsOf(third)).toEqual(['structure-malformed']);
  });
});

describe('defaults that are written out, and lists without entries, are told and break nothing', () => {
  const [der = new Uint8Array()] = certificates;
  const withFlag: Change = ([oid = new Uint8Array(), ...rest]) => [oid, derBoolean(false), ...rest.slice(-1)];

  test.each([
    ['critical', [0, 7, 0, 0], withFlag, 'default-written'],
    ['no extension', [0, 7, 0], () => [], 'sequence-empty'],
    ['a relative name without attributes', [0, 5, 0], () => [], 'sequence-empty'],
  ] as const)('%s', async (_, path, change, defect) => {
    expect(await defectsOf(rebuilt(elementOf(der), path, change))).toEqual([defect]);
  });

  test('a list of none', async () => {
    expect(await defectsOf(rebuilt(elementOf(list), [0, 5], () => []))).toEqual(['sequence-empty']);
  });
});

test('a certificate whose signature has unused bits is read, and its signature is bad', async () => {
  const [der = new Uint8Array()] = certificates;
  const parts = elementOf(der).children.map(({ bytes }) => Uint8Array.from(bytes));
  const signature = sign('sha256', parts[0] ?? new Uint8Array(), key);
  const good = derSequence(...parts.slice(0, 2), derBitString(signature));
  const odd = derSequence(...parts.slice(0, 2), derValue(3, Uint8Array.of(3), signature));
  const [item] = await directOperations.readFiles([odd], []);
  if (item?.kind !== 'certificate') throw new Error(JSON.stringify(item));
  const issuerKey = item.certificate.publicKey.spki;
  const asked = [good, odd].map((certificate) => ({ certificate, issuerKey }));
  expect(await directOperations.verifySignatures(asked)).toEqual(['good', 'bad']);
});
