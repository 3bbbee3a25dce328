import { expect, type Page } from '@playwright/test';
import { picture } from './tour';

/** A picture once every part of the screen has arrived. */
export async function settledPicture(page: Page, name: string): Promise<void> {
  await expect(page.getByText(/^(?:Opening|Waiting for) .+…$/).filter({ visible: true })).toHaveCount(0);
  await picture(page, name);
}
