import { type Bytes, concatBytes, fromUtf8, toUtf8 } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import type { PkiOperations } from '@/pki/operations';
import { toPem } from '@/pki/pem';
import type { Action } from '@/simulation/catalogue/catalogue';
import { labTime, settle, settledAt } from '@/simulation/clock/time';
import { accountOf } from '@/simulation/connections/sign-in';
import type { FileRef, SecretRef } from '@/simulation/world/run';
import { type Site, siteOf } from '@/simulation/runs/site';
import { latestOf, orderPasswordId } from '@/simulation/vendor/order';
import type { LabEvent } from '@/simulation/world/decision';
import { type Problem, problemOf } from '@/simulation/world/problem';
import { labOf, type World } from '@/simulation/world/world';
import { type LabStore, openLabStore } from '@/state/lab-store';
import { createMemoryStorage } from '@/state/memory';
import type { Act } from '../act';
import { createPerform, type Perform } from '../perform';
import type { BuiltLab, GivenFile, Inputs } from '../preparation/preparation';
import { readFileFrom } from '../preparation/reading';

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

/** A lab in which acts can be performed. */
export interface ActingLab {
  readonly store: LabStore;
  readonly perform: Perform;
}

/** Performs an act: what it names is looked up in the lab as it is then. Refuses what the lab does not have. */
export async function performAct(
  { store, perform }: ActingLab,
  act: Act,
): Promise<Outcome<readonly LabEvent[], Problem>> {
  const inputs = await inputsOf(store, act);
  return inputs.ok ? perform(act.action, inputs.value) : inputs;
}

/** What an act hands over, as inputs of its action. */
async function inputsOf(
  store: LabStore,
  { action, files = [], secret }: Act,
): Promise<Outcome<Inputs, Problem>> {
  const given: GivenFile[] = [];
  for (const ref of files) {
    const file = await fileOf(store, ref);
    if (!file.ok) return file;
    given.push(file.value);
  }
  const password = secret === undefined ? undefined : await passwordOf(store, action, secret);
  return success({
    ...(files.length > 0 && { files: given }),
    ...(password !== undefined && { secrets: { password } }),
  });
}

async function fileOf(store: LabStore, ref: FileRef): Promise<Outcome<GivenFile, Problem>> {
  if ('text' in ref) return textOf(store, ref.text);
  const found = await bytesOf(store, ref);
  if (found !== undefined) return success(found);
  return refusal(problemOf('file-not-here', 'files', { file: 'file' in ref ? ref.file : '' }));
}

/** Parts below each other, as they are pasted into a box. */
async function textOf(store: LabStore, refs: readonly FileRef[]): Promise<Outcome<GivenFile, Problem>> {
  const parts: Bytes[] = [];
  for (const ref of refs) {
    const part = await fileOf(store, ref);
    if (!part.ok) return part;
    parts.push(part.value.bytes, toUtf8('\n'));
  }
  return success({ name: 'pasted text', bytes: concatBytes(...parts) });
}

async function bytesOf(
  store: LabStore,
  ref: Exclude<FileRef, { text: unknown }>,
): Promise<GivenFile | undefined> {
  const { files, certificates } = store.world();
  if ('file' in ref) {
    const file = Object.values(files).find(({ name }) => name === ref.file);
    const bytes = file && (await readFileFrom(store.storage)(file.sha256));
    return bytes && { name: ref.file, bytes };
  }
  if ('certificate' in ref) {
    const der = certificates[ref.certificate]?.der;
    return der && { name: 'certificate.pem', bytes: toUtf8(toPem('CERTIFICATE', der)) };
  }
  const pkcs8 = await store.storage.readSecret(ref.key);
  return pkcs8 && { name: 'key.pem', bytes: toUtf8(toPem('PRIVATE KEY', pkcs8)) };
}

/** The password of the order's latest certificate, or of the account that signs in; undefined where there is none. */
async function passwordOf(store: LabStore, action: Action, secret: SecretRef): Promise<string | undefined> {
  if (secret === 'account') return action.type === 'sign-in' ? accountOf(action.user)?.password : undefined;
  const order = store.world().orders[secret.order];
  const bytes = order && (await store.storage.readSecret(orderPasswordId(order.number, latestOf(order))));
  return bytes && fromUtf8(bytes);
}
