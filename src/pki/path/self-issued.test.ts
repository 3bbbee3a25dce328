/*
 * Self-issued is not self-signed: an authority that changes its key certifies the new one with the old one, under the
 * same name (RFC 5280 section 3.2). Such a certificate is signed as any other, and what is asked of a signature and of
 * the key that made it is asked of it too.
 */
import { describe, expect, test } from 'vitest';
import { aKey, extension, forgeAndRead, type Forgery } from '@/testing/forge';
import type { Certificate } from '../certificate';
import { directOperations } from '../worker/direct-operations';
import { aName } from '../distinguished-name';
import { collectVerdicts } from './collect-verdicts';
import { validateCertificate } from './validate-certificate';

const [rootKey, oldKey, newKey, leafKey] = [aKey(), aKey(), aKey(), aKey()];
const serverAuth = '1.3.6.1.5.5.7.3.1';

const authority = [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')];
const root = await forgeAndRead({
  subject: 'Root',
  key: rootKey,
  extensions: [...authority, extension.subjectKeyIdentifier(rootKey)],
});
const old = await forgeAndRead({
  subject: 'Issuing',
  key: oldKey,
  issuer: { subject: 'Root', key: rootKey },
  extensions: [
    ...authority,
    extension.subjectKeyIdentifier(oldKey),
    extension.authorityKeyIdentifier(rootKey),
  ],
});

/** The issuing authority's new key, certified with its old one. */
function rollover(values: Partial<Forgery> = {}) {
  return forgeAndRead({
    subject: 'Issuing',
    key: newKey,
    issuer: { subject: 'Issuing', key: oldKey },
    extensions: [
      ...authority,
      extension.subjectKeyIdentifier(newKey),
      extension.authorityKeyIdentifier(oldKey),
    ],
    ...values,
  });
}

function server(values: Partial<Forgery> = {}) {
  return forgeAndRead({
    subject: 'hq.sb7.com',
    key: leafKey,
    issuer: { subject: 'Issuing', key: newKey },
    extensions: serverExtensions(newKey),
    ...values,
  });
}

function serverExtensions(issuerKey: typeof newKey) {
  return [
    extension.keyUsage('digitalSignature'),
    extension.extendedKeyUsage(serverAuth),
    extension.alternativeNames([{ kind: 'dns', value: 'hq.sb7.com' }]),
    extension.authorityKeyIdentifier(issuerKey),
  ];
}

async function faultsOf(leaf: Certificate, ...intermediates: readonly Certificate[]) {
  const verdicts = await collectVerdicts([leaf, ...intermediates, root], directOperations, {});
  const report = validateCertificate({
    certificate: leaf,
    intermediates,
    anchors: [root],
    verdicts,
    at: Date.UTC(2026, 5, 1),
    purpose: 'serverAuth',
    nameRule: 'san-only',
    name: { kind: 'dns', value: 'hq.sb7.com' },
  });
  return report.results
    .filter(({ status }) => status === 'failed')
    .map(({ check, problem = '', detail }) => `${check}: ${detail ?? problem}`);
}

describe('an authority’s new key', () => {
  test('is good for what it signs', async () => {
    expect(await faultsOf(await server(), await rollover(), old)).toEqual([]);
  });

  test.each<readonly [string, Partial<Forgery>, string]>([
    [
      'without the identifier of its issuer’s key',
      { extensions: [...authority, extension.subjectKeyIdentifier(newKey)] },
      'profile: authority-key-identifier-missing',
    ],
    ['signed with SHA-1', { digest: 'sha1' }, 'profile: digest-not-permitted'],
  ])('%s is refused', async (_, values, fault) => {
    expect(await faultsOf(await server(), await rollover(values), old)).toEqual([fault]);
  });
});

describe('a server’s certificate under its issuer’s name', () => {
  const named = { subject: 'ISSUING ' } as const;

  test('is good', async () => {
    expect(await faultsOf(await server(named), await rollover(), old)).toEqual([]);
  });

  test('is refused with SHA-1', async () => {
    const leaf = await server({ ...named, digest: 'sha1' });
    expect(await faultsOf(leaf, await rollover(), old)).toEqual(['profile: digest-not-permitted']);
  });

  test('is refused without the identifier of its issuer’s key', async () => {
    const leaf = await server({ ...named, extensions: serverExtensions(newKey).slice(0, -1) });
    expect(await faultsOf(leaf, await rollover(), old)).toEqual([
      'profile: authority-key-identifier-missing',
    ]);
  });
});

test('an issuer whose name is written in other letters is found', async () => {
  const written = aName([['CN', '  iSSUING']]);
  const leaf = await server({ issuer: { subject: written, key: newKey } });
  expect(await faultsOf(leaf, await rollover(), old)).toEqual([]);
});
