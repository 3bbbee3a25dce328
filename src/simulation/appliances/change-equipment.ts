import { isCountryCode } from '@/pki/names/countries';
import { isHostName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { decided, refused, type Decision, type NoFacts } from '../decision';
import { problemOf, type Problem } from '../problem';
import { refusal } from '@/base/outcome';
import { withoutRecord, withRecords, recordOf, type World } from '../world';
import type { Equipment } from './equipment';

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

/** Refuses what `problemOfEquipment` names; stored certificates stay whatever the names become. */
export const updateEquipment: Decision<UpdateEquipment, NoFacts> = (world, { equipment: id, values }) => {
  const changed = trimmed({ ...recordOf(world, 'equipment', id), ...values });
  const problem = problemOfEquipment(world, changed, id);
  if (problem !== undefined) return refusal(problem);
  return decided(withRecords(world, 'equipment', { [id]: changed }), 'equipment-changed', { name: changed.name });
};

/** Refuses what `problemOfEquipment` names. Its certificate slots begin empty. */
export const addEquipment: Decision<AddEquipment, NoFacts> = (world, { values }) => {
  const equipment = trimmed(values);
  const problem = problemOfEquipment(world, equipment);
  if (problem !== undefined) return refusal(problem);
  const id = freeId(world, equipment.name);
  const added = withRecords(world, 'equipment', { [id]: equipment });
  return decided(withSlotFor(added, id, equipment), 'equipment-added', { name: equipment.name, equipment: id });
};

/** Refuses to remove the headquarters server: Director itself runs on it. */
export const removeEquipment: Decision<RemoveEquipment, NoFacts> = (world, { equipment: id }) => {
  const { kind, name } = recordOf(world, 'equipment', id);
  if (kind === 'headquarters-server') return refused('equipment-cannot-be-removed', undefined, { name });
  const slots = Object.keys(world.slots).filter((slot) => world.slots[slot]?.equipment === id);
  const withoutSlots = slots.reduce((rest, slot) => withoutRecord(rest, 'slots', slot), world);
  return decided(withoutRecord(withoutSlots, 'equipment', id), 'equipment-removed', { name });
};

/** What is wrong with a record, with the field that it is about, or undefined. `id` is the record's own id. */
export function problemOfEquipment(world: World, equipment: Equipment, id?: string): Problem | undefined {
  const { name, fqdn, outsideFqdn, collaborationFqdn, ipAddress, outsideIpAddress, country } = equipment;
  if (name === '') return problemOf('name-required', 'name');
  if (isTaken(world, 'name', name, id)) return problemOf('name-taken', 'name', { name });
  if (fqdn !== '' && isTaken(world, 'fqdn', fqdn, id)) return problemOf('name-taken', 'fqdn', { name: fqdn });
  for (const [field, value] of Object.entries({ fqdn, outsideFqdn, collaborationFqdn }))
    if (value !== '' && !isHostName(value)) return problemOf('name-not-a-host', field, { value });
  for (const [field, value] of Object.entries({ ipAddress, outsideIpAddress }))
    if (value !== '' && !isIpAddress(value)) return problemOf('address-not-an-ip-address', field, { value });
  if (country !== '' && !isCountryCode(country)) return problemOf('country-not-iso-3166', 'country', { value: country });
  return undefined;
}

function isTaken(world: World, field: 'name' | 'fqdn', value: string, id?: string): boolean {
  return Object.entries(world.equipment).some(
    ([other, equipment]) => other !== id && equipment[field].toLowerCase() === value.toLowerCase(),
  );
}

function trimmed(equipment: Equipment): Equipment {
  const texts = Object.entries(equipment).map(([field, value]) => [field, value.trim()]);
  return Object.fromEntries(texts) as unknown as Equipment;
}

function freeId(world: World, name: string): string {
  const stem = name.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-').replaceAll(/^-|-$/g, '') || 'equipment';
  let id = stem;
  for (let number = 2; world.equipment[id] !== undefined; number += 1) id = `${stem}-${String(number)}`;
  return id;
}

/** A further server can hold a certificate from the start; the first slot of a kind has the kind as its id. */
function withSlotFor(world: World, equipment: string, { kind }: Equipment): World {
  if (kind !== 'server') return world;
  const slot = { kind: 'server-https', equipment, history: [] } as const;
  return withRecords(world, 'slots', { [`server-https/${equipment}`]: slot });
}
