import { expect, type Locator, type Page } from '@playwright/test';
import { StartPage } from '../lab/start-page';

/** The trainee's PC as the frame shows it: taskbar and browser. */
export class Lab {
  readonly page: Page;
  readonly taskbar: Locator;
  readonly address: Locator;

  constructor(page: Page) {
    this.page = page;
    this.taskbar = page.getByRole('navigation', { name: 'Programs of the PC' });
    this.address = page.getByRole('textbox', { name: 'Address', exact: true });
  }

  /** Opens the app, at the first visit with keys for practice, and waits until the site is installed. */
  async open(address = '/#/pc/browser'): Promise<void> {
    await this.page.goto(address);
    const first = new StartPage(this.page);
    await expect(this.taskbar.or(first.start)).toBeVisible({ timeout: 30_000 });
    if (await first.start.isVisible()) await first.begin();
    await expect(this.taskbar).toBeVisible({ timeout: 30_000 });
  }

  /** Opens the app and begins to install the site, where the browser keeps data or not. */
  async begin(): Promise<void> {
    await this.page.goto('/#/pc/browser');
    const first = new StartPage(this.page);
    const alert = this.page.getByRole('alert');
    await expect(alert.or(first.start).first()).toBeVisible({ timeout: 30_000 });
    if (await first.start.isVisible()) await first.begin();
  }

  /** Begins anew after everything was removed. */
  async startAgain(): Promise<void> {
    await new StartPage(this.page).begin();
    await expect(this.taskbar).toBeVisible({ timeout: 30_000 });
  }

  /** Types an address of the simulated network in the PC's browser. */
  async browse(address: string): Promise<void> {
    await this.openProgram('Browser');
    await this.address.fill(address);
    await this.address.press('Enter');
  }

  /** Brings a program to the front by its button on the taskbar, and waits until what is in its window has been loaded. */
  async openProgram(title: string): Promise<void> {
    const button = this.taskbar.getByRole('button', { name: title });
    if ((await button.getAttribute('aria-current')) !== 'true') await button.click();
    const window = this.page.getByRole('region', { name: title, exact: true });
    await expect(window).toBeVisible();
    await expect(window.getByText(`Opening ${title}…`)).toBeHidden();
  }
}
