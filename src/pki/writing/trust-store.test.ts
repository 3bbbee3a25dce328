import { afterAll, describe, expect, test } from 'vitest';
import { issueAuthority } from '@/testing/certificates';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { casesOf } from '@/testing/soak';
import { directOperations } from '../worker/direct-operations';

const folder = aToolFolder();
const password = 'changeit';

afterAll(() => folder.remove());

async function aStore(protection: 'AES-256-SHA256' | 'TripleDES-SHA1') {
  const authorities = await Promise.all(['First Root', 'Zürich Root'].map((name) => issueAuthority(name)));
  const certificates = authorities.map(({ certificate }) => ({
    certificate: certificate.der,
    friendlyName: certificate.subject[0]?.[0]?.value ?? '',
  }));
  return directOperations.encodeTrustStore({ certificates, password, protection });
}

describe.each(['AES-256-SHA256', 'TripleDES-SHA1'] as const)('certificates alone in %s', (protection) => {
  test('are read back with their names, and without a key', async () => {
    const items = await directOperations.readFiles([await aStore(protection)], [password]);
    expect(items).toMatchObject([
      { kind: 'certificate', origin: { container: 'pkcs12', friendlyName: 'First Root' } },
      { kind: 'certificate', origin: { container: 'pkcs12', friendlyName: 'Zürich Root' } },
    ]);
  });

  // Java opens the old protection of a PFX in every run: this one in a soak.
  const isTried = hasTool('keytool') && casesOf(protection === 'AES-256-SHA256', true);

  test.skipIf(!isTried)('are trusted entries for Java', async () => {
    folder.write('trust.p12', await aStore(protection));
    const list = ['-list', '-keystore', 'trust.p12', '-storetype', 'PKCS12', '-storepass', password];
    const output = folder.run('keytool', ...list);
    expect(output.match(/trustedCertEntry/g)).toHaveLength(2);
    expect(output).toContain('first root');
  });

  test.skipIf(!hasTool('openssl'))('are read by openssl', async () => {
    folder.write('trust.p12', await aStore(protection));
    const output = folder.run(
      'openssl',
      'pkcs12',
      '-in',
      'trust.p12',
      '-passin',
      `pass:${password}`,
      '-nokeys',
    );
    expect(output.match(/BEGIN CERTIFICATE/g)).toHaveLength(2);
  });
});
