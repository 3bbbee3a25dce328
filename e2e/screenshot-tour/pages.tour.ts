import { registry } from '@/app/registry';
import { expect, test } from '../fixtures/lab-test';
import { openPageOf } from '../journeys/first-visit';
import { labViews, openLabView, removeUnderneath } from '../journeys/lab-pages';
import { Lab } from '../pages/desktop/lab';
import { TroubleBanner } from '../pages/lab/trouble-banner';
import { picture, sizes } from './tour';

for (const viewport of sizes)
  test.describe(`${String(viewport.width)} × ${String(viewport.height)}`, () => {
    test.use({ viewport });

    for (const site of registry.sites)
      for (const entry of site.pages)
        test(`${site.title}, ${entry.title}`, async ({ page }) => {
          await openPageOf(page, site.id, entry);
          await expect(page.getByRole('heading', { name: entry.title, level: 1 })).toBeVisible();
          await picture(page, `page ${site.id} ${entry.address}`);
        });

    for (const program of registry.programs)
      test(`program ${program.title}`, async ({ page }) => {
        const lab = new Lab(page);
        await lab.open();
        await lab.openProgram(program.title);
        await expect(page.getByRole('region', { name: program.title, exact: true })).toBeVisible();
        await picture(page, `program ${program.id}`);
      });

    for (const colorScheme of ['light', 'dark'] as const)
      test.describe(colorScheme, () => {
        test.use({ colorScheme });

        for (const view of labViews)
          test(`lab, ${view.title}`, async ({ page }) => {
            await openLabView(page, view);
            await expect(page.getByRole('heading', { name: view.heading, level: view.level })).toBeVisible();
            await picture(page, `lab ${view.title} ${colorScheme}`);
          });

        test('lab, banner of trouble', async ({ page }) => {
          await new Lab(page).open();
          await removeUnderneath(page);
          await expect(new TroubleBanner(page).lost).toBeVisible();
          await picture(page, `lab trouble ${colorScheme}`);
        });
      });
  });
