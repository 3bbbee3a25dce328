import type { Locator, Page } from '@playwright/test';

/** The lock before the address, and the small window under it. */
export class BrowserBar {
  readonly lock: Locator;
  readonly secure: Locator;
  readonly notSecure: Locator;
  readonly bubble: Locator;
  readonly certificateInformation: Locator;
  /** What the lab says beyond the browser's own words. */
  readonly explain: Locator;

  constructor(page: Page) {
    this.lock = page.getByRole('button', { name: /^View site information/ });
    this.secure = page.getByRole('button', { name: 'View site information: Identity verified' });
    this.notSecure = page.getByRole('button', { name: 'View site information: Identity not verified' });
    this.bubble = page.getByRole('dialog', { name: /^Site information/ });
    this.certificateInformation = this.bubble.getByRole('button', { name: 'Certificate information' });
    this.explain = this.bubble.getByText('Explain', { exact: true });
  }

  async openCertificate(): Promise<void> {
    await this.lock.click();
    await this.certificateInformation.click();
  }
}
