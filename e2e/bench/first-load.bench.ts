import type { Response } from '@playwright/test';
import { gzipSync } from 'node:zlib';
import { expect, test } from '../fixtures/lab-test';
import { Lab } from '../pages/desktop/lab';
import { median } from './median';
import { printTable } from './print-table';

const runs = 5;

/** The entry script and what it loads at once, before anything is shown, compressed; and the largest paint. */
test('first load', async ({ browser }) => {
  const paints: number[] = [];
  let first = 0;
  let all = 0;

  for (let run = 0; run < runs; run += 1) {
    const page = await browser.newPage();
    const responses: Response[] = [];
    page.on('response', (response) => {
      if (isScript(response)) responses.push(response);
    });
    await new Lab(page).open();
    const html = await (await page.request.get('/')).text();
    first = await sizeOf(responses.filter((response) => isNamedIn(html, response)));
    all = await sizeOf(responses);
    paints.push(await page.evaluate(largestPaint));
    await page.close();
  }

  expect(paints).toHaveLength(runs);
  printTable('First load, localhost, five fresh profiles', [
    ['first scripts, kB compressed', kilobytes(first), '≤ 115'],
    ['every script up to the installed site, worker included, kB', kilobytes(all), ''],
    ['largest contentful paint, median, ms', median(paints).toFixed(0), ''],
  ]);
});

function isScript(response: Response): boolean {
  return response.url().endsWith('.js');
}

/** The page itself names the entry script and what that imports. */
function isNamedIn(html: string, response: Response): boolean {
  return html.includes(new URL(response.url()).pathname);
}

/** Octets, compressed. */
async function sizeOf(responses: readonly Response[]): Promise<number> {
  const scripts = await Promise.all(responses.map((response) => response.body()));
  return scripts.reduce((sum, script) => sum + gzipSync(script, { level: 9 }).length, 0);
}

function kilobytes(size: number): string {
  return (size / 1000).toFixed(1);
}

/** Runs in the page: milliseconds to the largest paint so far. */
function largestPaint(): Promise<number> {
  return new Promise((resolve) => {
    new PerformanceObserver((list) => {
      resolve(list.getEntries().at(-1)?.startTime ?? Number.NaN);
    }).observe({ type: 'largest-contentful-paint', buffered: true });
  });
}
