import { expect, test } from 'vitest';
import { emptyWorld, withRecords } from '../world/world';
import type { Slot } from '../world/slot';
import { slotOfKey } from './slot-of-key';

const aSlot = (values: Partial<Slot>): Slot => ({
  kind: 'rast',
  equipment: 'gateway',
  history: [],
  ...values,
});
const request = { fingerprint: 'f', key: 'asked', commonName: 'host', createdAt: 0 };
const active = { certificate: 'c', key: 'asked', chain: [], installedAt: 0 };

test('a key is where its request was made, even after another replaced it, before where its certificate is', () => {
  const world = withRecords(emptyWorld, 'slots', {
    copied: aSlot({ active }),
    made: aSlot({ request, replacedKeys: ['earlier'] }),
    used: aSlot({ active: { ...active, key: 'used' } }),
  });
  expect(['asked', 'earlier', 'used', 'nowhere'].map((key) => slotOfKey(world, key))).toEqual([
    'made',
    'made',
    'used',
    undefined,
  ]);
});
