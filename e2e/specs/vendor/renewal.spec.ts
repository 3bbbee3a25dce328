import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { installFiles, openCertificateTab, openConnectClient } from '../../journeys/install-certificate';
import { downloadAll, generateRequest, orderCertificate } from '../../journeys/request-and-order';
import { BrowserBar } from '../../pages/desktop/browser-bar';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { LabFrame } from '../../pages/lab/lab-frame';
import { DomainProof } from '../../pages/vendor/domain-proof';
import { NewOrderPage } from '../../pages/vendor/new-order-page';
import { OrderHistoryPage } from '../../pages/vendor/order-history-page';

const delivery = ['sb7-hq_sb7_com.crt', 'HarborSignSimulationServerCA.crt'];

test('the vendor reminds, the certificate is renewed and installed, and the first one’s end passes unnoticed', async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  const folder = testInfo.outputPath();
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = await generateRequest(page, folder);
  const order = await orderCertificate(lab, request);
  const install = async () => {
    const files = await downloadAll(page, folder, order, delivery);
    const tab = await openCertificateTab(lab);
    await installFiles(
      tab,
      files.map(({ path }) => path),
    );
    return (await tab.serialNumber.innerText()).trim();
  };
  const firstSerial = await install();
  const [frame, history] = [new LabFrame(page), new OrderHistoryPage(page)];
  await lab.browse(OrderHistoryPage.address);
  await expect(history.orders).toHaveCount(1);
  await expect(order.reminder).toHaveCount(0);

  await frame.advanceToNextEvent('the vendor reminds you to renew sb7-hq.sb7.com');
  await expect(order.reminder).toHaveText(/sb7-hq\.sb7\.com \(HS-\d+\) ends on .*\. Renew now$/);
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Renew now' }).click();
  const renewal = new NewOrderPage(page);
  await expect(renewal.heading).toBeVisible();
  await renewal.uploadRequest(request.path);
  await new DomainProof(page, 'sb7.com').proveWhereAsked();
  await renewal.placeOrder.click();
  await expect(order.heading).toBeVisible();
  await expect(order.reminder).toHaveCount(0);
  const secondSerial = await install();
  expect(secondSerial).not.toBe(firstSerial);

  await lab.browse(OrderHistoryPage.address);
  await expect(history.orders).toHaveCount(2);
  await expect(order.reminder).toHaveCount(0);
  for (const step of ['30 days', 'a day']) await frame.advanceClock(step);
  await lab.browse('https://sb7-hq.sb7.com/');
  await expect(new BrowserBar(page).secure).toBeVisible();
  await expect((await openConnectClient(lab)).secure).toBeVisible();
});
