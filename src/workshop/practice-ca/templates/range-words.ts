import type { ValidityRange } from '@/simulation/world/practice-records';

/** How long something is valid, as lists write it: `1 year`, `90 days`. */
export function rangeWords({ count, unit }: ValidityRange): string {
  return `${String(count)} ${count === 1 ? unit.slice(0, -1) : unit}`;
}
