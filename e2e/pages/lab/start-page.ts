import { expect, type Locator, type Page } from '@playwright/test';

/** What stands before the first visit: how the lab is to keep its keys. */
export class StartPage {
  readonly heading: Locator;
  readonly start: Locator;
  readonly protectedByPassword: Locator;
  readonly inMemory: Locator;
  readonly password: Locator;
  readonly passwordAgain: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'A lab of your own' });
    this.start = page.getByRole('button', { name: 'Start', exact: true });
    this.protectedByPassword = page.getByRole('radio', { name: /^Protected by a password/ });
    this.inMemory = page.getByRole('radio', { name: /^In memory only/ });
    this.password = page.getByRole('textbox', { name: 'Password', exact: true });
    this.passwordAgain = page.getByRole('textbox', { name: 'Password again' });
  }

  /** Protects the keys that are about to be made. */
  async startProtected(password: string): Promise<void> {
    await this.protectedByPassword.check();
    await this.password.fill(password);
    await this.passwordAgain.fill(password);
    await this.begin();
  }

  /** Presses Start, and waits until it was taken. */
  async begin(): Promise<void> {
    await this.start.click();
    await expect(this.heading).toBeHidden();
  }
}
