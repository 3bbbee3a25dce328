import { registry } from '@/app/registry';
import { expect, test } from '../fixtures/lab-test';
import { enterSite } from '../journeys/first-visit';
import { goToLabView, labViews, removeUnderneath } from '../journeys/lab-pages';
import { Lab } from '../pages/desktop/lab';
import { TroubleBanner } from '../pages/lab/trouble-banner';
import { displays, largeDisplays, narrowest, onEach, picture } from './tour';

/** One walk through all pages of a site: milliseconds. */
const wholeWalk = 240_000;

onEach(displays, () => {
  for (const site of registry.sites)
    test(`every page of ${site.title}`, async ({ page }) => {
      test.setTimeout(wholeWalk);
      const goTo = await enterSite(page, site.id);
      for (const entry of site.pages) {
        await goTo(entry);
        await expect(page.getByRole('heading', { name: entry.title, level: 1, exact: true })).toBeVisible();
        await picture(page, `page ${site.id} ${entry.address}`);
      }
    });

  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(colorScheme, () => {
      test.use({ colorScheme });

      test('every page of the lab', async ({ page }) => {
        test.setTimeout(wholeWalk);
        await new Lab(page).open();
        for (const view of labViews) {
          await goToLabView(page, view);
          await expect(page.getByRole('heading', { name: view.heading, level: view.level })).toBeVisible();
          await picture(page, `lab ${view.title} ${colorScheme}`);
        }
      });

      test('a banner of trouble', async ({ page }) => {
        await new Lab(page).open();
        await removeUnderneath(page);
        await expect(new TroubleBanner(page).lost).toBeVisible();
        await picture(page, `lab trouble ${colorScheme}`);
      });
    });
});

onEach([...displays, ...largeDisplays, narrowest], () => {
  test('every program', async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    for (const { id, title } of registry.programs) {
      await lab.openProgram(title);
      await expect(page.getByRole('region', { name: title, exact: true })).toBeVisible();
      await picture(page, `program ${id}`);
    }
  });
});

onEach([...largeDisplays, narrowest], () => {
  for (const { id, title, pages, startAddress } of registry.sites)
    test(`first page of ${title}`, async ({ page }) => {
      await enterSite(page, id);
      const start = pages.find(({ address }) => address === startAddress);
      await expect(page.getByRole('heading', { name: start?.title ?? title, level: 1 })).toBeVisible();
      await picture(page, `start ${id}`);
    });
});
