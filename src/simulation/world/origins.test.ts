import fc from 'fast-check';
import { expect, test } from 'vitest';
import { changedIds, differingIds } from './find-records';
import { madeOf } from './origins';
import { emptyWorld, withoutRecords, withRecords, type World } from './world';
import type { Restart } from './appliance-records';

const ids = ['one', 'two', 'three', 'four', 'five'];

/** A record is put in or replaced under some ids, removed under others; from which of the worlds so far. */
const steps = fc.array(fc.tuple(fc.nat(), fc.subarray(ids), fc.boolean(), fc.nat(2)), { maxLength: 20 });

const records = [0, 1, 2].map((number): Restart => ({ number, startedAt: 0 }));

function stepped(world: World, some: readonly string[], isRemoval: boolean, which: number): World {
  if (isRemoval) return withoutRecords(world, 'restarts', some);
  const record = records[which] ?? { number: 3, startedAt: 0 };
  return withRecords(world, 'restarts', Object.fromEntries(some.map((id) => [id, record])));
}

test('what differs is the same, whether the collections are gone through or what they were made of is known', () => {
  fc.assert(
    fc.property(steps, (all) => {
      const worlds = [emptyWorld];
      for (const [from, some, isRemoval, which] of all)
        worlds.push(stepped(worlds[from % worlds.length] ?? emptyWorld, some, isRemoval, which));
      const last = worlds.at(-1) ?? emptyWorld;
      for (const { restarts } of worlds)
        expect([...differingIds(restarts, last.restarts)].sort()).toEqual(
          [...changedIds({ ...restarts }, { ...last.restarts })].sort(),
        );
    }),
  );
});

test('collections that have nothing in common are gone through', () => {
  expect(differingIds({ one: 1, two: 2 }, { two: 3, three: 3 })).toEqual(['one', 'two', 'three']);
});

test('of what differs in many records no origin is kept', () => {
  const many = Object.fromEntries(Array.from({ length: 1000 }, (_, index) => [String(index), index]));
  const made = madeOf({ ...many }, {}, Object.keys(many));
  expect(differingIds({}, made)).toHaveLength(1000);
});
