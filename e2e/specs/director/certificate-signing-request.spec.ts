import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';

test('the page is filled in from the server and the abbreviated state is noticed', async ({ page }) => {
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = new CertificateSigningRequestPage(page);

  await expect(request.commonName).toHaveValue('SB7-HQ.SB7.com');
  await expect(request.organization).toHaveValue('ShoreTel');
  await expect(request.city).toHaveValue('Sunnyvale');
  await expect(request.state).toHaveValue('CA');
  await expect(request.country).toHaveValue('US');

  await request.correctState.click();
  await expect(request.state).toHaveValue('California');
  await expect(request.correctState).toBeHidden();
});

test('OpenSSL reads the request: signature, subject in order, names', async ({ page }, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = new CertificateSigningRequestPage(page);
  await request.correctState.click();
  await request.organizationalUnit.fill('Büro “IT”');
  await request.addAlternativeName('connect.sb7.com');
  await request.addAlternativeName('10.7.0.10');

  const file = await saveFile(page, folder, () => request.generate.click());

  expect(file.name).toBe('SB7-HQ.SB7.com.csr');
  await expect(request.outcome).toBeVisible();
  expect(openssl(folder, 'req', '-in', file.path, '-verify', '-noout')).toContain('OK');
  const subject = openssl(
    folder,
    'req',
    '-in',
    file.path,
    '-noout',
    '-subject',
    '-nameopt',
    'sep_comma_plus,utf8',
  );
  expect(subject.trim()).toBe(
    'subject=C=US,ST=California,L=Sunnyvale,O=ShoreTel,OU=Büro “IT”,CN=SB7-HQ.SB7.com',
  );
  const text = openssl(folder, 'req', '-in', file.path, '-noout', '-text', '-nameopt', 'show_type');
  expect(text).toMatch(/C ?= ?PRINTABLESTRING:US, ST ?= ?UTF8STRING:California/);
  expect(text).toContain('Public-Key: (2048 bit)');
  expect(text).toContain('DNS:SB7-HQ.SB7.com, DNS:connect.sb7.com, IP Address:10.7.0.10');
});
