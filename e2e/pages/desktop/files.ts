import type { Locator, Page } from '@playwright/test';

/** The folder of the trainee's PC. */
export class Files {
  readonly window: Locator;
  readonly files: Locator;
  readonly addFiles: Locator;

  constructor(page: Page) {
    this.window = page.getByRole('region', { name: 'Files', exact: true });
    this.addFiles = this.window.getByRole('button', { name: 'Add files…' });
    this.files = this.window.getByRole('option');
  }
}
