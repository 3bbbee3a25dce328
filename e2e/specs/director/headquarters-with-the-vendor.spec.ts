import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { installFiles, openCertificateTab, openConnectClient } from '../../journeys/install-certificate';
import { downloadAll, generateRequest, orderCertificate } from '../../journeys/request-and-order';
import { ConnectClient } from '../../pages/desktop/connect-client';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';

test('from the first visit to a green lock with the vendor in the app', async ({
  page,
  context,
}, testInfo) => {
  const folder = testInfo.outputPath();
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const client = await openConnectClient(lab);
  await expect(client.notSecure).toBeVisible();

  const other = await context.newPage();
  const otherLab = new Lab(other);
  await otherLab.open();
  await otherLab.openProgram('Connect client');
  const otherClient = new ConnectClient(other);
  await expect(otherClient.notSecure).toBeVisible();

  await lab.openProgram('Browser');
  const request = await generateRequest(page, folder);
  const order = await orderCertificate(lab, request);
  const files = await downloadAll(page, folder, order, [
    'sb7-hq_sb7_com.crt',
    'HarborSignSimulationServerCA.crt',
  ]);
  const tab = await openCertificateTab(lab);
  await installFiles(
    tab,
    files.map(({ path }) => path),
  );

  await lab.openProgram('Connect client');
  await expect(client.secure).toBeVisible();
  await expect(otherClient.secure).toBeVisible();
  await page.reload();
  await expect(client.secure).toBeVisible();
});
