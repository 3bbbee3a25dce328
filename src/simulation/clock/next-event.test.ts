import { expect, test } from 'vitest';
import { anInstalledLab, aRequest, fileOf, must, noteTime } from '@/testing/lab';
import { placeOrder } from '@/testing/vendor-orders';
import { latestOf } from '../vendor/order';
import { nextEvent } from './next-event';
import { recordOf, withRecords } from '../world/world';

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
    name: 'renewal-due',
    at: notAfter - 30 * day,
    certificate: 'sb7-hq.sb7.com',
  });
});

test('nobody is reminded of an order that was placed again', async () => {
  const lab = await anInstalledLab();
  must(await lab.perform(aRequest()));
  const request = await fileOf(lab, 'file-1');
  const first = await placeOrder(lab, request);
  must(await lab.perform({ type: 'advance-clock', by: day }));
  const again = await placeOrder(lab, request);
  const world = lab.store.world();
  const isReminder = (at: number) => nextEvent(world, at)?.name === 'renewal-due';
  expect(isReminder(first.endsAt - 30 * day - 1)).toBe(true);
  expect(nextEvent(world, first.endsAt - 30 * day - 1)?.at).toBe(again.endsAt - 30 * day);
});

test('what a server sends along ends the chain, and a mobile client’s certificate its connection', async () => {
  const world = (await anInstalledLab()).store.world();
  const [slot, user] = [
    recordOf(world, 'slots', 'headquarters-https'),
    Object.entries(world.mobilityUsers)[0],
  ];
  if (slot.active === undefined || user === undefined) throw new Error('a slot and a user are there');
  const model = recordOf(world, 'certificates', slot.active.certificate);
  const ending = (fingerprint: string, days: number) => ({
    [fingerprint]: { ...model, fingerprint, notAfter: noteTime + days * day },
  });
  const known = withRecords(world, 'certificates', { ...ending('sent', 2), ...ending('shown', 1) });
  const chained = withRecords(known, 'slots', {
    'headquarters-https': { ...slot, active: { ...slot.active, chain: ['sent'] } },
  });
  expect(nextEvent(chained, noteTime)).toMatchObject({ name: 'expires', at: noteTime + 2 * day + 1000 });
  const client = { certificate: 'shown', key: 'key', authority: 'authority', provisionedAt: noteTime };
  const provisioned = withRecords(chained, 'mobilityUsers', { [user[0]]: { ...user[1], client } });
  expect(nextEvent(provisioned, noteTime)).toMatchObject({ name: 'expires', at: noteTime + day + 1000 });
});
