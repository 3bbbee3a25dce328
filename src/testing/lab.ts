import { createPerform, createPreview, type Perform, type Preview } from '@/actions/perform';
import type { GivenFile } from '@/actions/preparation/preparation';
import type { PkiOperations } from '@/pki/operations';
import { decide } from '@/simulation/catalogue/catalogue';
import type { OrderCertificate } from '@/simulation/vendor/order';
import { decided, type LabEvent } from '@/simulation/world/decision';
import type { Problem } from '@/simulation/world/problem';
import type { World } from '@/simulation/world/world';
import type { GenerateRequest } from '@/simulation/slots/request';
import { openLabStore, type LabStore } from '@/state/lab-store';
import { createMemoryStorage } from '@/state/memory';
import type { Commit, Storage } from '@/state/storage';
import { operationsWithReadyKeys } from './keys-in-turn';
import { rememberedOperations } from './remembered-signing';

/** 1 September 2017, noon UTC: the month of the note. */
export const noteTime = Date.UTC(2017, 8, 1, 12);

/** A lab on real keys, without a page. */
export interface TestLab {
  readonly store: LabStore;
  readonly perform: Perform;
  readonly preview: Preview;
  /** Moves the computer's clock. */
  readonly wait: (milliseconds: number) => void;
}

/** Opens a lab over a storage; the clock stands still until it is moved. */
export async function openLab(
  storage: Storage = createMemoryStorage(),
  start = noteTime,
  pki: PkiOperations = rememberedOperations,
): Promise<TestLab> {
  let now = start;
  const store = await openLabStore(storage, () => now);
  const tools = { store, pki };
  const wait = (milliseconds: number) => {
    now += milliseconds;
  };
  return { store, perform: createPerform(tools), preview: createPreview(tools), wait };
}

/** What was prepared of an installation, by the source of its keys and the time of its beginning. */
const preparedAt = new Map<string, Promise<Commit>>();

/**
 * A lab with its site installed with training keys, so that tests are quick and repeatable. The certificates are signed once
 * a beginning; every lab has copies of them for itself, and decides and saves the installation as any other.
 */
export async function anInstalledLab(
  storage?: Storage,
  start = noteTime,
  keySource: 'fresh' | 'training' = 'training',
): Promise<TestLab> {
  const lab = await openLab(storage, start, operationsFor(keySource));
  const which = `${keySource} ${String(start)}`;
  const prepared = preparedAt.get(which) ?? prepareInstallation(start, keySource);
  preparedAt.set(which, prepared);
  const { decide: _decide, ...commit } = await prepared;
  const own = copyOf(commit);
  const result = await lab.store.commit({
    ...own,
    decide: (world) => decide(world, own.action, own.facts, own.at),
  });
  if (result.kind !== 'committed') throw new Error(`the site was not installed: ${result.kind}`);
  return lab;
}

/** Fresh keys are ready too: only what they are not, training keys, matters to a test. */
function operationsFor(keySource: 'fresh' | 'training'): PkiOperations {
  return keySource === 'fresh' ? operationsWithReadyKeys : rememberedOperations;
}

/** One whose keys are no training keys: the same in all such labs. */
export function aLabOfOtherKeys(start = noteTime): Promise<TestLab> {
  return anInstalledLab(undefined, start, 'fresh');
}

/** Plain data and octets anew. `structuredClone` makes those of another realm where the screen is jsdom's. */
function copyOf<Value>(value: Value): Value {
  if (isTypedArray(value)) return value.slice() as Value;
  if (Array.isArray(value)) return value.map(copyOf) as Value;
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(Object.entries(value).map(([name, own]) => [name, copyOf(own)])) as Value;
}

function isTypedArray(value: unknown): value is Uint8Array {
  return ArrayBuffer.isView(value) && !(value instanceof DataView);
}

/** Installs the site in a lab of its own and keeps what was to be committed. */
async function prepareInstallation(start: number, keySource: 'fresh' | 'training'): Promise<Commit> {
  const storage = createMemoryStorage();
  const commits: Commit[] = [];
  const commit = storage.commit.bind(storage);
  storage.commit = (given) => {
    commits.push(given);
    return commit(given);
  };
  const { perform } = await openLab(storage, start, operationsFor(keySource));
  must(await perform({ type: 'install-site', keySource, ...(keySource === 'training' && { seed: '5eed' }) }));
  const [first] = commits;
  if (first === undefined) throw new Error('nothing was committed');
  return first;
}

/** Writes records beside all actions. */
export async function changeWorld({ store }: TestLab, change: (world: World) => World): Promise<void> {
  const { revision } = store.snapshot();
  const action = { type: 'sign-out', session: '' } as const;
  await store.commit({
    basedOn: revision,
    at: store.now(),
    action,
    facts: {},
    secrets: [],
    contents: [],
    decide: (world) => decided(change(world), 'signed-out', {}),
  });
}

/** The request that story A makes, less what a test wants otherwise. */
export function aRequest(values: Partial<GenerateRequest> = {}): GenerateRequest {
  return {
    type: 'generate-request',
    slot: 'headquarters-https',
    newKey: false,
    commonName: 'SB7-HQ.SB7.com',
    alternativeNames: [],
    organization: 'ShoreTel',
    organizationalUnit: '',
    city: 'Sunnyvale',
    state: 'California',
    country: 'US',
    accepted: [],
    ...values,
  };
}

/** An order of a single name by a request, less what a test wants otherwise. */
export function anOrder(values: Partial<OrderCertificate> = {}): OrderCertificate {
  return {
    type: 'order-certificate',
    product: 'single-name',
    keyMadeBy: 'customer',
    commonName: '',
    organization: '',
    city: '',
    state: '',
    country: '',
    names: [],
    dropNames: [],
    delivery: 'at-once',
    fault: 'none',
    ...values,
  };
}

/** The events of an outcome. Throws when it is a refusal. */
export function must(
  outcome:
    | { readonly ok: true; readonly value: readonly LabEvent[] }
    | { readonly ok: false; readonly problem: Problem },
): readonly LabEvent[] {
  if (!outcome.ok) throw new Error(`refused: ${JSON.stringify(outcome.problem)}`);
  return outcome.value;
}

/** The bytes of a file in the PC's folder, as the user would give it. */
export async function fileOf({ store }: TestLab, id: string): Promise<GivenFile> {
  const file = store.world().files[id];
  if (file === undefined) throw new Error(`no file ${id}`);
  const bytes =
    (await store.storage.readContent(file.sha256)) ?? (await store.storage.readSecret(file.sha256));
  if (bytes === undefined) throw new Error(`no bytes of ${file.name}`);
  return { name: file.name, bytes };
}
