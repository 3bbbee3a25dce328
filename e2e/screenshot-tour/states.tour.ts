import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { OpensslAuthority } from '../fixtures/openssl-authority';
import { expect, test } from '../fixtures/lab-test';
import { signInToDirector } from '../journeys/first-visit';
import { installFiles, openCertificateTab, openConnectClient } from '../journeys/install-certificate';
import { downloadAll, generateRequest, orderCertificate } from '../journeys/request-and-order';
import { createCsr, enableHttps, openHttpsPage } from '../journeys/service-appliance';
import { BrowserBar } from '../pages/desktop/browser-bar';
import { CertificateDialog } from '../pages/desktop/certificate-dialog';
import { CertificateStores } from '../pages/desktop/certificate-stores';
import { Chrome58 } from '../pages/desktop/chrome-58';
import { ExportWizard } from '../pages/desktop/export-wizard';
import { ImportWizard } from '../pages/desktop/import-wizard';
import { Lab } from '../pages/desktop/lab';
import { Question } from '../pages/desktop/question';
import { CertificateSigningRequestPage } from '../pages/director/certificate-signing-request-page';
import { SignInPage } from '../pages/director/sign-in-page';
import { NewOrderPage } from '../pages/vendor/new-order-page';
import { picture, sizes } from './tour';

for (const viewport of sizes)
  test.describe(`${String(viewport.width)} × ${String(viewport.height)}`, () => {
    test.use({ viewport });

    test('sign-in, and what it refuses', async ({ page }) => {
      const lab = new Lab(page);
      await lab.open();
      await lab.browse('https://sb7-hq.sb7.com/');
      const signIn = new SignInPage(page);
      await expect(signIn.heading).toBeVisible();
      await picture(page, 'state sign-in');
      await signIn.signIn('admin', 'wrong');
      await expect(page.getByText('User name or password is not right')).toBeVisible();
      await picture(page, 'state sign-in refused');
    });

    test('the story, state by state', async ({ page }, testInfo) => {
      test.setTimeout(120_000);
      const folder = testInfo.outputPath();
      const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
      const request = new CertificateSigningRequestPage(page);
      await request.addAlternativeName(1, 'DNS name', 'connect.sb7.com');
      await picture(page, 'state request with a name and a warning');
      const file = await generateRequest(page, folder);
      await expect(request.outcome).toBeVisible();
      await picture(page, 'state request generated');
      await request.tickNewKey();
      await request.generate.click();
      await expect(new Question(page, 'Replace the private key?').window).toBeVisible();
      await picture(page, 'state request question');
      await new Question(page, 'Replace the private key?').answer('Cancel');
      await request.reset.click();

      await lab.browse(NewOrderPage.address);
      const newOrder = new NewOrderPage(page);
      await newOrder.uploadRequest(file.path);
      await expect(newOrder.placeOrder).toBeEnabled();
      await picture(page, 'state vendor order decoded');
      const order = await orderCertificate(lab, file);
      const files = await downloadAll(page, folder, order, [
        'sb7-hq_sb7_com.crt',
        'HarborSignSimulationServerCA.crt',
      ]);
      await picture(page, 'state vendor order delivered');

      const tab = await openCertificateTab(lab);
      await picture(page, 'state certificate tab');
      await tab.drop(...files.map(({ path }) => path));
      await expect(tab.plan).toContainText('will be installed');
      await picture(page, 'state certificate plan');
      await tab.reset.click();
      await installFiles(
        tab,
        files.map(({ path }) => path),
      );
      await picture(page, 'state certificate installed');
      const client = await openConnectClient(lab);
      await expect(client.secure).toBeVisible();
      await picture(page, 'state client secure');
      await lab.openProgram('Files');
      await picture(page, 'state files');
    });

    test('the service appliance, step by step', async ({ page }, testInfo) => {
      const { lab, https } = await openHttpsPage(page);
      await picture(page, 'state appliance https disabled');
      await enableHttps(https);
      await picture(page, 'state appliance https enabled');
      await https.createCsr.click();
      await picture(page, 'state appliance name required');
      await createCsr(page, testInfo.outputPath(), https);
      await picture(page, 'state appliance csr created');
      await https.restart.click();
      await expect(https.skipTheWait).toBeVisible();
      await picture(page, 'state appliance restarting');
      await https.skipTheWait.click();
      const client = await openConnectClient(lab);
      await client.openService('Conferencing');
      await picture(page, 'state client conferencing');
    });

    test('refusals, questions and windows', async ({ page }, testInfo) => {
      const folder = testInfo.outputPath();
      const authority = new OpensslAuthority(folder);
      const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
      const request = await generateRequest(page, folder);
      const tab = await openCertificateTab(lab);
      writeFileSync(join(folder, 'nothing.crt'), 'Nothing of use');
      await tab.drop(join(folder, 'nothing.crt'));
      await tab.save.click();
      await expect(tab.refusal).toBeVisible();
      await picture(page, 'state certificate refused');
      await tab.reset.click();
      await tab.drop(authority.certify(request.name, { names: ['other.sb7.com'] }));
      await tab.save.click();
      await expect(page.getByRole('alertdialog')).toBeVisible();
      await picture(page, 'state certificate question');
      await page.keyboard.press('Escape');

      const client = await openConnectClient(lab);
      await expect(client.notSecure).toBeVisible();
      await picture(page, 'state client not secure');
      await lab.openProgram('Certificates');
      const stores = new CertificateStores(page);
      await stores.openImport();
      await picture(page, 'state import window');
      const wizard = new ImportWizard(page);
      await wizard.next.click();
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
      await page.keyboard.press('Escape');
      const chrome = new Chrome58(page);
      await chrome.choose();
      await page.keyboard.press('F12');
      await lab.browse('https://sb7-hq.sb7.com/nowhere');
      await page.getByRole('button', { name: 'Reload this page' }).click();
      await expect(chrome.refusal).toBeVisible();
      await picture(page, 'state chrome refusal and tools');
    });
  });
