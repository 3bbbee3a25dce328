import { writeFileSync } from 'node:fs';
import { aRoot, aServer, authorities, authorityName, serverHost } from '../fixtures/authorities-of-a-name';
import { expect, test } from '../fixtures/lab-test';
import { Lab } from '../pages/desktop/lab';
import { Preflight } from '../pages/preflight/preflight';
import { watchMainThread } from './main-thread';
import { printTable, type Line } from './print-table';

test.use({ isFirstVisit: false });

/** What is dropped: each entry at once. */
const files: readonly (readonly [title: string, parts: readonly string[]])[] = [
  ['200 in a ring, with a server', [aServer(authorityName, 3) + authorities(0, 199)]],
  ['200 self-signed', [authorities(1000, 200, 'self-signed')]],
  ['400 in a ring', [authorities(2000, 400)]],
  ['1,000 in five files', [0, 1, 2, 3, 4].map((part) => authorities(3000 + part * 200, 200))],
  ['a good server and its root straight after', [aServer('Good Root', 0) + aRoot('Good Root', 0)]],
];

test('certificates of many authorities of one name in the pre-flight', async ({ page }, testInfo) => {
  const lab = new Lab(page);
  await lab.open();
  await lab.openProgram('Pre-flight');
  const preflight = new Preflight(page);
  const lines: Line[] = [];
  for (const [title, parts] of files) {
    await preflight.chooseTarget('Mobility Router of a real site');
    await preflight.reachedAs.fill(serverHost);
    const paths = parts.map((part, index) => {
      const path = testInfo.outputPath(`${title}-${String(index)}.pem`);
      writeFileSync(path, part);
      return path;
    });
    const { elapsed, heaviest, longest } = await watchMainThread(page, async () => {
      await preflight.drop(...paths);
      await expect(preflight.verdict).toBeVisible();
    });
    lines.push([`${title}: answered, ms`, elapsed.toFixed(0), '≤ 3000']);
    lines.push([`${title}: heaviest task, processor, ms`, heaviest.toFixed(0), '≤ 50']);
    lines.push([`${title}: longest task on the wall, ms`, longest.toFixed(0), '≤ 50 on a quiet machine']);
    await preflight.startAnew.click();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await expect(preflight.empty).toBeVisible();
  }
  printTable('Authorities of one name', lines);
});
