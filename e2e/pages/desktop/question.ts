import type { Locator, Page } from '@playwright/test';
import { readForecast } from '../lab/forecast';

/** A question or warning that belongs to the window in front. */
export class Question {
  readonly window: Locator;

  constructor(page: Page, title: string) {
    this.window = page.getByRole('alertdialog', { name: title });
  }

  async answer(button: string): Promise<void> {
    await readForecast(this.window);
    await this.window.getByRole('button', { name: button, exact: true }).click();
  }
}
