import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { downloadAll, generateRequest } from '../../journeys/request-and-order';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { NewOrderPage } from '../../pages/vendor/new-order-page';
import { OrderPage } from '../../pages/vendor/order-page';
import { ReissuePage } from '../../pages/vendor/reissue-page';

const intermediate = 'HarborSignSimulationServerCA.crt';
const wildcard = 'star_sb7_com.crt';

test('one wildcard order serves two servers: a duplicate for another key, the same names, one label deep', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  await new CertificateSigningRequestPage(page).commonName.fill('*.sb7.com');
  const request = await generateRequest(page, folder);
  await lab.browse(NewOrderPage.address);
  const newOrder = new NewOrderPage(page);
  await newOrder.chooseProduct('Wildcard');
  await newOrder.uploadRequest(request.path);
  await newOrder.placeOrder.click();
  const order = new OrderPage(page);
  await expect(order.heading).toBeVisible();

  // oxfmt-ignore
  openssl(folder, 'req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'gateway.key', '-out', 'gateway.csr',
    '-subj', '/C=US/ST=California/L=Sunnyvale/O=ShoreTel/CN=eg.sb7.com');
  await order.duplicate.click();
  const duplicate = new ReissuePage(page);
  await duplicate.requestFile.setInputFiles(request.path);
  await expect(duplicate.problem).toContainText('has a certificate of this order already');
  await duplicate.requestFile.setInputFiles(`${folder}/gateway.csr`);
  await expect(duplicate.summary).toContainText('*.sb7.com, sb7.com');
  await expectAccessible(page);
  await duplicate.issue.click();
  await expect(order.certificates).toHaveCount(3);
  await expect(order.certificates.last()).toContainText('Duplicate');
  await expectAccessible(page);

  await downloadAll(page, folder, order, [wildcard, intermediate]);
  await saveFile(page, folder, async () => {
    await order.download('HarborSignSimulationRoot.crt');
    await page.getByRole('button', { name: 'Save it for the lab' }).click();
  });
  expect(openssl(folder, 'x509', '-in', wildcard, '-noout', '-pubkey')).toBe(
    openssl(folder, 'pkey', '-in', 'gateway.key', '-pubout'),
  );
  const verify = (host: string) =>
    // oxfmt-ignore
    openssl(folder, 'verify', '-x509_strict', '-purpose', 'sslserver', '-verify_hostname', host,
      '-CAfile', 'HarborSignSimulationRoot.crt', '-untrusted', intermediate, wildcard);
  for (const host of ['eg.sb7.com', 'sb7-hq.sb7.com', 'sb7.com']) expect(verify(host)).toContain('OK');
  for (const host of ['a.eg.sb7.com', 'sb7.org']) expect(() => verify(host)).toThrow('hostname mismatch');
});
