import { expect, type Locator, type Page } from '@playwright/test';

/** Who will be met how once something is done, as it is said beforehand. */
export class Forecast {
  /** Busy until it is known. */
  readonly region: Locator;
  readonly lines: Locator;

  constructor(page: Page, heading: string) {
    this.region = page.getByRole('region', { name: heading });
    this.lines = this.region.getByRole('listitem');
  }
}

/** Reads what is foretold in a window before a button below it is pressed, as its user would: the button stays where it is then. */
export async function readForecast(window: Locator): Promise<void> {
  await expect(window.first()).toBeVisible();
  await expect(window.getByText('Looking ahead…')).toHaveCount(0);
}
