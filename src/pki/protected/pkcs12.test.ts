import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { Bytes } from '@/base/bytes';
import { effortOf } from '@/testing/certificate-effort';
import { keyInTurn } from '@/testing/keys-in-turn';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { casesOf } from '@/testing/soak';
import { readElement } from '../gate/element';
import type { Certificate } from '../certificate';
import { toPem } from '../pem';
import { aName } from '../distinguished-name';
import type { Item } from '../item';
import type { KeyPair } from '../public-key';
import { directOperations } from '../worker/direct-operations';

const password = 'Pässword ✓';
const folder = aToolFolder();
let key: KeyPair;
let root: Certificate;
let server: Certificate;
let pfx: Bytes;

beforeAll(async () => {
  key = await keyInTurn();
  [root, server] = await Promise.all([issue('Lab Root'), issue('hq.sb7.com')]);
  pfx = await encode(password);
});

afterAll(() => folder.remove());

function issue(name: string): Promise<Certificate> {
  return directOperations.issueCertificate(
    {
      serialNumber: '01',
      subject: aName([['CN', name]]),
      issuer: aName([['CN', 'Lab Root']]),
      notBefore: Date.UTC(2017, 0, 1),
      notAfter: Date.UTC(2047, 0, 1),
      publicKey: key.publicKey,
      digest: 'SHA-256',
      identifiers: true,
      basicConstraints: { isAuthority: true },
    },
    key,
  );
}

function encode(secret: string, friendlyName = 'HQ – Zürich'): Promise<Bytes> {
  const contents = { certificate: server.der, chain: [root.der], pkcs8: key.pkcs8 };
  return directOperations.encodePfx({ ...contents, friendlyName, password: secret });
}

function read(file: Bytes, ...passwords: readonly string[]): Promise<readonly Item[]> {
  return directOperations.readFiles([file], passwords);
}

async function reasonFor(file: Bytes, ...passwords: readonly string[]): Promise<string> {
  const items = await read(file, ...passwords);
  const closed = items.find((item) => item.kind === 'unknown');
  return closed?.kind === 'unknown' ? closed.reason : (items[0]?.kind ?? 'nothing');
}

test('a file opens with the password that fits, and holds what was put in', async () => {
  const items = await read(pfx, 'wrong', password);
  const origin = { container: 'pkcs12', encrypted: true };
  expect(items).toMatchObject([
    { certificate: { fingerprint: server.fingerprint }, origin: { ...origin, friendlyName: 'HQ – Zürich' } },
    { certificate: { fingerprint: root.fingerprint }, origin },
    { keyPair: key, origin: { ...origin, friendlyName: 'HQ – Zürich' } },
  ]);
});

test('an empty password needs not be given', async () => {
  expect((await read(await encode(''))).map(({ kind }) => kind)).toEqual([
    'certificate',
    'certificate',
    'private-key',
  ]);
});

test('missing, wrong and damaged are three answers', async () => {
  expect(await reasonFor(pfx)).toBe('password-missing');
  expect(await reasonFor(pfx, 'wrong')).toBe('password-wrong');
  const middle = Uint8Array.from(pfx);
  middle[800] = (middle[800] ?? 0) ^ 1;
  expect(await reasonFor(middle, password)).toBe('damaged');
  expect(await reasonFor(pfx.slice(0, -10), password)).toBe('damaged');
});

test('the file is DER through and through', () => {
  expect(readElement(pfx)).toMatchObject({ ok: true, value: { element: { isDer: true }, trailing: 0 } });
});

test.each([['8 million of PBKDF2', '02030186a0', '02037fffff']])(
  'a hostile number of rounds is refused before any is done: %s',
  async (_, written, hostile) => {
    const hex = Buffer.from(pfx).toString('hex');
    const rounds = hex.endsWith(written) ? hex.length - written.length : hex.indexOf(written);
    const bomb = hex.slice(0, rounds) + hostile + hex.slice(rounds + written.length);
    const file = Uint8Array.from(Buffer.from(bomb, 'hex'));
    expect(await reasonFor(file, password)).toBe('too-many-iterations');
    expect(await effortOf(() => read(file, password), 250)).toBeLessThan(250);
  },
);

describe.skipIf(!hasTool('openssl'))('with openssl', () => {
  const openssl = (...args: readonly string[]) => folder.run('openssl', ...args);
  const exported = (...options: readonly string[]) => {
    openssl(
      'pkcs12',
      '-export',
      '-inkey',
      'key.pem',
      '-in',
      'server.pem',
      '-certfile',
      'root.pem',
      '-name',
      'HQ',
      '-out',
      'out.pfx',
      ...options,
    );
    return folder.read('out.pfx');
  };

  beforeAll(() => {
    folder.write('key.pem', toPem('PRIVATE KEY', key.pkcs8));
    folder.write('server.pem', toPem('CERTIFICATE', server.der));
    folder.write('root.pem', toPem('CERTIFICATE', root.der));
    folder.write('ours.pfx', pfx);
  });

  test('openssl opens ours, finds the key and the chain, and the same friendly name on both', () => {
    const output = openssl('pkcs12', '-in', 'ours.pfx', '-passin', `pass:${password}`, '-nodes', '-info');
    expect(output.match(/-----BEGIN CERTIFICATE-----/g)).toHaveLength(2);
    expect(output.match(/-----BEGIN PRIVATE KEY-----/g)).toHaveLength(1);
    expect(new Set(output.match(/localKeyID: .*/g))).toHaveProperty('size', 1);
    expect(folder.accepts('openssl', 'pkcs12', '-in', 'ours.pfx', '-passin', 'pass:wrong', '-nodes')).toBe(
      false,
    );
  });

  test.each([
    ['by default', ['-passout', 'pass:secret']],
    ['with a password beyond ASCII', ['-passout', `pass:${password}`]],
    [
      'with AES-128 and SHA-1 checks',
      ['-passout', 'pass:secret', '-certpbe', 'AES-128-CBC', '-keypbe', 'AES-128-CBC', '-macalg', 'SHA1'],
    ],
    ['with 100,000 rounds', ['-passout', 'pass:secret', '-iter', '100000']],
    ['without a check value', ['-passout', 'pass:secret', '-nomac']],
    ['without encryption', ['-passout', 'pass:secret', '-certpbe', 'NONE', '-keypbe', 'NONE']],
    ['with certificates in clear', ['-passout', 'pass:secret', '-certpbe', 'NONE']],
    ['with an empty password', ['-passout', 'pass:']],
  ])('what openssl writes %s is opened', async (_, options) => {
    const items = await read(exported(...options), 'wrong', 'secret', password);
    expect(items.map(({ kind }) => kind).sort()).toEqual(['certificate', 'certificate', 'private-key']);
    expect(items.find(({ kind }) => kind === 'private-key')).toMatchObject({
      keyPair: key,
      origin: { friendlyName: 'HQ' },
    });
  });

  test.each([
    ['encrypted', ['-passout', 'pass:secret']],
    ['without a check value', ['-passout', 'pass:secret', '-nomac']],
  ])('a wrong password is told, %s', async (_, options) => {
    const file = exported(...options);
    expect([await reasonFor(file), await reasonFor(file, 'wrong')]).toEqual([
      'password-missing',
      'password-wrong',
    ]);
  });
});

// Java starts slowly: the stores that it opens and writes are tried beside those of the other programs too.
describe.skipIf(!hasTool('keytool') || casesOf(true, false))('with keytool', () => {
  test('keytool opens a file of ours and one of its own is opened', async () => {
    folder.write('java.pfx', await encode('changeit', 'hq'));
    const list = folder.run(
      'keytool',
      '-list',
      '-v',
      '-keystore',
      'java.pfx',
      '-storetype',
      'PKCS12',
      '-storepass',
      'changeit',
    );
    expect(list).toContain('Entry type: PrivateKeyEntry');
    expect(list).toContain('Certificate chain length: 2');
    folder.run(
      'keytool',
      '-genkeypair',
      '-keyalg',
      'RSA',
      '-keysize',
      '2048',
      '-alias',
      'hq',
      '-dname',
      'CN=hq.sb7.com',
      '-keystore',
      'own.pfx',
      '-storetype',
      'PKCS12',
      '-storepass',
      'changeit',
    );
    const items = await read(folder.read('own.pfx'), 'changeit');
    expect(items.map(({ kind }) => kind).sort()).toEqual(['certificate', 'private-key']);
  });
});
