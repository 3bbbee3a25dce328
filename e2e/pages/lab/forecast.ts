import type { Locator, Page } from '@playwright/test';

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
