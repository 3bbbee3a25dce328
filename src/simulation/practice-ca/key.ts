import { refusal } from '@/base/outcome';
import { type KeyShape, rsaLengths } from '@/pki/operations';
import { decided, type Decision } from '../world/decision';
import type { KeyFacts, PracticeKey } from '../world/practice-records';
import { type Problem, problemOf } from '../world/problem';
import { withRecords, type World } from '../world/world';
import { freeItemName } from './items';

/** A key of the list by its fingerprint, or one to be made. */
export type KeyChoice =
  | { readonly kind: 'kept'; readonly key: string }
  | { readonly kind: 'new'; readonly shape: KeyShape };

/** The problem with the choice, if any. */
export function planKey(world: World, choice: KeyChoice): Problem | undefined {
  if (choice.kind === 'new') return problemOfShape(choice.shape);
  return world.practiceKeys[choice.key] === undefined ? problemOf('key-not-chosen', 'key') : undefined;
}

/** WebCrypto makes RSA keys of certain lengths alone. */
export function problemOfShape(shape: KeyShape): Problem | undefined {
  if (typeof shape !== 'number') return undefined;
  const { least, most, step } = rsaLengths;
  const isPossible = shape >= least && shape <= most && shape % step === 0;
  const values = { bits: String(shape), least: String(least), most: String(most) };
  return isPossible ? undefined : problemOf('key-length-not-possible', 'keySize', values);
}

/** The row for a key that was made or imported. */
function keyRecord(key: KeyFacts, name: string, createdAt: number): PracticeKey {
  return { ...key, name, createdAt };
}

/** Make a private key for the practice CA. */
export interface MakePracticeKey {
  readonly type: 'make-practice-key';
  readonly name: string;
  readonly shape: KeyShape;
}

/** The key that was made; its private half goes to the vault. */
export interface MadeKeyFacts {
  readonly key: KeyFacts;
}

/** The key gets a free name in the list. */
export const makePracticeKey: Decision<MakePracticeKey, MadeKeyFacts> = (world, action, { key }, at) => {
  const problem = problemOfShape(action.shape);
  if (problem !== undefined) return refusal(problem);
  const name = freeItemName(world.practiceKeys, action.name.trim() || 'Key');
  const made = withKey(world, key, name, at);
  return decided(made, 'practice-key-made', { name, id: key.fingerprint });
};

/** The world with a key in the list of keys; one that is there already stays as it is. */
export function withKey(world: World, key: KeyFacts, wished: string, at: number): World {
  if (world.practiceKeys[key.fingerprint] !== undefined) return world;
  const record = keyRecord(key, freeItemName(world.practiceKeys, wished), at);
  return withRecords(world, 'practiceKeys', { [key.fingerprint]: record });
}
