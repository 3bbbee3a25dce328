import { expect, type Page } from '@playwright/test';
import { saveFile, type SavedFile } from '../fixtures/saved-file';
import type { Lab } from '../pages/desktop/lab';
import { PlatformEquipmentPage } from '../pages/director/platform-equipment-page';
import { HttpsPage } from '../pages/service-appliance/https-page';
import { signInAt, signInToDirector } from './first-visit';

/** What the note calls the appliance. */
export const applianceName = 'SB7-vSA100.SB7.COM';

/**
 * The note's way to the HTTPS page: the Collaboration tab names the conferencing server, the underlined name opens the
 * appliance in another tab, and its menu leads there.
 */
export async function openHttpsPage(page: Page): Promise<{ readonly lab: Lab; readonly https: HttpsPage }> {
  const lab = await signInToDirector(page, PlatformEquipmentPage.address);
  return { lab, https: await openHttpsPageFrom(lab) };
}

/** The same for whoever is signed in to Director. */
export async function openHttpsPageFrom(lab: Lab): Promise<HttpsPage> {
  const { page } = lab;
  await lab.browse(PlatformEquipmentPage.address);
  const equipment = new PlatformEquipmentPage(page);
  await equipment.fqdn(applianceName).click();
  await page.getByRole('tab', { name: 'Collaboration' }).click();
  // The General tab has a field of that name too.
  await expect(page.getByRole('tab', { name: 'Collaboration', selected: true })).toBeVisible();
  await page.getByRole('textbox', { name: 'FQDN', exact: true }).fill(applianceName);
  await page.getByRole('button', { name: 'Save', exact: true }).click();
  await expect(page.getByText('SB7-vSA100 was saved.')).toBeVisible();
  await equipment.list.getByRole('link', { name: 'SB7-vSA100' }).click();
  await signInAt(page, 'Conference Administration');
  await page.getByRole('link', { name: 'HTTPS' }).click();
  const https = new HttpsPage(page);
  await expect(https.heading).toBeVisible();
  return https;
}

/** Step 1: enables HTTPS everywhere. */
export async function enableHttps(https: HttpsPage): Promise<void> {
  await https.go.click();
  await expect(https.stepOne).toContainText('HTTPS is currently enabled on this Service Appliance.');
}

/** Step 2: fills in the form and keeps the file. */
export async function createCsr(page: Page, folder: string, https: HttpsPage): Promise<SavedFile> {
  await https.fillIn(applianceName);
  return saveFile(page, folder, () => https.createCsr.click());
}
