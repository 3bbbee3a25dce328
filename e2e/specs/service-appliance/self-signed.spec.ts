import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { openConnectClient } from '../../journeys/install-certificate';
import { applianceName, createCsr, enableHttps, openHttpsPage } from '../../journeys/service-appliance';
import { copyToFile, installCertificateFile } from '../../journeys/trust-certificate';
import { BrowserBar } from '../../pages/desktop/browser-bar';
import { CertificateDialog } from '../../pages/desktop/certificate-dialog';
import { Chrome58 } from '../../pages/desktop/chrome-58';
import { Question } from '../../pages/desktop/question';

test('from the Collaboration tab to the lock that turns green, and what breaks it again', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  const { lab, https } = await openHttpsPage(page);
  await enableHttps(https);

  const client = await openConnectClient(lab);
  await client.openService('Conferencing');
  await expect(client.details).toContainText('Conferencing is not connecting securely.');
  await expect(client.reasons).toContainText(`The certificate is for IM Appliance, not for ${applianceName}`);

  await lab.openProgram('Browser');
  await createCsr(page, folder, https);
  await expect(https.stepTwo).toContainText(
    'A CSR is detected on the server. Use the links below to download.',
  );
  await https.restart.click();
  await expect(page.getByRole('heading', { name: 'This web page is not available' })).toBeVisible();
  await https.skipTheWait.click();
  await https.secureAddress.click();
  await expect(lab.address).toHaveValue(`https://${applianceName.toLowerCase()}/`);

  const bar = new BrowserBar(page);
  await expect(bar.notSecure).toBeVisible();
  await bar.openCertificate();
  const dialog = new CertificateDialog(page, applianceName);
  await expect(dialog.window).toContainText(applianceName);
  await dialog.open('Details');
  await dialog.select('Subject');
  await expect(dialog.value).toHaveValue(
    `CN = ${applianceName}\nO = ShoreTel\nL = Sunnyvale\nS = California\nC = US`,
  );
  await dialog.select('Thumbprint');
  const thumbprint = (await dialog.value.inputValue()).replaceAll(' ', '');
  const file = await copyToFile(page, folder, dialog, 'conference');
  const x509 = (...what: readonly string[]) =>
    openssl(folder, 'x509', '-inform', 'der', '-in', file.path, '-noout', ...what);
  expect(x509('-fingerprint', '-sha1').trim().replace(/.*=/, '').replaceAll(':', '').toLowerCase()).toBe(
    thumbprint,
  );
  expect(x509('-text')).toContain('TLS Web Server Authentication');
  expect(x509('-text')).not.toMatch(/Subject Alternative Name|Basic Constraints/);
  openssl(
    folder,
    'x509',
    '-inform',
    'der',
    '-in',
    file.path,
    '-outform',
    'der',
    '-out',
    `${folder}/again.cer`,
  );

  await installCertificateFile(lab, 'conference.cer');
  await lab.openProgram('Browser');
  await expect(bar.notSecure).toBeVisible();
  await installCertificateFile(lab, 'conference.cer', 'Trusted Root Certification Authorities');
  await lab.openProgram('Browser');
  await expect(bar.secure).toBeVisible();
  await lab.openProgram('Connect client');
  await expect(client.details).toContainText('Conferencing is connected securely.');

  await lab.openProgram('Browser');
  const chrome = new Chrome58(page);
  await chrome.choose();
  await expect(chrome.chip('Not secure')).toBeVisible();
  await lab.browse('https://www.harborsign.example/');
  await expect(chrome.chip('Secure')).toBeVisible();
  await lab.browse(`https://${applianceName}/https`);
  await expect(chrome.code).toHaveText('NET::ERR_CERT_COMMON_NAME_INVALID');
  await chrome.advanced.click();
  await expect(page.getByText('[missing_subjectAltName]')).toBeVisible();
  await chrome.look.selectOption('As in the note');

  await expect(https.heading).toBeVisible();
  await https.createNewCsr.click();
  await new Question(page, 'Replace the CSR and its key?').answer('Replace the CSR and its key');
  await createCsr(page, folder, https);
  await expect(bar.secure).toBeVisible();
  await https.restartAndSkip();
  await expect(bar.notSecure).toBeVisible();
  await bar.lock.click();
  await expect(bar.bubble).toContainText('trusts an earlier self-signed certificate');
  await lab.openProgram('Connect client');
  await expect(client.reasons).toContainText('The server has made a new one since');
});
