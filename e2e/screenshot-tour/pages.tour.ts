import { registry } from '@/app/registry';
import { expect, test } from '../fixtures/lab-test';
import { openPageOf } from '../journeys/first-visit';
import { Lab } from '../pages/desktop/lab';
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
  });
