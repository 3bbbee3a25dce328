import { nextChangeOfStates } from '@/simulation/connections/certificate-state';
import type { World } from '@/simulation/world/world';
import { useJudged } from '@/state/use-world';
import { equipmentRows, type EquipmentRow } from './equipment-row';

/** The rows of the list, new whenever the site changes or a certificate begins, ends or becomes active. */
export function useEquipmentRows(): readonly EquipmentRow[] {
  return useJudged(judge, untilOf).rows;
}

interface Judged {
  readonly rows: readonly EquipmentRow[];
  readonly until: number;
}

function judge(world: World, at: number): Judged {
  return { rows: equipmentRows(world, at), until: nextChangeOfStates(world, at) };
}

function untilOf({ until }: Judged): number {
  return until;
}
