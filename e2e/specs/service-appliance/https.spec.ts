import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { signInToAppliance } from '../../journeys/first-visit';
import { applianceName, createCsr, enableHttps } from '../../journeys/service-appliance';
import { Lab } from '../../pages/desktop/lab';
import { Question } from '../../pages/desktop/question';
import { SignInPage } from '../../pages/director/sign-in-page';
import { HttpsPage } from '../../pages/service-appliance/https-page';

test('with HTTPS disabled the browser says so and offers http; only system administrators are let in', async ({
  page,
}) => {
  const lab = new Lab(page);
  await lab.open();
  await lab.browse('https://sb7-vsa100.sb7.com/');
  await expect(page.getByText('HTTPS is disabled on the service appliance')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'http://sb7-vsa100.sb7.com/' }).click();
  const signIn = new SignInPage(page, 'Conference Administration');
  await expect(signIn.heading).toBeVisible();
  await expectAccessible(page);
  await signIn.signIn('helpdesk');
  await expect(page.getByRole('heading', { name: 'Not permitted' })).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Sign in with another account' }).click();
  await signIn.signIn();
  await expect(page.getByRole('heading', { name: 'Conferences', level: 1 })).toBeVisible();
});

test('the texts follow the state, and disabling leads back to http', async ({ page }) => {
  const lab = await signInToAppliance(page, HttpsPage.address);
  const https = new HttpsPage(page);
  await expect(https.stepOne).toContainText(
    'HTTPS is currently disabled on this Service Appliance. To enable, use the form below.',
  );
  await expect(https.stepTwo).toContainText('No CSR is detected on the server.');
  await enableHttps(https);
  for (const sentence of [
    'To disable, use the form below.',
    `You may now access this Service Appliance using the secured site at https://${applianceName}/. If no SSL Certificate and Private Key was previously existing, then a self-signed certificate and private key will be automatically generated.`,
    'Using a self-signed certificate will produce warnings on the web browser when accessing this secure site. To eliminate these warnings, you must purchase an SSL Certificate from a Certificate Authority. To do so, continue with step #2.',
  ])
    await expect(https.stepOne).toContainText(sentence);
  await lab.browse('https://sb7-vsa100.sb7.com/https');
  await https.chooseAppliance('SB7-vSA100');
  await https.go.click();
  await expect(lab.address).toHaveValue('http://sb7-vsa100.sb7.com/https');
  await expect(https.stepOne).toContainText('HTTPS is currently disabled');
});

test('the form has the labels, hints and examples of the note, and the last step its words', async ({
  page,
}) => {
  await signInToAppliance(page, HttpsPage.address);
  const title = page.getByText('Service Appliance Conference Administration').filter({ visible: true });
  await expect(title.first()).toBeVisible();
  const https = new HttpsPage(page);
  await expect(https.stepTwo).toContainText('*Required fields:');
  for (const [label, hint] of [
    ['Country', 'two letter country code (ISO 3166) Example: US'],
    ['State or Province', 'full name Example: California'],
    ['Locality', 'city Example: Sunnyvale'],
    ['Organization', 'company Example: ShoreTel'],
    ['Organizational Unit', 'section Example: Sales'],
    [
      'Common Name',
      'service appliance hostname or IP Example: bridge@shoretel.com or 192.168.0.1 For self-signed certificates, use the format *.domain.com. For UCC certificates, enter any domain name. Additional domains will be provided when ordering the certificate.',
    ],
    ['Email Address', ''],
  ] as const)
    await expect(
      https.stepTwo.getByRole('textbox', { name: label, exact: true }),
    ).toHaveAccessibleDescription(hint);
  await expect(https.stepTwo.getByRole('textbox', { name: 'Common Name' })).toHaveAttribute(
    'aria-required',
    'true',
  );
  const stepFour = page.getByRole('region', { name: 'Step 4: Restart the Web Server' });
  await expect(stepFour).toContainText(
    'Once the desired SSL Certificate(s) and Public/Private key are in place, restart the web server for it to take effect.',
  );
  await expect(stepFour).toContainText(
    'Wait approximately 2 minutes for web server to come fully online and proceed.',
  );
});

test('the form says what is wrong; CSR and key are what OpenSSL expects', async ({ page }, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  await signInToAppliance(page, HttpsPage.address);
  const https = new HttpsPage(page);
  await https.createCsr.click();
  await expect(https.stepTwo).toContainText('A common name is required');
  await expect(https.field('Common Name')).toBeFocused();
  await https.field('Country').fill('US');
  await https.field('State or Province').fill('CA');
  await https.field('Common Name').fill('bridge@shoretel.com');
  await expect(https.stepTwo).toContainText('“bridge@shoretel.com” is an e-mail address.');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use California' }).click();
  await expect(https.field('State or Province')).toHaveValue('California');

  await createCsr(page, folder, https);
  const request = await saveFile(page, folder, () => https.downloadCsr.click());
  const key = await saveFile(page, folder, () => https.downloadKey.click());
  const text = openssl(folder, 'req', '-in', request.path, '-noout', '-verify', '-subject', '-pubkey');
  expect(text).toMatch(/CN ?= ?SB7-vSA100\.SB7\.COM/);
  expect(text).toContain(openssl(folder, 'pkey', '-in', key.path, '-pubout'));
  expect(key.bytes.toString()).toMatch(/^-----BEGIN RSA PRIVATE KEY-----/);

  await https.createCsr.click();
  await https.fillIn('another.sb7.com');
  await https.createCsr.click();
  const question = new Question(page, 'Replace the CSR and its key?');
  await expect(question.window).toContainText(applianceName);
  await expectAccessible(page);
  await question.answer('Cancel');
  await expect(https.stepTwo).toContainText(`For ${applianceName}`);
});

test('step 3 refuses what cannot be read, and discards what was uploaded by mistake', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  await signInToAppliance(page, HttpsPage.address);
  const https = new HttpsPage(page);
  const wrong = join(folder, 'nothing.crt');
  writeFileSync(wrong, 'Nothing of use');
  await https.drop('SSL Certificate', wrong);
  await https.upload.click();
  await expect(https.stepThree).toContainText('Nothing was installed. nothing.crt could not be read.');
  await expectAccessible(page);

  const subject = '/CN=SB7-vSA100.SB7.COM';
  const names = 'subjectAltName=DNS:sb7-vsa100.sb7.com';
  openssl(
    folder,
    ...['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-days', '365', '-subj', subject],
    ...[
      '-addext',
      names,
      '-addext',
      'basicConstraints=critical,CA:FALSE',
      '-keyout',
      'own.key',
      '-out',
      'own.crt',
    ],
  );
  await https.drop('SSL Certificate', join(folder, 'own.crt'));
  await https.drop('Private Key (optional)', join(folder, 'own.key'));
  await https.upload.click();
  await new Question(page, 'The certificate is self-signed').answer('Install anyway');
  await expect(https.stepThree).toContainText('is in place and waits for step #4.');
  await https.discard.click();
  await expect(https.stepThree).toContainText('The uploaded certificate was discarded.');
  await expect(https.discard).toBeHidden();
});
