import { describe, expect, test } from 'vitest';
import { withAllSlots } from '../appliances/registry';
import type { Equipment } from '../world/equipment';
import { emptyWorld, type World } from '../world/world';
import {
  addEquipment,
  removeEquipment,
  removeSeveralEquipment,
  updateEquipment,
  type UpdateEquipment,
} from './equipment';
import { noteSite } from './note-site';

const world: World = withAllSlots({ ...emptyWorld, equipment: noteSite() });

function change(values: UpdateEquipment['values']) {
  return updateEquipment(world, { type: 'update-equipment', equipment: 'headquarters', values }, {}, 0);
}

function aServer(values: Partial<Equipment>): Equipment {
  const { 'sb7-dvs1': server } = noteSite();
  if (server === undefined) throw new Error('the note’s site has a second server');
  return { ...server, ...values };
}

test('values are saved without the blanks around them, the others stay', () => {
  const outcome = change({ state: ' California ' });
  expect(outcome.ok && outcome.value.world.equipment['headquarters']).toEqual({
    ...noteSite()['headquarters'],
    state: 'California',
  });
});

describe('a change is refused with its field', () => {
  test.each([
    [{ name: ' ' }, 'name-required', 'name'],
    [{ name: 'sb7-eg' }, 'name-taken', 'name'],
    [{ fqdn: 'SB7-DVS1.sb7.com' }, 'name-taken', 'fqdn'],
    [{ fqdn: 'sb7 hq' }, 'name-not-a-host', 'fqdn'],
    [{ outsideFqdn: 'https://sb7.com' }, 'name-not-a-host', 'outsideFqdn'],
    [{ ipAddress: '10.7.0.300' }, 'address-not-an-ip-address', 'ipAddress'],
    [{ country: 'USA' }, 'country-not-iso-3166', 'country'],
  ])('%j: %s', (values, name, field) => {
    expect(change(values)).toMatchObject({ ok: false, problem: { name, field } });
  });
});

test('a copied server has an id of its own and an empty slot for a certificate', () => {
  const copy = aServer({ name: 'SB7 DVS2', fqdn: 'sb7-dvs2.sb7.com' });
  const outcome = addEquipment(world, { type: 'add-equipment', values: copy }, {}, 0);
  expect(outcome.ok && outcome.value.world.equipment['sb7-dvs2']).toEqual(copy);
  expect(outcome.ok && outcome.value.world.slots['server-https/sb7-dvs2']).toEqual({
    kind: 'server-https',
    equipment: 'sb7-dvs2',
    history: [],
  });
});

test('removing equipment takes its slots along', () => {
  const slots: World['slots'] = { s: { kind: 'turn', equipment: 'sb7-eg', history: [] } };
  const outcome = removeEquipment(
    { ...world, slots },
    { type: 'remove-equipment', equipment: 'sb7-eg' },
    {},
    0,
  );
  expect(outcome.ok && outcome.value.world.equipment['sb7-eg']).toBeUndefined();
  expect(outcome.ok && outcome.value.world.slots).toEqual({});
});

test('the headquarters server stays', () => {
  const outcome = removeEquipment(world, { type: 'remove-equipment', equipment: 'headquarters' }, {}, 0);
  expect(outcome).toMatchObject({ ok: false, problem: { name: 'equipment-cannot-be-removed' } });
});

test('several are removed in one step, each as if alone', () => {
  const equipment = ['sb7-eg', 'sb7-dvs1'];
  const outcome = removeSeveralEquipment(world, { type: 'remove-several-equipment', equipment }, {}, 0);
  const oneByOne = equipment.reduce((rest, id) => {
    const removed = removeEquipment(rest, { type: 'remove-equipment', equipment: id }, {}, 0);
    return removed.ok ? removed.value.world : rest;
  }, world);
  expect(outcome).toMatchObject({
    ok: true,
    value: { events: [{ name: 'several-equipment-removed', values: { names: 'SB7-EG, SB7-DVS1' } }] },
  });
  expect(outcome.ok && outcome.value.world).toEqual(oneByOne);
});

test('with the headquarters server among them all of them stay', () => {
  const equipment = ['sb7-eg', 'headquarters'];
  const outcome = removeSeveralEquipment(world, { type: 'remove-several-equipment', equipment }, {}, 0);
  expect(outcome).toMatchObject({ ok: false, problem: { name: 'equipment-cannot-be-removed' } });
});
