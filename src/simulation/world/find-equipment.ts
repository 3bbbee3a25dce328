import { createRecordIndex } from './record-index';
import type { World } from './world';
import type { Equipment, EquipmentKind } from './equipment';

type Collection = World['equipment'];

const byKind = createRecordIndex<Equipment>(({ kind }) => kind);

/** What equipment can be found by. */
const named = {
  name: byField('name'),
  fqdn: byField('fqdn'),
  ipAddress: byField('ipAddress'),
  outsideFqdn: byField('outsideFqdn'),
  outsideIpAddress: byField('outsideIpAddress'),
  collaborationFqdn: byField('collaborationFqdn'),
};

function byField(field: Exclude<keyof Equipment, 'kind'>) {
  return createRecordIndex<Equipment>((equipment) => equipment[field].toLowerCase());
}

/** The ids of all equipment with a name or address; case does not count. An empty one is nobody's. */
export function equipmentNamed(
  equipment: Collection,
  field: keyof typeof named,
  value: string,
): readonly string[] {
  return value === '' ? [] : named[field](equipment, value.toLowerCase());
}

/** The ids of all equipment of a kind, in the order of the site. */
export function equipmentOfKind(equipment: Collection, kind: EquipmentKind): readonly string[] {
  return byKind(equipment, kind);
}
