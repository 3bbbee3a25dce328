import type { Browser, Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '../fixtures/lab-test';
import { Lab } from '../pages/desktop/lab';
import { StartPage } from '../pages/lab/start-page';
import { watchMainThread, type MainThread } from './main-thread';
import { median } from './median';
import { printTable } from './print-table';
import { walks } from './walks';

const runs = 3;

/** Milliseconds in which somebody reads the start page. */
const reading = 3000;

/* What kept the page from answering for more than 50 ms: on a first visit, and after that in each procedure. */

test('long tasks: a first visit', async ({ browser, baseURL }) => {
  const watched = await inNewPages(browser, baseURL, (page) =>
    watchMainThread(page, () => new Lab(page).open()),
  );
  print('A first visit, until the site is installed', watched);
  const elapsed = median(watched.map((one) => one.elapsed)).toFixed(0);
  printTable('A first visit', [
    ['opened and started at once, until the site is installed, median, ms', elapsed, ''],
  ]);
});

test('from Start to the site, the start page having stood', async ({ browser, baseURL }) => {
  const elapsed = await inNewPages(browser, baseURL, async (page) => {
    await page.goto('/#/pc/browser');
    const first = new StartPage(page);
    await expect(first.start).toBeVisible();
    await setTimeout(reading);
    const begin = performance.now();
    await first.begin();
    await expect(new Lab(page).taskbar).toBeVisible();
    return performance.now() - begin;
  });
  printTable('A first visit, the start page having stood for 3 s', [
    [
      'from Start until the site is installed, median, ms',
      median(elapsed).toFixed(0),
      '≤ 1500 on two quiet cores',
    ],
  ]);
});

for (const [name, walk] of Object.entries(walks))
  test(`long tasks: ${name}`, async ({ browser, baseURL }, testInfo) => {
    const watched = await inNewPages(browser, baseURL, (page) =>
      watchMainThread(page, () => walk(page, testInfo.outputPath()), 'installed'),
    );
    print(name, watched);
  });

async function inNewPages<Watched>(
  browser: Browser,
  baseURL: string | undefined,
  watch: (page: Page) => Promise<Watched>,
): Promise<readonly Watched[]> {
  const watched: Watched[] = [];
  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage({ ...(baseURL === undefined ? {} : { baseURL }) });
    watched.push(await watch(page));
    await page.close();
  }
  return watched;
}

function print(name: string, watched: readonly MainThread[]): void {
  const of = (part: keyof MainThread) => watched.map((one) => one[part]);
  expect(watched).toHaveLength(runs);
  printTable(`${name}, ${String(runs)} runs`, [
    ['tasks over 50 ms, median', String(median(of('longTasks'))), '0'],
    ['of each run', of('longTasks').join(', '), ''],
    ['the longest task, median, ms', median(of('longest')).toFixed(0), '≤ 50'],
    ['the heaviest task, median, processor, ms', median(of('heaviest')).toFixed(0), '≤ 50'],
  ]);
}
