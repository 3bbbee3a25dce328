import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';

test.use({ isFirstVisit: true });

test('the first visit makes the keys of the site and says so; the next one finds them', async ({ page }) => {
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
  await expect(installing).toBeVisible();
  await expect(page.getByRole('progressbar', { name: 'Keys made' })).toBeVisible();
  await expectAccessible(page);
  letGo?.();
  await expect(lab.taskbar).toBeVisible({ timeout: 30_000 });

  await page.reload();
  await expect(lab.taskbar).toBeVisible();
  await expect(installing).toBeHidden();
});
