import { beforeAll, expect, test } from 'vitest';
import { directOperations } from '@/pki/worker/direct-operations';
import { aKey, extension, forge } from '@/testing/forge';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { toUtf8 } from '@/base/bytes';
import { allAtOnce } from '@/base/outcome';
import type { World } from '../world/world';
import { fittingTargetsInSteps } from './found-items';
import { preflightTargets } from './preflight-target';

let world: World;

beforeAll(async () => {
  world = (await anInstalledLab()).store.world();
});

test('the order of the targets is not that of the records', () => {
  const slots = Object.fromEntries(Object.entries(world.slots).toReversed());
  const equipment = Object.fromEntries(Object.entries(world.equipment).toReversed());
  const labels = preflightTargets(world).map(({ label }) => label);
  expect(preflightTargets({ ...world, slots, equipment }).map(({ label }) => label)).toEqual(labels);
  expect(labels.slice(0, 3)).toEqual(['Headquarters', 'SB7-DVS1', 'SB7-vSA100']);
});

/** What fits of the targets, for a certificate with its key. */
async function fittingOf(name: string, key = aKey()): Promise<readonly string[]> {
  const dates = { notBefore: noteTime - 1000, notAfter: noteTime + 86_400_000 };
  const names = extension.alternativeNames([{ kind: 'dns', value: name }]);
  const certificate = forge({ subject: name, key, extensions: [names], ...dates });
  const pem = toUtf8(key.export({ type: 'pkcs8', format: 'pem' }).toString());
  const items = await directOperations.readFiles([certificate, pem], []);
  return allAtOnce(fittingTargetsInSteps(world, items, preflightTargets(world))).map(({ id }) => id);
}

test('files fit where their name is used and their kind of key is taken', async () => {
  expect(await fittingOf('sb7-hq.sb7.com')).toEqual(['headquarters-https']);
  // The keys of the forge are EC: no gateway takes them.
  expect(await fittingOf('*.sb7.com')).toEqual(['headquarters-https', 'server-https', 'appliance-https']);
  expect(await fittingOf('www.example.com')).toEqual([]);
});
