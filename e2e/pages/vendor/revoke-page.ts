import type { Page } from '@playwright/test';
import { Question } from '../desktop/question';

/** The page that has a certificate revoked. */
export class RevokePage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async revoke(reason: string): Promise<void> {
    await this.#page.getByText(reason, { exact: true }).click();
    await this.#page.getByRole('button', { name: 'Revoke certificate' }).click();
    await new Question(this.#page, 'Revoke for ever?').answer('Revoke');
  }
}
