import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BrowserContext, Page } from '@playwright/test';
import { expectAccessible } from '../../fixtures/accessibility';
import { openBeside } from '../../fixtures/beside';
import { BrowserProcess } from '../../fixtures/browser-process';
import { expect, test } from '../../fixtures/lab-test';
import { saveFile } from '../../fixtures/saved-file';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { SignInPage } from '../../pages/director/sign-in-page';
import { TroubleBanner } from '../../pages/lab/trouble-banner';

test('a browser that keeps no data: everything works in this tab, and a banner says so', async ({
  baseURL,
}, testInfo) => {
  const profile = testInfo.outputPath('profile');
  mkdirSync(join(profile, 'Default'), { recursive: true });
  const preferences = { profile: { default_content_setting_values: { cookies: 2 } } };
  writeFileSync(join(profile, 'Default', 'Preferences'), JSON.stringify(preferences));
  const browser = await BrowserProcess.start(profile);
  const { page } = browser;
  await new Lab(page).open(baseURL);

  const banner = new TroubleBanner(page);
  await expect(banner.blocked).toContainText('lasts only as long as this tab');
  const lab = new Lab(page);
  await lab.browse(CertificateSigningRequestPage.address);
  await new SignInPage(page).signIn();
  const request = new CertificateSigningRequestPage(page);
  await request.generate.click();
  await expect(request.outcome).toBeVisible();
  const asked = page.waitForEvent('dialog');
  void page.close({ runBeforeUnload: true });
  const question = await asked;
  expect(question.type(), 'what is not saved would go with the tab').toBe('beforeunload');
  await question.dismiss();
  await banner.saveCopy.click();
  await expect(banner.blocked).toContainText('A copy without private keys was saved.');
  const closed = page.waitForEvent('close');
  void page.close({ runBeforeUnload: true });
  await closed;
  await browser.kill();
});

test.describe('with another version', () => {
  test.use({ announcedErrors: [/NewerLabError/] });

  test('another tab takes the lab over with a newer version: this one asks to reload, then says why not', async ({
    page,
    context,
  }) => {
    const lab = new Lab(page);
    await lab.open();
    await takeOver(context, page);
    const banner = new TroubleBanner(page);
    await expect(banner.newer).toContainText('reload it');
    await banner.reload.click();
    await expect(page.getByRole('alert')).toContainText('saved by a newer version of the app');
  });
});

test('the lab is removed under the running app: told at once, with a copy to save', async ({
  page,
  context,
}, testInfo) => {
  const lab = new Lab(page);
  await lab.open();
  const other = await openBeside(context, page);
  await other.evaluate(() => indexedDB.deleteDatabase('connect-certificate-lab'));

  const banner = new TroubleBanner(page);
  await expect(banner.lost).toBeVisible();
  await saveFile(page, testInfo.outputPath(), () => banner.saveCopy.click());
  await banner.reload.click();
  await expect(banner.gone).toContainText('What is not in a lab file is lost');
  await expectAccessible(page);
  await lab.startAgain();
  await expect(banner.lost).toBeHidden();
  await banner.dismiss.click();
  await expect(banner.gone).toBeHidden();
  await page.reload();
  await expect(lab.taskbar).toBeVisible();
  await expect(banner.gone).toBeHidden();
});

/** What the next version of the app does to the database: its number grows, and so does that of the saved world. */
async function takeOver(context: BrowserContext, page: Page): Promise<void> {
  const other = await openBeside(context, page);
  await other.evaluate(
    () =>
      new Promise<void>((resolve, reject) => {
        const opening = indexedDB.open('connect-certificate-lab', 990);
        opening.onerror = () => reject(new Error(opening.error?.message));
        opening.onsuccess = () => {
          const change = opening.result.transaction('properties', 'readwrite');
          change.objectStore('properties').put({ name: 'world-version', value: 99 });
          change.oncomplete = () => {
            opening.result.close();
            resolve();
          };
        };
      }),
  );
}
