import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/lab-test';
import { Lab } from '../pages/desktop/lab';
import { Coach } from '../pages/lab/coach';
import { median } from './median';
import { printTable } from './print-table';

const runs = 5;

/* How long a lesson takes to begin, its site built beside the user's own, and what its checks cost after each commit. */
test('a lesson is begun, and its checks are asked', async ({ page }) => {
  await new Lab(page).open('/#/pc/browser');
  const coach = new Coach(page);
  const begun: number[] = [];
  for (let run = 0; run < runs; run += 1) {
    await page.goto(Coach.addressOf('hq-request', '?mode=watch'));
    const start = performance.now();
    await coach.start('Watch');
    begun.push(performance.now() - start);
    if (run < runs - 1) await coach.leave('Back to my lab');
  }
  await coach.button('max').click();
  const watched = secondsUntilSolved(page);
  await coach.button('Play').click();
  const seconds = await watched;
  await coach.pane.getByText('What was done so far').click();
  const gestures = await coach.done.count();
  const checks = await durationsOf(page, 'checks');
  expect(checks.length).toBeGreaterThan(1);
  printTable(`A lesson, ${String(runs)} runs`, [
    ['from Start to its first step, median, ms', median(begun).toFixed(0), '≤ 1500'],
    ['of each run', begun.map((each) => each.toFixed(0)).join(', '), ''],
    ['all checks after a commit, the longest, ms', Math.max(...checks).toFixed(1), '≤ 8'],
    ['watched at max to its end, gestures a second', (gestures / seconds).toFixed(1), '≥ 8'],
  ]);
});

/** Seconds from now until the page says that the lesson is solved, by its own clock: asking it again and again takes time too. */
function secondsUntilSolved(page: Page): Promise<number> {
  return page.evaluate(
    () =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = new MutationObserver(() => {
          if (document.querySelector('.coach-solved') === null) return;
          look.disconnect();
          resolve((performance.now() - start) / 1000);
        });
        look.observe(document.body, { childList: true, subtree: true });
      }),
  );
}

/** What the app has measured under a name since the page was loaded, milliseconds. */
function durationsOf(page: Page, name: string): Promise<readonly number[]> {
  return page.evaluate(
    (measured) => performance.getEntriesByName(measured, 'measure').map(({ duration }) => duration),
    name,
  );
}
