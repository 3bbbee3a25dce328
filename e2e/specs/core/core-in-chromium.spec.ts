import type { Page } from '@playwright/test';
import { toBase64, type Bytes } from '@/base/bytes';
import { issue } from '@/testing/certificates';
import { sampleMaterial, type SampleMaterial } from '@/testing/container-samples';
import { aToolFolder } from '@/testing/outside-tools';
import { bundleCore, openCorePage, type Core } from '../../fixtures/core-page';
import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { core as coreInNode } from '../../fixtures/core-entry';
import { join } from 'node:path';
import { writeFileSync } from 'node:fs';

/* What touches WebCrypto says in Chromium what it says in Node, under the app's content security policy. */

const folder = aToolFolder();
let script: string;
let material: SampleMaterial;

test.beforeAll(async () => {
  needs('openssl');
  script = await bundleCore();
  material = await sampleMaterial(folder);
});

test.beforeEach(({ page }) => openCorePage(page, script));

test.afterAll(() => folder.remove());

/** Runs in the page. */
type WithCore = typeof globalThis & { readonly core: Core };

function readInChromium(page: Page, file: string, password: string): Promise<readonly string[]> {
  return page.evaluate(([bytes, secret]) => (globalThis as WithCore).core.read(bytes, secret), [
    file,
    password,
  ] as const);
}

const schemes = [
  ['pkcs12', '-export', '-keypbe', 'AES-256-CBC', '-certpbe', 'AES-256-CBC', '-macalg', 'SHA256'],
  ['pkcs12', '-export', '-keypbe', 'AES-128-CBC', '-certpbe', 'AES-192-CBC', '-macalg', 'SHA512'],
  [
    'pkcs12',
    '-export',
    '-legacy',
    '-keypbe',
    'PBE-SHA1-3DES',
    '-certpbe',
    'PBE-SHA1-RC2-40',
    '-macalg',
    'SHA1',
  ],
  ['pkcs12', '-export', '-nomac', '-keypbe', 'AES-256-CBC', '-certpbe', 'NONE'],
];

test('containers of every key and scheme are read as in Node', async ({ page }) => {
  const answers: unknown[] = [];
  const expected: unknown[] = [];
  for (const { name } of material.identities)
    for (const scheme of schemes) {
      folder.run(
        'openssl',
        ...scheme,
        '-inkey',
        `${name}.key`,
        '-in',
        `${name}.pem`,
        '-passout',
        'pass:pö',
        '-out',
        'out',
      );
      const file = toBase64(folder.read('out'));
      for (const password of ['pö', 'wrong']) {
        answers.push([name, scheme, await readInChromium(page, file, password)]);
        expected.push([name, scheme, await coreInNode.read(file, password)]);
      }
    }
  expect(answers).toEqual(expected);
  expect(JSON.stringify(answers)).not.toContain('unknown damaged');
});

test('keys in PKCS#8, PKCS#1 and SEC 1 are read as in Node', async ({ page }) => {
  const files = [
    ...material.identities.map(({ name }) => folder.read(`${name}.key`)),
    ...['RSA-1024', 'RSA-2048'].map((name) => converted('rsa', `${name}.key`, '-traditional')),
    ...['P-256', 'P-384', 'P-521'].map((name) => converted('ec', `${name}.key`)),
  ].map(toBase64);
  for (const file of files) {
    const answer = await readInChromium(page, file, '');
    expect(answer).toEqual(await coreInNode.read(file, ''));
    expect(answer[0]).toContain('private-key');
  }
});

function converted(kind: string, key: string, ...options: readonly string[]): Bytes {
  folder.run('openssl', kind, '-in', key, '-out', 'out', ...options);
  return folder.read('out');
}

test('signatures of every kind are good, and bad with one octet changed', async ({ page }) => {
  for (const { name, certificate, key } of material.identities) {
    const { certificate: child } = await issue(`below ${name}`, { issuedBy: { certificate, key } });
    const changed = child.der.slice();
    changed[child.der.length >> 1] = (changed[child.der.length >> 1] ?? 0) ^ 1;
    const verdicts = await page.evaluate(
      ([good, bad, spki]) => {
        const { verify } = (globalThis as WithCore).core;
        return Promise.all([verify(good, spki), verify(bad, spki)]);
      },
      [toBase64(child.der), toBase64(changed), toBase64(key.publicKey.spki)] as const,
    );
    expect([name, verdicts.flat()]).toEqual([name, ['good', 'bad']]);
  }
});

for (const shape of [2048, 'P-256', 'P-384'] as const)
  test(`what Chromium makes with a key of ${String(shape)} is opened by OpenSSL`, async ({
    page,
  }, testInfo) => {
    const made = await page.evaluate(
      ([kind, password]) => (globalThis as WithCore).core.make(kind, password),
      [shape, 'secret'] as const,
    );
    const results = testInfo.outputPath();
    for (const [name, content] of Object.entries(made))
      writeFileSync(testInfo.outputPath(name), Buffer.from(content, 'base64'));
    expect(openssl(results, 'req', '-inform', 'DER', '-in', 'request', '-verify', '-noout')).toContain('OK');
    for (const name of ['modern', 'old'])
      expect(
        openssl(results, 'pkcs12', '-legacy', '-in', join(results, name), '-passin', 'pass:secret', '-nodes'),
      ).toContain('PRIVATE KEY');
  });
