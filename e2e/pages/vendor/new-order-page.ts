import type { Locator, Page } from '@playwright/test';

/** The vendor's order form. */
export class NewOrderPage {
  static readonly address = 'https://www.harborsign.example/new-order';

  readonly heading: Locator;
  readonly requestFile: Locator;
  readonly request: Locator;
  readonly decoded: Locator;
  readonly summary: Locator;
  readonly placeOrder: Locator;
  readonly leaveNamesOut: Locator;
  readonly problem: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: 'Order a Certificate', level: 1 });
    this.requestFile = page.getByLabel('File of this computer');
    this.request = page.getByRole('textbox', { name: 'Paste your CSR' });
    this.decoded = page.getByRole('region', { name: 'Your CSR says' });
    this.summary = page.getByRole('region', { name: 'Order summary' });
    this.placeOrder = page.getByRole('button', { name: 'Place order' });
    this.leaveNamesOut = page.getByRole('button', { name: 'Leave these names out' });
    this.problem = page.getByRole('alert');
  }

  async chooseProduct(title: 'Single Name' | 'Multi-Domain (UCC)' | 'Wildcard'): Promise<void> {
    await this.#page.getByText(`${title}:`).click();
  }

  /** Lets the vendor make the key, for somebody. */
  async orderKeyFor(applicant: Readonly<Record<string, string>>): Promise<void> {
    await this.#page.getByText('Make the key for me').click();
    for (const [label, value] of Object.entries(applicant))
      await this.#page.getByRole('textbox', { name: label }).fill(value);
  }

  /** Wishes for a mistake of the vendor, for practice. */
  async choosePracticeFault(label: string): Promise<void> {
    await this.#page.getByRole('button', { name: /Practice fault/ }).click();
    await this.#page.getByRole('option', { name: label }).click();
  }

  async uploadRequest(path: string): Promise<void> {
    await this.requestFile.setInputFiles(path);
  }
}
