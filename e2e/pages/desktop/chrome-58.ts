import type { Locator, Page } from '@playwright/test';

/** The browser in the look of Chrome 58 to 60. */
export class Chrome58 {
  readonly look: Locator;
  readonly refusal: Locator;
  readonly code: Locator;
  readonly advanced: Locator;
  readonly backToSafety: Locator;
  readonly pageInfo: Locator;
  readonly tools: Locator;
  readonly viewCertificate: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.look = page.getByRole('combobox', { name: 'Look of the browser' });
    this.refusal = page.getByRole('heading', { name: 'Your connection is not private' });
    this.code = page.getByRole('button', { name: /^NET::ERR_CERT_/ });
    this.advanced = page.getByRole('button', { name: 'Advanced' });
    this.backToSafety = page.getByRole('button', { name: 'Back to safety' });
    this.pageInfo = page.getByRole('dialog', { name: /^Site information/ });
    this.tools = page.getByRole('region', { name: 'Developer tools' });
    this.viewCertificate = this.tools.getByRole('button', { name: 'View certificate' });
  }

  async choose(): Promise<void> {
    await this.look.selectOption('Chrome 58 to 60');
  }

  chip(words: 'Secure' | 'Not secure'): Locator {
    return this.#page.getByRole('button', { name: `View site information: ${words}` });
  }

  proceed(host: string): Locator {
    return this.#page.getByRole('button', { name: `Proceed to ${host} (unsafe)` });
  }
}
