import { expect, test } from '@playwright/test';
import { directOperations } from '@/pki/worker/direct-operations';
import { derivePkcs12 } from '@/pki/protected/pkcs12-derivation';
import { issue } from '@/testing/certificates';
import { aToolFolder, hasTool } from '@/testing/outside-tools';
import { median } from './median';
import { printTable } from './print-table';

const [rounds, runs] = [600_000, 7];

/** Milliseconds of some native derivations of a key at once. */
async function nativeTime(count: number): Promise<number> {
  const secret = await crypto.subtle.importKey('raw', new Uint8Array(6), 'PBKDF2', false, ['deriveBits']);
  const start = performance.now();
  const algorithm = { name: 'PBKDF2', hash: 'SHA-256', salt: new Uint8Array(16), iterations: rounds };
  await Promise.all(Array.from({ length: count }, () => crypto.subtle.deriveBits(algorithm, secret, 256)));
  return performance.now() - start;
}

/** Milliseconds of the check value's derivation alone: PKCS#12's own, which WebCrypto has not and JavaScript does. */
async function checkValueTime(): Promise<number> {
  const start = performance.now();
  const derivation = { digest: 'SHA-256', salt: new Uint8Array(8), rounds } as const;
  await derivePkcs12(derivation, new Uint8Array(14), 'check', 32);
  return performance.now() - start;
}

/** All that the file asks for, at once: what the reader is measured against. */
async function askedTime(): Promise<number> {
  const start = performance.now();
  await Promise.all([nativeTime(2), checkValueTime()]);
  return performance.now() - start;
}

/** Two derivations for the key and the certificates, and a third for the check value, of one file that OpenSSL wrote. */
test('a PFX of 600,000 rounds against PBKDF2', async () => {
  test.skip(!hasTool('openssl'), 'there is no openssl on this machine');
  const folder = aToolFolder();
  const { certificate, key } = await issue('hq.sb7.com');
  folder.write('leaf.der', certificate.der);
  folder.write('key.der', key.pkcs8);
  folder.run('openssl', 'x509', '-inform', 'DER', '-in', 'leaf.der', '-out', 'leaf.pem');
  folder.run('openssl', 'pkey', '-inform', 'DER', '-in', 'key.der', '-out', 'key.pem');
  const files = ['-inkey', 'key.pem', '-in', 'leaf.pem', '-iter', String(rounds)];
  folder.run('openssl', 'pkcs12', '-export', ...files, '-passout', 'pass:secret', '-out', 'hq.pfx');
  const file = folder.read('hq.pfx');
  folder.remove();
  const times: Readonly<Record<'one' | 'two' | 'check' | 'asked' | 'opened', number>>[] = [];
  for (let run = 0; run < runs; run += 1) {
    const [one, two] = [await nativeTime(1), await nativeTime(2)];
    const [check, asked] = [await checkValueTime(), await askedTime()];
    const start = performance.now();
    const items = await directOperations.readFiles([file], ['secret']);
    times.push({ one, two, check, asked, opened: performance.now() - start });
    expect(items.map(({ kind }) => kind).sort()).toEqual(['certificate', 'private-key']);
  }
  const timeOf = (what: keyof (typeof times)[number]) => median(times.map((time) => time[what]));
  const opened = timeOf('opened');
  const against = (native: number) => `${(opened / native).toFixed(2)} × in the file`;
  printTable('A PFX of 600,000 rounds, milliseconds', [
    ['one native PBKDF2', timeOf('one').toFixed(0), against(timeOf('one'))],
    ['two at once, for key and certificates', timeOf('two').toFixed(0), `${against(timeOf('two'))}; ≤ 1.5 ×`],
    ['the derivation of the check value alone', timeOf('check').toFixed(0), ''],
    [
      'all three at once, as the file asks for',
      timeOf('asked').toFixed(0),
      `${against(timeOf('asked'))}; ≤ 1.1 ×`,
    ],
    ['the file, with its check value', opened.toFixed(0), ''],
  ]);
});
