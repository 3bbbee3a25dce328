import { expect, type Locator, type Page } from '@playwright/test';

/** The folder of the trainee's PC. */
export class Files {
  readonly window: Locator;
  /** Those in sight. */
  readonly files: Locator;
  readonly list: Locator;
  /** What stands there instead of files. */
  readonly empty: Locator;
  readonly addFiles: Locator;
  /** Where files of the real computer are given. */
  readonly realFiles: Locator;
  readonly download: Locator;

  constructor(page: Page) {
    this.window = page.getByRole('region', { name: 'Files', exact: true });
    this.addFiles = this.window.getByRole('button', { name: 'Add files…' });
    this.realFiles = this.window.getByLabel('Files of this computer');
    this.download = this.window.getByRole('button', { name: 'Download to your computer' });
    this.empty = this.window.getByText('This folder is empty.');
    this.list = this.window.getByRole('grid');
    this.files = this.window.getByRole('row').filter({ has: page.getByRole('gridcell') });
  }

  /** How many there are, in sight or not. */
  async count(): Promise<number> {
    await expect(this.files.first().or(this.empty)).toBeVisible();
    if (await this.empty.isVisible()) return 0;
    return Number(await this.list.getAttribute('aria-rowcount')) - headRows;
  }
}

const headRows = 1;
