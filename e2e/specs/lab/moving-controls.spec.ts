import type { Locator, Page } from '@playwright/test';
import { expect, test } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';

/** Presses what goes from under the pointer meanwhile, as when an answer arrives above it. */
async function pressWhileItMoves(page: Page, control: Locator): Promise<void> {
  await control.hover();
  await page.mouse.down();
  await control.evaluate((element) => {
    element.style.translate = '0 60px';
  });
  await page.mouse.up();
  await control.evaluate((element) => {
    element.style.translate = '';
  });
}

test('a button, a link and a tab that move while they are pressed are pressed', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open('/#/pc/browser/sb7-hq.sb7.com');
  await pressWhileItMoves(page, page.getByRole('button', { name: 'admin', exact: true }));
  await expect(page.getByRole('textbox', { name: 'User name' })).toHaveValue('admin');
  await pressWhileItMoves(page, page.getByRole('button', { name: 'New tab' }));
  await expect(page.getByRole('tab')).toHaveCount(2);
  await pressWhileItMoves(page, page.getByRole('tab').first());
  await expect(page.getByRole('tab').first()).toHaveAttribute('aria-selected', 'true');
  await pressWhileItMoves(page, page.getByRole('link', { name: 'Site map' }));
  await expect(page.getByRole('heading', { name: 'Site map', level: 1 })).toBeVisible();
});
