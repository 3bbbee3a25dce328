import type { Locator, Page } from '@playwright/test';

/** The Certificate tab of a server: what is installed, and the form that installs. */
export class CertificateTab {
  readonly installed: Locator;
  /** Of the installed certificate. */
  readonly serialNumber: Locator;
  readonly files: Locator;
  readonly password: Locator;
  readonly given: Locator;
  /** What is said of the files together. */
  readonly together: Locator;
  readonly opening: Locator;
  readonly cancelOpening: Locator;
  readonly plan: Locator;
  readonly save: Locator;
  readonly reset: Locator;
  readonly outcome: Locator;
  readonly refusal: Locator;
  readonly restarting: Locator;
  readonly restoreDefault: Locator;
  readonly previous: Locator;
  readonly page: Page;

  constructor(page: Page) {
    this.page = page;
    this.serialNumber = page.getByText(/^([0-9A-F]{2}:){7,19}[0-9A-F]{2}$/);
    this.installed = page.getByRole('region', { name: 'Currently installed certificate' });
    this.files = page.getByRole('group', { name: 'Certificate files' });
    this.password = page.getByLabel('Certificate password', { exact: true });
    this.given = page.getByRole('list', { name: 'Files given' });
    this.together = page.getByRole('region', { name: 'Taken together' });
    this.opening = page.getByRole('progressbar', { name: 'Opening the files…' });
    this.cancelOpening = page.getByRole('status').getByRole('button', { name: 'Cancel' });
    this.plan = page.getByRole('region', { name: 'What Save will do' });
    this.save = page.getByRole('button', { name: 'Save', exact: true });
    this.reset = page.getByRole('button', { name: 'Reset', exact: true });
    this.outcome = page.getByText('The certificate was installed.');
    this.refusal = page.getByText('Nothing was installed.');
    this.restarting = page.getByText('The services restart with the new certificate…');
    this.restoreDefault = page.getByRole('button', { name: 'Restore default certificate' });
    this.previous = page.getByRole('button', { name: 'Previous certificate' });
  }

  /** Drops files from the real computer on the drop area. */
  async drop(...paths: readonly string[]): Promise<void> {
    await this.files.drop({ files: [...paths] });
  }
}
