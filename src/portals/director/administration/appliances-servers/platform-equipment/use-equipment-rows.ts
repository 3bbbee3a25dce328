import { useJudged } from '@/state/use-world';
import { equipmentRows, type EquipmentRow } from './equipment-row';

/** The rows of the list, new whenever the site changes or a certificate begins, ends or becomes active. */
export function useEquipmentRows(): readonly EquipmentRow[] {
  return useJudged(equipmentRows, nextChange);
}

function nextChange(rows: readonly EquipmentRow[]): number {
  return rows.reduce(
    (first, { certificate }) => Math.min(first, certificate.until),
    Number.POSITIVE_INFINITY,
  );
}
