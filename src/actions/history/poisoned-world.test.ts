import { describe, expect, test } from 'vitest';
import { certificateOnPc } from '@/simulation/connections/pc-trust';
import type { Certificate } from '@/pki/certificate';
import { clientConnection } from '@/simulation/connections/connect-client';
import { siteConnections } from '@/simulation/connections/site-connections';
import { nextEvent } from '@/simulation/clock/next-event';
import { recordOf, withRecords, type World } from '@/simulation/world/world';
import { anInstalledLab, changeWorld, must, type TestLab } from '@/testing/lab';
import { createCheckpoints } from './history';
import { saveLabFile } from './lab-file/save-lab-file';

/*
 * Worlds that hold a certificate which a judge cannot judge, as one that a damaged or newer app has saved. Each poison is
 * the record of the certificate that the server presents, with a field that is something else.
 */

type Poison = Readonly<Record<string, unknown>>;

const poisons: Readonly<Record<string, Poison>> = {
  'no subject': { subject: undefined },
  'an issuer that is a text': { issuer: 'CN=vendor' },
  'no issuer': { issuer: undefined },
  'no extensions': { extensions: undefined },
  'no key': { publicKey: undefined },
  'no defects': { defects: undefined },
  'names that are no list': { subjectAlternativeNames: 7 },
  'a key usage that is no list': { keyUsage: 7 },
  'no bytes': { der: undefined },
};

/** A lab with a checkpoint, whose last step came before the poison. */
async function poisonedLab(poison: Poison): Promise<{ lab: TestLab; certificate: Certificate }> {
  const lab = await anInstalledLab();
  await createCheckpoints(lab.store).save('sound');
  must(await lab.perform({ type: 'update-equipment', equipment: 'sb7-eg', values: { city: 'Ottawa' } }));
  const slot = recordOf(lab.store.world(), 'slots', 'headquarters-https');
  const { certificate: id = '' } = slot.active ?? {};
  const certificate = { ...lab.store.world().certificates[id], ...poison } as Certificate;
  await changeWorld(lab, (world) =>
    withRecords(withRecords(world, 'certificates', { [id]: certificate }), 'slots', {
      // Another object: what is remembered of the world before does not count.
      'headquarters-https': structuredClone(slot),
    }),
  );
  return { lab, certificate };
}

/** What screens ask of a world, by the screen. */
const judges: Readonly<Record<string, (world: World, at: number, certificate: Certificate) => unknown>> = {
  'site map': (world, at) => siteConnections(world, at),
  client: (world, at) => clientConnection(world, 'sb7-hq.sb7.com', at),
  clock: (world, at) => nextEvent(world, at),
  details: (world, at, certificate) =>
    certificateOnPc(world, 'trainee', { certificate, companions: [], verdicts: {} }, at),
};

async function throwing(poison: Poison): Promise<readonly string[]> {
  const { lab, certificate } = await poisonedLab(poison);
  const world = lab.store.world();
  return Object.entries(judges).flatMap(([name, judge]) => {
    try {
      judge(world, lab.store.now(), certificate);
      return [];
    } catch {
      return [name];
    }
  });
}

test('the poisons are such: each judge throws at one of them', async () => {
  const found = await Promise.all(Object.values(poisons).map(throwing));
  expect([...new Set(found.flat())].sort()).toEqual(['client', 'clock', 'details', 'site map']);
});

describe.each(Object.entries(poisons))('with %s', (_, poison) => {
  test('the last step is taken back and made again, and the checkpoint restored', async () => {
    const { lab } = await poisonedLab(poison);
    must(await lab.perform({ type: 'undo' }));
    expect(lab.store.world().equipment['sb7-eg']?.city).not.toBe('Ottawa');
    must(await lab.perform({ type: 'redo' }));
    expect(lab.store.world().equipment['sb7-eg']?.city).toBe('Ottawa');
    const [checkpoint] = await createCheckpoints(lab.store).list();
    must(await lab.perform({ type: 'restore-checkpoint', checkpoint: checkpoint?.id ?? '' }));
    expect(lab.store.world().equipment['sb7-eg']?.city).not.toBe('Ottawa');
  });

  test('the lab is saved to a file, and any other step is done', async () => {
    const { lab } = await poisonedLab(poison);
    expect(await saveLabFile(lab.store)).toMatchObject({ ok: true });
    must(
      await lab.perform({ type: 'update-equipment', equipment: 'sb7-eg', values: { fqdn: 'new.sb7.com' } }),
    );
  });
});
