import { anInstalledLab, noteTime } from '@/testing/lab';
import { beforeAll, expect, test } from 'vitest';
import type { Slot } from '../world/equipment';
import { recordOf, withRecords, type World } from '../world/world';
import { certificateStateOf, nextChangeOfStates } from './certificate-state';

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
    names: [{ name: 'default', count: 1 }],
    expires,
    until: expires + 1000,
  });
  expect(namesAt('headquarters', world, expires + 1000)).toEqual(['expired']);
});

test('another certificate than the default one is as good as those who meet it find it', () => {
  const other = recordOf(world, 'slots', 'server-https').active;
  if (other === undefined) throw new Error('the second server has a certificate');
  expect(namesAt('headquarters', withSlot('headquarters-https', { active: other }))).toEqual(['not-trusted']);
});

test('every slot of a device counts', () => {
  const credential = recordOf(world, 'slots', 'turn').active;
  if (credential === undefined) throw new Error('TURN has a certificate');
  const waiting = withSlot('turn', { pending: { credential } });
  expect(certificateStateOf(waiting, 'sb7-eg', noteTime).names).toEqual([
    { name: 'default', count: 3 },
    { name: 'pending', count: 1 },
  ]);
});

test('while the services restart the state says when that ends', () => {
  const credential = recordOf(world, 'slots', 'headquarters-https').active;
  if (credential === undefined) throw new Error('HQ has a certificate');
  const restarting = withSlot('headquarters-https', { pending: { credential, activeAt: noteTime + 5000 } });
  expect(certificateStateOf(restarting, 'headquarters', noteTime)).toMatchObject({
    names: [{ name: 'restarting', count: 1 }],
    until: noteTime + 5000,
  });
});

test('a voice switch has none to speak of, an appliance with https off has none yet', () => {
  expect(namesAt('voice-switch-1', world)).toEqual([]);
  expect(namesAt('sb7-vsa100', world)).toEqual(['none']);
});

test('no state changes before the next change of all is due', () => {
  const credential = recordOf(world, 'slots', 'headquarters-https').active;
  if (credential === undefined) throw new Error('HQ has a certificate');
  const restarting = withSlot('headquarters-https', { pending: { credential, activeAt: noteTime + 5000 } });
  expect(nextChangeOfStates(restarting, noteTime)).toBe(noteTime + 5000);
  const next = nextChangeOfStates(world, noteTime);
  const untils = Object.keys(world.equipment).map((id) => certificateStateOf(world, id, noteTime).until);
  expect(next).toBeLessThanOrEqual(Math.min(...untils));
  expect(next).toBeGreaterThan(noteTime);
});

function namesAt(device: string, inWorld: World, at = noteTime) {
  return certificateStateOf(inWorld, device, at).names.map(({ name }) => name);
}
