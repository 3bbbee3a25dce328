import type { GivenFile } from '@/actions/preparation';
import type { PreflightTarget } from '@/simulation/preflight/preflight-target';

/** What the user gives. It stays in memory: never saved, not over a reload either. */
export interface PreflightValues {
  readonly files: readonly GivenFile[];
  readonly passwords: readonly string[];
  /** Id of the target. */
  readonly target: string;
  /** Typed; undefined: the target's own name. */
  readonly host: string | undefined;
  /** By which clock dates are judged. */
  readonly judgedAt: 'lab-time' | 'today';
}

/** Nothing given yet, for the first target. */
export const emptyValues: PreflightValues = {
  files: [],
  passwords: [''],
  target: 'headquarters-https',
  host: undefined,
  judgedAt: 'lab-time',
};

/** The values with another target: its own name, and the clock that goes with it. */
export function withTarget(values: PreflightValues, { id, slot }: PreflightTarget): PreflightValues {
  return { ...values, target: id, host: undefined, judgedAt: slot === undefined ? 'today' : 'lab-time' };
}

/** The values with files that another window handed over, for the target that it named. */
export function withHanded(
  values: PreflightValues,
  files: readonly GivenFile[],
  target = values.target,
): PreflightValues {
  return { ...values, files, passwords: [''], target, host: undefined, judgedAt: 'lab-time' };
}
