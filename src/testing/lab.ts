import { createPerform, createPreview, type Perform, type Preview } from '@/actions/perform';
import type { GivenFile } from '@/actions/preparation/preparation';
import { directOperations } from '@/pki/worker/direct-operations';
import type { OrderCertificate } from '@/simulation/vendor/order';
import { decided, type LabEvent } from '@/simulation/world/decision';
import type { Problem } from '@/simulation/world/problem';
import type { World } from '@/simulation/world/world';
import type { GenerateRequest } from '@/simulation/slots/request';
import { openLabStore, type LabStore } from '@/state/lab-store';
import { createMemoryStorage } from '@/state/memory';
import type { Storage } from '@/state/storage';

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
export async function openLab(storage: Storage = createMemoryStorage(), start = noteTime): Promise<TestLab> {
  let now = start;
  const store = await openLabStore(storage, () => now);
  const tools = { store, pki: directOperations };
  const wait = (milliseconds: number) => {
    now += milliseconds;
  };
  return { store, perform: createPerform(tools), preview: createPreview(tools), wait };
}

/** A lab with its site installed with training keys, so that tests are quick and repeatable. */
export async function anInstalledLab(storage?: Storage, start?: number): Promise<TestLab> {
  const lab = await openLab(storage, start);
  must(await lab.perform({ type: 'install-site', keySource: 'training', seed: '5eed' }));
  return lab;
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
