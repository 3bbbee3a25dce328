import { expect, test } from 'vitest';
import type { UpdateEquipment } from '@/simulation/site/equipment';
import { collaborationSchema, toAction, toValues } from './collaboration-tab';

const action: UpdateEquipment = {
  type: 'update-equipment',
  equipment: 'sb7-vsa100',
  values: { collaborationFqdn: 'conference.sb7.com' },
};

test('an action comes back from the form as it was', () => {
  expect(toAction(toValues(action), 'sb7-vsa100')).toEqual(action);
});

test('the name must be a host name, or be left empty', () => {
  expect(collaborationSchema.safeParse({ collaborationFqdn: '' }).success).toBe(true);
  expect(collaborationSchema.safeParse({ collaborationFqdn: 'https://conference' }).success).toBe(false);
});
