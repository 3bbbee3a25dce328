import type { Locator, Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { ageDatabase, readDatabase } from '../../fixtures/aged-lab';
import { type BrowserProcess, test } from '../../fixtures/browser-process';
import { orInSoak } from '../../fixtures/in-soak';
import { expect } from '../../fixtures/lab-test';
import { Files } from '../../pages/desktop/files';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { SignInPage } from '../../pages/director/sign-in-page';
import { Coach } from '../../pages/lab/coach';

/** How often a browser is killed here and in a soak; whoever has more time says so. */
const soakedKills = Number(process.env['LAB_TIMES'] ?? 200);

/** Milliseconds from the press to the kill; before, in and after the save. */
const moments = (count: number) =>
  Array.from({ length: count }, (_, index) => Math.round(((index + 0.5) * 240) / count));

for (const count of new Set([8, soakedKills])) {
  test(
    `a browser killed ${String(count)} times in the middle of a save leaves the state before it or after it`,
    orInSoak(count !== soakedKills),
    async ({ baseURL, startBrowser }) => {
      test.setTimeout(120_000 + count * 20_000);
      const address = `${baseURL ?? ''}#/pc/browser`;
      let saved = 0;
      let emptied = 0;
      // The browser that looks at what was left is the next to be killed.
      let browser = await startBrowser();

      for (const [turn, moment] of moments(count).entries()) {
        await openRequestPage(browser.page, address);
        const { generate } = new CertificateSigningRequestPage(browser.page);
        await pressIn(turn, generate);
        // The delay is what is tested.
        await setTimeout(moment);
        await browser.kill();

        browser = await startBrowser();
        const { files, isStored } = await readState(browser.page, address);
        emptied += emptiedIn(turn, browser);
        expect(emptied, 'databases that Chromium emptied').toBeLessThan(2);
        expect(possibleFiles(saved, emptiedIn(turn, browser)), 'files in the folder').toContain(files);
        expect(isStored, 'a file is there if and only if its request is').toBe(files > 0);
        saved = files;
      }

      await openRequestPage(browser.page, address);
      const request = new CertificateSigningRequestPage(browser.page);
      await request.generate.click();
      await expect(request.outcome).toBeVisible();
      await browser.kill();
      const { page } = await startBrowser();
      expect((await readState(page, address)).files, 'what was said to be saved').toBe(saved + 1);
    },
  );
}

test('a page that crashes while it saves leaves the state before it or after it', async ({
  page,
  context,
  baseURL,
}) => {
  const address = `${baseURL ?? ''}#/pc/browser`;
  await openRequestPage(page, address);
  const devTools = await context.newCDPSession(page);
  const crashed = page.waitForEvent('crash');
  await new CertificateSigningRequestPage(page).generate.click();
  // It never answers.
  void devTools.send('Page.crash').catch(() => undefined);
  await crashed;
  const { files, isStored } = await readState(await context.newPage(), address);
  expect(isStored, 'a file is there if and only if its request is').toBe(files > 0);
});

/** Milliseconds from the way to the app to the kill: it opens its database in the middle of them. */
const upgradeMoments = (count: number) => moments(count).map((moment) => 60 + 3 * moment);

for (const count of new Set([1, soakedKills])) {
  test(
    `a browser killed ${String(count)} times while a lab of an earlier version is brought up to date has the old one or the new one`,
    orInSoak(count !== soakedKills),
    async ({ baseURL: base, startBrowser }) => {
      const baseURL = base ?? '';
      test.setTimeout(120_000 + count * 30_000);
      const address = `${baseURL}#/pc/browser`;
      let browser = await startBrowser();
      await new Lab(browser.page).open(address);
      const whole = await readDatabase(browser.page, baseURL);
      const old = whole.stores.filter((store) => store !== 'pages' && store !== 'clear');
      for (const moment of upgradeMoments(count)) {
        await ageDatabase(browser.page, baseURL);
        void browser.page.goto(address).catch(() => undefined);
        // The delay is what is tested.
        await setTimeout(moment);
        await browser.kill();

        browser = await startBrowser();
        const left = await readDatabase(browser.page, baseURL);
        expect([whole, { ...whole, version: 60, records: 6, stores: old }]).toContainEqual(left);
        await new Lab(browser.page).open(address);
        expect(await readDatabase(browser.page, baseURL)).toEqual(whole);
      }
    },
  );
}

test('a browser killed in a lesson goes on in it, and the own lab still comes back', async ({
  baseURL,
  startBrowser,
}) => {
  test.setTimeout(180_000);
  const address = `${baseURL ?? ''}#/pc/browser`;
  let browser = await startBrowser();
  await new Lab(browser.page).open(address);
  await browser.page.goto(`${baseURL ?? ''}${Coach.addressOf('hq-request').slice(1)}`);
  await new Coach(browser.page).start('Try');
  await openRequestPage(browser.page, address);
  const request = new CertificateSigningRequestPage(browser.page);
  await request.generate.click();
  await setTimeout(60);
  await browser.kill();

  browser = await startBrowser();
  await openRequestPage(browser.page, address);
  const coach = new Coach(browser.page);
  await expect(coach.spoken).toHaveText(/^[01] of 3 goals are met/);
  const again = new CertificateSigningRequestPage(browser.page);
  await again.state.fill('California');
  await again.generate.click();
  await expect(coach.spoken).toHaveText(/^2 of 3 goals are met/);
  await browser.kill();

  browser = await startBrowser();
  await new Lab(browser.page).open(address);
  const left = new Coach(browser.page);
  await expect(left.spoken).toHaveText(/^2 of 3 goals are met/);
  await left.leave('Back to my lab');
  expect((await readState(browser.page, address)).files).toBe(0);
});

/** Rarely a kill tears the log of Chromium's own database, which it then empties: no page can hinder it. */
function emptiedIn(turn: number, browser: BrowserProcess): number {
  return turn > 0 && browser.hasNewDatabase() ? 1 : 0;
}

function possibleFiles(saved: number, emptied: number): readonly number[] {
  return emptied > 0 ? [0] : [saved, saved + 1];
}

/** By the mouse, and the next time by the keyboard. */
function pressIn(turn: number, button: Locator): Promise<void> {
  return turn % 2 === 0 ? button.click() : button.press('Enter');
}

async function openRequestPage(page: Page, address: string): Promise<void> {
  const lab = new Lab(page);
  await lab.open(address);
  await lab.browse(CertificateSigningRequestPage.address);
  const signIn = new SignInPage(page);
  const request = new CertificateSigningRequestPage(page);
  await expect(signIn.heading.or(request.heading)).toBeVisible();
  if (await signIn.heading.isVisible()) await signIn.signIn();
  await expect(request.heading).toBeVisible();
}

async function readState(page: Page, address: string) {
  await openRequestPage(page, address);
  const isStored = await new CertificateSigningRequestPage(page).stored.isVisible();
  await new Lab(page).openProgram('Files');
  return { isStored, files: await new Files(page).count() };
}
