import { expect, type Locator, type Page } from '@playwright/test';

/** The certificate window of Windows; with several open, that of a name. */
export class CertificateDialog {
  readonly window: Locator;
  readonly ok: Locator;
  readonly install: Locator;
  readonly copyToFile: Locator;
  /** The box with the whole value of the selected field. */
  readonly value: Locator;
  readonly show: Locator;
  readonly fields: Locator;
  readonly path: Locator;
  readonly status: Locator;
  readonly viewCertificate: Locator;

  constructor(page: Page, name = '') {
    this.window = page.getByRole('dialog', { name: `Certificate of ${name}` });
    this.ok = this.window.getByRole('button', { name: 'OK' });
    this.install = this.window.getByRole('button', { name: 'Install Certificate...' });
    this.copyToFile = this.window.getByRole('button', { name: 'Copy to File...' });
    this.value = this.window.getByRole('textbox', { name: 'Value of the selected field' });
    this.show = this.window.getByRole('combobox', { name: 'Show:' });
    this.fields = this.window.getByRole('option');
    this.path = this.window.getByRole('treeitem');
    this.status = this.window.getByRole('textbox', { name: 'Certificate status:' });
    this.viewCertificate = this.window.getByRole('button', { name: 'View Certificate' });
  }

  /** Where the window's upper left corner is, in pixels. */
  async corner(): Promise<{ readonly x: number; readonly y: number }> {
    const box = await this.window.boundingBox();
    if (box === null) throw new Error('the window is not shown');
    return { x: box.x, y: box.y };
  }

  async open(tab: 'General' | 'Details' | 'Certification Path'): Promise<void> {
    await this.window.getByRole('tab', { name: tab }).click();
  }

  /** Selects a field on the Details tab. */
  async select(field: string): Promise<void> {
    const option = this.window.getByRole('option', { name: `${field}:` });
    await option.click();
    await expect(option).toHaveAttribute('aria-selected', 'true');
  }
}
