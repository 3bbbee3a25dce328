import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../../fixtures/accessibility';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { downloadAll, generateRequest, orderCertificate } from '../../journeys/request-and-order';
import { installFiles, openCertificateTab, openConnectClient } from '../../journeys/install-certificate';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { LabFrame } from '../../pages/lab/lab-frame';
import { DomainProof } from '../../pages/vendor/domain-proof';
import { NewOrderPage } from '../../pages/vendor/new-order-page';
import { OrderPage } from '../../pages/vendor/order-page';
import { RevokePage } from '../../pages/vendor/revoke-page';

/** A request that OpenSSL makes outside the app; answers its path. */
function requestFor(folder: string, commonName: string, ...more: readonly string[]): string {
  // oxfmt-ignore
  openssl(folder, 'req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'own.key', '-out', 'own.csr',
    '-subj', `/C=US/ST=California/L=Sunnyvale/O=ShoreTel/CN=${commonName}`, ...more);
  return join(folder, 'own.csr');
}

test(
  'a multi-domain order: a refused name is left out, a strange domain is proven, all names are in it',
  orInSoak(false),
  async ({ page }, testInfo) => {
    needs('openssl');
    const folder = testInfo.outputPath();
    const lab = new Lab(page);
    await lab.open();
    await lab.browse(`${NewOrderPage.address}/multi-domain`);
    const order = new NewOrderPage(page);
    const names = 'subjectAltName=DNS:PBX.sb7.com,DNS:sb7-hq,DNS:mail.sb7.com';
    await order.uploadRequest(requestFor(folder, 'PBX.sb7.com', '-addext', names));
    await expect(order.problem).toContainText('may not certify sb7-hq');
    await expectAccessible(page);
    await page.getByRole('button', { name: 'Leave these names out' }).click();
    await page.getByRole('textbox', { name: 'Further names' }).fill('Phones.Other-Company.com');

    const proof = new DomainProof(page, 'other-company.com');
    await proof.choose('A file on the web server');
    await proof.value.fill('something else');
    await proof.save.click();
    await proof.check.click();
    await expect(proof.problem).toContainText('something else was found');
    await expectAccessible(page);
    await proof.publish();
    await proof.check.click();
    await expect(proof.proven).toBeVisible();

    await order.placeOrder.click();
    const placed = new OrderPage(page);
    await expect(placed.heading).toBeVisible();
    const [file] = await downloadAll(page, folder, placed, ['pbx_sb7_com.crt']);
    const text = openssl(folder, 'x509', '-in', file?.path ?? '', '-noout', '-ext', 'subjectAltName');
    expect(text).toContain('DNS:pbx.sb7.com, DNS:mail.sb7.com, DNS:phones.other-company.com');
  },
);

test(
  'delivered in two days, with a mistake: the clock brings it, the page names it',
  orInSoak(false),
  async ({ page }, testInfo) => {
    needs('openssl');
    const folder = testInfo.outputPath();
    const lab = new Lab(page);
    await lab.open();
    await lab.browse(NewOrderPage.address);
    const order = new NewOrderPage(page);
    await order.uploadRequest(requestFor(folder, 'pbx.sb7.com'));
    await page.getByText('In two days:').click();
    await order.choosePracticeFault('The intermediate is missing');
    await order.placeOrder.click();
    await expect(page.getByRole('heading', { name: 'Your certificate is being issued' })).toBeVisible();
    await expectAccessible(page);

    await new LabFrame(page).advanceToNextEvent('the certificate pbx.sb7.com is delivered');
    const placed = new OrderPage(page);
    await expect(page.getByRole('heading', { name: 'Download your certificate' })).toBeVisible();
    await expect(page.getByText('Practice fault:')).toBeVisible();
    await expect(page.getByRole('button', { name: 'HarborSignSimulationServerCA.crt' })).toHaveCount(0);
    const archive = await saveFile(page, folder, () => placed.download('pbx_sb7_com.zip'));
    expect(archive.bytes.subarray(0, 2).toString()).toBe('PK');
  },
);

test('a revoked certificate keeps its lock until the PC asks; the published list says so to OpenSSL', async ({
  page,
}, testInfo) => {
  test.setTimeout(90_000);
  needs('openssl');
  const folder = testInfo.outputPath();
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const placed = await orderCertificate(lab, await generateRequest(page, folder));
  const files = await downloadAll(page, folder, placed, [
    'sb7-hq_sb7_com.crt',
    'HarborSignSimulationServerCA.crt',
  ]);
  await placed.revoke.click();
  await new RevokePage(page).revoke('Others may have the private key');
  await expect(page.getByText('Reason: Others may have the private key.')).toBeVisible();
  await expectAccessible(page);

  await page.getByRole('link', { name: 'Repository' }).click();
  const list = await saveFile(page, folder, () =>
    placed.download('http://crl.harborsign.example/HarborSignSimulationServerCA.crl'),
  );
  const text = openssl(folder, 'crl', '-inform', 'der', '-in', list.path, '-noout', '-text');
  expect(text).toContain('Key Compromise');
  const [leaf, intermediate] = files.map(({ path }) => readFileSync(path, 'utf8'));
  writeFileSync(join(folder, 'intermediate.pem'), intermediate ?? '');
  writeFileSync(join(folder, 'leaf.pem'), leaf ?? '');
  openssl(folder, 'crl', '-inform', 'der', '-in', list.path, '-out', 'list.pem');
  // oxfmt-ignore
  const verify = () => openssl(folder, 'verify', '-partial_chain', '-crl_check', '-CRLfile', 'list.pem',
    '-trusted', 'intermediate.pem', 'leaf.pem');
  expect(verify).toThrow('certificate revoked');

  const tab = await openCertificateTab(lab);
  await installFiles(
    tab,
    files.map(({ path }) => path),
  );
  const client = await openConnectClient(lab);
  await expect(client.secure).toBeVisible();
  await expect(page.getByText(/was revoked on/).first()).toBeVisible();
});
