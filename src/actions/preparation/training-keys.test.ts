import { expect, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import { findingsOf } from '@/pki/findings/findings-of';
import { trainingKey } from './training-keys';

function take(revision: number, purpose = 'request headquarters-https') {
  return trainingKey('5eed', revision, purpose, directOperations);
}

test('a training key is a function of seed, revision and purpose', async () => {
  expect((await take(3)).pkcs8).toEqual((await take(3)).pkcs8);
});

test('keys made one after the other for the same purpose differ', async () => {
  const keys = await Promise.all([1, 2, 3, 4, 5].map((revision) => take(revision)));
  expect(new Set(keys.map(({ publicKey }) => publicKey.fingerprint)).size).toBe(5);
});

test('every training key has a finding', async () => {
  const keys = await Promise.all(Array.from({ length: 32 }, (_, revision) => take(revision)));
  const sitesOwn = await Promise.all(['mitel-uc', 'vendor-root', 'turn'].map((purpose) => take(0, purpose)));
  const origin = { file: 0, container: 'der', encrypted: false } as const;
  for (const keyPair of [...keys, ...sitesOwn])
    expect(findingsOf({ kind: 'private-key', keyPair, origin })).toContainEqual({
      name: 'training-key',
      severity: 'warning',
    });
});
