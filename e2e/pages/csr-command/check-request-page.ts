import type { Locator, Page } from '@playwright/test';

/** The page that decodes a request. */
export class CheckRequestPage {
  static readonly address = 'https://www.csr-command.example/check-request';

  readonly request: Locator;
  readonly requestFile: Locator;
  readonly decoded: Locator;

  constructor(page: Page) {
    this.request = page.getByRole('textbox', { name: 'Paste your CSR' });
    this.requestFile = page.getByLabel('File of this computer');
    this.decoded = page.getByRole('region', { name: 'Your CSR says' });
  }
}
