import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/lab-test';
import { labWorlds, pendingWorld } from '../fixtures/lab-worlds';
import { removeUnderneath } from '../journeys/lab-pages';
import { chooseForeignFile, chooseWorld, openWorld } from '../journeys/open-world';
import { Lab } from '../pages/desktop/lab';
import { ActivityPage } from '../pages/lab/activity-page';
import { CheckpointsPage } from '../pages/lab/checkpoints-page';
import { LabFrame } from '../pages/lab/lab-frame';
import { OwnSitePage } from '../pages/lab/own-site-page';
import { SiteMapPage } from '../pages/lab/site-map-page';
import { ThisLabPage } from '../pages/lab/this-lab-page';
import { TroubleBanner } from '../pages/lab/trouble-banner';
import { displays, largeDisplays, narrowest, onEach, picture } from './tour';

onEach([...displays, ...largeDisplays, narrowest], () => {
  for (const colorScheme of ['light', 'dark'] as const)
    test.describe(colorScheme, () => {
      test.use({ colorScheme });
      const taken = (page: Page, name: string) => picture(page, `lab ${name} ${colorScheme}`);

      test('a fresh lab', async ({ page }) => {
        const frame = new LabFrame(page);
        await new Lab(page).open();
        await takeSiteMap(page, (name) => taken(page, `fresh ${name}`));
        await goTo(page, '/#/activity', 'Activity');
        await taken(page, 'fresh activity');
        await goTo(page, '/#/checkpoints', 'Checkpoints');
        await taken(page, 'fresh checkpoints');
        await frame.clock.click();
        await taken(page, 'clock');
        await page.keyboard.press('Escape');
        await goTo(page, ThisLabPage.address, 'This lab');
        await taken(page, 'fresh this lab');
        await goTo(page, OwnSitePage.address, 'Your own site');
        await taken(page, 'fresh own site');
        await frame.about.click();
        await expect(page.getByRole('dialog', { name: 'Connect Certificate Lab' })).toBeVisible();
        await taken(page, 'about');
      });

      for (const world of labWorlds)
        test(world.title, async ({ page }) => {
          await openWorld(page, world);
          await page.goto('/#/home');
          await takeSiteMap(page, (name) => taken(page, `${world.title} ${name}`));
          await goTo(page, '/#/activity', 'Activity');
          const activity = new ActivityPage(page);
          await expect(activity.rows.last()).toBeVisible();
          await activity.rows.last().click();
          await taken(page, `${world.title} activity`);
          await goTo(page, OwnSitePage.address, 'Your own site');
          await taken(page, `${world.title} own site`);
        });

      test('dialogs', async ({ page }) => {
        await openWorld(page, pendingWorld);
        await goTo(page, '/#/checkpoints', 'Checkpoints');
        const checkpoints = new CheckpointsPage(page);
        await checkpoints.saveAs('Before the order');
        await checkpoints.saveAs(
          'With a name that somebody made rather long, to see what becomes of it in the table',
        );
        await new LabFrame(page).undo.click();
        await taken(page, 'checkpoints');
        await checkpoints.save.click();
        await taken(page, 'checkpoint without a name');
        await checkpoints.ask('Restore', 'Before the order');
        await expect(checkpoints.changes).toBeVisible();
        await taken(page, 'restore');
        await page.keyboard.press('Escape');
        await checkpoints.ask('Remove', 'Before the order');
        await taken(page, 'remove');
        await page.keyboard.press('Escape');
        await checkpoints.ask('Compare', 'Before the order');
        await expect(page.getByRole('list', { name: 'What changed since' })).toBeVisible();
        await taken(page, 'compare');
        await page.keyboard.press('Escape');
        await checkpoints.startOver.click();
        await taken(page, 'start over');
        await page.keyboard.press('Escape');
        await checkpoints.wipe.click();
        await taken(page, 'wipe');
      });

      test('files and names', async ({ page }) => {
        await new Lab(page).open();
        await page.goto(ThisLabPage.address);
        const lab = new ThisLabPage(page);
        await lab.withKeys.check();
        await lab.password.fill('short');
        await lab.passwordAgain.fill('shorter');
        await taken(page, 'password');
        await chooseWorld(page, pendingWorld);
        await lab.inside.scrollIntoViewIfNeeded();
        await taken(page, 'found file');
        await chooseForeignFile(page);
        await taken(page, 'refused file');
        await goTo(page, OwnSitePage.address, 'Your own site');
        const site = new OwnSitePage(page);
        await site.fill({ Domain: 'exa mple', Country: 'Germany' });
        await site.rename.click();
        await taken(page, 'own site refused');
        await removeUnderneath(page);
        await expect(new TroubleBanner(page).lost).toBeVisible();
        await taken(page, 'trouble');
      });
    });
});

/** Goes to a page of the lab and waits for its heading. */
async function goTo(page: Page, address: string, heading: string) {
  await page.goto(address);
  await expect(page.getByRole('heading', { name: heading, level: 1 })).toBeVisible();
}

/** Both views, and what is said of what is pointed at. */
async function takeSiteMap(page: Page, taken: (name: string) => Promise<void>) {
  const map = new SiteMapPage(page);
  await page.goto('/#/home');
  await map.show('Picture');
  await taken('picture');
  await map.line('Administrator’s browser to').first().focus();
  await taken('picture with a reason');
  await map.show('List');
  await taken('list');
}
