import type { Locator, Page } from '@playwright/test';

/** The line under the top bar that says that a newer version of the app waits. */
export class NewerVersion {
  readonly line: Locator;
  readonly reload: Locator;

  constructor(page: Page) {
    this.line = page.getByRole('status', { name: 'A newer version is ready' });
    this.reload = this.line.getByRole('button', { name: 'Reload' });
  }
}
