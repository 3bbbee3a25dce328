import { refusal, success, type Outcome } from '@/base/outcome';
import type { KeyShape } from '@/pki/operations';
import type { KeyPair } from '@/pki/public-key';
import type { KeyChoice } from '@/simulation/practice-ca/key-choice';
import { problemOf, type Problem } from '@/simulation/world/problem';
import type { World } from '@/simulation/world/world';
import type { KeptBytes } from '@/state/storage';
import type { Tools } from '../preparation/preparation';

/** The pool of training keys is small: so many of them are tried for one that nothing has. */
const attempts = 24;

/** A new key that no certificate and no list of the lab has yet. */
export async function takeUnusedKey({ keys, pki }: Tools, world: World, shape: KeyShape): Promise<KeyPair> {
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

/** A key of the vault, or the refusal to work without it. */
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
