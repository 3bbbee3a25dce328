import { expect, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import type { KeyShape } from '@/pki/operations';
import { findingsOf } from '@/pki/findings/findings-of';
import { trainingKey } from './training-keys';

async function take(count: number, purpose = 'request headquarters-https', shape: KeyShape = 2048) {
  const key = await trainingKey({ seed: '5eed', count, purpose, shape }, directOperations);
  if (key === undefined) throw new Error(`no pool of ${String(shape)}`);
  return key;
}

test('a training key is a function of seed, count and purpose', async () => {
  expect((await take(3)).pkcs8).toEqual((await take(3)).pkcs8);
});

test('keys made one after the other for the same purpose differ', async () => {
  const keys = await Promise.all([1, 2, 3, 4, 5].map((count) => take(count)));
  expect(new Set(keys.map(({ publicKey }) => publicKey.fingerprint)).size).toBe(5);
});

test('every training key has a finding', async () => {
  const keys = await Promise.all(Array.from({ length: 32 }, (_, count) => take(count)));
  const sitesOwn = await Promise.all(['mitel-uc', 'vendor-root', 'turn'].map((purpose) => take(0, purpose)));
  const short = await Promise.all(Array.from({ length: 8 }, (_, count) => take(count, 'k', 1024)));
  const long = await Promise.all(Array.from({ length: 6 }, (_, count) => take(count, 'k', 4096)));
  const pools = [short, long].map((pool) => pool.map(({ publicKey }) => publicKey));
  expect(pools.map((pool) => new Set(pool.map(({ fingerprint }) => fingerprint)).size)).toEqual([8, 6]);
  expect(pools.map((pool) => [...new Set(pool.map(({ bits }) => bits))])).toEqual([[1024], [4096]]);
  const origin = { file: 0, container: 'der', encrypted: false } as const;
  for (const keyPair of [...keys, ...sitesOwn, ...short, ...long])
    expect(findingsOf({ kind: 'private-key', keyPair, origin })).toContainEqual({
      name: 'training-key',
      severity: 'warning',
    });
});
