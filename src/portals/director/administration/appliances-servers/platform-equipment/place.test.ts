import { expect, test } from 'vitest';
import { type EquipmentPlace, readPlace, writePlace } from './place';

const places: readonly EquipmentPlace[] = [
  { kind: 'list' },
  { kind: 'new', copyOf: '' },
  { kind: 'new', copyOf: 'sb7-dvs1' },
  { kind: 'device', id: 'headquarters', tab: 'certificate' },
];

test.each(places)('every place has an address: %j', (place) => {
  expect(readPlace(writePlace('page', place).split('/').slice(1))).toEqual(place);
});

test('a device without a tab, or with one that is none, shows its general tab', () => {
  expect(readPlace(['headquarters'])).toEqual({ kind: 'device', id: 'headquarters', tab: 'general' });
  expect(readPlace(['headquarters', 'nothing'])).toMatchObject({ tab: 'general' });
});
