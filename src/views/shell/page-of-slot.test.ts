import { expect, test } from 'vitest';
import { registry } from '@/app/registry';
import { preflightTargets } from '@/simulation/preflight/preflight-target';
import { anInstalledLab } from '@/testing/lab';
import { pageOfSlot } from './page-of-slot';

test('every target of the lab has a page that its portal knows', async () => {
  const world = (await anInstalledLab()).store.world();
  const known = registry.sites.flatMap(({ pages }) => pages.map(({ address }) => address));
  const targets = preflightTargets(world).flatMap(({ slot }) => slot ?? []);
  const addresses = targets.map((slot) => pageOfSlot(world, slot)?.address ?? '');
  expect(addresses.length).toBeGreaterThan(8);
  expect(addresses.filter((address) => !known.some((page) => address.includes(`/${page}`)))).toEqual([]);
});
