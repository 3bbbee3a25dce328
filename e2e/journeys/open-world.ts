import { expect, type Page } from '@playwright/test';
import type { LabWorld } from '../fixtures/lab-worlds';
import { Lab } from '../pages/desktop/lab';
import { ThisLabPage } from '../pages/lab/this-lab-page';

/** Opens the app with a lab that was made beforehand, from its file. */
export async function openWorld(page: Page, world: LabWorld): Promise<void> {
  await new Lab(page).open();
  await page.goto(ThisLabPage.address);
  const lab = new ThisLabPage(page);
  await chooseWorld(page, world);
  await lab.replace.click();
  await expect(lab.said(/is open/)).toBeVisible();
}

/** Chooses the file of a lab on the page of the lab; what is inside is then on the screen. */
export async function chooseWorld(page: Page, world: LabWorld): Promise<void> {
  const lab = new ThisLabPage(page);
  const { name, bytes } = await world.file();
  await lab.file.setInputFiles({ name, mimeType: 'application/json', buffer: Buffer.from(bytes) });
  await expect(lab.inside).toBeVisible();
}

/** Chooses a file that is of another kind. */
export async function chooseForeignFile(page: Page): Promise<void> {
  const lab = new ThisLabPage(page);
  const buffer = Buffer.from('{}');
  await lab.file.setInputFiles({ name: 'a game.json', mimeType: 'application/json', buffer });
  await expect(lab.refusal).toContainText('not a lab file');
}
