import { useLabTime, useWorld } from '@/state/use-world';
import { equipmentRows, type EquipmentRow } from './equipment-row';

/** The rows of the list, new whenever the site changes or a certificate begins, ends or becomes active. */
export function useEquipmentRows(): readonly EquipmentRow[] {
  const world = useWorld((present) => present);
  const now = useLabTime();
  const next = Math.min(...equipmentRows(world, now).map(({ certificate }) => certificate.until));
  return equipmentRows(world, useLabTime(next));
}
