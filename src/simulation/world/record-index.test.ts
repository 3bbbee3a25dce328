import { expect, test, vi } from 'vitest';
import { createRecordIndex } from './record-index';

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
