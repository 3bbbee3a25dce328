import type { Page } from '@playwright/test';
import { pathToFileURL } from 'node:url';
import { framedHeadersOf, test as withServer } from '../../fixtures/build-server';
import { expect, test as labTest } from '../../fixtures/lab-test';
import { singleFileBuild, singleFileIn } from '../../fixtures/single-file';
import { singleFile } from '../../run/delivery/single-file';
import { signInAt } from '../../journeys/first-visit';
import { certifyHeadquarters, openConnectClient } from '../../journeys/install-certificate';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { Coach } from '../../pages/lab/coach';
import { ThisLabPage } from '../../pages/lab/this-lab-page';

// One after the other, so that the file is built once.
labTest.describe.configure({ mode: 'default' });

const test = labTest.extend({
  baseURL: async ({}, use, testInfo) => {
    const folder = await singleFileBuild(testInfo);
    await use(pathToFileURL(singleFileIn(folder)).href);
  },
});

labTest.use({ isFirstVisit: true });

test('from a disk: request, vendor, installation, lab file and the first lesson', async ({
  page,
  baseURL: address,
}, testInfo) => {
  test.setTimeout(300_000);
  const baseURL = address ?? '';
  const lab = new Lab(page);
  await lab.open(`${baseURL}#/pc/browser`);
  await lab.browse(CertificateSigningRequestPage.address);
  await signInAt(page);
  await certifyHeadquarters(lab, testInfo.outputPath());
  const client = await openConnectClient(lab);
  await expect(client.secure).toBeVisible();

  const thisLab = new ThisLabPage(page);
  await thisLab.open();
  const file = await thisLab.saveTo(testInfo.outputPath(), 'a long password');
  await page.reload();
  await thisLab.file.setInputFiles(file.path);
  await expect(thisLab.inside).toBeVisible();

  await page.goto(`${baseURL}${Coach.addressOf('hq-request').slice(1)}`);
  const coach = new Coach(page);
  await coach.start('Watch');
  await coach.button('max').click();
  await coach.button('Play').click();
  await expect(coach.spoken).toHaveText('Solved: all goals of the lesson are met.', { timeout: 60_000 });
});

withServer.describe('in a frame without an origin', () => {
  withServer.use({ isFirstVisit: true });

  withServer('the served app works in memory and says so', async ({ page, server }) => {
    withServer.setTimeout(240_000);
    server.headersOf = framedHeadersOf;
    await expectInMemory(page, server.address, '');
  });

  withServer('so does the single file', async ({ page, server }, testInfo) => {
    withServer.setTimeout(240_000);
    // It has its policy inside, and others than those of the served app.
    server.headersOf = () => ({});
    server.folder = await singleFileBuild(testInfo);
    await expectInMemory(page, server.address, singleFile);
  });
});

/** Frames a page as learning platforms do that trust nobody; its site is installed, and it says that nothing is kept. */
async function expectInMemory(page: Page, address: string, name: string): Promise<void> {
  const outer = `<!doctype html><title>Platform</title>
    <iframe title="The lab" sandbox="allow-scripts" width="1400" height="860" src="/${name}"></iframe>`;
  await page.route('**/platform.html', (route) => route.fulfill({ body: outer, contentType: 'text/html' }));
  await page.goto(`${address}platform.html`);
  const frame = page.frameLocator('iframe');
  const taskbar = frame.getByRole('navigation', { name: 'Programs of the PC' });
  await expect(taskbar).toBeVisible({ timeout: 60_000 });
  const said = frame.getByRole('alert', { name: 'This page is in a closed frame, which keeps no data' });
  await expect(said).toContainText('Everything works');
  await taskbar.getByRole('button', { name: 'Practice CA' }).click();
  await expect(frame.getByRole('region', { name: 'Practice CA', exact: true })).toBeVisible();
}
