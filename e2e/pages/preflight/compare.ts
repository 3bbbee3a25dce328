import type { Locator, Page } from '@playwright/test';

/** Compare, a page of the pre-flight: what is given at the left, what differs at the right. */
export class Compare {
  readonly tab: Locator;
  readonly result: Locator;
  readonly differences: Locator;
  readonly table: Locator;
  readonly empty: Locator;
  readonly saveJson: Locator;
  readonly saveMarkdown: Locator;
  readonly saveReminder: Locator;
  readonly startAnew: Locator;
  readonly compareWith: Locator;
  readonly server: Locator;

  readonly #page: Page;
  readonly #files: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.tab = page.getByRole('tab', { name: 'Compare' });
    this.#files = page.getByRole('group', { name: 'Files, or texts' });
    this.result = page.getByRole('region', { name: 'Comparison' });
    this.differences = page.getByRole('region', { name: 'What differs' });
    this.table = page.getByRole('region', { name: 'Side by side' }).getByRole('table');
    this.empty = page.getByRole('heading', { name: 'What differs?' });
    this.saveJson = page.getByRole('button', { name: 'Save as JSON' });
    this.saveMarkdown = page.getByRole('button', { name: 'Save as Markdown' });
    this.saveReminder = page.getByRole('button', { name: 'Save a renewal reminder' });
    this.startAnew = page.getByRole('button', { name: 'Start over' });
    this.compareWith = page.getByRole('button', { name: /Compare with$/ });
    this.server = page.getByRole('button', { name: /Add what a server of the lab serves now$/ });
  }

  /** Drops files from the real computer. */
  async drop(...paths: readonly string[]): Promise<void> {
    await this.#files.drop({ files: [...paths] });
  }

  /** Adds what a server of the lab serves now. */
  async addServer(label: string): Promise<void> {
    await this.server.click();
    await this.#page.getByRole('option', { name: label, exact: true }).click();
  }
}
