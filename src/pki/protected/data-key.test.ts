import { createCipheriv, createDecipheriv, pbkdf2Sync, randomBytes, webcrypto } from 'node:crypto';
import { expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import type { WrappedKey } from '../wrapped-key';
import { makeDataKey, makeWrappedKey, openSecret, rewrapKey, sealSecret, unwrapKey } from './data-key';

/* What is written here is opened by Node's own ciphers, and the other way round. */

const password = 'the right horse battery';
const secret = Uint8Array.from({ length: 1200 }, (_, index) => index % 251);

/** Each password costs its 600,000 rounds: this is one for all. */
const made = makeWrappedKey(password);

/** AES-256-GCM, the tag behind the ciphertext. */
function decrypt(key: Uint8Array, iv: Uint8Array, sealed: Uint8Array, id?: string): Buffer {
  const decipher = createDecipheriv('aes-256-gcm', key, iv).setAuthTag(sealed.subarray(-16));
  if (id !== undefined) decipher.setAAD(Buffer.from(id));
  return Buffer.concat([decipher.update(sealed.subarray(0, -16)), decipher.final()]);
}

function unwrapped({ salt, iterations, iv, wrapped }: WrappedKey, typed: string): Buffer {
  return decrypt(pbkdf2Sync(typed, salt, iterations, 32, 'sha256'), iv, wrapped);
}

test('a wrapped key and what it encrypts are opened by another implementation', async () => {
  const { key, wrapped } = await made;
  const sealed = await sealSecret(key, 'an id', secret);
  const raw = unwrapped(wrapped, password);
  expect(raw).toHaveLength(32);
  expect(wrapped.iterations).toBeGreaterThanOrEqual(600_000);
  expect([...decrypt(raw, sealed.subarray(0, 12), sealed.subarray(12), 'an id')]).toEqual([...secret]);
});

test('what another implementation has encrypted is opened', async () => {
  const { key, wrapped } = await made;
  const iv = randomBytes(12);
  const cipher = createCipheriv('aes-256-gcm', unwrapped(wrapped, password), iv).setAAD(Buffer.from('x'));
  const sealed = Buffer.concat([iv, cipher.update(secret), cipher.final(), cipher.getAuthTag()]);
  expect(await openSecret(key, 'x', Uint8Array.from(sealed))).toEqual(secret);
});

test('another password wraps the same key: what it encrypted is opened still', async () => {
  const { key, wrapped } = await made;
  const sealed = await sealSecret(key, 'x', secret);
  const again = await rewrapKey(wrapped, password, 'another password');
  if (again === undefined) throw new Error('the password was right');
  expect(unwrapped(again, 'another password')).toEqual(unwrapped(wrapped, password));
  expect(again.salt).not.toEqual(wrapped.salt);
  const opened = await unwrapKey(again, 'another password');
  expect(opened && (await openSecret(opened, 'x', sealed))).toEqual(secret);
  expect(await unwrapKey(again, password)).toBeUndefined();
});

test('a wrong password, an octet changed anywhere and another id open nothing', async () => {
  const { key, wrapped } = await made;
  expect(await unwrapKey(wrapped, `${password} `)).toBeUndefined();
  expect(await rewrapKey(wrapped, '', 'other')).toBeUndefined();
  expect(await unwrapKey({ ...wrapped, wrapped: flipped(wrapped.wrapped, 3) }, password)).toBeUndefined();
  const sealed = await sealSecret(key, 'x', toUtf8('secret'));
  for (let place = 0; place < sealed.length; place += 1)
    expect(await openSecret(key, 'x', flipped(sealed, place))).toBeUndefined();
  expect(await openSecret(key, 'y', sealed)).toBeUndefined();
  expect(await openSecret(key, 'x', sealed.subarray(0, 5))).toBeUndefined();
});

test('keys that work is done with cannot be exported, and every secret has a nonce of its own', async () => {
  const { key, wrapped } = await made;
  for (const each of [key, await makeDataKey(), await unwrapKey(wrapped, password)]) {
    if (each === undefined) throw new Error('the password was right');
    await expect(webcrypto.subtle.exportKey('raw', each)).rejects.toThrow();
  }
  const sealed = await Promise.all([1, 2, 3].map(() => sealSecret(key, 'x', secret)));
  expect(new Set(sealed.map((each) => each.subarray(0, 12).join())).size).toBe(3);
});

function flipped(octets: Uint8Array<ArrayBuffer>, place: number) {
  return octets.with(place, (octets[place] ?? 0) ^ 1);
}
