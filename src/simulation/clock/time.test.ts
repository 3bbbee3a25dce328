import { expect, test } from 'vitest';
import type { Credential, Slot } from '../world/slot';
import { labTime, nextDue, settle } from './time';
import { emptyWorld, withRecords, type World } from '../world/world';

function aCredential(certificate: string): Credential {
  return { certificate, key: `key of ${certificate}`, chain: [], installedAt: 0 };
}

function aWorldWith(slots: Readonly<Record<string, Partial<Slot>>>): World {
  const records = Object.entries(slots).map(([id, slot]) => {
    const complete: Slot = { kind: 'turn', equipment: 'gateway', history: [], ...slot };
    return [id, complete] as const;
  });
  return withRecords(emptyWorld, 'slots', Object.fromEntries(records));
}

const pending = { credential: aCredential('new'), activeAt: 100 };

test('a pending certificate becomes active when it is due, not before', () => {
  const world = aWorldWith({ turn: { active: aCredential('old'), pending } });
  expect(settle(world, 99)).toBe(world);
  const { active, history, ...rest } = settle(world, 100).slots['turn'] ?? {};
  expect(active).toEqual({ ...aCredential('new'), installedAt: 100 });
  expect(history).toEqual([aCredential('old')]);
  expect(rest).toEqual({ kind: 'turn', equipment: 'gateway' });
});

test('settling twice changes nothing more', () => {
  const once = settle(aWorldWith({ turn: { pending } }), 200);
  expect(settle(once, 200)).toBe(once);
});

test('a pending certificate without a time waits for a restart', () => {
  const world = aWorldWith({ turn: { pending: { credential: aCredential('new') } } });
  expect(settle(world, Number.MAX_SAFE_INTEGER)).toBe(world);
  expect(nextDue(world)).toBe(Number.POSITIVE_INFINITY);
});

test('putting an earlier certificate back does not list it twice', () => {
  const world = aWorldWith({ turn: { active: aCredential('old'), history: [aCredential('new')], pending } });
  expect(settle(world, 100).slots['turn']?.history).toEqual([aCredential('old')]);
});

test('the next due instant is the earliest of all', () => {
  expect(nextDue(aWorldWith({ turn: { pending }, rast: { pending: { ...pending, activeAt: 50 } } }))).toBe(
    50,
  );
});

test('lab time is real time moved by the offset, or stands still', () => {
  const lab = { name: '', seed: '', installedAt: 0, keySource: 'fresh' } as const;
  const at = (clock: World['lab'][string]['clock']) =>
    labTime({ ...emptyWorld, lab: { lab: { ...lab, clock } } }, 1000);
  expect(at({ kind: 'running', offset: 500 })).toBe(1500);
  expect(at({ kind: 'stopped', at: 7 })).toBe(7);
  expect(labTime(emptyWorld, 1000)).toBe(1000);
});
