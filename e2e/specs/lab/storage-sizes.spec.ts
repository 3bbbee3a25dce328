import { randomBytes } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { saveFile } from '../../fixtures/saved-file';
import { Files } from '../../pages/desktop/files';
import { Lab } from '../../pages/desktop/lab';
import { TroubleBanner } from '../../pages/lab/trouble-banner';

/* Ten sizes of the room that a browser gives: the lab works, or says that it does not and goes on when there is room. */

test.use({ isFirstVisit: true });

/** Bytes: enough to open the database at most; the site is not saved. */
const tooSmallForSite = [20_000, 50_000, 80_000];

/** Bytes: enough for the site. */
const enoughForSite = [200_000, 300_000, 400_000, 500_000, 700_000, 1_000_000];

test('1 byte of room: the lab lasts as long as the tab, and says so', async ({ page, baseURL }, testInfo) => {
  await setRoom(page, baseURL, 1);
  await new Lab(page).open();
  await expect(new TroubleBanner(page).blocked).toContainText('make room on the disk; then reload');
  await expectCopy(page, testInfo.outputPath());
});

for (const size of tooSmallForSite)
  test(`${String(size)} bytes of room: the site is not installed, until there is more`, async ({
    page,
    baseURL,
  }) => {
    await setRoom(page, baseURL, size);
    await page.goto('/#/pc/browser');
    await expect(page.getByRole('alert')).toContainText('Free some disk space');
    await expectAccessible(page);
    const again = page.getByRole('button', { name: 'Try again' });
    await again.click();
    await expect(again).toBeVisible({ timeout: 30_000 });

    await setRoom(page, baseURL);
    await again.click();
    await expect(new Lab(page).taskbar).toBeVisible({ timeout: 30_000 });
    await expect(new TroubleBanner(page).full).toBeHidden();
  });

for (const size of enoughForSite)
  test(`${String(size)} bytes of room: a file too many is not kept, and nothing else is lost`, async ({
    page,
    baseURL,
  }, testInfo) => {
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
  });

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
