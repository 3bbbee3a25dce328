import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  expectAllOpen,
  expectedContent,
  identityNamed,
  sampleBy,
  materialOfTests,
  samplePasswords,
  seededChoices,
  type SampleIdentity,
} from '@/testing/container-samples';
import { hasTool } from '@/testing/outside-tools';
import { casesOf } from '@/testing/soak';

/*
 * Files that other programs write open with the right content, some 170 and in a soak 310; the slow ones have a file of
 * their own. Names and choices are seeded.
 */

const material = materialOfTests();

/** An identity of any kind, or of those that a program knows. */
function anIdentity(...names: readonly string[]): fc.Arbitrary<SampleIdentity> {
  const known = material().identities.filter(({ name }) => names.length === 0 || names.includes(name));
  return fc.constantFrom(...known);
}

describe.skipIf(!hasTool('openssl'))('OpenSSL', () => {
  const modern = [
    'AES-128-CBC',
    'AES-192-CBC',
    'AES-256-CBC',
    'DES-EDE3-CBC',
    'PBE-SHA1-3DES',
    'PBE-SHA1-2DES',
  ];
  const old = ['PBE-SHA1-RC2-40', 'PBE-SHA1-RC2-128', 'PBE-SHA1-RC4-40', 'PBE-SHA1-RC4-128'];

  test(
    'PKCS#12 in all its ciphers, check values, passwords and forms',
    async () => {
      const choice = fc.record({
        identity: anIdentity(),
        keyCipher: fc.constantFrom(...modern, ...old, 'NONE'),
        certificateCipher: fc.constantFrom(...modern, ...old, 'NONE'),
        check: fc.constantFrom('MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'none'),
        rounds: fc.constantFrom('1', '2048', '10000'),
        password: fc.constantFrom(...samplePasswords, ''),
        chain: fc.boolean(),
      });
      const count = casesOf(16, 200);
      const samples = seededChoices(choice, count).map((chosen) => {
        const { identity, password, chain } = chosen;
        const args = [
          ...[
            'pkcs12',
            '-export',
            '-legacy',
            '-inkey',
            `${identity.name}.key`,
            '-in',
            `${identity.name}.pem`,
          ],
          ...['-keypbe', chosen.keyCipher, '-certpbe', chosen.certificateCipher, '-iter', chosen.rounds],
          ...(chosen.check === 'none' ? ['-nomac'] : ['-macalg', chosen.check]),
          ...(chain ? ['-certfile', 'root.pem'] : []),
          ...['-name', `${identity.name} – Zürich`, '-passout', `pass:${password}`, '-out', 'out'],
        ];
        const content = expectedContent(material(), identity, { certificate: true, chain, key: true });
        return sampleBy(material(), 'openssl', args, { password, content });
      });
      await expectAllOpen(samples, count);
    },
    casesOf(120_000, 600_000),
  );

  const schemes = [
    ...['PBE-MD5-DES', 'PBE-SHA1-DES', 'PBE-MD5-RC2-64', 'PBE-SHA1-RC2-64', ...old].map((name) => [
      '-v1',
      name,
    ]),
    ...['PBE-SHA1-3DES', 'PBE-SHA1-2DES'].map((name) => ['-v1', name]),
    ...['aes-128-cbc', 'aes-192-cbc', 'aes-256-cbc', 'des3', 'des', 'rc2', 'rc2-40-cbc', 'rc2-64-cbc'].map(
      (name) => ['-v2', name],
    ),
    ...['MD5', 'SHA1', 'SHA224', 'SHA256', 'SHA384', 'SHA512', 'SHA512-224', 'SHA512-256'].map((name) => [
      ...['-v2', 'aes-256-cbc', '-v2prf', `hmacWith${name}`],
    ]),
    ['-scrypt'],
    ['-scrypt', '-scrypt_N', '1024', '-scrypt_r', '4', '-scrypt_p', '2'],
  ];

  test('encrypted PKCS#8 in all its schemes', async () => {
    const choice = fc.record({
      identity: anIdentity(),
      form: fc.constantFrom('PEM', 'DER'),
      password: fc.constantFrom(...samplePasswords),
    });
    const count = schemes.length * casesOf(1, 2);
    const chosen = seededChoices(choice, count);
    const samples = chosen.map(({ identity, form, password }, index) => {
      const scheme = schemes[index % schemes.length] ?? [];
      const args = [
        ...['pkcs8', '-topk8', '-in', `${identity.name}.key`, '-outform', form, ...scheme],
        ...['-provider', 'default', '-provider', 'legacy', '-passout', `pass:${password}`, '-out', 'out'],
      ];
      const content = expectedContent(material(), identity, { key: true });
      return sampleBy(material(), 'openssl', args, { password, content });
    });
    await expectAllOpen(samples, count);
  });

  test('its own old encrypted PEM', async () => {
    const ciphers = ['des', 'des3', 'aes128', 'aes192', 'aes256'];
    const samples = ['RSA-2048', 'P-256', 'P-521'].flatMap((name) =>
      ciphers.map((cipher, index) => {
        const identity = identityNamed(material(), name);
        const password = samplePasswords[index] ?? '';
        const args = [
          ...[name.startsWith('P') ? 'ec' : 'rsa', '-in', `${name}.key`, `-${cipher}`, '-out', 'out'],
          ...['-passout', `pass:${password}`, '-provider', 'default', '-provider', 'legacy'],
          ...(name.startsWith('P') ? [] : ['-traditional']),
        ];
        return sampleBy(material(), 'openssl', args, {
          password,
          content: expectedContent(material(), identity, { key: true }),
        });
      }),
    );
    await expectAllOpen(samples, 15);
  });

  test.each([
    ['-text', ['x509', '-text']],
    ['-trustout', ['x509', '-trustout', '-addtrust', 'serverAuth']],
    ['DER', ['x509', '-outform', 'DER']],
    ['PKCS#7 in PEM', ['crl2pkcs7', '-nocrl', '-certfile']],
    ['PKCS#7 in DER', ['crl2pkcs7', '-nocrl', '-outform', 'DER', '-certfile']],
  ])('certificates with %s', async (_, [command = '', ...options]) => {
    const samples = material().identities.map((identity) => {
      const input = command === 'x509' ? ['-in', `${identity.name}.pem`] : [`${identity.name}.pem`];
      const args = [command, ...options, ...input, '-out', 'out'];
      const content = expectedContent(material(), identity, { certificate: true });
      return sampleBy(material(), 'openssl', args, { password: '', content });
    });
    await expectAllOpen(samples, 6);
  });

  test('PKCS#7 in BER with indefinite lengths, as CMS streams it', async () => {
    material().folder.write('letter', 'Dear customer');
    const samples = ['RSA-2048', 'P-256'].map((name) => {
      const signer = ['-signer', `${name}.pem`, '-inkey', `${name}.key`, '-certfile', 'root.pem'];
      const form = ['-sign', '-stream', '-nodetach', '-outform', 'DER', '-in', 'letter', '-out', 'out'];
      const content = expectedContent(material(), identityNamed(material(), name), {
        certificate: true,
        chain: true,
      });
      return sampleBy(material(), 'openssl', ['cms', ...form, ...signer], { password: '', content });
    });
    expect(samples.map(({ file }) => file[1])).toEqual([0x80, 0x80]);
    await expectAllOpen(samples, 2);
  });
});

describe.skipIf(!hasTool('openssl') || !hasTool('keytool'))('keytool', () => {
  // A check value of SHA-512 is among those of OpenSSL in every run.
  const forms: readonly (readonly [form: string, options: readonly string[]])[] = [
    ['as it is', []],
    ['as Java 8 wrote', ['-J-Dkeystore.pkcs12.legacy']],
    [
      'with SHA-512',
      [
        '-J-Dkeystore.pkcs12.macAlgorithm=HmacPBESHA512',
        '-J-Dkeystore.pkcs12.certProtectionAlgorithm=PBEWithHmacSHA512AndAES_128',
      ],
    ],
  ];

  test.each(forms.slice(0, casesOf(2, forms.length)))('a key store %s', async (form, options) => {
    const files = ['-inkey', 'RSA-2048.key', '-in', 'RSA-2048.pem', '-certfile', 'root.pem', '-name', 'hq'];
    material().folder.run(
      'openssl',
      'pkcs12',
      '-export',
      ...files,
      '-passout',
      'pass:changeit',
      '-out',
      'in.p12',
    );
    const store = ['-destkeystore', `out-${form}`, '-deststoretype', 'PKCS12', '-deststorepass', 'changeit'];
    const source = ['-srckeystore', 'in.p12', '-srcstoretype', 'PKCS12', '-srcstorepass', 'changeit'];
    material().folder.run('keytool', ...options, '-importkeystore', '-noprompt', ...source, ...store);
    const parts = { certificate: true, chain: true, key: true };
    const content = expectedContent(material(), identityNamed(material(), 'RSA-2048'), parts);
    const sample = {
      command: form,
      file: material().folder.read(`out-${form}`),
      password: 'changeit',
      content,
    };
    await expectAllOpen([sample], 1);
  });
});
