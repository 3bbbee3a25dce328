import type { Inputs } from '@/actions/preparation/preparation';
import type { Outcome } from '@/base/outcome';
import type { Action } from '@/simulation/catalogue/catalogue';
import type { LabEvent } from '@/simulation/world/decision';
import type { Problem } from '@/simulation/world/problem';
import { type Beginning, createMemoryStorage } from '@/state/memory';
import { openLab, type TestLab } from '../lab';

/** A lab that is as it was before each action, however many it is given. */
export interface FrozenLab {
  /** Every record of it is frozen: what writes into one throws. */
  readonly lab: () => TestLab;
  /**
   * Performs an action and answers its outcome. Throws what it throws, and where a refusal has changed or saved anything.
   * After one that is done the lab is another, as it was before.
   */
  readonly meet: (action: Action, inputs?: Inputs) => Promise<Outcome<readonly LabEvent[], Problem>>;
}

/** Freezes the world of a lab, with its vault and contents. */
export async function frozenLab({ store }: TestLab): Promise<FrozenLab> {
  const snapshot = frozen(store.snapshot());
  const { world } = snapshot;
  const beginning: Beginning = {
    snapshot,
    secrets: await store.storage.readNamedSecrets(world),
    contents: await store.storage.readNamedContents(world),
  };
  const renewed = () => openLab(createMemoryStorage(beginning));
  let lab = await renewed();
  return {
    lab: () => lab,
    meet: async (action, inputs) => {
      const outcome = await lab.perform(action, inputs);
      if (outcome.ok) lab = await renewed();
      else await expectUntouched(lab, beginning);
      return outcome;
    },
  };
}

async function expectUntouched({ store }: TestLab, { snapshot }: Beginning): Promise<void> {
  if (store.snapshot() !== snapshot) throw new Error('a refused action changed the world');
  if ((await store.storage.readJournal()).length > 0) throw new Error('a refused action was written down');
}

/** Freezes plain data in any depth, but for octets, which cannot be frozen. */
function frozen<Value>(value: Value): Value {
  if (typeof value !== 'object' || value === null || ArrayBuffer.isView(value) || Object.isFrozen(value))
    return value;
  Object.freeze(value);
  for (const part of Object.values(value)) frozen(part);
  return value;
}
