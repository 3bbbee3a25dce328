import type { Locator, Page } from '@playwright/test';

/** Administration, Appliances/Servers, Platform Equipment: the list of all devices. */
export class PlatformEquipmentPage {
  static readonly address = 'https://sb7-hq.sb7.com/administration/appliances-servers/platform-equipment';

  readonly list: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.list = page.getByRole('grid', { name: 'Platform Equipment' });
  }

  /** The cell that tells a device from all others. */
  fqdn(name: string): Locator {
    return this.list.getByRole('gridcell', { name, exact: true });
  }

  async sortBy(column: string): Promise<void> {
    await this.list.getByRole('columnheader', { name: column }).getByRole('button').click();
  }

  /** Shows the rows whose column holds a text; an empty one shows all. */
  async filter(column: string, text: string): Promise<void> {
    const box = this.list.getByRole('textbox', { name: `Filter ${column},` });
    await box.fill(text);
    await box.press('Enter');
  }

  /** Shows the Certificate tab of a server's details. */
  async openCertificateTab(fqdn: string): Promise<void> {
    await this.fqdn(fqdn).click();
    await this.#page.getByRole('tab', { name: 'Certificate' }).click();
  }
}
