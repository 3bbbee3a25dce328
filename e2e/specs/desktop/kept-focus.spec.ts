import type { Page } from '@playwright/test';
import { expect, test } from '../../fixtures/lab-test';
import { signInToAppliance } from '../../journeys/first-visit';
import { Lab } from '../../pages/desktop/lab';
import { LabFrame } from '../../pages/lab/lab-frame';
import { SiteMapPage } from '../../pages/lab/site-map-page';

/** The nearest region or main part that the keyboard is in. */
function whereFocusIs(page: Page): Promise<string | null | undefined> {
  return page.evaluate(() => document.activeElement?.closest('section, main')?.getAttribute('aria-label'));
}

async function press(page: Page, role: 'button' | 'link', name: string): Promise<void> {
  await page.getByRole(role, { name, exact: true }).focus();
  await page.keyboard.press('Enter');
}

test('where what had the focus is closed, the keyboard goes on in what is seen instead', async ({ page }) => {
  await new Lab(page).open('/#/pc');
  await press(page, 'link', 'Files');
  await expect.poll(() => whereFocusIs(page)).toBe('Files');
  await press(page, 'button', 'Minimise Files');
  await expect.poll(() => whereFocusIs(page)).toBe('The PC');
  await page.keyboard.press('Tab');
  await expect(page.getByRole('link', { name: 'Browser' })).toBeFocused();
  await page.keyboard.press('Enter');
  await expect.poll(() => whereFocusIs(page)).toBe('Browser');
  await press(page, 'button', 'Close Browser');
  await expect.poll(() => whereFocusIs(page)).toBe('Files');

  await new LabFrame(page).show('Site map');
  const { picture } = new SiteMapPage(page);
  await picture.getByRole('link', { name: /^SB7-vSA100\./ }).focus();
  await page.keyboard.press('Enter');
  await expect.poll(() => whereFocusIs(page)).toBe('Browser');
});

test('a tab that is closed by its key gives the focus to the tab that is seen then', async ({ page }) => {
  await new Lab(page).open();
  await press(page, 'button', 'New tab');
  const tabs = page.getByRole('tab', { name: 'New Tab' });
  await expect(tabs).toHaveCount(2);
  await tabs.first().focus();
  await page.keyboard.press('ArrowRight');
  await expect(tabs.last()).toBeFocused();
  await page.keyboard.press('Delete');
  await expect(tabs).toBeFocused();
});

test('a button that cannot be pressed any more leaves the keyboard on its page', async ({ page }) => {
  await signInToAppliance(page, 'http://sb7-vsa100.sb7.com/conferences');
  const next = page.getByRole('button', { name: 'Next' });
  await next.focus();
  while (await next.isEnabled()) await page.keyboard.press('Enter');
  await expect.poll(() => whereFocusIs(page)).toBe('Browser');
});
