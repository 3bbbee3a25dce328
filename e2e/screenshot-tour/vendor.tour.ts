import { join } from 'node:path';
import { expect, test } from '../fixtures/lab-test';
import { openssl } from '../fixtures/outside-tool';
import { Lab } from '../pages/desktop/lab';
import { DomainProof } from '../pages/vendor/domain-proof';
import { NewOrderPage } from '../pages/vendor/new-order-page';
import { OrderHistoryPage } from '../pages/vendor/order-history-page';
import { OrderPage } from '../pages/vendor/order-page';
import { ReissuePage } from '../pages/vendor/reissue-page';
import { RevokePage } from '../pages/vendor/revoke-page';
import { displays, narrowest, onEach, picture, pictureOf } from './tour';

/** A request that OpenSSL makes outside the app; answers its path. */
function requestFor(folder: string, commonName: string, names = ''): string {
  // oxfmt-ignore
  openssl(folder, 'req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'own.key', '-out', 'own.csr',
    '-subj', `/C=US/ST=CA/L=Sunnyvale/O=ShoreTel/CN=${commonName}`,
    ...(names === '' ? [] : ['-addext', `subjectAltName=${names}`]));
  return join(folder, 'own.csr');
}

onEach([...displays, narrowest], () => {
  test('vendor: the shop window, and what is not there', async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.browse('https://www.harborsign.example/products');
    await expect(page.getByRole('heading', { name: 'SSL Certificates', level: 1 })).toBeVisible();
    await pictureOf(page.getByRole('region', { name: 'Compare' }), 'vendor products below');
    await lab.browse('https://www.harborsign.example/nowhere');
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    await picture(page, 'vendor page not found');
    await lab.browse('https://www.harborsign.example/order/HS-1');
    await expect(page.getByText('There is no order HS-1.')).toBeVisible();
    await picture(page, 'vendor order not found');
    await lab.browse('https://www.harborsign.example/domains');
    await page.getByRole('textbox', { name: 'Domain' }).fill('server.local');
    await page.getByRole('button', { name: 'Add domain' }).click();
    await picture(page, 'vendor domain refused');
  });

  test('vendor: a multi-domain order with everything that can be wrong', async ({ page }, testInfo) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.browse(`${NewOrderPage.address}/multi-domain`);
    const order = new NewOrderPage(page);
    await order.request.fill('-----BEGIN CERTIFICATE REQUEST-----\nMIIC\n-----END CERTIFICATE REQUEST-----');
    await pictureOf(order.request, 'vendor order unreadable');
    await order.request.fill('');
    await order.uploadRequest(
      requestFor(testInfo.outputPath(), 'pbx.sb7.com', 'DNS:pbx.sb7.com,DNS:sb7-hq,IP:10.7.0.10'),
    );
    await expect(order.problem).toContainText('may not certify');
    await pictureOf(order.decoded, 'vendor order names refused');
    await page.getByRole('button', { name: 'Leave these names out' }).click();
    await page.getByRole('textbox', { name: 'Further names' }).fill('phones.other-company.com');
    const proof = new DomainProof(page, 'other-company.com');
    await proof.choose('A file on the web server');
    await proof.value.fill('something else');
    await proof.save.click();
    await proof.check.click();
    await expect(proof.problem).toBeVisible();
    await pictureOf(proof.region, 'vendor proof by file refused');
    await proof.choose('A record in the DNS');
    await expect(proof.region).toContainText('Create a TXT record');
    await proof.publish();
    await pictureOf(proof.region, 'vendor proof by record');
    await page.getByText('An e-mail to the administrator').click();
    await pictureOf(proof.region, 'vendor proof by e-mail');
    await proof.choose('A file on the web server');
    await expect(proof.region).toContainText('Put a text file at');
    await proof.publish();
    await proof.check.click();
    await expect(page.getByText('other-company.com is yours: proven')).toBeVisible();
    await order.placeOrder.scrollIntoViewIfNeeded();
    await picture(page, 'vendor order ready');
  });

  test('vendor: an order from the CSR to the revocation', async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    const folder = testInfo.outputPath();
    const lab = new Lab(page);
    await lab.open();
    await lab.browse(NewOrderPage.address);
    const order = new NewOrderPage(page);
    await order.uploadRequest(requestFor(folder, 'pbx.sb7.com'));
    await expect(order.placeOrder).toBeEnabled();
    await picture(page, 'vendor order decoded');
    await pictureOf(order.decoded, 'vendor order decoded below');
    await page.getByText('In two days:').click();
    await page.getByRole('button', { name: /Practice fault/ }).click();
    await picture(page, 'vendor order faults');
    await page.getByRole('option', { name: 'The intermediate is missing' }).click();
    await pictureOf(page.getByRole('region', { name: 'Delivery' }), 'vendor order delivery');
    await order.placeOrder.click();
    await expect(page.getByRole('heading', { name: 'Your certificate is being issued' })).toBeVisible();
    await picture(page, 'vendor order processing');
    await page.getByRole('button', { name: /^Lab clock/ }).click();
    await page.getByRole('button', { name: 'to the next event' }).click();
    const placed = new OrderPage(page);
    await expect(page.getByRole('heading', { name: 'Download your certificate' })).toBeVisible();
    await page.keyboard.press('Escape');
    await picture(page, 'vendor order delivered');
    await pictureOf(page.getByRole('region', { name: 'Private key' }), 'vendor order delivered below');
    await placed.duplicate.click();
    const reissue = new ReissuePage(page);
    await picture(page, 'vendor duplicate empty');
    await reissue.requestFile.setInputFiles(requestFor(folder, 'pbx.sb7.com', 'DNS:other.sb7.com'));
    await expect(reissue.issue).toBeEnabled();
    await picture(page, 'vendor duplicate decoded');
    await reissue.issue.click();
    await expect(placed.heading).toBeVisible();
    await pictureOf(
      page.getByRole('region', { name: 'Certificates of this order' }),
      'vendor order with a duplicate',
    );
    await placed.reissue.click();
    await reissue.chooseKey('The same key as before');
    await picture(page, 'vendor re-issue');
    await page.goBack();
    await placed.revoke.click();
    await page.getByText('Others may have the private key', { exact: true }).click();
    await page.getByRole('button', { name: 'Revoke certificate' }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await picture(page, 'vendor revoke question');
    await page.keyboard.press('Escape');
    await new RevokePage(page).revoke('Others may have the private key');
    await expect(page.getByText('Reason: Others may have the private key.')).toBeVisible();
    await picture(page, 'vendor order revoked');
    await lab.browse('https://www.harborsign.example/repository');
    await expect(page.getByRole('heading', { name: 'Repository', level: 1 })).toBeVisible();
    await picture(page, 'vendor repository with a list');
    await page.getByRole('button', { name: /Root.*\.crt$/ }).click();
    await expect(page.getByRole('alertdialog')).toBeVisible();
    await picture(page, 'vendor root question');
  });

  test('vendor: a key made by the vendor, renewal and history', async ({ page }) => {
    test.setTimeout(90_000);
    const lab = new Lab(page);
    await lab.open();
    await lab.browse(`${NewOrderPage.address}/wildcard`);
    const order = new NewOrderPage(page);
    await order.orderKeyFor({
      'Common name': '*.sb7.com',
      Organization: 'An Organization with a Remarkably Long Registered Name and Sons',
      City: 'Sunnyvale',
      'State or province': 'CA',
      Country: 'US',
    });
    await picture(page, 'vendor order for a key');
    await order.placeOrder.click();
    const placed = new OrderPage(page);
    await expect(placed.heading).toBeVisible();
    await placed.showPassword.click();
    await pictureOf(
      page.getByRole('region', { name: 'Download your certificate with its key' }),
      'vendor order with a password',
    );
    await page.getByRole('button', { name: /^Lab clock/ }).click();
    await page.getByRole('button', { name: 'to the next event' }).click();
    await page.keyboard.press('Escape');
    await lab.browse(OrderHistoryPage.address);
    await expect(new OrderHistoryPage(page).orders.first()).toBeVisible();
    await picture(page, 'vendor history');
  });
});
