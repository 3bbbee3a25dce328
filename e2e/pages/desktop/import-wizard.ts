import { expect, type Locator, type Page } from '@playwright/test';
import { Question } from './question';

/** The Certificate Import Wizard. */
export class ImportWizard {
  readonly window: Locator;
  readonly back: Locator;
  readonly next: Locator;
  readonly finish: Locator;
  readonly file: Locator;
  readonly password: Locator;
  readonly keyExportable: Locator;
  readonly settings: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.window = page.getByRole('dialog', { name: 'Certificate Import Wizard' });
    this.back = this.window.getByRole('button', { name: 'Back', exact: true });
    this.next = this.window.getByRole('button', { name: 'Next' });
    this.finish = this.window.getByRole('button', { name: 'Finish' });
    this.file = this.window.getByLabel('File of this computer');
    this.password = this.window.getByLabel('Password:');
    this.keyExportable = this.window.getByRole('checkbox', { name: 'Mark this key as exportable' });
    this.settings = this.window.getByRole('table', { name: 'Settings' });
  }

  /** Presses *Next*, and waits for the page after it, whose button is called the same. */
  async goOn(): Promise<void> {
    const heading = this.window.getByRole('heading', { level: 3 });
    const before = await heading.innerText();
    await this.next.click();
    await expect(heading).not.toHaveText(before);
  }

  location(name: 'Current User' | 'Local Machine'): Locator {
    return this.window.getByRole('radio', { name });
  }

  /** On the page *Certificate Store*: places everything in one store, found with *Browse...*. */
  async placeIn(store: string): Promise<void> {
    await this.window.getByRole('radio', { name: 'Place all certificates' }).click();
    await this.window.getByRole('button', { name: 'Browse...' }).click();
    const stores = this.#page.getByRole('dialog', { name: 'Select Certificate Store' });
    await stores.getByRole('treeitem', { name: store }).click();
    await stores.getByRole('button', { name: 'OK' }).click();
    await expect(stores).toBeHidden();
  }

  /** Reads what came of it and closes the box. */
  async acknowledge(text = 'The import was successful.'): Promise<void> {
    const box = new Question(this.#page, 'Certificate Import Wizard');
    await expect(box.window).toContainText(text);
    await box.answer('OK');
  }
}
