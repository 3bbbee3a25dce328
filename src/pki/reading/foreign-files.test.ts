import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toUtf8, type Bytes } from '@/base/bytes';
import { aToolFolder, hasTool, type OutsideTool } from '@/testing/outside-tools';
import { directOperations } from '../worker/direct-operations';

/* Files of other programs: opened where that is simple, else named with a command that really works. */

const folder = aToolFolder();
afterAll(() => folder.remove());

const openssl = (...args: readonly string[]) => folder.run('openssl', ...args);

beforeAll(() => {
  if (!hasTool('openssl')) return;
  openssl(
    'req',
    '-x509',
    '-newkey',
    'rsa:2048',
    '-nodes',
    '-subj',
    '/CN=hq.sb7.com',
    '-keyout',
    'rsa.key',
    '-out',
    'hq.pem',
  );
  for (const curve of ['P-256', 'P-384', 'P-521'])
    openssl('genpkey', '-algorithm', 'EC', '-pkeyopt', `ec_paramgen_curve:${curve}`, '-out', `${curve}.key`);
});

async function itemsOf(file: string | Bytes) {
  const bytes = typeof file === 'string' ? folder.read(file) : file;
  return directOperations.readFiles([bytes], []);
}

async function publicKeyIn(file: string): Promise<string | undefined> {
  const [item] = await itemsOf(file);
  return item?.kind === 'private-key' ? item.keyPair.publicKey.fingerprint : JSON.stringify(item);
}

/** A file is named, and the command of its way out runs in the folder. */
async function expectWayOut(file: string, found: string): Promise<void> {
  const [item] = await itemsOf(file);
  expect(item).toMatchObject({ kind: 'unknown', reason: 'kind-unsupported', found });
  const [tool = '', ...args] = item?.kind === 'unknown' ? (item.wayOut ?? []) : [];
  folder.run(tool as OutsideTool, ...args.map((word) => (word === '{file}' ? file : word)));
}

describe.skipIf(!hasTool('openssl') || !hasTool('ssh-keygen'))('keys of OpenSSH', () => {
  test.each(['rsa.key', 'P-256.key', 'P-384.key', 'P-521.key'])('%s', async (name) => {
    folder.write('ssh.key', folder.read(name));
    folder.run('sh', '-c', 'chmod 600 ssh.key && ssh-keygen -p -q -N "" -f ssh.key');
    expect(new TextDecoder().decode(folder.read('ssh.key'))).toContain('OPENSSH');
    expect(await publicKeyIn('ssh.key')).toBe(await publicKeyIn(name));
  });

  test('an Ed25519 key is read, one under a passphrase is named', async () => {
    folder.run('ssh-keygen', '-q', '-t', 'ed25519', '-N', '', '-f', 'ed');
    expect((await itemsOf('ed'))[0]).toMatchObject({ kind: 'private-key' });
    folder.run('ssh-keygen', '-p', '-q', '-N', 'secret', '-f', 'ed');
    expect((await itemsOf('ed'))[0]).toMatchObject({
      found: 'an OpenSSH private key under a passphrase',
      wayOut: ['ssh-keygen', '-p', '-m', 'PEM', '-f', '{file}'],
    });
  });

  test('a public key has a command', async () => {
    await expectWayOut('ed.pub', 'an SSH public key, without its private key');
  });
});

describe.skipIf(!hasTool('openssl'))('keys of Microsoft', () => {
  test.each([
    ['PVK', ['-outform', 'PVK', '-pvk-none']],
    ['BLOB', ['-outform', 'MSBLOB']],
  ])('%s', async (_, form) => {
    openssl(
      'rsa',
      '-in',
      'rsa.key',
      ...form,
      '-provider',
      'default',
      '-provider',
      'legacy',
      '-out',
      'ms.key',
    );
    expect(await publicKeyIn('ms.key')).toBe(await publicKeyIn('rsa.key'));
  });
});

test.skipIf(!hasTool('openssl'))('a key of PuTTY, written from its numbers', async () => {
  const { privateKey } = await import('node:crypto').then(({ generateKeyPairSync }) =>
    generateKeyPairSync('rsa', { modulusLength: 1024 }),
  );
  const { n = '', e = '', d = '', p = '', q = '', qi = '' } = privateKey.export({ format: 'jwk' });
  const sshString = (octets: Uint8Array) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(octets.length);
    return Buffer.concat([length, octets]);
  };
  const number = (text: string) =>
    sshString(Buffer.concat([Buffer.from([0]), Buffer.from(text, 'base64url')]));
  const half = (name: string, ...parts: readonly Uint8Array[]) => {
    const lines =
      Buffer.concat(parts)
        .toString('base64')
        .match(/.{1,64}/g) ?? [];
    return [`${name}-Lines: ${String(lines.length)}`, ...lines];
  };
  const text = [
    'PuTTY-User-Key-File-3: ssh-rsa',
    'Encryption: none',
    'Comment: x',
    ...half('Public', sshString(toUtf8('ssh-rsa')), number(e), number(n)),
    ...half('Private', number(d), number(p), number(q), number(qi)),
    'Private-MAC: 00',
  ].join('\r\n');
  folder.write('plain.key', privateKey.export({ format: 'pem', type: 'pkcs8' }).toString());
  folder.write('putty.ppk', text);
  expect(await publicKeyIn('putty.ppk')).toBe(await publicKeyIn('plain.key'));
  const [closed] = await itemsOf(toUtf8(text.replace('Encryption: none', 'Encryption: aes256-cbc')));
  expect(closed).toMatchObject({
    found: 'a PuTTY private key',
    wayOut: expect.arrayContaining(['puttygen']) as unknown,
  });
});

describe.skipIf(!hasTool('openssl'))('named, with a command that works', () => {
  test('public keys', async () => {
    openssl('pkey', '-in', 'rsa.key', '-pubout', '-out', 'public.pem');
    await expectWayOut('public.pem', 'a public key, without its private key');
    openssl('rsa', '-in', 'rsa.key', '-RSAPublicKey_out', '-out', 'bare.pem');
    await expectWayOut('bare.pem', 'a public key, without its private key');
  });

  test('a curve that is written out', async () => {
    openssl(
      'ecparam',
      '-name',
      'prime256v1',
      '-genkey',
      '-noout',
      '-param_enc',
      'explicit',
      '-out',
      'explicit.key',
    );
    await expectWayOut(
      'explicit.key',
      'an EC key whose curve is written out instead of named (RFC 5480 forbids it)',
    );
    expect((await itemsOf('key.pem'))[0]).toMatchObject({ kind: 'private-key' });
  });

  test('a kind of key that no appliance takes: a new one is made', async () => {
    openssl('genpkey', '-algorithm', 'X25519', '-out', 'x25519.key');
    await expectWayOut('x25519.key', 'a private key for X25519');
    expect((await itemsOf('server.csr'))[0]).toMatchObject({ kind: 'request' });
  });

  test('a printed certificate', async () => {
    folder.write('printed.txt', openssl('x509', '-in', 'hq.pem', '-noout', '-text'));
    openssl('x509', '-in', 'hq.pem', '-outform', 'DER', '-out', 'certificate.cer');
    await expectWayOut('printed.txt', 'a printed description: the certificate itself is not in it');
    expect((await itemsOf('certificate.pem'))[0]).toMatchObject({ kind: 'certificate' });
  });

  test.skipIf(!hasTool('tar'))('an archive', async () => {
    folder.write('a.cer', folder.read('hq.pem'));
    folder.run('tar', '-czf', 'files.tgz', 'a.cer');
    await expectWayOut('files.tgz', 'a gzip archive');
  });
});

test.each<readonly [what: string, file: Uint8Array | string, found: string, tool: string | undefined]>([
  ['JKS', '\xfe\xed\xfe\xed\0\0\0\x02', 'a Java key store (JKS)', 'keytool'],
  ['JCEKS', '\xce\xce\xce\xce\0\0\0\x02', 'a Java key store (JCEKS)', 'keytool'],
  ['BKS', '\0\0\0\x02\0\0\0\x14abcd', 'a Bouncy Castle key store (BKS)', 'keytool'],
  ['RAR', 'Rar!\x1a\x07\0', 'a RAR archive', 'unrar'],
  ['7-Zip', '7z\xbc\xaf\x27\x1c', 'a 7-Zip archive', '7z'],
  ['CAB', 'MSCF\0\0\0\0', 'a cabinet of Windows (CAB)', 'expand'],
  [
    'settings for certreq',
    '[Version]\r\n[NewRequest]\r\nSubject="CN=x"',
    'the settings of a request for Windows (certreq)',
    'certreq',
  ],
  [
    'a web page',
    '\n<html><body>Sign in</body></html>',
    'a web page. The link led to a page, perhaps one for signing in, and not to the file',
    undefined,
  ],
])('%s is named', async (_, file, found, tool) => {
  const bytes = typeof file === 'string' ? Uint8Array.from(file, (letter) => letter.charCodeAt(0)) : file;
  const [item] = await itemsOf(Uint8Array.from(bytes));
  expect(item).toMatchObject({ kind: 'unknown', reason: 'kind-unsupported', found });
  expect(item?.kind === 'unknown' ? item.wayOut?.[0] : 'none').toBe(tool);
});

test('a shortened point and a whole one are the same key', async () => {
  if (!hasTool('openssl')) return;
  for (const curve of ['P-256', 'P-384', 'P-521']) {
    const request = ['req', '-x509', '-subj', '/CN=x', '-key', `${curve}.key`, '-out', 'x.pem'];
    openssl('ec', '-in', `${curve}.key`, '-conv_form', 'compressed', '-out', 'short.key');
    openssl(...request.with(5, 'short.key'));
    const [certificate] = await itemsOf('x.pem');
    const fingerprint = certificate?.kind === 'certificate' && certificate.certificate.publicKey.fingerprint;
    expect(fingerprint).toBe(await publicKeyIn(`${curve}.key`));
  }
});
