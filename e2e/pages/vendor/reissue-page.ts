import type { Locator, Page } from '@playwright/test';

/** The pages that make one more certificate of an order: duplicate and re-issue. */
export class ReissuePage {
  readonly requestFile: Locator;
  readonly request: Locator;
  readonly summary: Locator;
  readonly issue: Locator;
  readonly problem: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.requestFile = page.getByLabel('File of this computer');
    this.request = page.getByRole('textbox', { name: 'Paste your CSR' });
    this.summary = page.getByRole('region', { name: 'What you will get' });
    this.issue = page.getByRole('button', { name: /^(?:Issue duplicate|Re-issue certificate)$/ });
    this.problem = page.getByRole('alert');
  }

  async chooseKey(label: string): Promise<void> {
    await this.#page.getByText(label).click();
  }
}
