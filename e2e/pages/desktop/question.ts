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
    await this.button(button).click();
  }

  button(name: string): Locator {
    return this.window.getByRole('button', { name, exact: true });
  }
}
