import { expectAccessible, expectAccessibleWhenDark } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';
import { StartPage } from '../../pages/lab/start-page';

test.use({ isFirstVisit: true });

test('the first visit asks how keys are kept, makes those of the site and says so; the next one finds them', async ({
  page,
}) => {
  const installing = page.getByRole('heading', { name: 'Installing the site' });
  const lab = new Lab(page);

  // Nothing makes keys before the screen was looked at.
  let letGo: (() => void) | undefined;
  const looked = new Promise<void>((resolve) => (letGo = resolve));
  await page.route('**/assets/pki-worker-*.js', async (route) => {
    await looked;
    await route.continue();
  });
  await page.goto('/#/pc/browser');
  const start = new StartPage(page);
  await expect(start.heading).toBeVisible();
  await expectAccessible(page);
  await start.protectedByPassword.check();
  await expectAccessibleWhenDark(page);
  await start.start.click();
  await expect(page.getByText('This password is too easy to guess.', { exact: false })).toBeVisible();
  await page.getByRole('radio', { name: /^For practice/ }).check();
  await start.start.press('Enter');
  await expect(installing).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Keys made' })).toBeVisible();
  await expectAccessible(page);
  letGo?.();
  await expect(lab.taskbar).toBeVisible({ timeout: 30_000 });

  await page.reload();
  await expect(lab.taskbar).toBeVisible();
  await expect(installing).toBeHidden();
});

test('kept in memory only, nothing of the lab is there after a reload', async ({ page }) => {
  await page.goto('/#/pc/browser');
  const start = new StartPage(page);
  await start.inMemory.check();
  await start.start.click();
  await expect(new Lab(page).taskbar).toBeVisible({ timeout: 30_000 });
  page.once('dialog', (dialog) => void dialog.accept());
  await page.reload();
  await expect(start.heading).toBeVisible();
});
