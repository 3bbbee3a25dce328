import type { Locator, Page } from '@playwright/test';

/** What the frame says when something is wrong with the place where the lab is kept. */
export class TroubleBanner {
  readonly blocked: Locator;
  readonly full: Locator;
  readonly lost: Locator;
  /** Of the last visit. */
  readonly gone: Locator;
  readonly newer: Locator;
  readonly dismiss: Locator;
  readonly saveCopy: Locator;
  readonly reload: Locator;

  constructor(page: Page) {
    this.blocked = page.getByRole('alert', { name: 'This browser keeps no data for this page' });
    this.full = page.getByRole('alert', { name: 'The browser could not save your last step' });
    this.lost = page.getByRole('alert', { name: 'The lab was removed from this browser' });
    this.gone = page.getByRole('alert', { name: 'The lab of your last visit is gone' });
    this.dismiss = page.getByRole('button', { name: 'Dismiss' });
    this.newer = page.getByRole('alert', { name: /^A newer version of the app is open/ });
    this.saveCopy = page.getByRole('button', { name: 'Save a copy' });
    this.reload = page.getByRole('button', { name: 'Reload', exact: true });
  }
}
