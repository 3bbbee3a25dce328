import type { Equipment } from '@/simulation/world/equipment';
import type { World } from '@/simulation/world/world';
import { certificateStateOf, type CertificateState } from '@/simulation/connections/certificate-state';

/** One row of the list. */
export interface EquipmentRow {
  readonly id: string;
  readonly equipment: Equipment;
  readonly certificate: CertificateState;
}

/** The rows at a lab time in milliseconds; what is to be said of certificates is judged row by row, as it is asked for. */
export function equipmentRows(world: World, at: number): readonly EquipmentRow[] {
  return Object.entries(world.equipment).map(([id, equipment]) => {
    let known: CertificateState | undefined;
    return {
      id,
      equipment,
      get certificate() {
        return (known ??= certificateStateOf(world, id, at));
      },
    };
  });
}
