import type { Action } from '@/simulation/catalogue/catalogue';
import type { FileRef, SecretRef } from '@/simulation/runs/given';

/** An action with what is handed over, by name: never bytes or secrets. */
export interface Act<Kind extends Action = Action> {
  readonly action: Kind;
  readonly files?: readonly FileRef[];
  readonly secret?: SecretRef;
}
