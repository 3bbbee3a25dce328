import { expect, test } from 'vitest';
import { noteSite } from '../site/note-site';
import { withAllSlots } from '../appliances/registry';
import type { Credential, Slot } from '../world/equipment';
import { emptyWorld, withRecords, type World } from '../world/world';
import { labTime, nextDue, restartUnderWay, settle, withoutSignInsAt, withRestart } from './time';

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
  const lab = { name: '', seed: '', installedAt: 0, keySource: 'fresh', countedFrom: 0 } as const;
  const at = (clock: World['lab'][string]['clock']) =>
    labTime({ ...emptyWorld, lab: { lab: { ...lab, clock } } }, 1000);
  expect(at({ kind: 'running', offset: 500 })).toBe(1500);
  expect(at({ kind: 'stopped', at: 7 })).toBe(7);
  expect(labTime(emptyWorld, 1000)).toBe(1000);
});

const credential: Credential = { certificate: 'c', key: 'k', chain: [], installedAt: 1 };

function aSite(): World {
  const world = withAllSlots({ ...emptyWorld, equipment: noteSite() });
  const rast: Slot = { kind: 'rast', equipment: 'sb7-eg', pending: { credential }, history: [] };
  return withRecords(world, 'slots', { rast });
}

test('a restart puts what is pending into effect when it is over, and the device answers again', () => {
  const world = withRestart(aSite(), 'sb7-eg', 1000, 500);
  expect(restartUnderWay(world, 'sb7-eg')).toEqual({ number: 1, startedAt: 1000, until: 1500 });
  expect(nextDue(world)).toBe(1500);
  expect(settle(world, 1499)).toBe(world);
  const after = settle(world, 1500);
  expect(restartUnderWay(after, 'sb7-eg')).toBeUndefined();
  expect(after.slots['rast']).toMatchObject({ active: { ...credential, installedAt: 1500 } });
  expect(after.slots['rast']?.pending).toBeUndefined();
  expect(settle(after, 1500)).toBe(after);
});

test('restarts are counted device by device', () => {
  const once = settle(withRestart(aSite(), 'sb7-eg', 0, 10), 10);
  const twice = withRestart(withRestart(once, 'sb7-eg', 20, 10), 'sb7-mr1', 20, 10);
  expect([twice.restarts['sb7-eg']?.number, twice.restarts['sb7-mr1']?.number]).toEqual([2, 1]);
});

test('sign-ins at every name of the device are dropped, others stay', () => {
  const session = { user: 'admin', role: 'system-administrator', server: '', since: 1 } as const;
  const hosts = ['sb7-eg.sb7.com', '10.7.0.30', 'eg.sb7.com', 'sb7-hq.sb7.com'];
  const sessions = Object.fromEntries(hosts.map((host) => [host, session]));
  const world = withoutSignInsAt({ ...aSite(), sessions }, 'sb7-eg');
  expect(Object.keys(world.sessions)).toEqual(['sb7-hq.sb7.com']);
});

test('a device without slots of its kind gets them, empty, under ids of their own', () => {
  const sb7 = noteSite()['sb7-eg'];
  if (sb7 === undefined) throw new Error('the site has a gateway');
  const second = { ...sb7, name: 'EG2', fqdn: 'eg2.sb7.com' };
  const world = withAllSlots(withRecords(aSite(), 'equipment', { eg2: second }));
  expect(world.slots['turn/eg2']).toEqual({ kind: 'turn', equipment: 'eg2', history: [] });
  expect(withAllSlots(world)).toBe(world);
});
