import type { Locator, Page } from '@playwright/test';

/** A delivered order with its files. */
export class OrderPage {
  readonly heading: Locator;
  /** Hexadecimal pairs; a fingerprint is longer. */
  readonly serialNumber: Locator;
  readonly password: Locator;
  readonly showPassword: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: /^Order HS-\d+/, level: 1 });
    this.serialNumber = page.getByText(/^([0-9A-F]{2}:){7,19}[0-9A-F]{2}$/);
    this.password = page.getByLabel('Certificate password', { exact: true });
    this.showPassword = page.getByRole('button', { name: 'Show password' });
  }

  /** Presses the link of one file. */
  async download(fileName: string): Promise<void> {
    await this.#page.getByRole('button', { name: fileName, exact: true }).click();
  }
}
