/*
 * What learners do besides what a lesson says: by another way, in another order, too much, undone, at the wrong place. It
 * counts where it leads to the goal, and where it does not the reason is the one that helps.
 */
import { describe, expect, test } from 'vitest';
import type { Sandbox } from '@/actions/runs/sandbox';
import { appliances } from '@/testing/detours/appliance-https';
import type { Detour } from '@/testing/detours/detour';
import { both, installations, installing } from '@/testing/detours/hq-install';
import { requests } from '@/testing/detours/hq-request';
import { beginInMemory, openChecks } from '@/testing/lesson-run';
import { installAtHq, orderAgain, reissue, requestAgain } from './acts';
import { loadLesson } from './catalogue';
import { harmIn } from './judge';
import type { Doing, LessonId } from './lesson';
import { economyOf } from './score/score';
import { solutionOf } from './solve/build-start';

/** As a learner does it: what is refused is left, and noted. */
async function doAll({ act, site }: Sandbox, doings: readonly Doing[]): Promise<void> {
  for (const doing of doings) await act(doing(site()));
}

const all: Readonly<Record<LessonId, readonly Detour[]>> = {
  'hq-request': requests,
  'hq-install': installations,
  'appliance-https': appliances,
};

describe.each(Object.entries(all))('%s', (id, detours) => {
  const rows = detours.map(([words, ...rest]) => [words, rest] as const);
  test.each(rows)('%s', async (_words, [doings, open = {}, harm = []]) => {
    const lesson = await loadLesson(id);
    const { sandbox, evidence } = await beginInMemory(lesson);
    await doAll(sandbox, doings);
    const found = await evidence();
    expect(openChecks(lesson, found)).toEqual(open);
    expect([...new Set(harmIn(lesson, found).map(({ name }) => name))]).toEqual(harm);
  });
});

test('economy counts what was done, refused and done again', async () => {
  const lesson = await loadLesson('hq-install');
  const { sandbox, evidence } = await beginInMemory(lesson);
  await doAll(sandbox, [...both, installing('.csr'), installAtHq, requestAgain, orderAgain, reissue]);
  const { own } = await evidence();
  expect(economyOf(own.map(({ action }) => action))).toMatchObject({
    ...{ requests: 1, orders: 2, installations: 1, restarts: 0, refusals: 1, keysSaved: 0 },
  });
});

test('what was done before a jump counts for the checks that ask the journal', async () => {
  for (const id of ['hq-install', 'appliance-https'] as const) {
    const lesson = await loadLesson(id);
    for (const [acts] of solutionOf(lesson).entries()) {
      const { evidence } = await beginInMemory(lesson, undefined, { acts: acts + 1 });
      const { journal, own } = await evidence();
      expect([journal.length > 0, own]).toEqual([true, []]);
      const [first] = lesson.steps;
      if (acts + 1 < (first?.acts.length ?? 0)) continue;
      const open = openChecks(lesson, await evidence());
      for (const check of first?.checks ?? []) expect(open).not.toHaveProperty(check.id);
    }
  }
});
