import { isCountryCode } from '@/pki/names/countries';
import { isHostName } from '@/pki/names/host-name';
import { isIpAddress } from '@/pki/names/ip-address';
import { problemOf, type Problem } from '../world/problem';
import type { World } from '../world/world';
import type { Equipment } from '../world/equipment';
import { equipmentNamed } from '../world/find-equipment';

/** What is wrong with a record, with the field that it is about, or undefined. `id` is the record's own id. */
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
