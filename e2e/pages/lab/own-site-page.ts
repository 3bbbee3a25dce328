import type { Locator, Page } from '@playwright/test';

/** The form that renames the whole site. */
export class OwnSitePage {
  static readonly address = '/#/own-site';

  readonly heading: Locator;
  readonly newNames: Locator;
  readonly rename: Locator;
  readonly renamed: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: 'Your own site', level: 1 });
    this.newNames = page.getByRole('table', { name: 'What each piece of equipment' });
    this.rename = page.getByRole('button', { name: 'Rename the whole site' });
    this.renamed = page.getByText('The site was renamed.');
  }

  /** Types values by the labels of their fields. */
  async fill(values: Readonly<Record<string, string>>): Promise<void> {
    for (const [label, value] of Object.entries(values))
      await this.#page.getByRole('textbox', { name: label }).fill(value);
  }
}
