import { expect, test } from 'vitest';
import { noteSite } from '../site/note-site';
import { equipmentNamed, equipmentOfKind } from './find-equipment';

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
