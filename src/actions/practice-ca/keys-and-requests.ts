import { toUtf8 } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import type { KeyShape } from '@/pki/operations';
import { toPem } from '@/pki/pem';
import type { KeyPair } from '@/pki/public-key';
import { keyFactsOf } from '@/simulation/practice-ca/items';
import {
  type KeyChoice,
  type MadeKeyFacts,
  type MakePracticeKey,
  problemOfShape,
} from '@/simulation/practice-ca/key';
import {
  type MadeRequestFacts,
  type MakePracticeRequest,
  planRequest,
} from '@/simulation/practice-ca/make-request';
import { type Problem, problemOf } from '@/simulation/world/problem';
import type { World } from '@/simulation/world/world';
import type { KeptBytes } from '@/state/storage';
import { publicFile, toKeep } from '../pc/files';
import { keyOfBrowser } from '../preparation/sources';
import type { Preparation, Tools } from '../preparation/preparation';

/** Makes the key once: large ones take seconds. */
export const preparePracticeKey: Preparation<MakePracticeKey, MadeKeyFacts, KeyPair> = {
  once: async ({ action: { shape }, world, tools }) => {
    const problem = problemOfShape(shape);
    return problem === undefined ? takeUnusedKey(tools, world, shape) : refusal(problem);
  },
  prepare: (_circumstances, keyPair) =>
    Promise.resolve(success({ facts: { key: keyFactsOf(keyPair.publicKey) }, secrets: [secretOf(keyPair)] })),
};

/** Makes the new key first if one is wanted, then signs the request with it. */
export const preparePracticeRequest: Preparation<MakePracticeRequest, MadeRequestFacts, KeyPair | undefined> =
  {
    once: async ({ action, world, tools }) => {
      const plan = planRequest(world, action);
      if (!plan.ok) return plan;
      return action.key.kind === 'new' ? takeUnusedKey(tools, world, action.key.shape) : success(undefined);
    },
    prepare: async ({ action, world, tools }, made) => {
      const plan = planRequest(world, action);
      if (!plan.ok) return plan;
      const key = await chosenKey(tools, action.key, made);
      if (!key.ok) return key;
      const request = await tools.pki.createRequest(plan.value, key.value);
      const pem = toUtf8(toPem('CERTIFICATE REQUEST', request.der));
      const files =
        action.saveAs === undefined ? [] : [await publicFile(action.saveAs, 'certificate-request', pem)];
      const contents = [{ id: request.fingerprint, bytes: request.der }, ...(toKeep(files).contents ?? [])];
      const [file] = files;
      const facts = file === undefined ? { request } : { request, file: file.file };
      return success({ facts, contents, secrets: [secretOf(key.value)] });
    },
  };

/** How many training keys are tried for an unused one; their pool is small. */
const attempts = 24;

/** A new key that nothing in the lab uses yet; refused where this browser makes none of that length. */
export function takeUnusedKey(
  tools: Tools,
  world: World,
  shape: KeyShape,
): Promise<Outcome<KeyPair, Problem>> {
  return keyOfBrowser(() => makeUnusedKey(tools, world, shape), shape, 'keySize');
}

async function makeUnusedKey({ keys, pki }: Tools, world: World, shape: KeyShape): Promise<KeyPair> {
  const used = usedKeys(world);
  for (let attempt = 0; attempt < attempts; attempt += 1) {
    const keyPair = await keys.take(`practice key ${String(attempt)}`, shape);
    if (!used.has(keyPair.publicKey.fingerprint)) return keyPair;
  }
  return (await pki.generateKey(shape)).keyPair;
}

/** The key that was chosen: the new one, or one of the list. */
export async function chosenKey(
  { readKey }: Tools,
  choice: KeyChoice,
  made: KeyPair | undefined,
): Promise<Outcome<KeyPair, Problem>> {
  if (choice.kind === 'kept') return keptKey(readKey, choice.key, 'key');
  if (made === undefined) throw new Error('a new key is made once, before everything else');
  return success(made);
}

/** A private key from the vault; refuses where it is not there. */
export async function keptKey(
  readKey: Tools['readKey'],
  fingerprint: string,
  field?: string,
): Promise<Outcome<KeyPair, Problem>> {
  const keyPair = await readKey(fingerprint);
  return keyPair === undefined ? refusal(problemOf('private-key-not-here', field)) : success(keyPair);
}

/** How a key goes to the vault. */
export function secretOf({ publicKey, pkcs8 }: KeyPair): KeptBytes {
  return { id: publicKey.fingerprint, bytes: pkcs8 };
}

function usedKeys(world: World): ReadonlySet<string> {
  return new Set([
    ...Object.keys(world.practiceKeys),
    ...Object.values(world.certificates).map(({ publicKey }) => publicKey.fingerprint),
    ...Object.values(world.slots).flatMap(({ request, replacedKeys = [] }) => [
      ...(request === undefined ? [] : [request.key]),
      ...replacedKeys,
    ]),
  ]);
}
