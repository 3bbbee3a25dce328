import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { openConnectClient } from '../../journeys/install-certificate';
import { downloadAll, orderCertificate } from '../../journeys/request-and-order';
import { applianceName, createCsr, enableHttps, openHttpsPage } from '../../journeys/service-appliance';
import { BrowserBar } from '../../pages/desktop/browser-bar';
import { Chrome58 } from '../../pages/desktop/chrome-58';
import { HttpsPage } from '../../pages/service-appliance/https-page';

test('a vendor’s certificate through steps 3 and 4 is green in both looks and in the client', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath();
  const { lab, https } = await openHttpsPage(page);
  await enableHttps(https);
  const order = await orderCertificate(lab, await createCsr(page, folder, https));
  const [certificate, intermediate] = await downloadAll(page, folder, order, [
    'sb7-vsa100_sb7_com.crt',
    'HarborSignSimulationServerCA.crt',
  ]);

  await lab.browse(HttpsPage.address.replace('http:', 'https:'));
  await https.drop('SSL Certificate', certificate?.path ?? '');
  await https.drop('Intermediate Certificate (optional)', intermediate?.path ?? '');
  await expect(https.plan).toContainText(
    'will be installed, with one further certificate of its chain. It takes effect at the restart of step #4.',
  );
  await expectAccessible(page);
  await https.upload.click();
  await expect(https.stepThree).toContainText('is in place and waits for step #4.');
  const bar = new BrowserBar(page);
  await expect(bar.notSecure).toBeVisible();
  const client = await openConnectClient(lab);
  await client.openService('Conferencing');
  await expect(client.reasons).toContainText(
    `The certificate ${applianceName.toLowerCase()} is installed, but takes effect only at the next restart. After that the lock will be green.`,
    { ignoreCase: true },
  );

  await client.follow('Where it is restarted');
  await https.restartAndSkip();
  await expect(bar.secure).toBeVisible();
  const chrome = new Chrome58(page);
  await chrome.choose();
  await expect(chrome.chip('Secure')).toBeVisible();
  await lab.openProgram('Connect client');
  await expect(client.details).toContainText('Conferencing is connected securely.');
  await expectAccessible(page);
});
