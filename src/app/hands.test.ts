/* Every act of a lesson, and of what mends it, can be shown on its page: by a hand whose controls are those of the manifest. */
import { describe, expect, test } from 'vitest';
import type { Act } from '@/actions/act';
import { handOf, labelAt } from '@/desktop/stage/play-act';
import { windowEntries } from '@/desktop/window-entries';
import { catalogue, loadLesson } from '@/lessons/catalogue';
import { fixable, lessonAsDealt } from '@/lessons/dealt';
import type { Doing, Lesson } from '@/lessons/lesson';
import { solutionOf } from '@/lessons/solve/build-start';
import type { Site } from '@/simulation/runs/site';
import type { Mode } from '@/simulation/world/run';
import { beginInMemory } from '@/testing/lesson-run';
import { registry } from './registry';

/** The gestures of an act whose control no page declares, or that it has no hand. */
async function missing(act: Act, site: Site): Promise<readonly string[]> {
  const hand = await handOf(act, site, registry);
  if (hand === undefined) return [`no hand for ${act.action.type}`];
  const where = hand.where(act, site);
  const ofQuestions: object = windowEntries.question.controls;
  return hand
    .gestures(act, site)
    .map(({ control }) => control)
    .filter(
      (control) =>
        labelAt({ where, control }, registry) === undefined && !Object.hasOwn(ofQuestions, control),
    );
}

/** What is missing of acts, each of the site as it is when its turn comes. What is answered has no page. */
async function missingIn(lesson: Lesson, mode: Mode, faults: readonly string[], doings: readonly Doing[]) {
  const { sandbox } = await beginInMemory(lesson, { seed: '5eed', faults }, { mode });
  const found: string[] = [];
  for (const doing of doings) {
    const [act, site] = [doing(sandbox.site()), sandbox.site()];
    if (act.action.type !== 'give-answer') found.push(...(await missing(act, site)));
    await sandbox.act(act);
  }
  return found;
}

const lessons = await Promise.all(catalogue.map(({ id }) => loadLesson(id)));

describe.each(lessons.map((lesson) => [lesson.id, lesson] as const))('%s', (_id, lesson) => {
  test('its solution is shown whole', async () => {
    expect(await missingIn(lesson, 'watch', [], solutionOf(lesson))).toEqual([]);
  });

  test.each(fixable(lesson).map(({ fault: { id } }) => id))('what mends %s is shown whole', async (fault) => {
    const dealt = lessonAsDealt(lesson, { mode: 'fix', variant: { seed: '5eed', faults: [fault] } });
    expect(await missingIn(lesson, 'fix', [fault], solutionOf(dealt))).toEqual([]);
  });
});
