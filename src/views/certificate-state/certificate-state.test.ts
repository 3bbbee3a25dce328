import type { Slot } from '@/simulation/slots/slot';
import { recordOf, withRecords, type World } from '@/simulation/world';
import { anInstalledLab, noteTime } from '@/testing/lab';
import { beforeAll, expect, test } from 'vitest';
import { certificateStateOf } from './certificate-state';

let world: World;

beforeAll(async () => {
  world = (await anInstalledLab()).store.world();
});

function withSlot(id: string, changes: Partial<Slot>): World {
  return withRecords(world, 'slots', { [id]: { ...recordOf(world, 'slots', id), ...changes } });
}

function expiryOf(slot: string): number {
  const { active } = recordOf(world, 'slots', slot);
  return recordOf(world, 'certificates', active?.certificate ?? '').notAfter;
}

test('a new site has default certificates, which expire', () => {
  const expires = expiryOf('headquarters-https');
  expect(certificateStateOf(world, 'headquarters', noteTime)).toEqual({
    name: 'default',
    expires,
    until: expires + 1000,
  });
  expect(certificateStateOf(world, 'headquarters', expires + 1000).name).toBe('expired');
});

test('another certificate than the default one is an installed one', () => {
  const other = recordOf(world, 'slots', 'server-https').active;
  if (other === undefined) throw new Error('the second server has a certificate');
  expect(
    certificateStateOf(withSlot('headquarters-https', { active: other }), 'headquarters', noteTime).name,
  ).toBe('installed');
});

test('the gravest slot speaks for a device with several', () => {
  const credential = recordOf(world, 'slots', 'turn').active;
  if (credential === undefined) throw new Error('TURN has a certificate');
  const waiting = withSlot('turn', { pending: { credential } });
  expect(certificateStateOf(waiting, 'sb7-eg', noteTime).name).toBe('pending');
});

test('while the services restart the state says when that ends', () => {
  const credential = recordOf(world, 'slots', 'headquarters-https').active;
  if (credential === undefined) throw new Error('HQ has a certificate');
  const restarting = withSlot('headquarters-https', { pending: { credential, activeAt: noteTime + 5000 } });
  expect(certificateStateOf(restarting, 'headquarters', noteTime)).toMatchObject({
    name: 'restarting',
    until: noteTime + 5000,
  });
});

test('a voice switch has none to speak of, an appliance with https off has none yet', () => {
  expect(certificateStateOf(world, 'voice-switch-1', noteTime).name).toBe('not-applicable');
  expect(certificateStateOf(world, 'sb7-vsa100', noteTime).name).toBe('none');
});
