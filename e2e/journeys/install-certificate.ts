import { expect, type Page } from '@playwright/test';
import { OpensslAuthority } from '../fixtures/openssl-authority';
import type { SavedFile } from '../fixtures/saved-file';
import { CertificateStores } from '../pages/desktop/certificate-stores';
import { ConnectClient } from '../pages/desktop/connect-client';
import type { Lab } from '../pages/desktop/lab';
import { Question } from '../pages/desktop/question';
import { CertificateSigningRequestPage } from '../pages/director/certificate-signing-request-page';
import { CertificateTab } from '../pages/director/certificate-tab';
import { PlatformEquipmentPage } from '../pages/director/platform-equipment-page';
import { LabFrame } from '../pages/lab/lab-frame';
import { signInToDirector } from './first-visit';
import { downloadAll, generateRequest, orderCertificate } from './request-and-order';

/** Shows the Certificate tab of the headquarters server, signed in already; its name is the note's unless renamed. */
export async function openCertificateTab(lab: Lab, fqdn = 'SB7-HQ.SB7.com'): Promise<CertificateTab> {
  await lab.browse(PlatformEquipmentPage.address.replace('sb7-hq.sb7.com', fqdn.toLowerCase()));
  await new PlatformEquipmentPage(lab.page).openCertificateTab(fqdn);
  const tab = new CertificateTab(lab.page);
  await expect(tab.installed).toBeVisible();
  return tab;
}

/** A headquarters server whose request an OpenSSL CA can sign, with the form that installs in front. */
export interface Prepared {
  readonly folder: string;
  readonly lab: Lab;
  readonly authority: OpensslAuthority;
  readonly request: SavedFile;
  readonly tab: CertificateTab;
}

/** First visit, sign-in, request, an authority outside the app whose root all PCs trust, Certificate tab. */
export async function prepareInstallation(page: Page, folder: string): Promise<Prepared> {
  const authority = new OpensslAuthority(folder);
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = await generateRequest(page, folder);
  await lab.openProgram('Certificates');
  const stores = new CertificateStores(page);
  await stores.trustRoot(authority.path(authority.root));
  await stores.deployRoot('Practice Root');
  const tab = await openCertificateTab(lab);
  return { folder, lab, authority, request, tab };
}

/** Drops files, saves, and moves the lab clock on until the services have restarted with them. */
export async function installFiles(
  tab: CertificateTab,
  paths: readonly string[],
  password = '',
): Promise<void> {
  await saveFiles(tab, paths, password);
  await skipRestart(tab);
}

/** Moves the lab clock to where the services of the server have restarted. */
export async function skipRestart(tab: CertificateTab): Promise<void> {
  await new LabFrame(tab.page).advanceClock('an hour');
  await expect(tab.restarting).toBeHidden();
}

/** The same with files whose root somebody who connects does not trust: that is asked about. */
export async function installPrivateFiles(
  tab: CertificateTab,
  paths: readonly string[],
  password = '',
): Promise<void> {
  await giveFiles(tab, paths, password);
  await acceptPrivateRoot(tab.page);
  await expect(tab.outcome).toBeVisible();
  await skipRestart(tab);
}

/** Answers the question about a root that somebody who connects does not trust, wherever it is asked. */
export async function acceptPrivateRoot(page: Page): Promise<void> {
  await new Question(page, 'The root is not trusted by all').answer('Install anyway');
}

async function saveFiles(tab: CertificateTab, paths: readonly string[], password = ''): Promise<void> {
  await giveFiles(tab, paths, password);
  await expect(tab.outcome).toBeVisible();
}

async function giveFiles(tab: CertificateTab, paths: readonly string[], password: string): Promise<void> {
  await tab.drop(...paths);
  if (password !== '') await tab.password.fill(password);
  await tab.save.click();
}

/** Signs in to the Connect client with the account of the lab. */
export async function openConnectClient(lab: Lab): Promise<ConnectClient> {
  await lab.openProgram('Connect client');
  const client = new ConnectClient(lab.page);
  await client.signIn();
  return client;
}

/** From the request page to the installed certificate of the vendor in the app; the restart takes its own time. */
export async function certifyHeadquarters(lab: Lab, folder: string): Promise<void> {
  const { page } = lab;
  const order = await orderCertificate(lab, await generateRequest(page, folder));
  const files = await downloadAll(page, folder, order, [
    'sb7-hq_sb7_com.crt',
    'HarborSignSimulationServerCA.crt',
  ]);
  const tab = await openCertificateTab(lab);
  await saveFiles(
    tab,
    files.map(({ path }) => path),
  );
  await expect(tab.restarting).toBeHidden();
}
