import { type Outcome, refusal, success } from '@/base/outcome';
import { problemOf, type Problem } from '@/simulation/world/problem';
import { withOtherPcs } from '@/simulation/site/note-site';
import type { World } from '@/simulation/world/world';
import { toVersion3 } from './version-3';
import { toVersion5 } from './version-5';

/**
 * What makes a saved world of the version before into one of that version. A change of what is saved adds the next
 * number here, with a test; a published one is never changed again.
 */
export const upgrades: Readonly<Record<number, (world: World) => World>> = {
  2: withOtherPcs,
  3: toVersion3,
  4: asRead,
  5: toVersion5,
  6: asItWas,
  7: asItWas,
  8: asItWas,
};

/**
 * For a version whose records are the same, but whose reader of certificates, or judge of signatures, says something else
 * than the one before: whatever was saved before this version is read anew from its bytes (`actions/history/read-anew`).
 */
function asRead(world: World): World {
  return world;
}

/**
 * For a version that keeps something more than the one before, which earlier worlds do not have: a table beside the world, a
 * field that records may leave out, a kind of device. The number alone tells earlier apps that they cannot open it.
 */
function asItWas(world: World): World {
  return world;
}

/** Whether worlds of a version have the same records in this one. */
export function hasSameRecords(from: number): boolean {
  const changesNone = [asRead, asItWas];
  return numbersAfter(from).every((number) => changesNone.some((each) => upgrades[number] === each));
}

/** The version of the worlds that this app saves. */
export const worldVersion = Math.max(...Object.keys(upgrades).map(Number));

/**
 * A saved world of a version as this app needs it: from the database, a checkpoint or a lab file. Refuses one that a
 * newer app has saved.
 */
export function upgrade(world: World, from: number): Outcome<World, Problem> {
  if (from > worldVersion) return refusal(problemOf('lab-newer', undefined, { version: String(from) }));
  return success(
    numbersAfter(from).reduce((upgraded, number) => upgrades[number]?.(upgraded) ?? upgraded, world),
  );
}

function numbersAfter(version: number): readonly number[] {
  return Array.from({ length: worldVersion - version }, (_, index) => version + 1 + index);
}
