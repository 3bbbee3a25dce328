import type { Locator, Page } from '@playwright/test';

/** What reminds of work that is in this browser alone: a strip under the top bar, a line on *This lab*. */
export class BackupNotice {
  readonly strip: Locator;
  readonly save: Locator;
  readonly notNow: Locator;
  readonly line: Locator;

  constructor(page: Page) {
    this.strip = page.getByRole('status', { name: 'Save your work' });
    this.save = this.strip.getByRole('link', { name: 'Save lab file…' });
    this.notNow = this.strip.getByRole('button', { name: 'Not now' });
    this.line = page
      .getByRole('region', { name: 'Save lab file' })
      .getByText(/Not in a lab file yet|A private key that you brought/);
  }
}
