import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { BrowserBar } from '../../pages/desktop/browser-bar';
import { CertificateDialog } from '../../pages/desktop/certificate-dialog';
import { Files } from '../../pages/desktop/files';
import { ImportWizard } from '../../pages/desktop/import-wizard';
import { CertificateStores } from '../../pages/desktop/certificate-stores';
import { ExportWizard } from '../../pages/desktop/export-wizard';
import { Lab } from '../../pages/desktop/lab';
import { PracticeCa } from '../../pages/desktop/practice-ca';

test(
  'a site’s certificate window, its tab and the wizard over it outlast a reload; closed, they are gone',
  orInSoak(false),
  async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.browse('https://sb7-hq.sb7.com/');
    const bar = new BrowserBar(page);
    await bar.lock.click();
    await bar.certificateInformation.click();
    const dialog = new CertificateDialog(page);
    await dialog.open('Details');
    await dialog.copyToFile.click();
    const wizard = new ExportWizard(page);
    await wizard.next.click();
    await page.keyboard.press('ArrowDown');
    await expect(wizard.choice('Base-64 encoded X.509 (.CER)')).toBeChecked();
    await wizard.next.click();
    await wizard.fileName.fill('after-reload');

    await page.reload();
    await expect(wizard.fileName).toHaveValue('after-reload');
    await wizard.back.click();
    await expect(wizard.choice('Base-64 encoded X.509 (.CER)')).toBeChecked();
    await page.keyboard.press('Escape');
    await expect(wizard.window).toBeHidden();
    await expect(dialog.window.getByRole('tab', { name: 'Details' })).toHaveAttribute(
      'aria-selected',
      'true',
    );

    await dialog.ok.click();
    await page.reload();
    await expect(bar.lock).toBeEnabled();
    await expect(dialog.window).toHaveCount(0);
  },
);

test('the export of a key outlasts a reload without its password, and says so', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  await lab.openProgram('Practice CA');
  const practice = new PracticeCa(page);
  await practice.createRoot('Reload Root');
  await practice.command('Export').click();
  const form = practice.dialog('Export');
  await form
    .getByRole('combobox', { name: 'Export format' })
    .selectOption({ label: 'PKCS #12: with its private key' });
  await form.getByLabel('Password', { exact: true }).fill('secret 1');
  await form.getByRole('textbox', { name: 'File name' }).fill('root-key.pfx');

  await page.reload();
  await expect(form.getByRole('textbox', { name: 'File name' })).toHaveValue('root-key.pfx');
  await expect(form.getByLabel('Password', { exact: true })).toHaveValue('');
  await expect(form.getByText('Not kept over the reload: type it again.')).toBeVisible();
  const kept = await page.evaluate(() => JSON.stringify(sessionStorage) + JSON.stringify(localStorage));
  expect(kept).toContain('root-key.pfx');
  expect(kept).not.toContain('secret 1');
  await form.getByRole('button', { name: 'Cancel' }).click();

  // Nothing is chosen in the list after a reload: the window knows what it is for.
  await practice.run('Renew', 'Reload Root');
  const renewal = practice.dialog('Renew: Reload Root');
  const notAfter = renewal.getByLabel('Not after (UTC)');
  await notAfter.fill('2031-05-06T07:08');

  await lab.openProgram('Files');
  const files = new Files(page);
  await files.realFiles.setInputFiles({
    name: 'notes.txt',
    mimeType: 'text/plain',
    buffer: Buffer.from('hi'),
  });
  await files.files.first().dblclick();
  const content = page.getByRole('dialog', { name: 'notes.txt' });
  await expect(content).toBeVisible();
  await lab.openProgram('Certificates');
  await new CertificateStores(page).openImport();
  const wizard = new ImportWizard(page);
  await wizard.next.click();
  await page.reload();
  await expect(wizard.window).toContainText('Files are not kept over a reload: specify the file again.');
  await lab.openProgram('Files');
  await expect(content).toBeVisible();
  await lab.openProgram('Practice CA');
  await expect(notAfter).toHaveValue(/^2031-05-06T07:08/);
  await renewal.getByRole('button', { name: 'Cancel' }).click();

  await practice.show('Templates');
  await practice.command('New Template').click();
  await page.reload();
  await expect(practice.dialog('New template')).toBeVisible();
});

test(
  'the certificate window of a store is there again, with what it was opened for',
  orInSoak(false),
  async ({ page }) => {
    const lab = new Lab(page);
    await lab.open();
    await lab.openProgram('Certificates');
    const stores = new CertificateStores(page);
    await stores.show('Trusted Root Certification Authorities');
    await stores.certificates.first().dblclick();
    const dialog = new CertificateDialog(page);
    await dialog.open('Certification Path');
    await page.reload();
    await expect(dialog.window.getByRole('tab', { name: 'Certification Path' })).toHaveAttribute(
      'aria-selected',
      'true',
    );
  },
);
