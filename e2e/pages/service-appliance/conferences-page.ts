import type { Locator, Page } from '@playwright/test';

/** The landing page of a service appliance. */
export class ConferencesPage {
  static readonly address = 'http://sb7-vsa100.sb7.com/conferences';

  readonly rows: Locator;
  readonly count: Locator;
  readonly next: Locator;
  readonly search: Locator;
  readonly showAll: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.rows = page.getByRole('table', { name: 'Conferences' }).getByRole('rowheader');
    this.count = page.getByText(/^\d+ conferences?, page/);
    this.next = page.getByRole('button', { name: 'Next' });
    this.search = page.getByRole('textbox', { name: 'Name or access code' });
    this.showAll = page.getByRole('button', { name: 'Show all conferences' });
  }

  async show(filter: string): Promise<void> {
    await this.#page.getByRole('button', { name: /Show$/ }).click();
    await this.#page.getByRole('option', { name: filter }).click();
  }

  async find(text: string): Promise<void> {
    await this.search.fill(text);
    await this.search.press('Enter');
  }

  async delete(name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Delete ${name},` }).click();
  }
}
