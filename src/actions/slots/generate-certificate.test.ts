import { expect, test } from 'vitest';
import { authorityIds } from '@/simulation/world/authority';
import type { GenerateCertificate } from '@/simulation/slots/generate-certificate';
import { generatedKeyLengths } from '@/simulation/slots/generation-rules';
import { recordOf } from '@/simulation/world/world';
import { anInstalledLab, must, type TestLab } from '@/testing/lab';
import { aToolFolder, hasTool } from '@/testing/outside-tools';

/** What the RAST page's window makes, less what a test wants otherwise. */
function aGeneration(values: Partial<GenerateCertificate> = {}): GenerateCertificate {
  return {
    type: 'generate-certificate',
    slot: 'rast',
    country: 'US',
    state: 'California',
    city: 'Sunnyvale',
    organization: 'ShoreTel',
    organizationalUnit: 'Voice',
    commonName: 'eg.sb7.com',
    keyLength: 2048,
    alternativeNames: ['eg.sb7.com', '203.0.113.30', 'phones.sb7.com'],
    accepted: ['restart-needed'],
    ...values,
  };
}

const restart = { type: 'restart-appliance', equipment: 'sb7-eg' } as const;

function slotIn({ store }: TestLab, id = 'rast') {
  return recordOf(store.world(), 'slots', id);
}

function certificateIn({ store }: TestLab, fingerprint = '') {
  return recordOf(store.world(), 'certificates', fingerprint);
}

test('the product asks before it makes anything; unanswered, nothing has changed', async () => {
  const lab = await anInstalledLab();
  const before = lab.store.world();
  expect(await lab.perform(aGeneration({ accepted: [] }))).toMatchObject({
    ok: false,
    problem: { name: 'confirmation-needed', confirmations: [{ name: 'restart-needed' }] },
  });
  expect(lab.store.world()).toBe(before);
});

test('what was generated waits; the restart puts it in effect and the earlier one into the history', async () => {
  const lab = await anInstalledLab();
  const factory = slotIn(lab).active;
  must(await lab.perform(aGeneration()));
  const { active, pending, lastGenerated } = slotIn(lab);
  expect([active, pending?.activeAt, lastGenerated]).toEqual([factory, undefined, lab.store.now()]);
  lab.wait(3_600_000);
  expect(slotIn(lab).active).toEqual(factory);
  must(await lab.perform(restart));
  lab.wait(60_000);
  await lab.perform({ type: 'sign-out', session: 'nobody' });
  expect(slotIn(lab)).toMatchObject({
    active: { ...pending?.credential, installedAt: lab.store.now() },
    history: [factory],
  });
  expect(slotIn(lab).pending).toBeUndefined();
});

test('a restart ends the sign-ins at the gateway alone, and is refused while one is under way', async () => {
  const lab = await anInstalledLab();
  const secrets = { password: 'changeme' };
  for (const session of ['sb7-eg.sb7.com', 'sb7-hq.sb7.com'])
    must(await lab.perform({ type: 'sign-in', session, user: 'admin', server: '' }, { secrets }));
  must(await lab.perform(restart));
  expect(Object.keys(lab.store.world().sessions)).toEqual(['sb7-hq.sb7.com']);
  expect(await lab.perform(restart)).toMatchObject({ problem: { name: 'restart-under-way' } });
});

test('wrong fields are named, and no key is made', async () => {
  const lab = await anInstalledLab();
  const wrong = [
    [{ commonName: ' ' }, 'common-name-required', 'commonName'],
    [{ commonName: 'no host' }, 'common-name-not-a-host', 'commonName'],
    [{ country: 'USA' }, 'country-not-iso-3166', 'country'],
    [{ alternativeNames: ['a b'] }, 'alternative-name-invalid', 'alternativeNames.0'],
    [{ keyLength: 512 as 1024 }, 'key-length-not-offered', 'keyLength'],
  ] as const;
  for (const [values, name, field] of wrong)
    expect(await lab.perform(aGeneration(values))).toMatchObject({ problem: { name, field } });
});

test.each(generatedKeyLengths)('openssl accepts what was made with %i bits', async (keyLength) => {
  const lab = await anInstalledLab();
  must(await lab.perform(aGeneration({ keyLength, commonName: '203.0.113.30' })));
  const made = certificateIn(lab, slotIn(lab).pending?.credential.certificate);
  expect(made.publicKey.bits).toBe(keyLength);
  if (!hasTool('openssl')) return;
  const folder = aToolFolder();
  const { certificate } = recordOf(lab.store.world(), 'authorities', authorityIds.mitelUc);
  folder.write('made.der', made.der);
  folder.write('ca.der', certificateIn(lab, certificate).der);
  for (const name of ['made', 'ca'])
    folder.run('openssl', 'x509', '-inform', 'DER', '-in', `${name}.der`, '-out', `${name}.pem`);
  const at = ['-attime', String(lab.store.now() / 1000)];
  const weak = keyLength === 1024 ? ['-auth_level', '0'] : [];
  expect(
    folder.run('openssl', 'verify', '-purpose', 'sslserver', ...at, ...weak, '-CAfile', 'ca.pem', 'made.pem'),
  ).toContain('made.pem: OK');
  const names = folder.run('openssl', 'x509', '-in', 'made.pem', '-noout', '-ext', 'subjectAltName');
  expect(names).toContain('DNS:eg.sb7.com, IP Address:203.0.113.30, DNS:phones.sb7.com');
  folder.remove();
});
