import { registry } from '@/app/registry';
import { expectAccessible } from '../../fixtures/accessibility';
import { namesReachedByTab, usableControls } from '../../fixtures/keyboard';
import { expect, test } from '../../fixtures/lab-test';
import { openPageOf } from '../../journeys/first-visit';
import { labViews, openLabView, removeUnderneath } from '../../journeys/lab-pages';
import { Lab } from '../../pages/desktop/lab';
import { SignInPage } from '../../pages/director/sign-in-page';
import { TroubleBanner } from '../../pages/lab/trouble-banner';

for (const site of registry.sites) {
  for (const entry of site.pages) {
    const { title, controls } = entry;

    test(`${site.title}, ${title}: heading, accessibility, keyboard`, async ({ page }) => {
      await openPageOf(page, site.id, entry);

      await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
      await expectAccessible(page);
      const reached = await namesReachedByTab(page);
      expect([...reached]).toEqual(expect.arrayContaining([...(await usableControls(page, controls))]));
    });
  }
}

for (const { title, controls } of registry.programs) {
  test(`the program ${title}: window, accessibility, keyboard`, async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.openProgram(title);

    await expect(page.getByRole('region', { name: title, exact: true })).toBeVisible();
    await expectAccessible(page);
    const reached = await namesReachedByTab(page);
    expect([...reached]).toEqual(expect.arrayContaining([...(await usableControls(page, controls))]));
  });
}

test('at 320 pixels every program is still reached by name', async ({ page }) => {
  await page.setViewportSize({ width: 320, height: 640 });
  const lab = new Lab(page);
  await lab.open();

  for (const { title } of registry.programs) {
    await lab.openProgram(title);
    await expect(page.getByRole('region', { name: title, exact: true })).toBeVisible();
  }
  await expectAccessible(page);
});

test('the sign-in page of Director: accessibility', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  await lab.browse('https://sb7-hq.sb7.com/');
  await expect(new SignInPage(page).heading).toBeVisible();
  await expectAccessible(page);
});

for (const colorScheme of ['light', 'dark'] as const)
  test.describe(`the lab’s own pages, ${colorScheme}`, () => {
    test.use({ colorScheme });

    for (const view of labViews)
      test(`${view.title}: heading, accessibility, keyboard`, async ({ page }) => {
        await openLabView(page, view);

        await expect(page.getByRole('heading', { name: view.heading, level: view.level })).toBeVisible();
        await expectAccessible(page);
        const reached = await namesReachedByTab(page);
        expect([...reached]).toEqual(expect.arrayContaining([...view.controls]));
      });

    test('a banner of trouble: accessibility, keyboard', async ({ page }) => {
      await new Lab(page).open();
      await removeUnderneath(page);

      await expect(new TroubleBanner(page).lost).toBeVisible();
      await expectAccessible(page);
      const reached = await namesReachedByTab(page);
      expect([...reached]).toEqual(expect.arrayContaining(['save-copy', 'reload']));
    });
  });
