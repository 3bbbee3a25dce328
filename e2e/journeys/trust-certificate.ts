import { expect, type Page } from '@playwright/test';
import { saveFile, type SavedFile } from '../fixtures/saved-file';
import { BrowserBar } from '../pages/desktop/browser-bar';
import { CertificateDialog } from '../pages/desktop/certificate-dialog';
import { ExportWizard } from '../pages/desktop/export-wizard';
import { Files } from '../pages/desktop/files';
import { ImportWizard } from '../pages/desktop/import-wizard';
import type { Lab } from '../pages/desktop/lab';
import { Question } from '../pages/desktop/question';

/** From the open certificate window, as the note has it: Copy to File..., DER, a name, Finish; closes the window. */
export async function copyToFile(
  page: Page,
  folder: string,
  dialog: CertificateDialog,
  name: string,
): Promise<SavedFile> {
  await dialog.open('Details');
  await dialog.copyToFile.click();
  const wizard = new ExportWizard(page);
  await wizard.next.click();
  await expect(wizard.choice('DER encoded binary X.509 (.CER)')).toBeChecked();
  await wizard.next.click();
  await wizard.fileName.fill(name);
  await wizard.next.click();
  await expect(wizard.settings).toContainText(`${name}.cer`);
  const file = await saveFile(page, folder, () => wizard.finish.click());
  const box = new Question(page, 'Certificate Export Wizard');
  await expect(box.window).toContainText('The export was successful.');
  await box.answer('OK');
  await expect(wizard.window).toBeHidden();
  await dialog.ok.click();
  await expect(dialog.window).toBeHidden();
  return file;
}

/** Saves the root of the site in front from the browser's certificate window. */
export async function copyRootToFile(lab: Lab, folder: string, root: string): Promise<SavedFile> {
  const { page } = lab;
  await new BrowserBar(page).openCertificate();
  const dialog = new CertificateDialog(page);
  await dialog.open('Certification Path');
  await dialog.path.filter({ hasText: root }).click();
  await dialog.viewCertificate.click();
  const file = await copyToFile(page, folder, new CertificateDialog(page, root), 'root');
  await dialog.ok.click();
  return file;
}

/** Opens a certificate in Files and starts *Install Certificate...*. */
export async function startInstallation(lab: Lab, fileName: string): Promise<ImportWizard> {
  await lab.openProgram('Files');
  await new Files(lab.page).files.filter({ hasText: fileName }).press('Enter');
  await new CertificateDialog(lab.page).install.click();
  return new ImportWizard(lab.page);
}

/** Installs a file's certificate for the current user into a store, or wherever Windows puts it. */
export async function installCertificateFile(lab: Lab, fileName: string, store?: string): Promise<void> {
  const wizard = await startInstallation(lab, fileName);
  await wizard.goOn();
  if (store !== undefined) await wizard.placeIn(store);
  await wizard.next.click();
  await wizard.finish.click();
  if (store?.startsWith('Trusted Root') === true)
    await new Question(lab.page, 'Security Warning').answer('Yes');
  await wizard.acknowledge();
  await new CertificateDialog(lab.page).ok.click();
}
