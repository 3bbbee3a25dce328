import type { Locator, Page } from '@playwright/test';

/** What came of a lesson that was handed in, and results to be checked. */
export class DebriefPage {
  /** The lesson, its mode and its score. */
  readonly outcome: Locator;
  readonly save: Locator;
  /** What is said of a result that was opened. */
  readonly said: Locator;
  readonly #file: Locator;

  constructor(page: Page) {
    const main = page.getByRole('main', { name: 'Debrief' });
    this.outcome = main.getByRole('heading', { name: /of 100/ });
    this.save = main.getByRole('button', { name: 'Save result' });
    this.said = main.getByRole('status');
    this.#file = main.getByLabel('Open a result…');
  }

  /** Gives a file of the real computer. */
  async open(path: string): Promise<void> {
    await this.#file.setInputFiles(path);
  }
}
