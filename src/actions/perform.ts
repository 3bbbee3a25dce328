import { type Outcome, refusal, type Steps, success } from '@/base/outcome';
import type { PkiOperations } from '@/pki/operations';
import {
  type Action,
  type ActionOf,
  type ActionType,
  decide,
  type Facts,
  type FactsOf,
} from '@/simulation/catalogue/catalogue';
import { settle } from '@/simulation/clock/time';
import type { LabEvent } from '@/simulation/world/decision';
import { lastingRun } from '@/simulation/runs/locks';
import type { NoteRefusal } from '@/simulation/runs/run-steps';
import { type Problem, type ProblemName, problemOf } from '@/simulation/world/problem';
import type { World } from '@/simulation/world/world';
import type { LabStore } from '@/state/lab-store';
import { VaultLockedError } from '@/state/protection';
import type { Commit, CommitResult } from '@/state/storage';
import { createTurns } from '@/state/turns';
import { preparations } from './catalogue';
import { type CommitLock, noLock } from './preparation/commit-lock';
import type { Circumstances, Inputs, Preparation, Prepared } from './preparation/preparation';
import { sourcesFor } from './preparation/sources';
import { readFileFrom, readKeyFrom } from './preparation/reading';
import { givenOf } from './runs/given';

/** How often an action is prepared again because the world changed meanwhile. */
const attempts = 5;

/** How often others may be quicker before they have to wait. */
const unlockedAttempts = 2;

/** What actions run on. */
export interface LabTools {
  readonly store: LabStore;
  readonly pki: PkiOperations;
  /** Between this tab and others that have the same lab; left out where there are none. */
  readonly lock?: CommitLock;
}

/** The result of an action: its events, or the problem. */
type PerformOutcome = Outcome<readonly LabEvent[], Problem>;

/** Performs an action. A refused one changes nothing but the journal of a run. Rejects when cancelled before it is saved. */
export type Perform = (action: Action, inputs?: Inputs) => Promise<PerformOutcome>;

/** Prepares an action without deciding it: for plans shown before *Save*. */
export type Preview = <Type extends ActionType>(
  action: ActionOf<Type> & { readonly type: Type },
  inputs?: Inputs,
) => Promise<Outcome<FactsOf<Type>, Problem>>;

/** Prepares an action and decides it inside the saving transaction; prepares again when the world changed meanwhile. */
export function createPerform(tools: LabTools): Perform {
  return async (action, inputs = {}) => {
    const outcome = await refusedWhereLocked(() => prepareAndCommit(tools, action, inputs));
    const note = outcome.ok ? undefined : noteOf(tools.store.world(), action, outcome.problem);
    if (note !== undefined) await prepareAndCommit(tools, note, {});
    return outcome;
  };
}

/** Work that wants a secret of a lab that is locked is refused. */
async function refusedWhereLocked<Value>(
  work: () => Promise<Outcome<Value, Problem>>,
): Promise<Outcome<Value, Problem>> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof VaultLockedError) return refusal(problemOf('vault-locked'));
    throw error;
  }
}

async function prepareAndCommit(tools: LabTools, action: Action, inputs: Inputs): Promise<PerformOutcome> {
  const preparation = preparations[action.type] as Preparation<Action, Facts, unknown>;
  const once = await preparation.once?.(circumstancesOf(tools, action, inputs));
  if (once?.ok === false) return once;
  const given = await givenOf(tools.store, action, inputs);
  const { store, lock = noLock } = tools;
  const attempt = async (around: CommitLock): Promise<PerformOutcome | undefined> => {
    const circumstances = circumstancesOf(tools, action, inputs);
    const prepared = await preparation.prepare(circumstances, once?.value);
    if (!prepared.ok) return prepared;
    inputs.signal?.throwIfAborted();
    const commit = commitOf(circumstances, prepared.value);
    const result = await around('shared', () => store.commit({ ...commit, ...(given && { given }) }));
    if (result.kind !== 'stale') return outcomeOf(result);
    await store.refresh();
    return undefined;
  };
  /** The quick part and the commit while nobody else commits. */
  const attemptAlone = () =>
    lock('exclusive', async () => {
      await store.refresh();
      return attempt(noLock);
    });
  for (let count = 0; count < attempts; count += 1) {
    const outcome = await (count < unlockedAttempts ? attempt(lock) : attemptAlone());
    if (outcome !== undefined) return outcome;
  }
  return refusal(problemOf('lab-changed'));
}

/** Refusals that say nothing of what the user did, and the question that comes before a consequence. */
const unnoted: readonly ProblemName[] = [
  'lab-changed',
  'storage-failed',
  'confirmation-needed',
  'vault-locked',
  'keys-undecided',
  'locked-by-exercise',
  'no-lesson-begun',
];

/** While a run is on its journal has what was refused. */
function noteOf(world: World, action: Action, problem: Problem): NoteRefusal | undefined {
  return lastingRun(world) === undefined ? undefined : noteOfRefusal(action, problem);
}

/** What a run notes of a refusal: near misses of passwords and pasted texts leave no other trace. */
export function noteOfRefusal(
  action: Pick<Action, 'type'>,
  { name, field }: Problem,
): NoteRefusal | undefined {
  if (unnoted.includes(name)) return undefined;
  return {
    type: 'note-refusal',
    action: action.type,
    problem: name,
    ...(field !== undefined && { field }),
  };
}

function outcomeOf(result: Exclude<CommitResult, { kind: 'stale' }>): PerformOutcome {
  switch (result.kind) {
    case 'committed':
      return success(result.entry.events);
    case 'refused':
      return refusal(result.problem);
    case 'failed':
      return refusal(problemOf('storage-failed', undefined, { reason: result.reason }));
  }
}

/** Runs an action's preparation and returns its facts. */
export function createPreview(tools: LabTools): Preview {
  return (action, inputs = {}) =>
    refusedWhereLocked(async () => {
      const preparation = preparations[action.type] as unknown as Preparation<Action, never, unknown>;
      const circumstances = circumstancesOf(tools, action, inputs);
      const once = await preparation.once?.(circumstances);
      if (once?.ok === false) return once;
      const prepared = await preparation.prepare(circumstances, once?.value);
      return prepared.ok ? success(prepared.value.facts) : prepared;
    });
}

function circumstancesOf({ store, pki }: LabTools, action: Action, inputs: Inputs): Circumstances<Action> {
  const { world, revision } = store.snapshot();
  const at = store.now();
  const { keys, serials } = sourcesFor(world, revision, pki);
  const readKey = readKeyFrom(store.storage, pki);
  const readFile = readFileFrom(store.storage);
  const readSteps = () => store.storage.readSteps();
  const readCheckpoint = (id: string) => store.storage.readCheckpoint(id);
  const readStepChanges = (of: number) => store.storage.readStepChanges(of);
  const tools = { pki, keys, serials, readKey, readFile, readSteps, readStepChanges, readCheckpoint };
  return { action, inputs, at, revision, world: settle(world, at), tools };
}

/** Those that may bring private keys along which the lab has not made. */
const bringing: readonly ActionType[] = [
  'add-files',
  'import-certificates',
  'install-certificate',
  'import-pasted',
  'import-authority',
  'import-practice-items',
  'open-lab-file',
];

function commitOf(
  { action, at, revision }: Circumstances<Action>,
  { facts, secrets = [], contents = [] }: Prepared<Facts>,
): Commit {
  return {
    basedOn: revision,
    at,
    action,
    facts,
    secrets,
    contents,
    isFromOutside: bringing.includes(action.type),
    decide: (world) => decide(world, action, facts, at),
  };
}

/** Does long work in steps, with pauses for the page. Rejects with the signal's reason when cancelled. */
export async function doInTurns<Result>(steps: Steps<Result>, signal: AbortSignal): Promise<Result> {
  const turn = createTurns();
  for (;;) {
    signal.throwIfAborted();
    const step = steps.next();
    if (step.done === true) return step.value;
    await turn();
  }
}
