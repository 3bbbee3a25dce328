import { readFileSync, writeFileSync } from 'node:fs';
import { strToU8, zipSync } from 'fflate';
import { onPaper } from '../../fixtures/on-paper';
import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { inDays, OpensslAuthority } from '../../fixtures/openssl-authority';
import { needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { openCertificateTab } from '../../journeys/install-certificate';
import { generateRequest } from '../../journeys/request-and-order';
import { CertificateStores } from '../../pages/desktop/certificate-stores';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { Preflight } from '../../pages/preflight/preflight';

/** As `openssl s_client -showcerts` prints a certificate that it does not trust; answers its path. */
function asClientOutput(path: string): string {
  const text = `verify error:num=20:unable to get local issuer certificate\n---\n0 s:CN =3D x\n${readFileSync(path, 'utf8')}---\n`;
  writeFileSync(`${path}.txt`, text);
  return `${path}.txt`;
}

/** As vendors send it, with what they put beside; answers its path. */
function asVendorZip(path: string): string {
  const beside = { 'README.txt': strToU8('Dear customer'), 'Install guide.pdf': strToU8('%PDF-1.4') };
  writeFileSync(`${path}.zip`, zipSync({ 'vendor/bundle.crt': readFileSync(path), ...beside }));
  return `${path}.zip`;
}

test('a vendor’s answer is judged for the headquarters server, kept, and installs in Director', async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  needs('openssl');
  const folder = testInfo.outputPath();
  const authority = new OpensslAuthority(folder);
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = await generateRequest(page, folder);
  // Younger than the page: the clock has to run.
  const dates = { validFrom: new Date(), validTo: inDays(150) };
  const server = authority.certify(request.name, { names: ['sb7-hq.sb7.com'], ...dates });

  await lab.openProgram('Pre-flight');
  const preflight = new Preflight(page);
  await expect(preflight.empty).toBeVisible();
  await expectAccessible(page);
  await preflight.drop(asClientOutput(server));
  await expect(preflight.verdict).toHaveText('This installs, with consequences');
  await expect(preflight.findings).toContainText('Practice Intermediate, was not sent');
  await preflight.drop(asVendorZip(authority.path(authority.intermediate)));
  await expect(preflight.findings).toContainText('Install guide.pdf');
  await expect(preflight.device).toContainText('the request was made there');
  await expect(preflight.name).toContainText('It is for SB7-HQ.SB7.com.');
  await expect(preflight.trust).toContainText('Trusted by no PC.');

  await test.step('The same once this PC trusts the root', async () => {
    await lab.openProgram('Certificates');
    await new CertificateStores(page).trustRoot(authority.path(authority.root));
    await lab.openProgram('Pre-flight');
    await expect(preflight.trust).toContainText('Trusted by 1 of 27 PCs.');
    await expect(preflight.verdict).toHaveText('This installs, with consequences');
  });

  await expectAccessible(page);
  await preflight.keepFiles.click();
  await expect(preflight.kept).toContainText('sb7-hq_sb7_com.crt, sb7-hq_sb7_com_intermediate.crt');

  const tab = await openCertificateTab(lab);
  await page.getByRole('button', { name: 'From the lab’s Files…' }).click();
  const picker = page.getByRole('dialog', { name: 'Choose files' });
  await picker.getByRole('row', { name: /^sb7-hq_sb7_com\.crt/ }).click();
  await picker
    .getByRole('row', { name: /^sb7-hq_sb7_com_intermediate\.crt/ })
    .click({ modifiers: ['Control'] });
  await picker.getByRole('button', { name: 'Open', exact: true }).click();
  await expect(tab.plan).toContainText('with one further certificate of its chain');
});

test('files of a real site become the text that a Mobility Router takes; nothing is stored', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  const authority = new OpensslAuthority(folder);
  const pfx = authority.asPfx('vendor.pfx', 'mobility.example.com', 'a secret');
  const lab = new Lab(page);
  await lab.open();
  await lab.openProgram('Pre-flight');
  const preflight = new Preflight(page);
  await preflight.chooseTarget('Mobility Router of a real site');
  await preflight.reachedAs.fill('mobility.example.com');
  await preflight.dropAnywhere(pfx);
  await expect(preflight.verdict).toHaveText('Something is missing');
  await expect(preflight.password).toHaveAccessibleDescription(/its password goes here/);
  await expect(preflight.findings).toContainText('vendor.pfx: It is protected by a password.');
  await preflight.password.fill('a secret');
  await expect(preflight.verdict).toHaveText('This installs, with consequences');
  await expect(preflight.trust).toContainText('it is trusted only where it has been installed');
  await expect(preflight.trust).toContainText('Mobility clients outside: not known');
  await expect(preflight.trust).toContainText('Some do not, others not known');

  await test.step('Those outside reach it by another name, which is tried for them alone', async () => {
    await expect(preflight.name).toContainText('Yes');
    await preflight.reachedFromOutside.fill('mobility.example.org');
    await expect(preflight.name).toContainText('Mobility clients outside: not for mobility.example.org');
    await expect(preflight.name).toContainText('It is for mobility.example.com.');
    await preflight.reachedFromOutside.clear();
    await expect(preflight.name).toContainText('Yes');
  });

  await test.step('On paper nothing is cut off, and no key stands on it', async () => {
    await onPaper(page, async () => {
      await expect(preflight.printedHeader).toBeVisible();
      await expect(preflight.text).toBeHidden();
      const width = await page.evaluate(() => window.innerWidth);
      expect((await preflight.report.boundingBox())?.width).toBeGreaterThan(0.9 * width);
      await page.getByRole('heading', { name: 'The same with OpenSSL' }).scrollIntoViewIfNeeded();
      expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
    });
    await expect(preflight.printedHeader).toBeHidden();
  });

  await expect(preflight.text).toHaveValue(/BEGIN CERTIFICATE[\s\S]*BEGIN RSA PRIVATE KEY-----\n•/);
  await preflight.showKey.click();
  await expect(preflight.text).not.toHaveValue(/•/);
  await expectAccessible(page);
  const text = await saveFile(page, folder, () => preflight.saveText.click());
  expect(openssl(folder, 'x509', '-in', text.name, '-noout', '-subject')).toContain('mobility.example.com');
  expect(openssl(folder, 'rsa', '-in', text.name, '-check', '-noout')).toContain('RSA key ok');

  await preflight.startAnew.click();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(preflight.empty).toBeVisible();
  await lab.openProgram('Files');
  await expect(page.getByText('This folder is empty.')).toBeVisible();
});
