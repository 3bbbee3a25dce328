import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { installFiles, openCertificateTab, openConnectClient } from '../../journeys/install-certificate';
import { downloadAll, orderCertificate } from '../../journeys/request-and-order';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { OwnSitePage } from '../../pages/lab/own-site-page';
import { ThisLabPage } from '../../pages/lab/this-lab-page';

const host = 'ex-hq.example.com';

test('a site renamed to another company, from its first request to a green lock', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath();
  await new Lab(page).open();
  const lab = new ThisLabPage(page);
  await lab.open();
  await lab.ownSite.click();
  const site = new OwnSitePage(page);
  await expect(site.heading).toBeVisible();
  await site.fill({
    Company: 'Example Works',
    Domain: 'example.com',
    'Inside addresses begin with': '192.168',
    City: 'Sacramento',
    'State or province': 'California',
    'Host of Headquarters': 'ex-hq',
  });
  await expect(site.newNames).toContainText(host);
  await expectAccessible(page);
  await site.rename.click();
  await expect(site.renamed).toBeVisible();
  await expect(lab.name).toHaveText('Example Works');

  const atHost = (address: string) => address.replace('sb7-hq.sb7.com', host);
  const pc = await signInToDirector(page, atHost(CertificateSigningRequestPage.address));
  const request = new CertificateSigningRequestPage(page);
  await expect(request.organization).toHaveValue('Example Works');
  const csr = await saveFile(page, folder, () => request.generate.click());
  const order = await orderCertificate(pc, csr);
  const files = await downloadAll(page, folder, order, [
    'ex-hq_example_com.crt',
    'HarborSignSimulationServerCA.crt',
  ]);
  const tab = await openCertificateTab(pc, host);
  await installFiles(
    tab,
    files.map(({ path }) => path),
  );
  await expect((await openConnectClient(pc)).secure).toBeVisible();
});

test('what is no host name is said at its field, and nothing is renamed', async ({ page }) => {
  await new Lab(page).open();
  await page.goto(OwnSitePage.address);
  const site = new OwnSitePage(page);
  await site.fill({ Domain: 'exa mple' });
  await site.rename.click();
  await expect(page.getByText('“exa mple” is not a host name')).toBeVisible();
  await expect(new ThisLabPage(page).name).toHaveText('SB7 site of the application note');
});
