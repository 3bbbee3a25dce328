import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { keytool, needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { downloadAll, generateRequest, orderCertificate } from '../../journeys/request-and-order';
import { Lab } from '../../pages/desktop/lab';
import { Question } from '../../pages/desktop/question';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { NewOrderPage } from '../../pages/vendor/new-order-page';
import { OrderPage } from '../../pages/vendor/order-page';

const certificate = 'sb7-hq_sb7_com.crt';
const der = 'sb7-hq_sb7_com.cer';
const pkcs7 = 'sb7-hq_sb7_com.p7b';
const intermediate = 'HarborSignSimulationServerCA.crt';
const root = 'HarborSignSimulationRoot.crt';

test('OpenSSL accepts the issued chain, and every format holds the same certificate', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = await generateRequest(page, folder);
  const order = await orderCertificate(lab, request);
  await expect(page.getByText('There is no PFX file for this certificate.')).toBeVisible();
  await downloadAll(page, folder, order, [certificate, der, pkcs7, intermediate]);
  await saveFile(page, folder, async () => {
    await order.download(root);
    await new Question(page, 'For the lab only').answer('Save it for the lab');
  });

  // oxfmt-ignore
  const verified = openssl(folder, 'verify', '-x509_strict', '-purpose', 'sslserver',
    '-verify_hostname', 'sb7-hq.sb7.com', '-CAfile', root, '-untrusted', intermediate, certificate);
  expect(verified).toContain('OK');
  expect(publicKeyOf(folder, 'x509', certificate)).toBe(publicKeyOf(folder, 'req', request.name));

  const leaf = openssl(folder, 'x509', '-in', certificate);
  expect(openssl(folder, 'x509', '-inform', 'der', '-in', der)).toBe(leaf);
  const bundle = openssl(
    folder,
    'pkcs7',
    '-inform',
    formatOf(join(folder, pkcs7)),
    '-in',
    pkcs7,
    '-print_certs',
  );
  expect(bundle).toContain(leaf.trim());
  expect(bundle.match(/BEGIN CERTIFICATE/g)).toHaveLength(3);
});

test(
  'the issued certificate says field by field what was asked for',
  orInSoak(false),
  async ({ page }, testInfo) => {
    needs('openssl');
    const folder = testInfo.outputPath();
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    const order = await orderCertificate(lab, await generateRequest(page, folder));
    await downloadAll(page, folder, order, [certificate, intermediate]);

    const show = (...what: readonly string[]) =>
      openssl(
        folder,
        'x509',
        '-in',
        certificate,
        '-noout',
        '-nameopt',
        'sep_comma_plus,utf8',
        ...what,
      ).trim();
    expect(show('-subject')).toBe('subject=C=US,ST=California,L=Sunnyvale,O=ShoreTel,CN=sb7-hq.sb7.com');
    expect(show('-issuer')).toBe(
      'issuer=C=US,O=HarborSign Simulation Inc,CN=HarborSign Simulation Server CA',
    );
    expect(show('-serial').length).toBeGreaterThanOrEqual('serial='.length + 16);

    const text = show('-text');
    expect(text).toMatch(/Basic Constraints:[^\n]*\n\s*CA:FALSE/);
    expect(text).toMatch(/Key Usage: critical\n\s*Digital Signature, Key Encipherment\n/);
    expect(text).toMatch(/Extended Key Usage:\s*\n\s*TLS Web Server Authentication\n/);
    expect(text).toMatch(/Subject Alternative Name:\s*\n\s*DNS:sb7-hq\.sb7\.com\n/);
    expect(text).toContain('Policy: 2.23.140.1.2.2');
    expect(text).toContain('CA Issuers - URI:http://cacerts.harborsign.example/');
    expect(text).toContain('URI:http://crl.harborsign.example/');

    const issuerText = openssl(folder, 'x509', '-in', intermediate, '-noout', '-text');
    expect(keyIdentifier(text, 'Authority')).toBe(keyIdentifier(issuerText, 'Subject'));
  },
);

test('OpenSSL and keytool open the PFX of an order whose key the vendor made', async ({ page }, testInfo) => {
  needs('openssl');
  needs('keytool');
  const folder = testInfo.outputPath();
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(NewOrderPage.address);
  const newOrder = new NewOrderPage(page);
  await newOrder.chooseProduct('Wildcard');
  await newOrder.orderKeyFor({
    'Common name': '*.sb7.com',
    Organization: 'ShoreTel',
    City: 'Sunnyvale',
    'State or province': 'California',
    Country: 'US',
  });
  await newOrder.placeOrder.click();

  const order = new OrderPage(page);
  const pfx = await saveFile(page, folder, () => order.download('Download star_sb7_com.pfx'));
  await order.showPassword.click();
  const password = await order.password.innerText();

  const opened = openssl(folder, 'pkcs12', '-in', pfx.path, '-nodes', '-passin', `pass:${password}`);
  writeFileSync(join(folder, 'opened.pem'), opened);
  expect(opened.match(/BEGIN CERTIFICATE/g)?.length).toBeGreaterThanOrEqual(2);
  expect(openssl(folder, 'pkey', '-in', 'opened.pem', '-pubout')).toBe(
    publicKeyOf(folder, 'x509', 'opened.pem'),
  );
  expect(() => openssl(folder, 'pkcs12', '-in', pfx.path, '-nodes', '-passin', 'pass:wrong')).toThrow();

  const old = await saveFile(page, folder, () =>
    order.download('Download it in the old encryption (TripleDES-SHA1)'),
  );
  // oxfmt-ignore
  const info = openssl(folder, 'pkcs12', '-in', old.path, '-info', '-noout', '-passin', `pass:${password}`);
  expect(info).toContain('MAC: sha1');
  expect(info).toContain('pbeWithSHA1And3-KeyTripleDES-CBC');

  const entries = keytool(
    folder,
    '-list',
    '-v',
    '-keystore',
    pfx.path,
    '-storetype',
    'PKCS12',
    '-storepass',
    password,
  );
  expect(entries).toContain('Entry type: PrivateKeyEntry');
  expect(entries).toContain('Owner: CN=*.sb7.com');
  expect(entries).toContain('DNSName: *.sb7.com');
});

function publicKeyOf(folder: string, kind: 'x509' | 'req', file: string): string {
  return openssl(folder, kind, '-in', file, '-noout', '-pubkey');
}

/** A PKCS#7 file may be PEM or DER. */
function formatOf(path: string): 'pem' | 'der' {
  return readFileSync(path, 'latin1').startsWith('-----') ? 'pem' : 'der';
}

function keyIdentifier(text: string, whose: 'Subject' | 'Authority'): string {
  const [, value] = new RegExp(`${whose} Key Identifier:\\s*\\n\\s*(?:keyid:)?([0-9A-F:]+)`).exec(text) ?? [];
  if (value === undefined) throw new Error(`no ${whose} Key Identifier in\n${text}`);
  return value;
}
