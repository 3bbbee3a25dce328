import { decided, refused, type Decision, type NoFacts } from '../world/decision';
import { refusal } from '@/base/outcome';
import { withSlotsFor } from '../slots/empty-slots';
import { withoutRecord, withRecords, recordOf, type World } from '../world/world';
import { equipmentKinds } from '../appliances/registry';
import type { Equipment } from '../world/equipment';
import { problemOfEquipment, problemOfVirtualName } from './equipment-problems';

/** Change what Director knows of a piece of equipment (General and Collaboration tabs). */
export interface UpdateEquipment {
  readonly type: 'update-equipment';
  readonly equipment: string;
  readonly values: Partial<Omit<Equipment, 'kind'>>;
}

/** Add a piece of equipment; a copy is an addition with the original's values and another name. */
export interface AddEquipment {
  readonly type: 'add-equipment';
  readonly values: Equipment;
}

/** Remove a piece of equipment with its slots. */
export interface RemoveEquipment {
  readonly type: 'remove-equipment';
  readonly equipment: string;
}

/** Remove pieces of equipment with their slots, all of them or none. */
export interface RemoveSeveralEquipment {
  readonly type: 'remove-several-equipment';
  readonly equipment: readonly string[];
}

/** Refuses what `problemOfEquipment` names; stored certificates stay whatever the names become. */
export const updateEquipment: Decision<UpdateEquipment, NoFacts> = (world, { equipment: id, values }) => {
  const changed = trimmed({ ...recordOf(world, 'equipment', id), ...values });
  const problem = problemOfEquipment(world, changed, id) ?? problemOfVirtualName(world, changed);
  if (problem !== undefined) return refusal(problem);
  return decided(withRecords(world, 'equipment', { [id]: changed }), 'equipment-changed', {
    name: changed.name,
  });
};

/** Refuses what `problemOfEquipment` names. Its certificate slots begin empty. */
export const addEquipment: Decision<AddEquipment, NoFacts> = (world, { values }) => {
  const equipment = trimmed(values);
  const problem = problemOfEquipment(world, equipment) ?? problemOfVirtualName(world, equipment);
  if (problem !== undefined) return refusal(problem);
  const id = freeId(world, equipment.name);
  const added = withRecords(world, 'equipment', { [id]: equipment });
  return decided(withSlotsFor(added, id), 'equipment-added', {
    name: equipment.name,
    equipment: id,
  });
};

/** Refuses to remove the headquarters server: Director itself runs on it. */
export const removeEquipment: Decision<RemoveEquipment, NoFacts> = (world, { equipment: id }) => {
  const { kind, name } = recordOf(world, 'equipment', id);
  if (kind === 'headquarters-server') return refused('equipment-cannot-be-removed', undefined, { name });
  return decided(withoutEquipment(world, id), 'equipment-removed', { name });
};

/** Refuses when the headquarters server is among them; then all of them stay. */
export const removeSeveralEquipment: Decision<RemoveSeveralEquipment, NoFacts> = (world, { equipment }) => {
  const devices = equipment.map((id) => recordOf(world, 'equipment', id));
  const headquarters = devices.find(({ kind }) => kind === 'headquarters-server');
  if (headquarters !== undefined)
    return refused('equipment-cannot-be-removed', undefined, { name: headquarters.name });
  const names = devices.map(({ name }) => name).join(', ');
  return decided(equipment.reduce(withoutEquipment, world), 'several-equipment-removed', { names });
};

/** The world without a device and without all that was its own. */
function withoutEquipment(world: World, id: string): World {
  const { without } = equipmentKinds[recordOf(world, 'equipment', id).kind];
  const slots = Object.keys(world.slots).filter((slot) => world.slots[slot]?.equipment === id);
  const withoutSlots = slots.reduce(
    (rest, slot) => withoutRecord(rest, 'slots', slot),
    withoutRecord(without?.(world, id) ?? world, 'restarts', id),
  );
  return withoutRecord(withoutSlots, 'equipment', id);
}

function trimmed(equipment: Equipment): Equipment {
  const texts = Object.entries<string>({ ...equipment }).map(
    ([field, value]) => [field, value.trim()] as const,
  );
  return { ...equipment, ...Object.fromEntries(texts) };
}

function freeId(world: World, name: string): string {
  const stem =
    name
      .toLowerCase()
      .replaceAll(/[^a-z0-9]+/g, '-')
      .replaceAll(/^-|-$/g, '') || 'equipment';
  let id = stem;
  for (let number = 2; world.equipment[id] !== undefined; number += 1) id = `${stem}-${String(number)}`;
  return id;
}
