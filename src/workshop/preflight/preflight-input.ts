import type { GivenFile } from '@/actions/preparation/preparation';
import type { PreflightTarget } from '@/simulation/preflight/preflight-target';

/** What the user gives. It stays in memory: never saved, not over a reload either. */
export interface PreflightValues {
  readonly files: readonly GivenFile[];
  readonly passwords: readonly string[];
  /** Id of the target. */
  readonly target: string;
  /** Typed; undefined: the target's own name. */
  readonly host: string | undefined;
  /** Typed for a gateway elsewhere; empty: the same name. */
  readonly outsideHost: string;
  /** By which clock dates are judged. */
  readonly judgedAt: 'lab-time' | 'today';
}

/** Nothing given yet, for the first target. */
export const emptyValues: PreflightValues = {
  files: [],
  passwords: [''],
  target: 'headquarters-https',
  host: undefined,
  outsideHost: '',
  judgedAt: 'lab-time',
};

/** The values with another target: its own name, and the clock that goes with it. */
export function withTarget(values: PreflightValues, { id, slot }: PreflightTarget): PreflightValues {
  const judgedAt = slot === undefined ? 'today' : 'lab-time';
  return { ...values, target: id, host: undefined, outsideHost: '', judgedAt };
}

/** The values with files that another window handed over, for the target that it named. */
export function withHanded(
  values: PreflightValues,
  files: readonly GivenFile[],
  target = values.target,
): PreflightValues {
  const fresh = { passwords: [''], host: undefined, outsideHost: '', judgedAt: 'lab-time' } as const;
  return { ...values, ...fresh, files, target };
}
