import { generateKeyPairSync } from 'node:crypto';
import { expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import { directOperations } from '../worker/direct-operations';

const { privateKey } = generateKeyPairSync('ec', { namedCurve: 'P-256' });

function written(type: 'pkcs8' | 'sec1', cipher: string, passphrase: string): Uint8Array<ArrayBuffer> {
  return toUtf8(privateKey.export({ type, format: 'pem', cipher, passphrase }).toString());
}

test.each([
  ['PKCS#8 under AES', 'pkcs8', 'aes-256-cbc'],
  ['PKCS#8 under Triple DES', 'pkcs8', 'des-ede3-cbc'],
  ['an old PEM', 'sec1', 'aes-128-cbc'],
] as const)('a key in %s under the empty password is opened as a PFX is', async (_, type, cipher) => {
  const spki = await spkiOf(written(type, cipher, ''), []);
  expect(spki).toBeDefined();
  expect(await spkiOf(written(type, cipher, ''), ['wrong'])).toBe(spki);
  expect(await spkiOf(written(type, cipher, ''), [''])).toBe(spki);
  const [closed] = await directOperations.readFiles([written(type, cipher, 'secret')], []);
  expect(closed).toMatchObject({ kind: 'unknown', reason: 'password-missing' });
  const [wrong] = await directOperations.readFiles([written(type, cipher, 'secret')], ['x']);
  expect(wrong).toMatchObject({ kind: 'unknown', reason: 'password-wrong' });
});

async function spkiOf(file: Uint8Array<ArrayBuffer>, passwords: readonly string[]) {
  const [item] = await directOperations.readFiles([file], passwords);
  return item?.kind === 'private-key' && item.origin.encrypted
    ? item.keyPair.publicKey.fingerprint
    : undefined;
}
