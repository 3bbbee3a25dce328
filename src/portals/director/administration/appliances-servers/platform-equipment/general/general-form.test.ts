import type { UpdateEquipment } from '@/simulation/site/equipment';
import { noteSite } from '@/simulation/site/note-site';
import { expect, test } from 'vitest';
import { generalSchema, toAction, toAddition, toValues, type GeneralValues } from './general-form';

const { 'sb7-eg': gateway } = noteSite();
if (gateway === undefined) throw new Error('the note’s site has an Edge Gateway');
const values = toValues(gateway);

function complaints(changes: Partial<GeneralValues>) {
  const parsed = generalSchema.safeParse({ ...values, ...changes });
  return parsed.success ? [] : parsed.error.issues.map(({ path }) => path.join('.'));
}

test('an action comes back from the form as it was', () => {
  const action: UpdateEquipment = { type: 'update-equipment', equipment: 'sb7-eg', values };
  expect(toAction(toValues(action.values), 'sb7-eg')).toEqual(action);
});

test('a device that is added has all values of a device', () => {
  expect(toAddition(values, gateway.kind).values).toEqual(gateway);
});

test('names, addresses and country are judged field by field, and may be empty but for the name', () => {
  expect(complaints({})).toEqual([]);
  expect(complaints({ fqdn: '', ipAddress: '', country: '' })).toEqual([]);
  expect(complaints({ name: ' ', fqdn: 'sb7 eg', outsideIpAddress: '203.0.113', country: 'USA' })).toEqual([
    'name',
    'fqdn',
    'outsideIpAddress',
    'country',
  ]);
});
