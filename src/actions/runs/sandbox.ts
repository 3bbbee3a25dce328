import type { Outcome } from '@/base/outcome';
import type { PkiOperations } from '@/pki/operations';
import { labTime, settle, settledAt } from '@/simulation/clock/time';
import { siteOf, type Site } from '@/simulation/runs/site';
import type { LabEvent } from '@/simulation/world/decision';
import type { Problem } from '@/simulation/world/problem';
import { labOf, type World } from '@/simulation/world/world';
import { openLabStore, type LabStore } from '@/state/lab-store';
import { createMemoryStorage } from '@/state/memory';
import type { Act } from '../act';
import { createPerform, type Perform } from '../perform';
import type { BuiltLab } from '../preparation/preparation';
import { performAct } from './perform-act';

/** Between one act and the next, milliseconds. */
const actTime = 1000;

/** A lab in memory beside the user's own: real actions are performed in it, and nothing of it is seen before it is taken over. */
export interface Sandbox {
  readonly store: LabStore;
  readonly perform: Perform;
  /** The world with all that has happened by now. */
  readonly seen: () => { readonly world: World; readonly at: number };
  /** The site as it is. */
  readonly site: () => Site;
  /** Performs an act a lab second after the one before, or at a lab time in milliseconds; what it starts is over then: restarts, services that come back. */
  readonly act: (act: Act, at?: number) => Promise<Outcome<readonly LabEvent[], Problem>>;
  /** The lab as it is, to be put in the place of another or to be gone on with in another sandbox. */
  readonly build: () => Promise<BuiltLab>;
  readonly close: () => void;
}

/** A sandbox without a site whose lab time stands at `startAt`, milliseconds since 1970. */
export async function createSandbox(pki: PkiOperations, startAt: number): Promise<Sandbox> {
  const clock = { at: startAt };
  const store = await openLabStore(createMemoryStorage(), () => clock.at);
  return sandboxOver(store, pki, clock);
}

/** A sandbox that goes on from a built lab. */
export async function openSandbox(
  pki: PkiOperations,
  { world, count, lastAt, ...kept }: BuiltLab,
): Promise<Sandbox> {
  const revision = labOf(world).countedFrom + count;
  const clock = { at: lastAt - labTime(world, 0) };
  const storage = createMemoryStorage({ ...kept, snapshot: { world, revision, lastAt } });
  return sandboxOver(await openLabStore(storage, () => clock.at), pki, clock);
}

function sandboxOver(store: LabStore, pki: PkiOperations, clock: { at: number }): Sandbox {
  const perform = createPerform({ store, pki });
  const seen = () => ({ world: settle(store.world(), store.now()), at: store.now() });
  return {
    seen,
    store,
    perform,
    site: () => siteOf(seen()),
    act: async (act, at) => {
      clock.at += Math.max(0, (at ?? store.now() + actTime) - store.now());
      const outcome = await performAct({ store, perform }, act);
      // At its own time it is performed again as it was: then time goes on with the next one.
      if (at === undefined) clock.at += settledAt(store.world(), store.now()) - store.now();
      return outcome;
    },
    build: () => buildOf(store),
    close: () => {
      store.close();
    },
  };
}

/** The lab of a store with all that it names. */
async function buildOf(store: LabStore): Promise<BuiltLab> {
  const { world, revision } = store.snapshot();
  const { storage } = store;
  const [secrets, contents] = await Promise.all([
    storage.readNamedSecrets(world),
    storage.readNamedContents(world),
  ]);
  return { world, count: revision - labOf(world).countedFrom, lastAt: store.now(), secrets, contents };
}
