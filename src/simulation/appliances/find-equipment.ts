import type { World } from '../world';
import type { EquipmentKind } from './equipment';

type Collection = World['equipment'];
type Ids = readonly string[];

/** What equipment can be found by. */
type Field =
  'kind' | 'name' | 'fqdn' | 'ipAddress' | 'outsideFqdn' | 'outsideIpAddress' | 'collaborationFqdn';

/** Records never change in place, so what was found once holds for the same collection for ever. */
const indexes = new WeakMap<Collection, Partial<Record<Field, ReadonlyMap<string, Ids>>>>();

/** The ids of all equipment with a name or address; case does not count. An empty one is nobody's. */
export function equipmentNamed(
  equipment: Collection,
  field: Exclude<Field, 'kind'>,
  value: string,
): readonly string[] {
  return value === '' ? [] : idsBy(equipment, field, value);
}

/** The ids of all equipment of a kind, in the order of the site. */
export function equipmentOfKind(equipment: Collection, kind: EquipmentKind): readonly string[] {
  return idsBy(equipment, 'kind', kind);
}

function idsBy(equipment: Collection, field: Field, value: string): Ids {
  const known = indexes.get(equipment) ?? {};
  indexes.set(equipment, known);
  known[field] ??= indexOf(equipment, field);
  return known[field].get(value.toLowerCase()) ?? [];
}

function indexOf(equipment: Collection, field: Field): ReadonlyMap<string, Ids> {
  const groups = new Map<string, string[]>();
  for (const [id, own] of Object.entries(equipment)) {
    const value = own[field].toLowerCase();
    const group = groups.get(value);
    if (group === undefined) groups.set(value, [id]);
    else group.push(id);
  }
  return groups;
}
