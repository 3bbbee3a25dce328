import { expect, test } from '../fixtures/lab-test';
import { signInToDirector } from '../journeys/first-visit';
import { certifyHeadquarters, openConnectClient } from '../journeys/install-certificate';
import { enableHttps, openHttpsPage } from '../journeys/service-appliance';
import { BrowserBar } from '../pages/desktop/browser-bar';
import { CertificateDialog } from '../pages/desktop/certificate-dialog';
import { CertificateStores } from '../pages/desktop/certificate-stores';
import { Chrome58 } from '../pages/desktop/chrome-58';
import { ExportWizard } from '../pages/desktop/export-wizard';
import { ImportWizard } from '../pages/desktop/import-wizard';
import { Lab } from '../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../pages/director/certificate-signing-request-page';
import { displays, onEach, picture } from './tour';

onEach(displays, () => {
  test('the client and the folder, once headquarters is certified', async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    await certifyHeadquarters(lab, testInfo.outputPath());
    const client = await openConnectClient(lab);
    await expect(client.secure).toBeVisible();
    await picture(page, 'state client secure');
    await lab.openProgram('Files');
    await picture(page, 'state files');
  });

  test('the client, while the conferencing server has a certificate of its own making', async ({ page }) => {
    const { lab, https } = await openHttpsPage(page);
    await enableHttps(https);
    await https.restartAndSkip();
    const client = await openConnectClient(lab);
    await expect(client.notSecure).toBeVisible();
    await picture(page, 'state client not secure');
    await client.openService('Conferencing');
    await picture(page, 'state client conferencing');
  });

  test('windows of certificates and wizards', async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.openProgram('Certificates');
    await new CertificateStores(page).openImport();
    await picture(page, 'state import window');
    await new ImportWizard(page).next.click();
    await picture(page, 'state import file');
    await page.keyboard.press('Escape');

    await lab.browse('https://sb7-hq.sb7.com/');
    await new BrowserBar(page).openCertificate();
    const dialog = new CertificateDialog(page);
    await picture(page, 'state certificate general');
    await dialog.open('Certification Path');
    await picture(page, 'state certificate path');
    await dialog.open('Details');
    await dialog.select('Subject');
    await picture(page, 'state certificate details');
    await dialog.copyToFile.click();
    await new ExportWizard(page).next.click();
    await picture(page, 'state export format');
    await page.keyboard.press('Escape');
    await dialog.ok.click();
    const chrome = new Chrome58(page);
    await chrome.choose();
    await page.keyboard.press('F12');
    await expect(chrome.tools).toBeVisible();
    await lab.browse('https://sb7-hq.sb7.com/nowhere');
    await page.getByRole('button', { name: 'Reload this page' }).click();
    await expect(chrome.refusal).toBeVisible();
    await expect(chrome.tools).toBeVisible();
    await picture(page, 'state chrome refusal and tools');
  });
});
