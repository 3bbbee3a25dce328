import { generateKeyPairSync } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import type { Bytes } from '@/base/bytes';
import { rebuilt, surpluses } from '@/testing/surplus';
import { readyKey } from '@/testing/ready-keys';
import { readElement, type Element } from '../gate/element';
import { derOctetString, derSequence } from '../keys/der';
import { directOperations } from '../worker/direct-operations';

const rsa = readyKey(1024);
const curve = generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
const password = 'Sunnyvale 2017';
const pkcs8 = { type: 'pkcs8', format: 'der' } as const;
const encrypted = curve.export({ ...pkcs8, cipher: 'aes-256-cbc', passphrase: password });

function elementOf(der: Uint8Array): Element {
  const read = readElement(der);
  if (!read.ok) throw new Error(read.problem);
  return read.value.element;
}

async function kindOf(der: Uint8Array): Promise<string | undefined> {
  const [item] = await directOperations.readFiles([Uint8Array.from(der)], [password]);
  return item?.kind;
}

/** A PrivateKeyInfo with another content of its OCTET STRING. */
function withKey(info: Element, change: (key: Element) => Bytes): Bytes {
  const [version, algorithm, key] = info.children;
  if (!version || !algorithm || !key) throw new Error('three values are due');
  return derSequence(version.bytes, algorithm.bytes, derOctetString(change(elementOf(key.content))));
}

test.each([
  ['RSA', rsa.export(pkcs8)],
  ['EC', curve.export(pkcs8)],
  ['encrypted', encrypted],
])('an %s key without a change is read', async (_, der) => {
  expect(await kindOf(der)).toBe('private-key');
});

describe('what a private key holds beside its numbers makes it unreadable', () => {
  test.each([
    ['RSAPrivateKey', rsa],
    ['ECPrivateKey', curve],
  ])('%s', async (_, key) => {
    const info = elementOf(key.export(pkcs8));
    for (const surplus of Object.values(surpluses))
      expect(await kindOf(withKey(info, (inner) => rebuilt(inner, [], surplus)))).toBe('unknown');
  });

  test('ECPrivateKey by itself', async () => {
    const key = elementOf(curve.export({ type: 'sec1', format: 'der' }));
    for (const surplus of Object.values(surpluses))
      expect(await kindOf(rebuilt(key, [], surplus))).toBe('unknown');
  });

  test.each([
    ['AlgorithmIdentifier', [0]],
    ['PBES2-params', [0, 1]],
    ['the AlgorithmIdentifier of the derivation', [0, 1, 0]],
    ['PBKDF2-params', [0, 1, 0, 1]],
    ['the AlgorithmIdentifier of the cipher', [0, 1, 1]],
  ])('%s', async (_, path) => {
    for (const surplus of Object.values(surpluses))
      expect(await kindOf(rebuilt(elementOf(encrypted), path, surplus))).toBe('unknown');
  });
});
