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

  /** Shows the Certificate tab of a server's details. */
  async openCertificateTab(fqdn: string): Promise<void> {
    await this.fqdn(fqdn).click();
    await this.#page.getByRole('tab', { name: 'Certificate' }).click();
  }
}
