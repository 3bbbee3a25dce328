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
import { type Problem, problemOf } from '@/simulation/world/problem';
import type { LabStore } from '@/state/lab-store';
import type { Commit, CommitResult } from '@/state/storage';
import { createTurns } from '@/state/turns';
import { preparations } from './catalogue';
import type { Circumstances, Inputs, Preparation, Prepared } from './preparation/preparation';
import { sourcesFor } from './preparation/sources';
import { readFileFrom, readKeyFrom } from './preparation/reading';

/** How often an action is prepared again because the world changed meanwhile. */
const attempts = 5;

/** What actions run on. */
export interface LabTools {
  readonly store: LabStore;
  readonly pki: PkiOperations;
}

/** The result of an action: its events, or the problem. */
type PerformOutcome = Outcome<readonly LabEvent[], Problem>;

/** Performs an action. A refused one changes nothing. Rejects when cancelled before it is saved. */
export type Perform = (action: Action, inputs?: Inputs) => Promise<PerformOutcome>;

/** Prepares an action without deciding it: for plans shown before *Save*. */
export type Preview = <Type extends ActionType>(
  action: ActionOf<Type> & { readonly type: Type },
  inputs?: Inputs,
) => Promise<Outcome<FactsOf<Type>, Problem>>;

/** Prepares an action and decides it inside the saving transaction; prepares again when the world changed meanwhile. */
export function createPerform(tools: LabTools): Perform {
  return async (action, inputs = {}) => {
    const preparation = preparations[action.type] as Preparation<Action, Facts, unknown>;
    const once = await preparation.once?.(circumstancesOf(tools, action, inputs));
    if (once?.ok === false) return once;
    for (let attempt = 0; attempt < attempts; attempt += 1) {
      const circumstances = circumstancesOf(tools, action, inputs);
      const basedOn = tools.store.snapshot().revision;
      const prepared = await preparation.prepare(circumstances, once?.value);
      if (!prepared.ok) return prepared;
      inputs.signal?.throwIfAborted();
      const result = await tools.store.commit(commitOf(circumstances, prepared.value, basedOn));
      if (result.kind !== 'stale') return outcomeOf(result);
      await tools.store.refresh();
    }
    return refusal(problemOf('lab-changed'));
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
  return async (action, inputs = {}) => {
    const preparation = preparations[action.type] as unknown as Preparation<Action, never, unknown>;
    const circumstances = circumstancesOf(tools, action, inputs);
    const once = await preparation.once?.(circumstances);
    if (once?.ok === false) return once;
    const prepared = await preparation.prepare(circumstances, once?.value);
    return prepared.ok ? success(prepared.value.facts) : prepared;
  };
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
  return { action, inputs, at, world: settle(world, at), tools };
}

function commitOf(
  { action, at }: Circumstances<Action>,
  { facts, secrets = [], contents = [] }: Prepared<Facts>,
  basedOn: number,
): Commit {
  return {
    basedOn,
    at,
    action,
    facts,
    secrets,
    contents,
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
