import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { certifyHeadquarters, openConnectClient } from '../../journeys/install-certificate';
import { ConnectClient } from '../../pages/desktop/connect-client';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';

test.use({ isFirstVisit: true });

test('from the first visit to a green lock with the vendor in the app', async ({
  page,
  context,
}, testInfo) => {
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const client = await openConnectClient(lab);
  await expect(client.notSecure).toBeVisible();
  const { width, gap } = await client.columns();
  expect(width, 'the client is narrow').toBeLessThan(360);
  expect(Math.abs(gap), 'and what explains it is beside it').toBeLessThan(10);

  const other = await context.newPage();
  const otherLab = new Lab(other);
  await otherLab.open();
  await otherLab.openProgram('Connect client');
  const otherClient = new ConnectClient(other);
  await expect(otherClient.notSecure).toBeVisible();

  await lab.openProgram('Browser');
  await certifyHeadquarters(lab, testInfo.outputPath());

  await lab.openProgram('Connect client');
  await expect(client.secure).toBeVisible();
  await expect(otherClient.secure).toBeVisible();
  await page.reload();
  await expect(client.secure).toBeVisible();
});
