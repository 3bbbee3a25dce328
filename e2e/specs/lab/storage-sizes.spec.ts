import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../../fixtures/accessibility';
import { orInSoak } from '../../fixtures/in-soak';
import { emptyProfile, expect, leftBy, test as base } from '../../fixtures/lab-test';
import { saveFile } from '../../fixtures/saved-file';
import { Files } from '../../pages/desktop/files';
import { Lab } from '../../pages/desktop/lab';
import { TroubleBanner } from '../../pages/lab/trouble-banner';

/* Ten sizes of the room that a browser gives: the lab works, or says that it does not and goes on when there is room. */

/** A saved site takes another number of bytes with each way in which a browser keeps data: it is measured first. */
const test = base.extend<object, { siteBytes: number }>({
  siteBytes: [
    async ({ browser }, use, worker) => {
      const { made } = await leftBy(browser, worker, emptyProfile, async (lab) => {
        await lab.open();
        return lab.page.evaluate(() => navigator.storage.estimate());
      });
      await use(made.usage ?? 0);
    },
    { scope: 'worker' },
  ],
});

test.use({ isFirstVisit: true });

/** Parts of what the site takes: there the database opens or not, by the browser. */
const tooSmallForMuch = [0.1, 0.25];

/** Parts of what the site takes: the database opens, and the site is not saved. */
const tooSmallForSite = [0.5, 0.7];

/** Times what the site takes; the first is tried in every run. */
const enoughForSite = [1.5, 4, 2, 2.5, 3];

test('1 byte of room: the lab lasts as long as the tab, and says so', async ({ page, baseURL }, testInfo) => {
  await setRoom(page, baseURL, 1);
  await new Lab(page).open();
  await expect(new TroubleBanner(page).blocked).toContainText('make room on the disk; then reload');
  await expectCopy(page, testInfo.outputPath());
});

for (const part of tooSmallForMuch)
  test(
    `room for ${String(part)} of a site: whether the lab lasts as long as the tab or not at all is said`,
    orInSoak(part === tooSmallForMuch[0]),
    async ({ page, baseURL, siteBytes }) => {
      await setRoom(page, baseURL, Math.round(siteBytes * part));
      await new Lab(page).begin();
      await expect(page.getByRole('alert')).toContainText(/keeps no data|Free some disk space/, installation);
      await expectAccessible(page);

      await setRoom(page, baseURL);
      await page.reload();
      await new Lab(page).open();
      await expect(page.getByRole('alert')).toBeHidden();
    },
  );

for (const part of tooSmallForSite)
  test(
    `room for ${String(part)} of a site: it is not installed, until there is more`,
    orInSoak(part === tooSmallForSite[0]),
    async ({ page, baseURL, siteBytes }) => {
      await setRoom(page, baseURL, Math.round(siteBytes * part));
      await new Lab(page).begin();
      await expect(page.getByRole('alert')).toContainText('Free some disk space', installation);
      await expectAccessible(page);
      const again = page.getByRole('button', { name: 'Try again' });
      await again.click();
      await expect(again).toBeVisible(installation);

      await setRoom(page, baseURL);
      await again.click();
      await expect(new Lab(page).taskbar).toBeVisible(installation);
      await expect(new TroubleBanner(page).full).toBeHidden();
    },
  );

for (const [index, times] of enoughForSite.entries())
  test(
    `room for ${String(times)} sites: a file too many is not kept, and nothing else is lost`,
    orInSoak(index < 1),
    async ({ page, baseURL, siteBytes }, testInfo) => {
      const size = Math.round(siteBytes * times);
      await setRoom(page, baseURL, size);
      const lab = new Lab(page);
      await lab.open();
      await lab.openProgram('Files');
      const folder = new Files(page);
      const path = testInfo.outputPath('large.bin');
      writeFileSync(path, randomBytes(size + 900_000));
      await folder.realFiles.setInputFiles(path);

      const banner = new TroubleBanner(page);
      await expect(banner.full).toContainText('everything before it is kept');
      await expect(folder.files).toHaveCount(0);
      await expectAccessible(page);
      await expectCopy(page, testInfo.outputPath());
      await page.reload();
      await expect(folder.addFiles).toBeVisible();
      await expect(folder.files).toHaveCount(0);

      await folder.realFiles.setInputFiles(path);
      await expect(banner.full).toBeVisible();
      await setRoom(page, baseURL);
      await folder.realFiles.setInputFiles(path);
      await expect(folder.files).toHaveCount(1);
      await expect(banner.full).toBeHidden();
    },
  );

/** Ten keys are made for a site. */
const installation = { timeout: 30_000 };

/** How many bytes the browser lets the app keep; as many as it likes without a size. */
async function setRoom(page: Page, baseURL = '', quotaSize?: number): Promise<void> {
  const session = await page.context().newCDPSession(page);
  const { origin } = new URL(baseURL);
  await session.send('Storage.overrideQuotaForOrigin', {
    origin,
    ...(quotaSize === undefined ? {} : { quotaSize }),
  });
}

/** The banner's copy is a lab file. */
async function expectCopy(page: Page, folder: string): Promise<void> {
  const copy = await saveFile(page, folder, () => new TroubleBanner(page).saveCopy.click());
  expect(JSON.parse(readFileSync(copy.path, 'utf8'))).toMatchObject({ format: 'connect-certificate-lab' });
}
