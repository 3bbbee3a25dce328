import type { Locator, Page } from '@playwright/test';

export class SignInPage {
  readonly heading: Locator;
  readonly user: Locator;
  readonly password: Locator;
  readonly submit: Locator;

  constructor(page: Page, portal = 'Connect Director') {
    this.heading = page.getByRole('heading', { name: `Sign in to ${portal}` });
    this.user = page.getByRole('textbox', { name: 'User name' });
    this.password = page.getByLabel('Password', { exact: true }).filter({ visible: true });
    this.submit = page.getByRole('button', { name: /^(Sign|Log) in$/ });
  }

  async signIn(user = 'admin', password = 'changeme'): Promise<void> {
    await this.user.fill(user);
    await this.password.fill(password);
    await this.submit.click();
  }
}
