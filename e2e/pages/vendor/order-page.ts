import type { Locator, Page } from '@playwright/test';

/** A delivered order with its files. */
export class OrderPage {
  readonly heading: Locator;
  /** Hexadecimal pairs; a fingerprint is longer. */
  readonly serialNumber: Locator;
  readonly password: Locator;
  readonly showPassword: Locator;
  /** Where the password comes by post: the letter, once it has arrived. */
  readonly letter: Locator;
  readonly reminder: Locator;
  readonly duplicate: Locator;
  readonly reissue: Locator;
  readonly renew: Locator;
  readonly revoke: Locator;
  /** Everything that was issued under the order. */
  readonly certificates: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: /^Order HS-\d+/, level: 1 });
    this.serialNumber = page.getByText(/^([0-9A-F]{2}:){7,19}[0-9A-F]{2}$/);
    this.password = page.getByLabel('Certificate password', { exact: true });
    this.showPassword = page.getByRole('button', { name: 'Show password' });
    this.letter = page.getByRole('button', { name: 'Open the letter with the password' });
    this.reminder = page.getByRole('paragraph').filter({ hasText: 'Renewal reminder:' });
    this.duplicate = page.getByRole('link', { name: 'Duplicate', exact: true });
    this.reissue = page.getByRole('link', { name: 'Re-issue', exact: true });
    this.renew = page.getByRole('link', { name: 'Renew', exact: true });
    this.revoke = page.getByRole('link', { name: 'Revoke', exact: true });
    this.certificates = page.getByRole('region', { name: 'Certificates of this order' }).getByRole('row');
  }

  /** Presses the link of one file. */
  async download(fileName: string): Promise<void> {
    await this.#page.getByRole('button', { name: fileName, exact: true }).click();
  }
}
