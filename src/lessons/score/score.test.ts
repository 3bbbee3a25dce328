import { expect, test } from 'vitest';
import type { PlacedCheck } from '../check';
import type { Evidence } from '../evidence';
import type { Lesson } from '../lesson';
import { met, notYet } from '../reasons';
import { scoreOf, shareOf } from './score';

const nothing = { hints: {}, presses: {} };

function aGoal(id: string, points: number, isMet: boolean): PlacedCheck {
  const target = { where: { kind: 'program', program: 'files' }, control: 'open' } as const;
  return {
    id,
    points,
    goal: id,
    skill: 'order',
    target,
    judge: () => (isMet ? met : notYet('not-ordered-yet')),
  };
}

function aLesson(checks: readonly PlacedCheck[], guards: Lesson['guards'] = []): Lesson {
  return { steps: [{ checks }], guards, passMark: 80 } as unknown as Lesson;
}

const harm = (id: string, points: number) => ({
  id,
  points,
  harm: () =>
    [
      { name: 'key-copied', values: {} },
      { name: 'key-copied', values: {} },
    ] as const,
});

const evidence = {} as Evidence;

test('a goal brings less after hints, and after Check was pressed while it was open', () => {
  expect([0, 1, 2, 3, 4].map((hint) => shareOf({ hints: { a: hint }, presses: {} }, 'a'))).toEqual([
    1, 1, 0.8, 0.5, 0,
  ]);
  const shares = [0, 1, 2, 3, 4, 9].map((press) => shareOf({ hints: {}, presses: { a: press } }, 'a'));
  expect(shares.map((share) => Math.round(100 * share))).toEqual([100, 80, 60, 40, 20, 20]);
});

test('the score is what was earned of all points, in hundredths', () => {
  const lesson = aLesson([aGoal('a', 20, true), aGoal('b', 20, true), aGoal('c', 20, false)]);
  expect(scoreOf(lesson, nothing, evidence)).toMatchObject({ hundredths: 67, isPassed: false });
  const hinted = { hints: { a: 3 }, presses: { b: 1 } };
  expect(scoreOf(lesson, hinted, evidence)).toMatchObject({ hundredths: 43 });
});

test('what came to harm takes off each guard once, thirty at most, and nothing falls below nought', () => {
  const all = [aGoal('a', 10, true)];
  expect(scoreOf(aLesson(all, [harm('a', 10)]), nothing, evidence)).toMatchObject({
    hundredths: 90,
    isPassed: true,
  });
  const guards = ['a', 'b', 'c', 'd'].map((id) => harm(id, 10));
  expect(scoreOf(aLesson(all, guards), nothing, evidence)).toMatchObject({ hundredths: 70, isPassed: false });
  const none = aLesson([aGoal('a', 10, false)], guards);
  expect(scoreOf(none, nothing, evidence)).toMatchObject({ hundredths: 0 });
});
