import * as asn1js from 'asn1js';
import * as pkijs from 'pkijs';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { toBase64, toUtf8, type Bytes } from '@/base/bytes';
import { aToolFolder, hasTool, type OutsideTool } from '@/testing/outside-tools';
import { casesOf } from '@/testing/soak';
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

  test.each(
    (
      [
        ['gzip', 'gz', 'a file packed with gzip'],
        ['bzip2', 'bz2', 'a file packed with bzip2'],
        ['xz', 'xz', 'a file packed with xz'],
        ['zstd', 'zst', 'a file packed with Zstandard'],
        ['lz4', 'lz4', 'a file packed with LZ4'],
      ] as const
    ).filter(([tool]) => hasTool(tool)),
  )('%s', async (tool, ending, found) => {
    folder.write(`${tool}.pem`, folder.read('hq.pem'));
    folder.run(tool, '-k', '-q', `${tool}.pem`, ...(tool === 'lz4' ? ['lz4.pem.lz4'] : []));
    folder.run('sh', '-c', `rm ${tool}.pem`);
    await expectWayOut(`${tool}.pem.${ending}`, found);
    expect((await itemsOf(`${tool}.pem`))[0]).toMatchObject({ kind: 'certificate' });
  });

  test('an archive that is no file but several', async () => {
    folder.run('tar', '-cf', 'files.tar', 'hq.pem');
    expect((await itemsOf('files.tar'))[0]).toMatchObject({ kind: 'certificate' });
  });

  test('a signed public key of a browser', async () => {
    openssl('spkac', '-key', 'rsa.key', '-out', 'key.spkac');
    await expectWayOut('key.spkac', 'a signed public key of a browser (SPKAC)');
  });

  test('a request that was signed for a renewal is read', async () => {
    openssl('req', '-new', '-key', 'rsa.key', '-subj', '/CN=hq.sb7.com', '-outform', 'DER', '-out', 'r.der');
    const signer = ['-signer', 'hq.pem', '-inkey', 'rsa.key', '-nodetach', '-binary'];
    openssl('cms', '-sign', ...signer, '-in', 'r.der', '-outform', 'DER', '-out', 'renewal.req');
    expect((await itemsOf('renewal.req')).map(({ kind }) => kind)).toEqual(['certificate', 'request']);
  });

  test.each([
    [['x509', '-in', 'hq.pem', '-noout', '-subject', '-issuer', '-dates']],
    [['x509', '-in', 'hq.pem', '-noout', '-modulus']],
    [['x509', '-in', 'hq.pem', '-noout', '-fingerprint', '-sha256']],
    [['asn1parse', '-in', 'hq.pem']],
  ])('what openssl %j prints', async (args) => {
    folder.write('part.txt', openssl(...args));
    openssl('x509', '-in', 'hq.pem', '-outform', 'DER', '-out', 'certificate.cer');
    await expectWayOut('part.txt', 'a printed description: the certificate itself is not in it');
  });

  test('messages, parameters and answers', async () => {
    openssl('cms', '-encrypt', '-in', 'hq.pem', '-outform', 'PEM', '-out', 'sealed.pem', 'hq.pem');
    folder.write('server.pem', folder.read('hq.pem'));
    folder.write('server.key', folder.read('rsa.key'));
    await expectWayOut('sealed.pem', 'an encrypted or signed message');
    expect((await itemsOf('decrypted'))[0]).toMatchObject({ kind: 'certificate' });
  });
});

describe.skipIf(!hasTool('keytool') || !hasTool('openssl'))('key stores of Java', () => {
  // Both have one way out; each is named below.
  test.each(['JKS', 'JCEKS'].slice(0, casesOf(1, 2)))('%s', async (type) => {
    const password = 'secret secret';
    folder.run(
      'keytool',
      ...[
        '-genkeypair',
        '-alias',
        'server',
        '-keyalg',
        'EC',
        '-groupname',
        'secp256r1',
        '-dname',
        'CN=hq',
        '-keystore',
        `store.${type}`,
      ],
      ...['-storetype', type, '-storepass', password, '-keypass', password],
    );
    const [item] = await itemsOf(`store.${type}`);
    const [tool = '', ...args] = item?.kind === 'unknown' ? (item.wayOut ?? []) : [];
    expect(tool).toBe('keytool');
    folder.run(
      'keytool',
      ...args.map((word) => word.replace('{file}', `store.${type}`).replace('keystore.p12', `${type}.p12`)),
      ...['-srcstorepass', password, '-deststorepass', password, '-noprompt'],
    );
    const items = await directOperations.readFiles([folder.read(`${type}.p12`)], [password]);
    expect(items.map(({ kind }) => kind).sort()).toEqual(['certificate', 'private-key']);
  });
});

describe.skipIf(!hasTool('gpg') || !hasTool('openssl'))('files of GnuPG', () => {
  const home = ['--homedir', '.', '--batch', '--pinentry-mode', 'loopback', '--passphrase', 'x'];
  const opened = async (name: string) => {
    const [item] = await itemsOf(name);
    expect(item).toMatchObject({ reason: 'kind-unsupported', found: 'a PGP message' });
    const [tool = '', ...args] = item?.kind === 'unknown' ? (item.wayOut ?? []) : [];
    const words = args.map((word) => word.replace('{file}', name));
    folder.run(tool as OutsideTool, ...home, '--yes', ...words);
    return (await itemsOf('decrypted'))[0];
  };

  test('messages, in octets and in their armour with its check value', async () => {
    folder.run('gpg', ...home, '-c', '-o', 'm.gpg', 'hq.pem');
    folder.run('gpg', ...home, '--armor', '-c', '-o', 'm.asc', 'hq.pem');
    expect(await opened('m.gpg')).toMatchObject({ kind: 'certificate' });
    expect(await opened('m.asc')).toMatchObject({ kind: 'certificate' });
  });
});

const printedKey = 'a printed private key: the key itself is not in a form that a program reads';
const submitted = 'what certreq printed; the certificate is in the file that it wrote, or is not issued yet';
const listed = 'a list of certificates: the certificates themselves are not in it';
const dumpOfSome = '0000010 0203 7f31 0202 67a0 0302 0102 0214 0242\n*\n';
const someRows = 'a dump of a file in numbers, with rows left out or in an order that is not read here';
const spoilt =
  'a binary file that a program took for a text, which lost a part of it. Get it again, in base64 or in an archive';

test.each<readonly [what: string, file: Uint8Array | string, found: string, tool: string | undefined]>([
  ['JKS', '\xfe\xed\xfe\xed\0\0\0\x02', 'a Java key store (JKS)', 'keytool'],
  ['JCEKS', '\xce\xce\xce\xce\0\0\0\x02', 'a Java key store (JCEKS)', 'keytool'],
  ['BKS', '\0\0\0\x02\0\0\0\x14abcd', 'a Bouncy Castle key store (BKS)', 'keytool'],
  [
    'Ansible Vault',
    '$ANSIBLE_VAULT;1.1;AES256\n3334',
    'a file encrypted with Ansible Vault',
    'ansible-vault',
  ],
  ['SOPS', 'tls.key: ENC[AES256_GCM,data:abc=,iv:x]', 'a file encrypted with SOPS', 'sops'],
  ['uuencode', 'begin 644 a.cer\nM,((#', 'a file that was written as text by uuencode', 'uudecode'],
  ['a DNS key', 'sb7.com. IN DNSKEY 257 3 8 AwEAAb', 'a DNS key, no key of a certificate', undefined],
  [
    'WireGuard',
    '[Interface]\nPrivateKey = abc=',
    'the settings of a WireGuard tunnel; its keys are none of a certificate',
    undefined,
  ],
  [
    'S-records',
    'S00600004844521B\nS1130000285F245F22',
    'a file in the records of Motorola (S-record)',
    'objcopy',
  ],
  ['LZMA', '\x5d\0\0\x80\0', 'a file packed with LZMA', 'xz'],
  [
    'known hosts',
    'hq.sb7.com ssh-ed25519 AAAAC3Nz',
    'an SSH public key, without its private key',
    'ssh-keygen',
  ],
  ['a key of GnuPG', 'Created: 2026\nKey: (private-key (rsa', 'a private key as GnuPG keeps it', 'openssl'],
  ['a printed Ed25519 key', 'ED25519 Private-Key:\npriv:', printedKey, 'openssl'],
  ['Get-ChildItem', 'Thumbprint      Subject\n-----', listed, 'certutil'],
  ['certreq -submit', 'RequestId: 12\nCertificate request is pending', submitted, 'certreq'],
  ['certutil -store', 'Serial Number: 5b\nCert Hash(sha1): aa', listed, 'certutil'],
  ['a dump of some rows', dumpOfSome, someRows, 'xxd'],
  ['a binary file sent as text', '0\xef\xbf\xbd\x03\x7f0', spoilt, 'openssl'],
  [
    'a request for a time stamp',
    '0\x0d\x02\x01\x01\x30\x08\x30\x03\x06\x01\x2a\x04\x01\0',
    'a request for a time stamp',
    'openssl',
  ],
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

test('an attribute certificate is named, as octets and under whatever label (RFC 5755)', async () => {
  const name = new pkijs.GeneralName({ type: 4, value: new pkijs.RelativeDistinguishedNames() });
  const names = new pkijs.GeneralNames({ names: [name] });
  const certificate = new pkijs.AttributeCertificateV2({
    acinfo: new pkijs.AttributeCertificateInfoV2({
      version: 1,
      holder: new pkijs.Holder({ entityName: names }),
      issuer: new pkijs.V2Form({ issuerName: names }),
      signature: new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11' }),
      serialNumber: new asn1js.Integer({ value: 7 }),
      attrCertValidityPeriod: new pkijs.AttCertValidityPeriod({
        notBeforeTime: new Date(0),
        notAfterTime: new Date(1),
      }),
      attributes: [new pkijs.Attribute({ type: '2.5.4.72', values: [new asn1js.Integer({ value: 1 })] })],
    }),
    signatureAlgorithm: new pkijs.AlgorithmIdentifier({ algorithmId: '1.2.840.113549.1.1.11' }),
    signatureValue: new asn1js.BitString({ valueHex: new ArrayBuffer(256) }),
  });
  const der = new Uint8Array(certificate.toSchema().toBER());
  const labelled = (label: string) =>
    toUtf8(`-----BEGIN ${label}-----\n${toBase64(der)}\n-----END ${label}-----\n`);
  for (const file of [der, labelled('ATTRIBUTE CERTIFICATE'), labelled('CERTIFICATE')])
    expect(await itemsOf(file)).toMatchObject([
      { kind: 'unknown', reason: 'kind-unsupported', found: 'an attribute certificate' },
    ]);
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
