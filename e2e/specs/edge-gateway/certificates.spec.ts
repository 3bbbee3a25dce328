import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { downloadAll, generateRequest } from '../../journeys/request-and-order';
import { copyToFile } from '../../journeys/trust-certificate';
import { CertificateDialog } from '../../pages/desktop/certificate-dialog';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { PlatformEquipmentPage } from '../../pages/director/platform-equipment-page';
import { GatewayPortal } from '../../pages/edge-gateway/gateway-portal';
import { NewOrderPage } from '../../pages/vendor/new-order-page';
import { OrderPage } from '../../pages/vendor/order-page';
import { ReissuePage } from '../../pages/vendor/reissue-page';

/** Texts as the data of a Kubernetes secret. */
function asKubernetesSecret(texts: readonly string[]): string {
  const data = texts.map((text, index) => `  part-${String(index)}: ${Buffer.from(text).toString('base64')}`);
  return ['apiVersion: v1', 'kind: Secret', 'data:', ...data, ''].join('\n');
}

test('Story E, generated: one certificate with a restart now, three that wait for the next', async ({
  page,
}, testInfo) => {
  needs('openssl');
  test.setTimeout(180_000);
  const folder = testInfo.outputPath();
  const gateway = new GatewayPortal(page);
  await gateway.lab.open();
  await gateway.lab.browse(GatewayPortal.rast);
  await expectAccessible(page);
  await gateway.signIn.signIn();
  await expect(gateway.status).toContainText('The default certificate is active');
  await expect(gateway.users.getByRole('row', { name: 'Phone 0010491A2B01' })).toContainText('Secure');

  await test.step('RAST with a DNS name and an address of its own, restarted at once', async () => {
    await gateway.press('Generate');
    await expect(gateway.field('Common Name')).toHaveValue('eg.sb7.com');
    await gateway.addName('Alternative IP Address', '203.0.113.31');
    await gateway.addName('DNS', 'phones.sb7.com');
    await gateway.press('Use California');
    await expectAccessible(page);
    await gateway.pressInWindow('Generate');
    await expectAccessible(page);
    await gateway.question('Generate Certificate').answer('OK');
    await expect(gateway.made).toContainText('The RAST certificate was generated');
    await gateway.pressInWindow('Close');
    await expectAccessible(page);
    await gateway.question('Restart').answer('OK');
    await expect(gateway.restarting).toBeVisible();
    await expectAccessible(page);
    await gateway.regainAccess();
    await expect(gateway.status).toContainText('The certificate is active');
    await expect(gateway.property('Subject Alternative Names')).toContainText('phones.sb7.com');
    await expect(gateway.users.getByRole('row', { name: 'Phone 0010491A2B01' })).toContainText('Secure');
  });

  await test.step('Edge Gateway, Reverse Proxy and TURN, each with Cancel: the old ones stay in use', async () => {
    for (const address of [GatewayPortal.edgeGateway, GatewayPortal.reverseProxy, GatewayPortal.turn]) {
      await gateway.lab.browse(address);
      await gateway.press('Generate');
      await gateway.generate('Cancel');
      await expect(gateway.pending).toBeVisible();
      await expect(gateway.status).toContainText('waits for the next restart');
    }
    await expectAccessible(page);
    await expect(gateway.property('Subject').first()).toContainText('O=Mitel UC Simulation');
  });

  await test.step('The next restart activates all three', async () => {
    await gateway.press('Restart…');
    await gateway.question('Restart').answer('OK');
    await gateway.regainAccess();
    for (const address of [GatewayPortal.edgeGateway, GatewayPortal.reverseProxy, GatewayPortal.turn]) {
      await gateway.lab.browse(address);
      await expect(gateway.pending).toBeHidden();
      await expect(gateway.property('Subject').first()).toContainText('O=ShoreTel');
    }
  });

  await test.step('Closed while the key is being made: the restart prompt comes when it is done', async () => {
    await gateway.press('Generate');
    await gateway.pressInWindow('Generate');
    await gateway.question('Generate Certificate').answer('OK');
    await gateway.pressInWindow('Close');
    await gateway.question('Restart').answer('Cancel');
    await expect(gateway.pending).toBeVisible();
  });

  await test.step('openssl reads both names in the file that the certificate window saves', async () => {
    await gateway.lab.browse(GatewayPortal.rast);
    await gateway.press('View');
    const { path } = await copyToFile(page, folder, new CertificateDialog(page), 'rast');
    const names = openssl(folder, 'x509', '-inform', 'DER', '-in', path, '-noout', '-ext', 'subjectAltName');
    expect(names).toContain('DNS:phones.sb7.com');
    expect(names).toContain('IP Address:203.0.113.31');
  });
});

test('Story E, imported: the duplicate of a wildcard for HQ, and a self-signed certificate with its consequence', async ({
  page,
}, testInfo) => {
  needs('openssl');
  test.setTimeout(180_000);
  const folder = testInfo.outputPath();
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const gateway = new GatewayPortal(page);
  const text = (...files: readonly string[]) =>
    files.map((file) => readFileSync(join(folder, file), 'utf8')).join('');

  const files =
    await test.step('A wildcard for HQ, and its duplicate for the gateway’s own request', async () => {
      await new CertificateSigningRequestPage(page).commonName.fill('*.sb7.com');
      const request = await generateRequest(page, folder);
      await lab.browse(NewOrderPage.address);
      const newOrder = new NewOrderPage(page);
      await newOrder.chooseProduct('Wildcard');
      await newOrder.uploadRequest(request.path);
      await newOrder.placeOrder.click();
      const order = new OrderPage(page);
      await expect(order.heading).toBeVisible();
      const orderAddress = await lab.address.inputValue();

      await lab.browse(PlatformEquipmentPage.address);
      await page.getByRole('link', { name: 'SB7-EG', exact: true }).click();
      await gateway.signIn.signIn();
      await gateway.lab.browse(GatewayPortal.reverseProxy);
      await gateway.press('Generate CSR');
      await gateway.field('Common Name').fill('*.sb7.com');
      const own = await saveFile(page, folder, () => gateway.pressInWindow('Generate CSR'));
      await gateway.pressInWindow('Close');

      await lab.browse(orderAddress);
      await order.duplicate.click();
      const duplicate = new ReissuePage(page);
      await duplicate.requestFile.setInputFiles(own.path);
      await duplicate.issue.click();
      await expect(order.certificates.last()).toContainText('Duplicate');
      return downloadAll(page, folder, order, ['star_sb7_com.crt', 'HarborSignSimulationServerCA.crt']);
    });

  await test.step('Imported without a key, as that of the request is kept; clients outside are connected', async () => {
    await gateway.lab.browse(GatewayPortal.reverseProxy);
    await expect(gateway.users.getByRole('row', { name: 'Your PC' })).not.toContainText('Secure');
    await gateway.press('Import');
    await gateway.pasted.fill(asKubernetesSecret(files.map(({ name }) => text(name))));
    await expect(gateway.plan).toContainText('will be installed');
    await expect(gateway.window).toContainText('The device itself may refuse it as it came.');
    await expectAccessible(page);
    await gateway.pressInWindow('Import');
    await gateway.closeAndAnswer('OK');
    await gateway.regainAccess();
    await expect(gateway.users.getByRole('row', { name: 'Your PC' })).toContainText('Secure');
  });

  await test.step('A self-signed RAST certificate is taken after its warning, and the phones fall silent', async () => {
    // oxfmt-ignore
    openssl(folder, 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'own.key', '-out', 'own.crt', '-days', '90',
      '-subj', '/CN=eg.sb7.com', '-addext', 'subjectAltName=DNS:eg.sb7.com', '-addext', 'basicConstraints=critical,CA:FALSE');
    await gateway.lab.browse(GatewayPortal.rast);
    await gateway.press('Import');
    await gateway.pasted.fill(text('own.key', 'own.crt'));
    await gateway.pressInWindow('Import');
    const refusal = gateway.question('Error');
    await expect(refusal.window).toContainText('the private key stands before the certificate');
    await expectAccessible(page);
    await refusal.answer('OK');
    await gateway.pasted.fill(text('own.crt', 'own.key'));
    await gateway.pressInWindow('Import');
    const question = gateway.question('The certificate is self-signed');
    await expect(question.window).toContainText('Remote phones will not trust it');
    await question.answer('Install anyway');
    await gateway.closeAndAnswer('OK');
    await gateway.regainAccess();
    await expect(gateway.users.getByRole('row', { name: 'Phone 0010491A2B01' })).toContainText(
      'Not reachedThe certificate eg.sb7.com is self-signed and not trusted here',
    );
  });
});
