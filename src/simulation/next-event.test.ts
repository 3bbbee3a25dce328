import { expect, test } from 'vitest';
import { anInstalledLab, aRequest, fileOf, must, noteTime } from '@/testing/lab';
import { placeOrder } from '@/testing/vendor-orders';
import { latestOf } from './authorities/order';
import { nextEvent } from './next-event';
import { recordOf, withRecords } from './world';

const day = 86_400_000;

test('the next certificate that ends, then the one after it', async () => {
  const world = (await anInstalledLab()).store.world();
  const first = nextEvent(world, noteTime);
  expect(first?.name).toBe('expires');
  const ends = Object.values(world.certificates).map(({ notAfter }) => notAfter + 1000);
  expect(first?.at).toBe(Math.min(...ends));
  expect(nextEvent(world, first?.at ?? 0)?.at).toBeGreaterThan(first?.at ?? 0);
});

test('a restart that is under way comes first', async () => {
  const world = (await anInstalledLab()).store.world();
  const slot = recordOf(world, 'slots', 'headquarters-https');
  if (slot.active === undefined) throw new Error('the slot has a certificate');
  const pending = { credential: slot.active, activeAt: noteTime + 5000 };
  const restarting = withRecords(world, 'slots', { 'headquarters-https': { ...slot, pending } });
  expect(nextEvent(restarting, noteTime)).toEqual({
    name: 'takes-effect',
    at: noteTime + 5000,
    certificate: '',
  });
});

test('nothing, once everything has ended', async () => {
  const world = (await anInstalledLab()).store.world();
  expect(nextEvent(world, Date.UTC(2200, 0, 1))).toBeUndefined();
});

test('the vendor’s reminder comes a month before its certificate ends', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const { certificate } = latestOf(await placeOrder(lab, await fileOf(lab, 'file-1')));
  const { notAfter } = recordOf(lab.store.world(), 'certificates', certificate);
  expect(nextEvent(lab.store.world(), notAfter - 40 * day)).toEqual({
    ...{ name: 'renewal-due', at: notAfter - 30 * day, certificate: 'sb7-hq.sb7.com' },
  });
});
