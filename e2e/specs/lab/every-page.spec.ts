import { labPages } from '@/app/lab-pages';
import { registry } from '@/app/registry';
import { controlsOf } from '@/views/shell/controls';
import { expectAccessible, expectAccessibleWhenDark } from '../../fixtures/accessibility';
import { expectNamed, expectNamedInside } from '../../fixtures/control-names';
import { orInSoak } from '../../fixtures/in-soak';
import { namesReachedByTab, usableControls } from '../../fixtures/keyboard';
import { expect, test } from '../../fixtures/lab-test';
import { expectReflow } from '../../fixtures/narrow';
import { expectOneScreen } from '../../fixtures/one-screen';
import { enterSite } from '../../journeys/first-visit';
import { goToLabView, labViews, removeUnderneath } from '../../journeys/lab-pages';
import { labSituations } from '../../journeys/lab-situations';
import { Lab } from '../../pages/desktop/lab';
import { SignInPage } from '../../pages/director/sign-in-page';
import { TroubleBanner } from '../../pages/lab/trouble-banner';

/** A site, or the lab around the PC, is visited page by page in one go: milliseconds. */
const wholeVisit = 240_000;

for (const site of registry.sites)
  test(`every page of ${site.title}: heading, accessibility, keyboard, reflow`, async ({ page }) => {
    test.setTimeout(wholeVisit);
    const goTo = await enterSite(page, site.id);

    for (const entry of site.pages)
      await test.step(entry.title, async () => {
        await goTo(entry);
        await expect(page.getByRole('heading', { name: entry.title, level: 1, exact: true })).toBeVisible();
        await expectAccessible(page);
        const reached = await namesReachedByTab(page);
        const usable = await usableControls(page, Object.keys(controlsOf(entry)));
        expect([...reached], entry.title).toEqual(expect.arrayContaining([...usable]));
        await expectOneScreen(page);
        await expectReflow(page);
        await expectNamed(page, entry, site.controls);
        await expectNamedInside(page, entry, site.controls);
      });
  });

for (const program of registry.programs) {
  const { title } = program;

  test(`the program ${title}: window, accessibility, keyboard, reflow`, async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.openProgram(title);

    await expect(page.getByRole('region', { name: title, exact: true })).toBeVisible();
    await expectAccessible(page);
    const reached = await namesReachedByTab(page);
    expect([...reached]).toEqual(
      expect.arrayContaining([...(await usableControls(page, Object.keys(controlsOf(program))))]),
    );
    await expectOneScreen(page);
    await expectReflow(page);
    await expectNamed(page, program);
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

test('the views of the lab are all its pages', () => {
  const addresses = labPages.map(({ address }) => `/#${address}`);
  expect(labViews.map(({ address }) => address)).toEqual(expect.arrayContaining(addresses));
});

for (const { title, prepare, views, isInSoak = false } of labSituations)
  test(
    `the lab’s own pages, ${title}: heading, accessibility light and dark, keyboard, reflow`,
    orInSoak(!isInSoak),
    async ({ page }) => {
      test.setTimeout(wholeVisit);
      await prepare(page);

      for (const view of views)
        await test.step(view.title, async () => {
          await goToLabView(page, view);
          await expect(page.getByRole('heading', { name: view.heading, level: view.level })).toBeVisible();
          await expectAccessible(page);
          await expectAccessibleWhenDark(page);
          const reached = await namesReachedByTab(page);
          expect([...reached], view.title).toEqual(expect.arrayContaining([...view.controls]));
          await expectOneScreen(page);
          await expectReflow(page);
        });
    },
  );

test('a banner of trouble: accessibility light and dark, keyboard', async ({ page }) => {
  await new Lab(page).open();
  await removeUnderneath(page);

  await expect(new TroubleBanner(page).lost).toBeVisible();
  await expectAccessible(page);
  await expectAccessibleWhenDark(page);
  const reached = await namesReachedByTab(page);
  expect([...reached]).toEqual(expect.arrayContaining(['save-copy', 'reload']));
});
