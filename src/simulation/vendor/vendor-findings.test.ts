import { expect, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import { aName } from '@/pki/distinguished-name';
import { findingsOf } from '@/pki/findings/findings-of';
import type { Certificate } from '@/pki/certificate';
import type { Item, ItemOrigin } from '@/pki/item';
import { must, openLab } from '@/testing/lab';
import { recordOf } from '../world/world';
import { authorityIds } from '../world/authority';
import { authorityOf } from './authority-of';
import { vendorEraAt } from './vendor-era';
import { certifiedNames } from './vendor-names';
import { certificateTemplate } from './vendor-template';

/** Every day on which the rules changed, the day before, and where the vendor's own authority ends. */
const changes = [
  '2018-03-01',
  '2020-09-01',
  '2021-10-01',
  '2021-12-01',
  '2022-09-01',
  '2026-03-15',
  '2026-06-15',
  '2027-03-15',
  '2029-03-15',
].map((day) => Date.parse(`${day}T00:00:00Z`));
const instants = [Date.parse('2017-09-01'), ...changes.flatMap((at) => [at - 1000, at, at + 3_600_000])];

const orders = [
  ['single-name', 'PBX.sb7.com', []],
  ['multi-domain', 'pbx.sb7.com', ['conf.sb7.com', 'mail.sb7.com']],
  ['wildcard', '*.sb7.com', []],
] as const;

const subject = aName([
  ['C', 'US'],
  ['ST', 'California'],
  ['L', 'Sunnyvale'],
  ['O', 'ShoreTel'],
  ['OU', 'Telephony'],
]);

const origin: ItemOrigin = { file: 0, container: 'der', encrypted: false };

function asItem(certificate: Certificate): Item {
  return { kind: 'certificate', certificate, origin };
}

function faultsOf(certificate: Certificate): readonly string[] {
  return findingsOf(asItem(certificate), { authority: 'public' })
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ severity, name, value = '' }) => `${severity} ${name} ${value}`);
}

test('nothing is wrong with what the vendor issues, in any era, as any product, for a key of any kind', async () => {
  const lab = await openLab(undefined, Date.parse('2017-09-01T10:00:00Z'));
  must(await lab.perform({ type: 'install-site', keySource: 'training' }));
  const world = lab.store.world();
  expect(new Set(changes.map((at) => JSON.stringify(vendorEraAt(at)))).size).toBe(changes.length);
  const { keyPair: issuerKey } = await directOperations.generateKey('P-256');
  const keys = [(await directOperations.generateKey(2048)).keyPair, issuerKey];
  for (const at of instants) {
    for (const [product, commonName, others] of orders) {
      for (const { publicKey } of keys) {
        const names = certifiedNames(commonName, product, others);
        const template = certificateTemplate(world, { subject, commonName, names, key: publicKey }, at);
        const serialNumber = '5b'.repeat(16);
        const issued = await directOperations.issueCertificate(
          { ...template, publicKey, serialNumber },
          issuerKey,
        );
        expect(faultsOf(issued), `${product} at ${new Date(at).toISOString()}`).toEqual([]);
      }
    }
  }
});

test('what a site has from the vendor is a public authority’s and without an error, all else is a private one’s', async () => {
  const lab = await openLab();
  must(await lab.perform({ type: 'install-site', keySource: 'training' }));
  const world = lab.store.world();
  const vendor = recordOf(world, 'authorities', authorityIds.vendorRoot).certificate;
  const kinds = Object.values(world.certificates).map((one) => authorityOf(world, one));
  expect([...new Set(kinds)].toSorted()).toEqual(['private', 'public']);
  const ofVendor = Object.values(world.certificates).filter((one) => authorityOf(world, one) === 'public');
  expect(ofVendor).toHaveLength(3);
  expect(ofVendor.map(({ fingerprint }) => fingerprint)).toContain(vendor);
  const wrong = Object.values(world.certificates).flatMap((certificate) =>
    findingsOf(asItem(certificate), { authority: authorityOf(world, certificate) })
      .filter(({ severity }) => severity === 'error')
      .map(({ name, value = '' }) => `${name} ${value}`),
  );
  expect(wrong).toEqual([]);
});

test('a chain that was not verified, or whose root the lab does not know, leads to nobody', async () => {
  const lab = await openLab();
  must(await lab.perform({ type: 'install-site', keySource: 'training' }));
  const world = lab.store.world();
  const root = recordOf(world, 'authorities', authorityIds.vendorRoot).certificate;
  const site = Object.values(world.certificates).find(
    (certificate) =>
      certificate.basicConstraints?.isAuthority === false && authorityOf(world, certificate) === 'public',
  );
  if (site === undefined) throw new Error('the vendor has a site');
  expect(authorityOf({ ...world, verdicts: {} }, site)).toBe('unknown');
  const { [root]: _root, ...others } = world.certificates;
  expect(authorityOf({ ...world, certificates: others }, site)).toBe('unknown');
});
