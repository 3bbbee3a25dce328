import { refusal } from '@/base/outcome';
import type { KeyShape } from '@/pki/operations';
import { decided, type Decision } from '../world/decision';
import { withRecords, type World } from '../world/world';
import { freeItemName } from './item-name';
import { keyRecord, problemOfShape } from './key-choice';
import type { KeyFacts } from '../world/practice-records';

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
