import { concatBytes, fromUtf8, toUtf8, type Bytes } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import { toPem } from '@/pki/pem';
import type { LabEvent } from '@/simulation/world/decision';
import type { Action } from '@/simulation/catalogue/catalogue';
import { accountOf } from '@/simulation/connections/sign-in';
import type { FileRef, SecretRef } from '@/simulation/runs/given';
import { latestOf, orderPasswordId } from '@/simulation/vendor/order';
import { type Problem, problemOf } from '@/simulation/world/problem';
import type { LabStore } from '@/state/lab-store';
import type { Act } from '../act';
import type { Perform } from '../perform';
import type { GivenFile, Inputs } from '../preparation/preparation';
import { readFileFrom } from '../preparation/reading';

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
