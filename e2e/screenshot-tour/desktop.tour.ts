import type { Page } from '@playwright/test';
import { writeFileSync } from 'node:fs';
import { OpensslAuthority } from '../fixtures/openssl-authority';
import { expect, test } from '../fixtures/lab-test';
import { signInAt } from '../journeys/first-visit';
import { BrowserBar } from '../pages/desktop/browser-bar';
import { CertificateDialog } from '../pages/desktop/certificate-dialog';
import { CertificateStores } from '../pages/desktop/certificate-stores';
import { Chrome58 } from '../pages/desktop/chrome-58';
import { ConnectClient } from '../pages/desktop/connect-client';
import { ExportWizard } from '../pages/desktop/export-wizard';
import { Files } from '../pages/desktop/files';
import { ImportWizard } from '../pages/desktop/import-wizard';
import { Lab } from '../pages/desktop/lab';
import { Question } from '../pages/desktop/question';
import { displays, narrowest, onEach, picture } from './tour';

const director = 'https://sb7-hq.sb7.com/';

/** Takes a picture of the box that says what came of a wizard, and closes it. */
async function acknowledge(page: Page, title: string, name: string) {
  const box = new Question(page, title);
  await expect(box.window).toBeVisible();
  await picture(page, name);
  await box.answer('OK');
}

onEach([...displays, narrowest], () => {
  test.use({ actionTimeout: 10_000 });

  test('browser, as in the note', async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await picture(page, 'browser start');
    await lab.browse(director);
    const bar = new BrowserBar(page);
    await bar.lock.click();
    await picture(page, 'browser bubble connection');
    await bar.bubble.getByRole('tab', { name: 'Permissions' }).click();
    await picture(page, 'browser bubble permissions');
    await page.keyboard.press('Escape');
    await lab.browse('http://sb7-vsa100.sb7.com/');
    await bar.lock.click();
    await picture(page, 'browser bubble http');
    await page.keyboard.press('Escape');
    await lab.browse('https://www.harborsign.example/');
    await expect(bar.secure).toBeVisible();
    await bar.lock.click();
    await picture(page, 'browser bubble secure');
    await page.keyboard.press('Escape');
    await lab.browse('https://sb7-vsa100.sb7.com/');
    await picture(page, 'browser refused');
    await lab.browse('https://nowhere.example/');
    await picture(page, 'browser not found');
    await lab.browse('https://sb7-hq.sb7.com/nowhere');
    await picture(page, 'browser no such page');
    for (let number = 0; number < 12; number += 1)
      await page.getByRole('button', { name: 'New tab', exact: true }).click();
    await picture(page, 'browser many tabs');
  });

  test('browser, Chrome 58 to 60', async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    const chrome = new Chrome58(page);
    await chrome.choose();
    await lab.browse('http://sb7-vsa100.sb7.com/');
    await expect(page.getByRole('button', { name: /^View site information/ })).toBeVisible();
    await picture(page, 'chrome http');
    await page.getByRole('button', { name: /^View site information/ }).click();
    await picture(page, 'chrome http page info');
    await page.keyboard.press('Escape');
    await lab.browse('https://www.harborsign.example/');
    await chrome.chip('Secure').click();
    await picture(page, 'chrome secure page info');
    await page.keyboard.press('F12');
    await picture(page, 'chrome secure tools');
    await page.keyboard.press('F12');
    await lab.browse(director);
    await expect(chrome.refusal).toBeVisible();
    await picture(page, 'chrome interstitial');
    await chrome.code.click();
    await picture(page, 'chrome interstitial code');
    await chrome.code.click();
    await chrome.advanced.click();
    await picture(page, 'chrome interstitial advanced');
    await page.keyboard.press('F12');
    await picture(page, 'chrome interstitial tools');
    await page.keyboard.press('F12');
    await chrome.proceed('sb7-hq.sb7.com').click();
    await chrome.chip('Not secure').click();
    await picture(page, 'chrome not secure page info');
  });

  test('certificate window and export wizard', async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.browse(director);
    await new BrowserBar(page).openCertificate();
    const dialog = new CertificateDialog(page);
    await expect(dialog.window).toBeVisible();
    await picture(page, 'dialog general');
    await dialog.open('Details');
    await picture(page, 'dialog details');
    await dialog.select('Subject');
    await picture(page, 'dialog details subject');
    await dialog.show.selectOption('Critical Extensions Only');
    await picture(page, 'dialog details critical');
    await dialog.open('Certification Path');
    await picture(page, 'dialog path');
    await dialog.path.first().click();
    await picture(page, 'dialog path root');
    await dialog.viewCertificate.click();
    await expect(dialog.window).toHaveCount(2);
    await picture(page, 'dialog of root');
    await page.keyboard.press('Escape');
    await expect(dialog.window).toHaveCount(1);
    await dialog.open('Details');
    await dialog.copyToFile.click();
    const wizard = new ExportWizard(page);
    await expect(wizard.next).toBeFocused();
    await picture(page, 'export welcome');
    await wizard.next.click();
    await picture(page, 'export format');
    await wizard.choice('Cryptographic Message').click();
    await wizard.next.click();
    await picture(page, 'export file');
    await wizard.next.click();
    await acknowledge(page, 'Certificate Export Wizard', 'export file missing');
    await wizard.window.getByRole('button', { name: 'Browse...' }).click();
    await picture(page, 'export browse');
    await page.keyboard.press('Escape');
    await wizard.fileName.fill('hq');
    await wizard.next.click();
    await picture(page, 'export completing');
    await wizard.finish.click();
    await acknowledge(page, 'Certificate Export Wizard', 'export done');
  });

  test('files, import wizard, stores', async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    const authority = new OpensslAuthority(testInfo.outputPath());
    const pfx = authority.asPfx('vendor.pfx', 'mobility.example.com', 'secret');
    authority.revoke(authority.path('strange.pem'));
    const odd = `${'a-very-long-name-of-a-file-'.repeat(6)}.txt`;
    writeFileSync(testInfo.outputPath(odd), 'Nothing of use');
    const lab = new Lab(page);
    await lab.open();
    await lab.openProgram('Files');
    const files = new Files(page);
    await expect(files.window).toContainText('This folder is empty.');
    await picture(page, 'files empty');
    const real = ['root.pem', 'intermediate.pem', 'strange.csr', 'strange.key', 'list.pem', odd];
    await files.realFiles.setInputFiles([...real.map((name) => testInfo.outputPath(name)), pfx]);
    await expect(files.files).toHaveCount(7);
    await picture(page, 'files');
    await files.files.filter({ hasText: 'root.pem' }).click({ button: 'right' });
    await picture(page, 'files menu');
    await page.keyboard.press('Escape');
    await page.keyboard.press('F2');
    await picture(page, 'files rename');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Delete');
    await picture(page, 'files delete');
    await page.keyboard.press('Escape');
    for (const [name, shown] of [
      ['strange.csr', 'request'],
      ['strange.key', 'key'],
      ['list.pem', 'list'],
      ['vendor.pfx', 'pfx'],
      [odd, 'unknown'],
    ] as const) {
      await files.files.filter({ hasText: name }).dblclick();
      await expect(page.getByRole('dialog')).toBeVisible();
      await picture(page, `files ${shown}`);
      await page.keyboard.press('Escape');
    }

    await files.files.filter({ hasText: 'root.pem' }).dblclick();
    await picture(page, 'dialog from a file');
    await new CertificateDialog(page).install.click();
    const wizard = new ImportWizard(page);
    await picture(page, 'import welcome');
    await wizard.next.click();
    await picture(page, 'import store');
    await wizard.window.getByRole('radio', { name: 'Place all certificates' }).click();
    await wizard.window.getByRole('button', { name: 'Browse...' }).click();
    await picture(page, 'import select store');
    await page.keyboard.press('Escape');
    await wizard.placeIn('Trusted Root Certification Authorities');
    await wizard.next.click();
    await picture(page, 'import completing');
    await wizard.finish.click();
    await expect(new Question(page, 'Security Warning').window).toBeVisible();
    await picture(page, 'import security warning');
    await new Question(page, 'Security Warning').answer('Yes');
    await acknowledge(page, 'Certificate Import Wizard', 'import done');
    await new CertificateDialog(page).ok.click();

    await lab.openProgram('Certificates');
    const stores = new CertificateStores(page);
    await stores.show('Personal');
    await picture(page, 'stores personal empty');
    await stores.openImport();
    await wizard.next.click();
    await picture(page, 'import file');
    await wizard.file.setInputFiles(pfx);
    await wizard.next.click();
    await picture(page, 'import password');
    await wizard.password.fill('wrong');
    await wizard.next.click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await picture(page, 'import password wrong');
    await page.keyboard.press('Enter');
    await wizard.password.fill('secret');
    await wizard.keyExportable.check();
    await wizard.goOn();
    await wizard.goOn();
    await wizard.finish.click();
    await wizard.acknowledge();
    await stores.show('Personal');
    await expect(stores.row('mobility.example.com')).toBeVisible();
    await picture(page, 'stores personal');
    await stores.row('mobility.example.com').click();
    await picture(page, 'stores chosen');
    await stores.exportCertificate.click();
    const exports = new ExportWizard(page);
    await exports.next.click();
    await picture(page, 'export private key');
    await exports.choice('Yes, export the private key').click();
    await exports.next.click();
    await picture(page, 'export format with key');
    await exports.next.click();
    await picture(page, 'export security');
    await page.keyboard.press('Escape');
    await stores.show('Trusted Root Certification Authorities');
    await stores.row('Practice Root').click();
    await picture(page, 'stores roots');
    await stores.remove.click();
    await picture(page, 'stores remove');
    await page.keyboard.press('Escape');
    await stores.deploy.click();
    await picture(page, 'stores deploy');
    await page.keyboard.press('Escape');
    await stores.search.fill('nothing of that name');
    await picture(page, 'stores none found');
  });

  test('Connect client', async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.openProgram('Connect client');
    const client = new ConnectClient(page);
    await expect(client.server).toBeVisible();
    await picture(page, 'client sign-in');
    await client.window.getByRole('button', { name: 'Sign in' }).click();
    await picture(page, 'client sign-in refused');
    await page.goto('/#/pc/connect-client/headquarters');
    await expect(client.reasons).toBeVisible();
    await picture(page, 'client before sign-in');
    await client.signIn();
    await expect(client.notSecure).toBeVisible();
    await picture(page, 'client');
    await client.openService('Conferencing');
    await picture(page, 'client conferencing');
    await lab.browse('http://sb7-vsa100.sb7.com/');
    await signInAt(page, 'Conference Administration');
    await page.getByRole('button', { name: 'Close' }).last().hover();
    await page.keyboard.press('Tab');
    await picture(page, 'browser focus');
  });

  test.describe('dark', () => {
    test.use({ colorScheme: 'dark' });

    test('the PC in a frame that is dark', async ({ page }) => {
      const lab = new Lab(page);
      await lab.open();
      for (const program of [
        'Connect client',
        'Files',
        'Certificates',
        'Practice CA',
        'Pre-flight',
        'Browser',
      ]) {
        await lab.openProgram(program);
        await expect(page.getByRole('region', { name: program, exact: true })).toBeVisible();
        await picture(page, `dark ${program}`);
      }
      await lab.browse(director);
      await new BrowserBar(page).openCertificate();
      await expect(new CertificateDialog(page).window).toBeVisible();
      await picture(page, 'dark dialog');
    });
  });
});
