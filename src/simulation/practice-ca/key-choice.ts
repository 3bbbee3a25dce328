import { rsaLengths, type KeyShape } from '@/pki/operations';
import { problemOf, type Problem } from '../world/problem';
import type { World } from '../world/world';
import type { KeyFacts, PracticeKey } from '../world/practice-records';

/** A key of the list by its fingerprint, or one to be made. */
export type KeyChoice =
  { readonly kind: 'kept'; readonly key: string } | { readonly kind: 'new'; readonly shape: KeyShape };

/** What is wrong with the choice; undefined when nothing is. */
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
export function keyRecord(key: KeyFacts, name: string, createdAt: number): PracticeKey {
  return { ...key, name, createdAt };
}
