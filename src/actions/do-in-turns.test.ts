import { expect, test } from 'vitest';
import { allAtOnce, type Steps } from '@/base/steps';
import { doInTurns } from './do-in-turns';

/** Does something for 4 ms in each of many steps, and answers how many there were. */
function* busySteps(steps: number): Steps<number> {
  for (let step = 0; step < steps; step += 1) {
    const end = performance.now() + 4;
    while (performance.now() < end);
    yield;
  }
  return steps;
}

test('other tasks have their turn while long work goes on', async () => {
  let turns = 0;
  const others = setInterval(() => {
    turns += 1;
  }, 1);
  expect(await doInTurns(busySteps(12), new AbortController().signal)).toBe(12);
  clearInterval(others);
  expect(turns).toBeGreaterThan(1);
});

test('what is given up is not gone on with', async () => {
  const controller = new AbortController();
  let done = 0;
  function* steps(): Steps<undefined> {
    for (;;) {
      done += 1;
      if (done === 3) controller.abort(new Error('given up'));
      yield;
    }
  }
  await expect(doInTurns(steps(), controller.signal)).rejects.toThrow('given up');
  expect(done).toBe(3);
});

test('all at once is the same without turns', () => {
  expect(allAtOnce(busySteps(2))).toBe(2);
});
