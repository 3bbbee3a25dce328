import { expect, type Locator, type Page } from '@playwright/test';

/** What came of a lesson that was handed in, and results to be checked. */
export class DebriefPage {
  /** The lesson, its mode and its score. */
  readonly outcome: Locator;
  readonly save: Locator;
  /** What is said of a result that was opened. */
  readonly said: Locator;
  /** One's own results in this browser: the heads first. */
  readonly results: Locator;
  readonly removeResults: Locator;
  /** The lesson that comes next. */
  readonly next: Locator;
  readonly #goBack: Locator;
  readonly #file: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main', { name: 'Debrief' });
    this.outcome = main.getByRole('heading', { name: /of 100/ });
    this.save = main.getByRole('button', { name: 'Save result' });
    this.said = main.getByRole('status');
    this.results = main.getByRole('table', { name: 'Your results in this browser' }).getByRole('row');
    this.removeResults = main.getByRole('button', { name: 'Remove this list…' });
    this.next = main.getByRole('region', { name: 'What next' }).getByRole('link');
    this.#goBack = main.getByRole('region', { name: 'Go back' });
    this.#file = main.getByLabel('Result of this computer');
  }

  /** Has the lab of the lesson built as it was after the entry that says this, or before it. */
  async goBack(said: RegExp, way: 'See the lab then' | 'Try again from there'): Promise<void> {
    const options = this.#goBack.getByRole('option');
    await expect(options.filter({ hasText: said }).first()).toBeAttached();
    const places = await options.allTextContents();
    const place = places.findIndex((words) => said.test(words));
    await this.#goBack.getByRole('combobox').selectOption({ index: place });
    await this.#goBack.getByRole('button', { name: way }).click();
  }

  /** Gives a file of the real computer. */
  async open(path: string): Promise<void> {
    await this.#file.setInputFiles(path);
  }
}
