import { expect } from '@playwright/test';
import { saveFile, type SavedFile } from '../fixtures/saved-file';
import { CertificateStores } from '../pages/desktop/certificate-stores';
import { Files } from '../pages/desktop/files';
import type { Lab } from '../pages/desktop/lab';
import { PracticeCa } from '../pages/desktop/practice-ca';
import { installPrivateFiles, openCertificateTab } from './install-certificate';
import { generateRequest } from './request-and-order';

/** Saves a file of the PC's folder on the real computer. */
export async function saveFromFolder(lab: Lab, folder: string, fileName: string): Promise<SavedFile> {
  await lab.openProgram('Files');
  const files = new Files(lab.page);
  await files.files.filter({ hasText: fileName }).click();
  return saveFile(lab.page, folder, () => files.download.click());
}

/**
 * From the request page: a practice root of that name signs the request of Headquarters with the template that is
 * offered, the certificate is installed, and the PC trusts the root.
 */
export async function certifyWithPracticeRoot(lab: Lab, folder: string, rootName: string): Promise<void> {
  const { page } = lab;
  const request = await generateRequest(page, folder);
  await lab.openProgram('Practice CA');
  const ca = new PracticeCa(page);
  await ca.createRoot(rootName);
  await ca.show('Certificate signing requests');
  await ca.importFromFolder(request.name);
  await ca.sign('SB7-HQ.SB7.com');
  await ca.show('Certificates');
  await ca.row(rootName).click();
  const root = await saveFile(page, folder, () => ca.export('PEM'));
  const server = await saveFromFolder(lab, folder, 'SB7-HQ.SB7.com.crt');
  const tab = await openCertificateTab(lab);
  await installPrivateFiles(tab, [server.path, root.path]);
  await expect(tab.installed).toContainText(rootName);
  await lab.openProgram('Certificates');
  await new CertificateStores(page).trustRoot(root.path);
}
