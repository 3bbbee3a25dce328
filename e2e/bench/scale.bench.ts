import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { expect, test } from '../fixtures/lab-test';
import { signInToDirector } from '../journeys/first-visit';
import { Lab } from '../pages/desktop/lab';
import { PlatformEquipmentPage } from '../pages/director/platform-equipment-page';
import { LabFrame } from '../pages/lab/lab-frame';
import { SiteMapPage } from '../pages/lab/site-map-page';
import { ThisLabPage } from '../pages/lab/this-lab-page';
import { bigLabFile, bigSite } from './big-lab';
import { watchMainThread, type MainThread } from './main-thread';
import { median } from './median';
import { printTable, type Line } from './print-table';

const commits = 5;

test('a big site', async ({ page }, testInfo) => {
  const lab = await signInToDirector(page, PlatformEquipmentPage.address);
  const path = testInfo.outputPath('big.lab.json');
  writeFileSync(path, await bigLabFile());
  await openLabFile(page, path);
  await new Lab(page).open();
  const equipment = new PlatformEquipmentPage(page);
  const lines: Line[] = [];
  const row = async (what: string, act: () => Promise<unknown>) => {
    lines.push(...linesOf(what, await watchMainThread(page, act)));
  };

  await lab.browse('https://www.harborsign.example/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await row('the grid opens', async () => {
    await lab.browse(PlatformEquipmentPage.address);
    await expect(equipment.list).toHaveAttribute('aria-rowcount', String(bigSite.equipment + 2));
  });
  await row('sorts by name', () => equipment.sortBy('Name'));
  await row('sorts by certificate', () => equipment.sortBy('Certificate'));
  await row('filters', async () => {
    await equipment.filter('Name', 'switch 4');
    await expect(equipment.list).not.toHaveAttribute('aria-rowcount', String(bigSite.equipment + 2));
  });
  await equipment.filter('Name', '');
  const frames = await scroll(page, equipment);
  lines.push(
    ['scrolls: frame, median, ms', median(frames).toFixed(1), 'of the display: 16.7'],
    ['scrolls: the longest frame, ms', Math.max(...frames).toFixed(1), ''],
  );

  const costs: MainThread[] = [];
  for (let commit = 0; commit < commits; commit += 1)
    costs.push(await watchMainThread(page, () => advance(page)));
  lines.push(
    ['a commit: main thread, median, ms', median(costs.map(({ busy }) => busy)).toFixed(1), ''],
    ['a commit: longest task, median, ms', median(costs.map(({ longest }) => longest)).toFixed(1), '≤ 30'],
  );
  const map = new SiteMapPage(page);
  await row('the site map opens', async () => {
    await new LabFrame(page).show('Site map');
    await expect(map.picture).toBeVisible();
  });
  lines.push(['elements of the site map', String(await map.picture.locator('*').count()), 'a few hundred']);
  printTable(
    `${String(bigSite.equipment)} pieces of equipment, ${String(bigSite.certificates)} certificates`,
    lines,
  );
});

async function openLabFile(page: Page, path: string): Promise<void> {
  const thisLab = new ThisLabPage(page);
  await thisLab.open();
  await thisLab.file.setInputFiles(path);
  await expect(thisLab.inside).toBeVisible({ timeout: 60_000 });
  await thisLab.replace.click();
  await expect(thisLab.said(/is open/)).toBeVisible({ timeout: 60_000 });
}

/** Moves the lab clock; ends when undo offers to take that back. */
async function advance(page: Page): Promise<void> {
  const frame = new LabFrame(page);
  const before = await frame.clock.textContent();
  await frame.clock.click();
  await page.getByRole('button', { name: 'a day', exact: true }).click();
  await expect(frame.clock).not.toHaveText(before ?? '');
  await page.keyboard.press('Escape');
}

function linesOf(what: string, { busy, longest }: MainThread): readonly Line[] {
  return [
    [`${what}: longest task, ms`, longest.toFixed(1), '≤ 50'],
    [`${what}: main thread in all, ms`, busy.toFixed(1), ''],
  ];
}

/** Turns the wheel for two seconds over the list; answers the milliseconds between frames. */
async function scroll(page: Page, { list }: PlatformEquipmentPage): Promise<readonly number[]> {
  await list.hover();
  const frames = page.evaluate(noteFrames, 2000);
  for (let turn = 0; turn < 60; turn += 1) await page.mouse.wheel(0, 400);
  return frames;
}

/** Runs in the page: milliseconds between the frames of some time. */
function noteFrames(duration: number): Promise<number[]> {
  return new Promise((resolve) => {
    const frames: number[] = [];
    const start = performance.now();
    const note = (at: number) => {
      frames.push(at);
      if (at - start < duration) requestAnimationFrame(note);
      else resolve(frames.slice(1).map((one, index) => one - (frames[index] ?? one)));
    };
    requestAnimationFrame(note);
  });
}
