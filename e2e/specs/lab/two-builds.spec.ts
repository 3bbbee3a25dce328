import type { Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { test as withBrowsers } from '../../fixtures/browser-process';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { newerBuild, newerPath, serveNewer } from '../../fixtures/newer-build';
import { Lab } from '../../pages/desktop/lab';
import { CheckpointsPage } from '../../pages/lab/checkpoints-page';
import { LabFrame } from '../../pages/lab/lab-frame';
import { TroubleBanner } from '../../pages/lab/trouble-banner';

// One after the other, so that the newer version is built once; the first of them waits for that.
test.describe.configure({ mode: 'default', timeout: 240_000 });

const newerAddress = `${newerPath}#/pc/browser`;

test.describe('two versions of the app in one profile', () => {
  test.use({ announcedErrors: [/NewerLabError/] });

  test('the older tab is asked to reload when the newer one opens the lab', async ({
    page,
    context,
  }, testInfo) => {
    const folder = await newerBuild(testInfo);
    await serveNewer(context, folder);
    await new Lab(page).open();
    await saveCheckpoint(page, 'of the older version');

    const newer = await context.newPage();
    await new Lab(newer).open(newerAddress);
    const banner = new TroubleBanner(page);
    await expect(banner.newer).toContainText('reload it');
    await expectCheckpoint(newer, 'of the older version');
    await saveCheckpoint(newer, 'of the newer version');
    await banner.reload.click();
    await expect(page.getByRole('alert')).toContainText('saved by a newer version of the app');
    await expectCheckpoint(newer, 'of the newer version');
  });

  test('the older one says why it does not open what the newer one saved, and changes nothing', async ({
    page,
    context,
  }, testInfo) => {
    const folder = await newerBuild(testInfo);
    await serveNewer(context, folder);
    const newer = await context.newPage();
    await new Lab(newer).open(newerAddress);
    await saveCheckpoint(newer, 'of the newer version');

    await page.goto('/#/pc/browser');
    await expect(page.getByRole('alert')).toContainText('saved by a newer version of the app');
    await saveCheckpoint(newer, 'after that');
    await newer.reload();
    await expectCheckpoint(newer, 'after that');
  });
});

/** Milliseconds from opening the newer app to the kill. */
const moments = [400, 150, 700, 1000];

withBrowsers(
  'a browser killed four times while the lab is upgraded: the newer version then opens the lab whole',
  orInSoak(false),
  async ({ baseURL, startBrowser }, testInfo) => {
    withBrowsers.setTimeout(180_000);
    const folder = await newerBuild(testInfo);
    const first = await startBrowser();
    await new Lab(first.page).open(new URL('/#/pc/browser', baseURL ?? '').href);
    await saveCheckpoint(first.page, 'before the upgrade');
    await first.kill();

    for (const moment of moments) {
      const doomed = await startBrowser();
      await serveNewer(doomed.page.context(), folder);
      await doomed.page.goto(new URL(newerAddress, baseURL ?? '').href, { waitUntil: 'commit' });
      // The delay is what is tested.
      await setTimeout(moment);
      await doomed.kill();
    }
    const { page } = await startBrowser();
    await serveNewer(page.context(), folder);
    await new Lab(page).open(new URL(newerAddress, baseURL ?? '').href);
    await expectCheckpoint(page, 'before the upgrade');
  },
);

async function saveCheckpoint(page: Page, name: string): Promise<void> {
  await new LabFrame(page).show('Checkpoints');
  const checkpoints = new CheckpointsPage(page);
  await checkpoints.saveAs(name);
  await expect(checkpoints.table).toContainText(name);
}

async function expectCheckpoint(page: Page, name: string): Promise<void> {
  await new LabFrame(page).show('Checkpoints');
  await expect(new CheckpointsPage(page).table).toContainText(name);
}
