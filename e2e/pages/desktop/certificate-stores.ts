import type { Locator, Page } from '@playwright/test';
import { Question } from './question';

/** The certificate stores of the trainee's PC. */
export class CertificateStores {
  readonly window: Locator;
  readonly certificates: Locator;
  readonly importWindow: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.window = page.getByRole('region', { name: 'Certificates', exact: true });
    this.certificates = this.window.getByRole('option');
    this.importWindow = page.getByRole('dialog', { name: 'Import certificates' });
  }

  async openImport(): Promise<void> {
    await this.window.getByRole('button', { name: 'Import…' }).click();
  }

  /** Imports a real file as a trusted root and accepts the warning. */
  async trustRoot(path: string): Promise<void> {
    await this.openImport();
    await this.importWindow.getByLabel('Files of this computer').setInputFiles(path);
    await this.importWindow
      .getByRole('combobox', { name: 'Place in the store' })
      .selectOption({ label: 'Trusted Root Certification Authorities' });
    await this.importWindow.getByRole('button', { name: 'Import', exact: true }).click();
    await new Question(this.#page, 'Security Warning').answer('Yes, trust it');
    await this.importWindow.waitFor({ state: 'hidden' });
  }
}
