import type { Locator, Page } from '@playwright/test';

/** The journal in words. */
export class ActivityPage {
  readonly heading: Locator;
  readonly kind: Locator;
  readonly rows: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'Activity', level: 1 });
    this.kind = page.getByLabel('Kind', { exact: true }).and(page.getByRole('combobox'));
    this.rows = page.getByRole('listbox', { name: 'What was done in the lab' }).getByRole('option');
  }

  row(sentence: string): Locator {
    return this.rows.filter({ hasText: sentence });
  }
}
