import { expect, test } from '../fixtures/lab-test';
import { watchMainThread, type MainThread } from './main-thread';
import { median } from './median';
import { printTable } from './print-table';
import { walks } from './walks';

const runs = 3;

/** What kept the page from answering for more than 50 ms, from the first visit to the end of a procedure. */
for (const [name, walk] of Object.entries(walks))
  test(`long tasks: ${name}`, async ({ browser, baseURL }, testInfo) => {
    const watched: MainThread[] = [];
    for (let run = 0; run < runs; run += 1) {
      const page = await browser.newPage({ ...(baseURL === undefined ? {} : { baseURL }) });
      watched.push(await watchMainThread(page, () => walk(page, testInfo.outputPath())));
      await page.close();
    }
    const of = (part: keyof MainThread) => watched.map((one) => one[part]);
    expect(watched).toHaveLength(runs);
    printTable(`${name}, ${String(runs)} runs`, [
      ['tasks over 50 ms, median', String(median(of('longTasks'))), '0'],
      ['of each run', of('longTasks').join(', '), ''],
      ['the longest task, median, ms', median(of('longest')).toFixed(0), '≤ 50'],
      ['the heaviest task, median, processor, ms', median(of('heaviest')).toFixed(0), '≤ 50'],
    ]);
  });
