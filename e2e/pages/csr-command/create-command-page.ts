import type { Locator, Page } from '@playwright/test';

/** The form that makes an `openssl req` command. */
export class CreateCommandPage {
  static readonly address = 'https://www.csr-command.example/';

  readonly heading: Locator;
  readonly command: Locator;
  readonly copy: Locator;
  readonly useFullState: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: 'OpenSSL CSR Command', level: 1 });
    this.command = page.getByLabel('Command', { exact: true });
    this.copy = page.getByRole('button', { name: 'Copy command' });
    this.useFullState = page.getByRole('button', { name: 'Use California' });
  }

  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values))
      await this.#page.getByRole('textbox', { name: label, exact: true }).fill(value);
  }

  async fillInFromSite(): Promise<void> {
    await this.#page.getByRole('button', { name: /Fill in from$/ }).click();
    await this.#page.getByRole('option', { name: 'Headquarters' }).click();
  }

  async choose(shell: 'Linux, macOS' | 'Windows cmd' | 'PowerShell'): Promise<void> {
    await this.#page.getByRole('tab', { name: shell }).click();
  }
}
