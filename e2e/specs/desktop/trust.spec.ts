import { openssl } from '../../fixtures/outside-tool';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { openCertificateTab } from '../../journeys/install-certificate';
import { downloadAll, generateRequest, orderCertificate } from '../../journeys/request-and-order';
import {
  copyRootToFile,
  copyToFile,
  installCertificateFile,
  startInstallation,
} from '../../journeys/trust-certificate';
import { BrowserBar } from '../../pages/desktop/browser-bar';
import { CertificateDialog } from '../../pages/desktop/certificate-dialog';
import { CertificateStores } from '../../pages/desktop/certificate-stores';
import { Lab } from '../../pages/desktop/lab';
import { Question } from '../../pages/desktop/question';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { LabFrame } from '../../pages/lab/lab-frame';
import { SiteMapPage } from '../../pages/lab/site-map-page';

const director = 'https://sb7-hq.sb7.com/';
const root = 'Mitel UC Certificate Authority';

test('copied to a file byte by byte, placed wrongly twice, and trusted in the end', async ({
  page,
}, testInfo) => {
  const lab = await signInToDirector(page, director);
  const bar = new BrowserBar(page);
  await expect(bar.notSecure).toBeVisible();
  await bar.openCertificate();
  const dialog = new CertificateDialog(page, 'SB7-HQ.SB7.com');
  await dialog.open('Details');
  await dialog.select('Subject');
  await expect(dialog.value).toHaveValue(/^CN = SB7-HQ\.SB7\.com\n/);
  await dialog.select('Thumbprint');
  const thumbprint = await dialog.value.inputValue();
  const leaf = await copyToFile(page, testInfo.outputPath(), dialog, 'hq');
  const text = openssl(
    testInfo.outputPath(),
    'x509',
    '-inform',
    'der',
    '-in',
    leaf.path,
    '-noout',
    '-fingerprint',
    '-sha1',
  );
  expect(text.trim().replace(/.*=/, '').replaceAll(':', ' ').toLowerCase()).toBe(thumbprint);

  await copyRootToFile(lab, testInfo.outputPath(), root);
  await installCertificateFile(lab, 'root.cer');
  await lab.openProgram('Browser');
  await expect(bar.notSecure).toBeVisible();

  await installCertificateFile(lab, 'root.cer', 'Other People');
  await lab.openProgram('Browser');
  await expect(bar.notSecure).toBeVisible();

  await installCertificateFile(lab, 'root.cer', 'Trusted Root Certification Authorities');
  await lab.openProgram('Browser');
  await expect(bar.secure).toBeVisible();
  await bar.openCertificate();
  await expect(dialog.window).toContainText('Ensures the identity of a remote computer');
});

test('the warning shows the thumbprint, and No changes nothing', async ({ page }, testInfo) => {
  const lab = await signInToDirector(page, director);
  const file = await copyRootToFile(lab, testInfo.outputPath(), root);
  const wizard = await startInstallation(lab, 'root.cer');
  await wizard.next.click();
  await wizard.placeIn('Trusted Root Certification Authorities');
  await wizard.next.click();
  await expect(wizard.settings).toContainText('Trusted Root Certification Authorities');
  await wizard.finish.click();
  const warning = new Question(page, 'Security Warning');
  const text = openssl(
    testInfo.outputPath(),
    'x509',
    '-inform',
    'der',
    '-in',
    file.path,
    '-noout',
    '-fingerprint',
    '-sha1',
  );
  const groups = text.trim().replace(/.*=/, '').replaceAll(':', '').match(/.{8}/g) ?? [];
  await expect(warning.window).toContainText(`Thumbprint (sha1): ${groups.join(' ')}`);
  await warning.answer('No');
  await wizard.window.getByRole('button', { name: 'Cancel' }).click();
  await expect(new CertificateDialog(page).window).toContainText('This CA Root certificate is not trusted.');
});

test(
  'removing the root breaks the lock in another tab by itself',
  orInSoak(false),
  async ({ page, context }, testInfo) => {
    const lab = await signInToDirector(page, director);
    await copyRootToFile(lab, testInfo.outputPath(), root);
    await installCertificateFile(lab, 'root.cer', 'Trusted Root Certification Authorities');
    const other = await context.newPage();
    const otherLab = new Lab(other);
    await otherLab.open();
    await otherLab.browse(director);
    await expect(new BrowserBar(other).secure).toBeVisible();

    await lab.openProgram('Certificates');
    const stores = new CertificateStores(page);
    await stores.show('Trusted Root Certification Authorities');
    await stores.row(root).click();
    await stores.remove.click();
    const question = new Question(page, 'Remove certificate');
    await expect(question.window).toContainText('Browser (Connect Director) on Your PC: shows an error');
    await question.answer('Remove');
    await expect(new BrowserBar(other).notSecure).toBeVisible();
  },
);

test(
  'other PCs warn until group policy has handed them the root',
  orInSoak(false),
  async ({ page }, testInfo) => {
    const lab = await signInToDirector(page, director);
    const frame = new LabFrame(page);
    const map = new SiteMapPage(page);
    await copyRootToFile(lab, testInfo.outputPath(), root);
    await installCertificateFile(lab, 'root.cer', 'Trusted Root Certification Authorities');
    await frame.show('Site map');
    await expect(map.line('Browser to SB7-HQ')).toHaveAccessibleName(/: 1 of 27 secure\./);

    await frame.show('The PC');
    await lab.openProgram('Certificates');
    const stores = new CertificateStores(page);
    await stores.pc.selectOption('Second PC');
    await expect(stores.row(root)).toHaveCount(0);
    await stores.pc.selectOption({ index: 0 });
    await stores.deployRoot(root);
    await stores.pc.selectOption('Second PC');
    await expect(stores.row(root)).toHaveCount(1);
    await frame.show('Site map');
    await expect(map.line('Browser to SB7-HQ')).toHaveAccessibleName(/: Secure\./);
  },
);

test('a server without its intermediate is secure only where the issuer is fetched', async ({
  page,
}, testInfo) => {
  const folder = testInfo.outputPath();
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const order = await orderCertificate(lab, await generateRequest(page, folder));
  const [leaf] = await downloadAll(page, folder, order, ['sb7-hq_sb7_com.crt']);
  const tab = await openCertificateTab(lab);
  await tab.drop(leaf?.path ?? '');
  await tab.save.click();
  await new Question(page, 'The chain is incomplete').answer('Install without it');
  await expect(tab.outcome).toBeVisible();
  const bar = new BrowserBar(page);
  await expect(bar.notSecure).toBeVisible();

  await lab.openProgram('Certificates');
  const stores = new CertificateStores(page);
  await expect(stores.fetchIssuers).not.toBeChecked();
  await stores.fetchIssuers.click();
  await expect(stores.fetchIssuers).toBeChecked();
  await lab.openProgram('Browser');
  await expect(bar.secure).toBeVisible();
  await bar.lock.click();
  await expect(bar.bubble).toContainText('fetched it from the address in the certificate');

  await lab.openProgram('Certificates');
  await stores.fetchIssuers.click();
  await lab.openProgram('Browser');
  await expect(bar.notSecure).toBeVisible();
});
