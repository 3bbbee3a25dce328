import { orInSoak } from '../../fixtures/in-soak';
import type { Page } from '@playwright/test';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from '../../fixtures/browser-process';
import { foundIn, secretsOf, tellingPart, type Secret } from '../../fixtures/kept-keys';
import { expect } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { installFiles, openCertificateTab } from '../../journeys/install-certificate';
import { downloadAll, generateRequest, orderCertificate } from '../../journeys/request-and-order';
import { Files } from '../../pages/desktop/files';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { SignInPage } from '../../pages/director/sign-in-page';
import { GatewayPortal } from '../../pages/edge-gateway/gateway-portal';
import { CheckpointsPage } from '../../pages/lab/checkpoints-page';
import { LabFrame } from '../../pages/lab/lab-frame';
import { LabKeys } from '../../pages/lab/lab-keys';
import { StartPage } from '../../pages/lab/start-page';
import { ThisLabPage } from '../../pages/lab/this-lab-page';

/* Searches every file of a real browser's profile for the octets of private keys, of the data key and of passwords. */

const password = 'the right horse battery';

test('protected before the first key is made, nothing of a key or password reaches the disk', async ({
  baseURL,
  startBrowser,
}, testInfo) => {
  test.setTimeout(240_000);
  needs('openssl');
  const folder = testInfo.outputPath();
  const address = `${baseURL ?? ''}#/pc/browser`;
  let browser = await startBrowser();
  await browser.page.goto(address);
  await new StartPage(browser.page).startProtected(password);
  await expect(new Lab(browser.page).taskbar).toBeVisible({ timeout: 30_000 });
  await generate(browser.page);
  await paste(browser.page, folder);
  await importFile(browser.page, folder);
  const keys = new LabKeys(browser.page);
  await keys.button.click();
  await expect(keys.button).toHaveAccessibleName(/locked/);
  const { secrets, dataKey = Buffer.alloc(0) } = await secretsOf(browser.page, password);
  expect(secrets.length).toBeGreaterThan(12);
  expect(dataKey).toHaveLength(32);
  const needles = needlesOf(secrets).set('data key', dataKey).set('password', Buffer.from(password));
  await browser.kill();
  expect(foundIn(profileIn(folder), needles)).toEqual([]);

  browser = await startBrowser();
  await browser.page.goto(address);
  const again = new LabKeys(browser.page);
  await again.button.click();
  await again.unlock(again.unlockDialog, password);
  await expect(again.button).toHaveAccessibleName(/unlocked/);
  await install(browser.page, folder);
  const files = await saveLabFiles(browser.page, folder);
  const later = await secretsOf(browser.page, password);
  for (const [name, octets] of needlesOf(later.secrets)) needles.set(name, octets);
  expect(foundIn(files, needles), 'with and without keys, in lab files').toEqual([]);
  await new LabFrame(browser.page).show('Checkpoints');
  const checkpoints = new CheckpointsPage(browser.page);
  await checkpoints.saveAs('with keys');
  await checkpoints.wipe.click();
  await checkpoints.wipeWord.fill('wipe');
  await checkpoints.answer('Wipe everything');
  await expect(new StartPage(browser.page).heading).toBeVisible();
  await browser.kill();
  expect(foundIn(profileIn(folder), needles)).toEqual([]);
});

test(
  'protected later, the lab says how many were kept unprotected, and so many are found',
  orInSoak(false),
  async ({ baseURL, startBrowser }, testInfo) => {
    test.setTimeout(240_000);
    const browser = await startBrowser();
    const { page } = browser;
    await new Lab(page).open(`${baseURL ?? ''}#/pc/browser`);
    await generate(page);
    await install(page, testInfo.outputPath());
    const { secrets } = await secretsOf(page, password);
    const files = await saveLabFiles(page, testInfo.outputPath());
    expect(foundIn(files, needlesOf(secrets)), 'in lab files of an unprotected lab').toEqual([]);
    await page.goto(`${baseURL ?? ''}${LabKeys.address.slice(1)}`);
    const keys = new LabKeys(page);
    await keys.protect(password);
    await expect(keys.before).toContainText(`${String(secrets.length)} secrets were kept unprotected before`);
    const sealed = await secretsOf(page, password);
    expect(sealed.secrets).toEqual(secrets);
    const needles = needlesOf(secrets).set('data key', sealed.dataKey ?? Buffer.alloc(0));
    expect(foundIn(await saveLabFiles(page, testInfo.outputPath()), needles), 'in lab files').toEqual([]);
    await browser.kill();
    expect(foundIn(profileIn(testInfo.outputPath()), needles)).toHaveLength(secrets.length);
  },
);

function needlesOf(secrets: readonly Secret[]): Map<string, Buffer> {
  return new Map(secrets.map((secret) => [secret.id, tellingPart(secret)]));
}

function profileIn(folder: string): string {
  return join(folder, 'profile');
}

async function generate(page: Page): Promise<void> {
  await new Lab(page).browse(CertificateSigningRequestPage.address);
  await new SignInPage(page).signIn();
  const request = new CertificateSigningRequestPage(page);
  await request.generate.click();
  await expect(request.outcome).toBeVisible();
}

/** Has the vendor sign a request and installs what comes back. */
async function install(page: Page, folder: string): Promise<void> {
  const lab = new Lab(page);
  await lab.browse(CertificateSigningRequestPage.address);
  const order = await orderCertificate(lab, await generateRequest(page, folder));
  const files = await downloadAll(page, folder, order, [
    'sb7-hq_sb7_com.crt',
    'HarborSignSimulationServerCA.crt',
  ]);
  await installFiles(
    await openCertificateTab(lab),
    files.map(({ path }) => path),
  );
}

/** Saves the lab with its keys and without them; answers the folder that holds both files. */
async function saveLabFiles(page: Page, folder: string): Promise<string> {
  const files = join(folder, 'lab files');
  const thisLab = new ThisLabPage(page);
  await thisLab.open();
  await thisLab.saveTo(join(files, 'without keys'));
  const { path } = await thisLab.saveTo(join(files, 'with keys'), password);
  expect(readFileSync(path, 'utf8'), 'the keys are there, encrypted').toContain('"sealed"');
  return files;
}

/** Pastes a certificate with its key at the Edge Gateway. */
async function paste(page: Page, folder: string): Promise<void> {
  // oxfmt-ignore
  openssl(folder, 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'own.key', '-out', 'own.crt', '-days', '90',
    '-subj', '/CN=eg.sb7.com', '-addext', 'subjectAltName=DNS:eg.sb7.com', '-addext', 'basicConstraints=critical,CA:FALSE');
  const gateway = new GatewayPortal(page);
  await gateway.lab.browse(GatewayPortal.rast);
  await gateway.signIn.signIn();
  await gateway.press('Import');
  await gateway.pasted.fill(
    ['own.crt', 'own.key'].map((name) => readFileSync(join(folder, name), 'utf8')).join(''),
  );
  await gateway.pressInWindow('Import');
  const question = gateway.question('The certificate is self-signed');
  await question.answer('Install anyway');
  await gateway.closeAndAnswer('OK');
}

/** Puts a file with a key into the PC's folder. */
async function importFile(page: Page, folder: string): Promise<void> {
  const path = join(folder, 'other.key');
  writeFileSync(path, openssl(folder, 'genpkey', '-algorithm', 'EC', '-pkeyopt', 'ec_paramgen_curve:P-256'));
  await new Lab(page).openProgram('Files');
  const files = new Files(page);
  await files.realFiles.setInputFiles(path);
  await expect(files.files.filter({ hasText: 'other.key' })).toBeVisible();
}
