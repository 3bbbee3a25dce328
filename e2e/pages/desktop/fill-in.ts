import type { Locator, Page } from '@playwright/test';

/** *Fill in from a certificate or request…* of any form. */
export class FillIn {
  readonly open: Locator;
  readonly window: Locator;
  readonly file: Locator;
  /** What the file was found to be. */
  readonly recognised: Locator;
  readonly fillIn: Locator;
  /** What was filled in, left out, and what vendors no longer take. */
  readonly said: Locator;
  readonly putBack: Locator;

  constructor(page: Page) {
    this.open = page.getByRole('button', { name: 'Fill in from a certificate or request…' });
    this.window = page.getByRole('dialog', { name: 'Fill in from a certificate or request' });
    this.file = this.window.getByLabel('File of this computer');
    this.recognised = this.window.getByText(/^(\S+ )?certificate( request)?: /i);
    this.fillIn = this.window.getByRole('button', { name: 'Fill in', exact: true });
    this.putBack = page.getByRole('button', { name: 'Put back what was there' });
    this.said = page.getByRole('status').filter({ has: this.putBack });
  }

  async from(path: string): Promise<void> {
    await this.open.click();
    await this.file.setInputFiles(path);
    await this.recognised.waitFor();
    await this.fillIn.click();
  }

  async fromText(text: string): Promise<void> {
    await this.open.click();
    await this.window.getByRole('button', { name: 'Paste text…' }).click();
    await this.window.getByRole('textbox').fill(text);
    await this.window.getByRole('button', { name: 'Add text' }).click();
    await this.recognised.waitFor();
    await this.fillIn.click();
  }
}
