import type { Equipment } from '@/simulation/world/equipment';
import type { World } from '@/simulation/world/world';
import { certificateStateOf, type CertificateState } from '@/simulation/connections/certificate-state';

/** One row of the list. */
export interface EquipmentRow {
  readonly id: string;
  readonly equipment: Equipment;
  readonly certificate: CertificateState;
}

/** The rows at a lab time in milliseconds. */
export function equipmentRows(world: World, at: number): readonly EquipmentRow[] {
  return Object.entries(world.equipment).map(([id, equipment]) => ({
    id,
    equipment,
    certificate: certificateStateOf(world, id, at),
  }));
}
