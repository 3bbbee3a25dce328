import { expect, test, vi } from 'vitest';
import { noteSite } from '../site/note-site';
import { createRecordIndex, equipmentNamed, equipmentOfKind, freeId, slotOfKey } from './find-records';
import type { Slot } from './equipment';
import { emptyWorld, withRecords } from './world';

interface Device {
  readonly site: string;
  readonly city: string;
}

const devices: Readonly<Record<string, Device>> = {
  one: { site: 'north', city: 'Ottawa' },
  two: { site: 'south', city: 'Austin' },
  three: { site: 'north', city: 'Kanata' },
};

test('finds the ids of all records with a text, in their order', () => {
  const bySite = createRecordIndex<Device>(({ site }) => site);
  expect(bySite(devices, 'north')).toEqual(['one', 'three']);
  expect(bySite(devices, 'west')).toEqual([]);
});

test('gives them in an order of their own, which a changed record can change', () => {
  const bySite = createRecordIndex<Device>(
    ({ site }) => site,
    ({ city }) => city,
  );
  expect(bySite(devices, 'north')).toEqual(['three', 'one']);
  const { one } = devices as Record<'one', Device>;
  expect(bySite({ ...devices, one: { ...one, city: 'Aurora' } }, 'north')).toEqual(['one', 'three']);
});

test('finds what was changed, added and removed in the next collection, and still what the last one held', () => {
  const bySite = createRecordIndex<Device>(({ site }) => site);
  const { two, three } = devices as Record<'two' | 'three', Device>;
  const next = { two, three: { ...three, site: 'south' }, four: three };
  expect(bySite(devices, 'north')).toEqual(['one', 'three']);
  expect(bySite(next, 'north')).toEqual(['four']);
  expect(bySite(next, 'south')).toEqual(['two', 'three']);
  expect(bySite(devices, 'north')).toEqual(['one', 'three']);
});

test('looks at changed records alone where their text is the same', () => {
  const textOf = vi.fn(({ site }: Device) => site);
  const bySite = createRecordIndex<Device>(textOf);
  bySite(devices, 'north');
  textOf.mockClear();
  const next = { ...devices, two: { site: 'south', city: 'Dallas' } };
  expect(bySite(next, 'south')).toEqual(['two']);
  expect(textOf.mock.calls.map(([{ city }]) => city)).toEqual(['Austin', 'Dallas']);
});

test('of what is gone no text is looked at again, whatever else is tried without it', () => {
  const textOf = vi.fn(({ site }: Device) => site);
  const bySite = createRecordIndex<Device>(textOf);
  const { one, two, three } = devices as Record<'one' | 'two' | 'three', Device>;
  bySite(devices, 'north');
  textOf.mockClear();
  expect(bySite({ one, two }, 'north')).toEqual(['one']);
  expect(bySite({ two, three }, 'north')).toEqual(['three']);
  expect(bySite({ two }, 'north')).toEqual([]);
  expect(textOf).not.toHaveBeenCalled();
  expect(bySite({ two, one }, 'north')).toEqual(['one']);
});

test('equipment is found by name and address, in any case', () => {
  expect(equipmentNamed(noteSite(), 'fqdn', 'sb7-hq.SB7.COM')).toEqual(['headquarters']);
  expect(equipmentNamed(noteSite(), 'ipAddress', '10.7.0.30')).toEqual(['sb7-eg']);
  expect(equipmentNamed(noteSite(), 'name', 'nobody')).toEqual([]);
  expect(equipmentOfKind(noteSite(), 'voice-switch')).toHaveLength(2);
});

test('an empty name is nobody’s, though some equipment has none', () => {
  expect(Object.values(noteSite()).filter(({ fqdn }) => fqdn === '')).not.toEqual([]);
  expect(equipmentNamed(noteSite(), 'fqdn', '')).toEqual([]);
});

test('a changed site is another collection and is searched anew', () => {
  const { headquarters } = noteSite();
  if (headquarters === undefined) throw new Error('the note has headquarters');
  const changed = { ...noteSite(), headquarters: { ...headquarters, fqdn: 'hq.example.com' } };
  expect(equipmentNamed(changed, 'fqdn', 'hq.example.com')).toEqual(['headquarters']);
  expect(equipmentNamed(noteSite(), 'fqdn', 'hq.example.com')).toEqual([]);
});

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

test('an id is made of a name, is free, and is never too long for a lab file', () => {
  const records = { 'sb7-eg': {}, 'sb7-eg-2': {} };
  expect(freeId(records, ' SB7 EG! ', 'equipment')).toBe('sb7-eg-3');
  expect(freeId(records, '„…“', 'equipment')).toBe('equipment');
  expect(freeId(records, 'Sarah.Lopez', 'user')).toBe('sarah.lopez');
  expect(freeId(records, `${'a'.repeat(99)}.${'b'.repeat(70_000)}`, 'user')).toBe('a'.repeat(99));
  for (const name of ['__proto__', 'constructor', 'a-'.repeat(40_000)])
    expect(freeId(records, name, 'equipment')).toMatch(/^[a-z0-9][a-z0-9.-]{0,110}$/);
});
