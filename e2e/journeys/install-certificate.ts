import { expect } from '@playwright/test';
import { ConnectClient } from '../pages/desktop/connect-client';
import type { Lab } from '../pages/desktop/lab';
import { CertificateTab } from '../pages/director/certificate-tab';
import { PlatformEquipmentPage } from '../pages/director/platform-equipment-page';

/** Shows the Certificate tab of the headquarters server, signed in already. */
export async function openCertificateTab(lab: Lab): Promise<CertificateTab> {
  await lab.browse(PlatformEquipmentPage.address);
  await new PlatformEquipmentPage(lab.page).openCertificateTab('SB7-HQ.SB7.com');
  const tab = new CertificateTab(lab.page);
  await expect(tab.installed).toBeVisible();
  return tab;
}

/** Drops files, saves, and waits until the services have restarted with them. */
export async function installFiles(
  tab: CertificateTab,
  paths: readonly string[],
  password = '',
): Promise<void> {
  await tab.drop(...paths);
  if (password !== '') await tab.password.fill(password);
  await tab.save.click();
  await expect(tab.outcome).toBeVisible();
  await expect(tab.restarting).toBeHidden();
}

/** Signs in to the Connect client with the account of the lab. */
export async function openConnectClient(lab: Lab): Promise<ConnectClient> {
  await lab.openProgram('Connect client');
  const client = new ConnectClient(lab.page);
  await client.signIn();
  return client;
}
