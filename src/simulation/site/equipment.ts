import { refusal } from '@/base/outcome';
import { isCountryCode } from '@/pki/names/countries';
import { isHostName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { type PhoneFacts, withPhones } from '../appliances/edge-gateway/remote-phones';
import { nodesOf } from '../appliances/mobility-router/cluster';
import { equipmentKinds, withSlotsFor } from '../appliances/registry';
import { restartUnderWay, withoutSignInsAt, withRestart } from '../clock/time';
import { decided, type Decision, type NoFacts, refused } from '../world/decision';
import type { Equipment } from '../world/equipment';
import { equipmentNamed, freeId, slotsOf } from '../world/find-records';
import { type Problem, problemOf } from '../world/problem';
import { recordOf, withoutRecords, withRecords, type World } from '../world/world';

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
interface RemoveEquipment {
  readonly type: 'remove-equipment';
  readonly equipment: string;
}

/** Remove pieces of equipment with their slots, all of them or none. */
interface RemoveSeveralEquipment {
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
  const id = freeId(world.equipment, equipment.name.replaceAll('.', '-'), 'equipment');
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
  return decided(withoutEquipment(world, [id]), 'equipment-removed', { name });
};

/** Refuses when the headquarters server is among them; then all of them stay. */
export const removeSeveralEquipment: Decision<RemoveSeveralEquipment, NoFacts> = (world, { equipment }) => {
  const devices = equipment.map((id) => recordOf(world, 'equipment', id));
  const headquarters = devices.find(({ kind }) => kind === 'headquarters-server');
  if (headquarters !== undefined)
    return refused('equipment-cannot-be-removed', undefined, { name: headquarters.name });
  const names = devices.map(({ name }) => name).join(', ');
  return decided(withoutEquipment(world, equipment), 'several-equipment-removed', { names });
};

/** The world without devices and without all that was their own. */
function withoutEquipment(world: World, ids: readonly string[]): World {
  const slots = ids.flatMap((id) => slotsOf(world, id).map(([slot]) => slot));
  const alone = ids.reduce(withoutAllOf, world);
  return withoutRecords(
    withoutRecords(withoutRecords(alone, 'slots', slots), 'restarts', ids),
    'equipment',
    ids,
  );
}

/** What a kind of device keeps besides slots and restarts goes with it. */
function withoutAllOf(world: World, id: string): World {
  const { without } = equipmentKinds[recordOf(world, 'equipment', id).kind];
  return without?.(world, id) ?? world;
}

function trimmed(equipment: Equipment): Equipment {
  const texts = Object.entries<string>({ ...equipment }).map(
    ([field, value]) => [field, value.trim()] as const,
  );
  return { ...equipment, ...Object.fromEntries(texts) };
}

/** What is wrong with a record, with its field; undefined: nothing. `id`: the record's own id. */
export function problemOfEquipment(world: World, equipment: Equipment, id?: string): Problem | undefined {
  const { name, country } = equipment;
  if (name === '') return problemOf('name-required', 'name');
  const problem = takenField(world, equipment, id) ?? wrongName(equipment) ?? wrongAddress(equipment);
  if (problem !== undefined || country === '' || isCountryCode(country)) return problem;
  return problemOf('country-not-iso-3166', 'country', { value: country });
}

/** A name at which a cluster answers is nobody else's. */
export function problemOfVirtualName(
  { clusters }: Pick<World, 'clusters'>,
  { fqdn }: Pick<Equipment, 'fqdn'>,
): Problem | undefined {
  const isTakenByCluster = Object.values(clusters).some(
    ({ virtualFqdn }) => virtualFqdn.toLowerCase() === fqdn.toLowerCase(),
  );
  return isTakenByCluster ? problemOf('name-taken', 'fqdn', { name: fqdn }) : undefined;
}

function takenField(world: World, equipment: Equipment, id?: string): Problem | undefined {
  const field = (['name', 'fqdn'] as const).find((own) => isTaken(world, own, equipment[own], id));
  return field === undefined ? undefined : problemOf('name-taken', field, { name: equipment[field] });
}

function wrongName(equipment: Equipment): Problem | undefined {
  const fields = ['fqdn', 'outsideFqdn', 'collaborationFqdn'] as const;
  const field = fields.find((own) => equipment[own] !== '' && !isHostName(equipment[own]));
  return field === undefined ? undefined : problemOf('name-not-a-host', field, { value: equipment[field] });
}

function wrongAddress(equipment: Equipment): Problem | undefined {
  const fields = ['ipAddress', 'outsideIpAddress'] as const;
  const field = fields.find((own) => equipment[own] !== '' && !isIpAddress(equipment[own]));
  return field === undefined
    ? undefined
    : problemOf('address-not-an-ip-address', field, { value: equipment[field] });
}

function isTaken(world: World, field: 'name' | 'fqdn', value: string, id?: string): boolean {
  return equipmentNamed(world.equipment, field, value).some((other) => other !== id);
}

/** Restart a gateway from its portal: what is pending takes effect, and those who are signed in have to sign in again. */
export interface RestartAppliance {
  readonly type: 'restart-appliance';
  /** Id of the device. */
  readonly equipment: string;
}

/** What the restart of an Edge Gateway brings for phones that had no certificates yet. */
export interface RestartFacts {
  readonly phones?: PhoneFacts;
}

/** How long a gateway does not answer, milliseconds of lab time; assumed. */
const restartDuration = 60_000;

/** Refuses while a restart is under way. Both nodes of a cluster restart: they share what is pending (assumed). */
export const restartAppliance: Decision<RestartAppliance, RestartFacts> = (
  world,
  { equipment },
  { phones },
  at,
) => {
  const { name } = recordOf(world, 'equipment', equipment);
  if (restartUnderWay(world, equipment) !== undefined)
    return refused('restart-under-way', undefined, { name });
  const restarting = nodesOf(world, equipment).reduce(
    (before, node) => withoutSignInsAt(withRestart(before, node, at, restartDuration), node),
    phones === undefined ? world : withPhones(world, phones, at),
  );
  return decided(restarting, 'appliance-restarted', { name });
};
