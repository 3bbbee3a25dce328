import { describe, test } from 'vitest';
import {
  expectAllOpen,
  expectedContent,
  identityNamed,
  sampleBy,
  materialOfTests,
  samplePasswords,
} from '@/testing/container-samples';
import { hasTool } from '@/testing/outside-tools';
import { casesOf } from '@/testing/soak';

/* Files of the programs that ask for 600,000 rounds of each derivation: beside the others, which are quickly opened. */

const material = materialOfTests();

describe.skipIf(!hasTool('openssl') || !hasTool('certtool'))('GnuTLS', () => {
  const ciphers = ['3des', '3des-pkcs12', 'aes-128', 'aes-192', 'rc2-40', 'aes-256', 'arcfour'];

  test('PKCS#12 in all its ciphers, with empty and NULL passwords', async () => {
    // The last two: one of today's with an empty password, and one of the old with none.
    const count = casesOf(2, ciphers.length);
    const passwords = [['--empty-password'], ['--null-password'], ['--password', 'secret']];
    const samples = ciphers.slice(-count).map((cipher, index) => {
      const identity = identityNamed(material(), ['RSA-2048', 'P-256', 'P-384', 'Ed25519'][index % 4] ?? '');
      const password = passwords[index % 3] ?? [];
      const files = ['--load-privkey', `${identity.name}.key`, '--load-certificate', `${identity.name}.pem`];
      const args = [
        ...['--to-p12', ...files, '--load-ca-certificate', 'root.pem', '--p12-name', identity.name],
        ...['--pkcs-cipher', cipher, ...password, '--outder', '--outfile', 'out'],
      ];
      const content = expectedContent(material(), identity, { certificate: true, chain: true, key: true });
      return sampleBy(material(), 'certtool', args, { password: password[1] ?? '', content });
    });
    await expectAllOpen(samples, count);
  });

  test('PKCS#8', async () => {
    // The last two: one of today's, and one of the old.
    const samples = ['3des', 'aes-192', 'aes-256', 'rc2-40'].slice(-casesOf(2, 4)).map((cipher) => {
      const args = [
        '--to-p8',
        '--load-privkey',
        'P-256.key',
        '--pkcs-cipher',
        cipher,
        '--password',
        'Pässwörter',
      ];
      const content = expectedContent(material(), identityNamed(material(), 'P-256'), { key: true });
      return sampleBy(material(), 'certtool', [...args, '--outfile', 'out'], {
        password: 'Pässwörter',
        content,
      });
    });
    await expectAllOpen(samples, casesOf(2, 4));
  });

  test('PKCS#7', async () => {
    const args = ['--p7-generate', '--load-certificate', 'P-256.pem', '--outder', '--outfile', 'out'];
    const content = expectedContent(material(), identityNamed(material(), 'P-256'), { certificate: true });
    await expectAllOpen([sampleBy(material(), 'certtool', args, { password: '', content })], 1);
  });
});

describe.skipIf(!hasTool('openssl') || !hasTool('pk12util') || !hasTool('certutil'))('NSS', () => {
  const ciphers = ['AES-128-CBC', 'AES-192-CBC', 'AES-256-CBC'];
  const old = [
    'PKCS #12 V2 PBE With SHA-1 And 3KEY Triple DES-CBC',
    'PKCS #12 V2 PBE With SHA-1 And 40 Bit RC2 CBC',
  ];

  test('PKCS#12 out of a store', async () => {
    material().folder.run('certutil', '-N', '-d', 'sql:.', '--empty-password');
    const samples = ['RSA-2048', 'P-256'].flatMap((name) => {
      const files = ['-inkey', `${name}.key`, '-in', `${name}.pem`, '-certfile', 'root.pem', '-name', name];
      material().folder.run(
        'openssl',
        'pkcs12',
        '-export',
        ...files,
        '-passout',
        'pass:in',
        '-out',
        'in.p12',
      );
      material().folder.run('pk12util', '-i', 'in.p12', '-d', 'sql:.', '-W', 'in');
      // In the old ones the rounds of each part are computed here: they are opened in a soak.
      const kinds =
        name === 'P-256' ? ciphers.slice(-casesOf(1, ciphers.length)) : old.slice(0, casesOf(0, 2));
      return kinds.map((cipher, index) => {
        const password = samplePasswords[index] ?? '';
        const args = ['-o', 'out', '-n', name, '-d', 'sql:.', '-W', password, '-c', cipher, '-C', cipher];
        const parts = { certificate: true, chain: true, key: true };
        return sampleBy(material(), 'pk12util', args, {
          password,
          content: expectedContent(material(), identityNamed(material(), name), parts),
        });
      });
    });
    await expectAllOpen(samples, casesOf(1, 5));
  });
});
