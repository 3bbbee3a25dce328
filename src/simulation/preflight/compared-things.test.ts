import { expect, test } from 'vitest';
import { toUtf8 } from '@/base/bytes';
import type { Item } from '@/pki/item';
import { aName } from '@/pki/distinguished-name';
import { directOperations } from '@/pki/worker/direct-operations';
import { aCertificate, aPublicKey } from '@/testing/certificate-values';
import { anInstalledLab } from '@/testing/lab';
import { servedItems, thingsIn } from './compared-things';

const origin = { file: 0, container: 'pem', encrypted: false } as const;

function ofCertificate(name: string, isAuthority: boolean): Item {
  const certificate = aCertificate({
    fingerprint: name,
    subject: aName([['CN', name]]),
    publicKey: aPublicKey({ fingerprint: `key of ${name}` }),
    basicConstraints: { isAuthority },
  });
  return { kind: 'certificate', certificate, origin };
}

const [old, renewed, authority] = [
  ofCertificate('old', false),
  ofCertificate('new', false),
  ofCertificate('CA', true),
];

test('a bundle is one thing: the certificate with its authorities', () => {
  expect(thingsIn([{ label: 'bundle.crt', items: [old, authority] }])).toMatchObject([
    {
      label: 'bundle.crt',
      kind: 'certificate',
      certificate: { fingerprint: 'old' },
      issuers: [{}],
      hasKey: false,
    },
  ]);
});

test('two servers’ certificates of one file are two things', () => {
  expect(thingsIn([{ label: 'twins.pem', items: [old, renewed] }])).toMatchObject([
    { label: 'twins.pem (1 of 2)', certificate: { fingerprint: 'old' } },
    { label: 'twins.pem (2 of 2)', certificate: { fingerprint: 'new' } },
  ]);
});

test('authorities alone are one thing', () => {
  expect(thingsIn([{ label: 'CA.crt', items: [authority] }])).toMatchObject([
    { kind: 'certificate', certificate: { fingerprint: 'CA' }, issuers: [] },
  ]);
});

test('what cannot be read stays a thing of its own', async () => {
  const items = await directOperations.readFiles([toUtf8('a letter')], []);
  expect(thingsIn([{ label: 'letter.txt', items }])).toMatchObject([
    { label: 'letter.txt', kind: 'nothing' },
  ]);
});

test('twenty things keep their order', () => {
  const given = Array.from({ length: 20 }, (_, index) => ({ label: String(index), items: [old] }));
  expect(thingsIn(given).map(({ label }) => label)).toEqual(given.map(({ label }) => label));
});

test('a slot serves its certificate and what it sends with it', async () => {
  const { store } = await anInstalledLab();
  const world = store.world();
  const active = world.slots['headquarters-https']?.active;
  const served = servedItems(world, 'headquarters-https').flatMap((item) =>
    item.kind === 'certificate' ? [item.certificate.fingerprint] : [],
  );
  expect(active).toBeDefined();
  expect(served).toEqual([active?.certificate, ...(active?.chain ?? [])]);
  expect(servedItems(world, 'no such slot')).toEqual([]);
});
