import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { GatewayPortal } from '../../pages/edge-gateway/gateway-portal';
import { FillIn } from '../../pages/desktop/fill-in';

/** An old certificate as the vendors of its time made them; answers its path. */
function oldCertificate(folder: string): string {
  // oxfmt-ignore
  openssl(folder, 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'old.key', '-out', 'old.pem',
    '-subj', '/C=US/ST=Texas/L=Austin/O=ShoreTel/OU=Sales/CN=hq.sb7.com/emailAddress=it@sb7.com',
    '-addext', 'subjectAltName=DNS:hq.sb7.com,DNS:connect.sb7.com,DNS:hq,IP:10.7.0.10');
  return `${folder}/old.pem`;
}

test('an old certificate fills in Director’s form, over a reload; what was there can be put back', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  const old = oldCertificate(folder);
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = new CertificateSigningRequestPage(page);
  const fillIn = new FillIn(page);
  await request.city.fill('San José');

  await fillIn.open.click();
  await fillIn.fillIn.click();
  await expect(fillIn.window.getByText('Choose a file first')).toBeVisible();
  await fillIn.file.setInputFiles(`${folder}/old.key`);
  await expect(
    fillIn.window.getByText(/neither a certificate nor a request in it\. Found: Private key/),
  ).toBeVisible();
  await fillIn.file.setInputFiles(old);
  await expect(fillIn.recognised).toBeVisible();
  await fillIn.fillIn.click();

  await expect(fillIn.window).toBeHidden();
  await expect(request.city).toHaveValue('Austin');
  await expect(request.addedNames).toHaveText([/connect\.sb7\.com/, /hqRemove/, /10\.7\.0\.10/]);
  await expect(fillIn.said).toContainText('no field for it: e-mail address it@sb7.com');
  await expect(fillIn.said).toContainText('no organizational unit (Sales)');
  await expect(fillIn.said).toContainText('names without a dot: remove hq if');
  await page.reload();
  await fillIn.putBack.click();
  await expect(request.city).toHaveValue('San José');
  await expect(request.commonName).toHaveValue('SB7-HQ.SB7.com');
  await expect(request.addedNames).toHaveCount(0);
  await expect(fillIn.putBack).toBeHidden();
  await expect(fillIn.open).toBeFocused();

  await fillIn.from(old);
  const { path } = await saveFile(page, folder, () => request.generate.click());
  await expect(fillIn.putBack).toBeHidden();
  const text = openssl(folder, 'req', '-in', path, '-noout', '-text');
  expect(text).toMatch(
    /Subject: C ?= ?US, ST ?= ?Texas, L ?= ?Austin, O ?= ?ShoreTel, OU ?= ?Sales, CN ?= ?hq\.sb7\.com/,
  );
  expect(text).toContain('DNS:hq.sb7.com, DNS:connect.sb7.com, DNS:hq, IP Address:10.7.0.10');
  // The key is the server's own, as ever.
  expect(openssl(folder, 'req', '-in', path, '-noout', '-pubkey')).not.toBe(
    openssl(folder, 'x509', '-in', 'old.pem', '-noout', '-pubkey'),
  );
});

test('a pasted request fills in the Edge Gateway’s window', orInSoak(false), async ({ page }, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  // oxfmt-ignore
  const text = openssl(folder, 'req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'old.key',
    '-subj', '/C=DE/L=Köln/CN=edge.sb7.com', '-utf8', '-addext', 'subjectAltName=DNS:edge.sb7.com,DNS:rast.sb7.com');
  const gateway = new GatewayPortal(page);
  await gateway.lab.open();
  await gateway.lab.browse(GatewayPortal.edgeGateway);
  await gateway.signIn.signIn();
  await gateway.press('Generate');
  const fillIn = new FillIn(page);
  await fillIn.fromText(text);

  await expect(gateway.field('Country Name')).toHaveValue('DE');
  await expect(gateway.field('Locality')).toHaveValue('Köln');
  await expect(gateway.field('Common Name')).toHaveValue('edge.sb7.com');
  // What the request does not say stays.
  await expect(gateway.field('State or Province')).not.toHaveValue('');
  const ticked = gateway.window.getByRole('checkbox', { checked: true });
  await expect(ticked).toHaveCount(2);
  await expect(gateway.window.getByRole('checkbox', { name: 'DNS: rast.sb7.com' })).toBeChecked();
});
