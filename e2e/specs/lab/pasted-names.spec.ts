import type { Locator, Page } from '@playwright/test';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { pasteInto } from '../../fixtures/paste';
import { signInToDirector } from '../../journeys/first-visit';
import { CreateCommandPage } from '../../pages/csr-command/create-command-page';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { GatewayPortal } from '../../pages/edge-gateway/gateway-portal';
import { RouterPortal } from '../../pages/mobility-router/router-portal';
import { NewOrderPage } from '../../pages/vendor/new-order-page';

/** As they come out of a spreadsheet of web addresses: forty of them. */
const hosts = Array.from({ length: 40 }, (_, index) => `phone${String(index + 1)}.sb7.com`);
const list = hosts.map((host) => `"https://${host}:5449/"`).join('\r\n');

async function openPage(page: Page, address: string): Promise<void> {
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(address);
}

async function expectRows(page: Page, label: string): Promise<void> {
  const rows = page.getByRole('list', { name: `${label}: added` }).getByRole('listitem');
  await expect(rows).toHaveText(hosts.map((host) => new RegExp(`${host}Remove$`)));
}

async function expectTicked(window: Locator): Promise<void> {
  await expect(window.getByRole('checkbox', { name: /phone\d+\.sb7\.com/, checked: true })).toHaveCount(40);
}

test('forty names pasted at Director, and one typed and not added, are in the request', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = new CertificateSigningRequestPage(page);
  await request.correctState.click();
  await request.addNames.click();
  await pasteInto(request.names, list);
  await expectRows(page, 'Alternative names');
  await request.names.fill('last.sb7.com');
  const file = await saveFile(page, folder, () => request.generate.click());
  const text = openssl(folder, 'req', '-in', file.path, '-noout', '-text');
  expect(text.match(/DNS:[\w.-]+/g)).toEqual(
    ['SB7-HQ.SB7.com', ...hosts, 'last.sb7.com'].map((host) => `DNS:${host}`),
  );
});

test('forty names pasted into the Edge Gateway’s window', orInSoak(false), async ({ page }) => {
  const gateway = new GatewayPortal(page);
  await openPage(page, GatewayPortal.edgeGateway);
  await gateway.signIn.signIn();
  await gateway.press('Generate');
  await pasteInto(gateway.field('IP address'), list);
  await expectTicked(gateway.window);
});

test('forty names pasted into the Mobility Router’s window', orInSoak(false), async ({ page }) => {
  const gateway = new GatewayPortal(page);
  await openPage(page, 'sb7-mr1.sb7.com/configuration/system/certificate/mobility-router');
  await new RouterPortal(page).signIn();
  await gateway.press('Generate');
  await pasteInto(gateway.field('IP address'), list);
  await expectTicked(gateway.window);
});

test('forty names pasted at the vendor', orInSoak(false), async ({ page }) => {
  await openPage(page, `${NewOrderPage.address}/multi-domain`);
  await pasteInto(page.getByRole('textbox', { name: 'Further names' }), list);
  await expectRows(page, 'Further names');
});

test('forty names pasted into the CSR command', orInSoak(false), async ({ page }) => {
  await openPage(page, CreateCommandPage.address);
  await pasteInto(page.getByRole('textbox', { name: 'Alternative names' }), list);
  await expectRows(page, 'Alternative names');
});

test('forty names pasted into the practice CA', orInSoak(false), async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  await lab.openProgram('Practice CA');
  await page.getByRole('tab', { name: 'Certificate signing requests' }).click();
  await page.getByRole('button', { name: 'New Request' }).click();
  await page.getByRole('tab', { name: 'Extensions' }).click();
  await pasteInto(page.getByRole('textbox', { name: 'Subject alternative names' }), list);
  await expectRows(page, 'Subject alternative names');
});
