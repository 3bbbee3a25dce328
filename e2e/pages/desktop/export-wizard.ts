import { expect, type Locator, type Page } from '@playwright/test';

/** The Certificate Export Wizard. */
export class ExportWizard {
  readonly window: Locator;
  readonly back: Locator;
  readonly next: Locator;
  readonly finish: Locator;
  readonly fileName: Locator;
  readonly settings: Locator;
  readonly password: Locator;
  readonly confirmation: Locator;
  readonly encryption: Locator;

  constructor(page: Page) {
    this.window = page.getByRole('dialog', { name: 'Certificate Export Wizard' });
    this.back = this.window.getByRole('button', { name: 'Back', exact: true });
    this.next = this.window.getByRole('button', { name: 'Next' });
    this.finish = this.window.getByRole('button', { name: 'Finish' });
    this.fileName = this.window.getByRole('textbox', { name: 'File name:' });
    this.settings = this.window.getByRole('table', { name: 'Settings' });
    this.password = this.window.getByLabel('Password:', { exact: true });
    this.confirmation = this.window.getByLabel('Confirm password:');
    this.encryption = this.window.getByRole('combobox', { name: 'Encryption:' });
  }

  /** Presses *Next*, and waits for the page after it, whose button is called the same. */
  async goOn(): Promise<void> {
    const heading = this.window.getByRole('heading', { level: 3 });
    const before = await heading.innerText();
    await this.next.click();
    await expect(heading).not.toHaveText(before);
  }

  choice(label: string): Locator {
    return this.window.getByRole('radio', { name: label });
  }
}
