import { orInSoak } from '../../fixtures/in-soak';
import { labPages } from '@/app/lab-pages';
import { registry } from '@/app/registry';
import type { Page } from '@playwright/test';
import { expectAccessible } from '../../fixtures/accessibility';
import { test } from '../../fixtures/build-server';
import { expect } from '../../fixtures/lab-test';
import { makeNextBuild, saidByTheNext } from '../../fixtures/next-build';
import { enterSite } from '../../journeys/first-visit';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { CheckpointsPage } from '../../pages/lab/checkpoints-page';
import { Coach } from '../../pages/lab/coach';
import { LabFrame } from '../../pages/lab/lab-frame';
import { NewerVersion } from '../../pages/lab/newer-version';

test.use({ isFirstVisit: true, serviceWorkers: 'allow' });

/** Milliseconds; everything is kept once the first visit's busy seconds are over. */
const untilKept = 60_000;

/** Opens the lab and waits until the browser keeps all of the app. */
async function openAndKeep(page: Page): Promise<Lab> {
  const lab = new Lab(page);
  await lab.open();
  await expectKept(page);
  return lab;
}

async function expectKept(page: Page): Promise<void> {
  await page.goto('/#/lab');
  await expect(page.getByText(/it opens and works without a network/)).toBeVisible({ timeout: untilKept });
}

test('without a network everything opens that was never opened before, and a key is made', async ({
  page,
  server,
}) => {
  test.setTimeout(240_000);
  await openAndKeep(page);
  await expectAccessible(page);
  await server.stop();
  await page.reload();

  const lab = new Lab(page);
  await lab.open();
  for (const { title } of registry.programs) {
    await lab.openProgram(title);
    await expect(page.getByRole('region', { name: title, exact: true })).toBeVisible();
  }
  for (const { title, address } of labPages) {
    await page.goto(`/#${address}`);
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
  }
  for (const site of registry.sites) {
    await enterSite(page, site.id);
    await expect(page.getByRole('heading', { level: 1 }).first()).toBeVisible();
  }
  await lab.browse(CertificateSigningRequestPage.address);
  const request = new CertificateSigningRequestPage(page);
  await request.state.fill('California');
  await request.generate.click();
  await expect(request.outcome).toBeVisible();
});

test('a newer version says so, waits for the press, and leaves other tabs whole', async ({
  page,
  context,
  server,
}, testInfo) => {
  test.setTimeout(240_000);
  await openAndKeep(page);
  const older = await context.newPage();
  await new Lab(older).open();

  const next = testInfo.outputPath('next');
  makeNextBuild(next, /^practice-ca-/u);
  server.folder = next;
  await page.reload();
  const newer = new NewerVersion(page);
  await expect(newer.line).toBeVisible({ timeout: untilKept });
  await expectAccessible(page);

  await new LabFrame(page).show('Checkpoints');
  const checkpoints = new CheckpointsPage(page);
  await checkpoints.name.fill('typed and not saved');
  await expect(newer.line).toBeHidden();
  await checkpoints.save.click();
  await expect(newer.line).toBeVisible();

  await newer.reload.click();
  await expect(newer.line).toBeHidden();
  await expect(checkpoints.table).toContainText('typed and not saved');
  expect(await servedPage(page)).toContain(saidByTheNext);

  // The other tab began with the version before: what it has not loaded yet is still there for it.
  await server.stop();
  await new Lab(older).openProgram('Practice CA');
  await expect(older.getByRole('region', { name: 'Practice CA', exact: true })).toBeVisible();
});

test('where the browser offers to install the app, a button asks it to, once', async ({ page }) => {
  test.setTimeout(120_000);
  await openAndKeep(page);
  await page.evaluate(() => {
    const offer = Object.assign(new Event('beforeinstallprompt'), {
      prompt: () => Promise.resolve((document.body.dataset['asked'] = 'once')),
    });
    dispatchEvent(offer);
  });
  const install = page.getByRole('button', { name: 'Install the app on this computer…' });
  const own = page.getByRole('link', { name: 'Use your own names and addresses…' });
  const [left, right] = [await install.boundingBox(), await own.boundingBox()];
  expect((right?.x ?? 0) - ((left?.x ?? 0) + (left?.width ?? 0))).toBeGreaterThanOrEqual(8);
  await expectAccessible(page);
  await install.click();
  await expect(install).toBeHidden();
  expect(await page.evaluate(() => document.body.dataset['asked'])).toBe('once');
});

test(
  'a newer version says nothing while a lesson is done',
  orInSoak(false),
  async ({ page, server }, testInfo) => {
    test.setTimeout(240_000);
    await openAndKeep(page);
    const next = testInfo.outputPath('next');
    makeNextBuild(next, /^nothing$/u);
    server.folder = next;
    await page.goto(`${Coach.addressOf('hq-request')}?mode=try`);
    const coach = new Coach(page);
    await coach.start('Try');
    await page.reload();
    await expect(coach.pane).toBeVisible();
    await expect.poll(() => waitsInBrowser(page), { timeout: untilKept }).toBe(true);
    const newer = new NewerVersion(page);
    await expect(newer.line).toBeHidden();
    await coach.leave('Back to my lab');
    await expect(newer.line).toBeVisible();
  },
);

/** The page as the browser answers it now, its scripts not run. */
async function servedPage(page: Page): Promise<string> {
  const response = await page.goto('./');
  return (await response?.text()) ?? '';
}

function waitsInBrowser(page: Page): Promise<boolean> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    return (registration?.waiting ?? null) !== null;
  });
}
