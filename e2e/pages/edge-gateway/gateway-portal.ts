import { expect, type Locator, type Page } from '@playwright/test';
import { Lab } from '../desktop/lab';
import { Question } from '../desktop/question';
import { readForecast } from '../lab/forecast';
import { SignInPage } from '../director/sign-in-page';

const pages = 'https://sb7-eg.sb7.com/configuration/system/certificate';

/** The Edge Gateway's portal in the PC's browser. */
export class GatewayPortal {
  static readonly edgeGateway = `${pages}/edge-gateway`;
  static readonly rast = `${pages}/rast`;
  static readonly reverseProxy = `${pages}/reverse-proxy`;
  static readonly turn = `${pages}/turn`;

  readonly page: Page;
  readonly lab: Lab;
  readonly window: Locator;
  readonly status: Locator;
  readonly pending: Locator;
  readonly made: Locator;
  readonly refused: Locator;
  readonly pasted: Locator;
  readonly plan: Locator;
  readonly users: Locator;
  readonly restarting: Locator;
  readonly signIn: SignInPage;

  constructor(page: Page) {
    this.page = page;
    this.lab = new Lab(page);
    this.window = page.getByRole('dialog');
    this.status = page.getByRole('status').filter({ hasText: 'Status:' });
    this.pending = page.getByRole('region', { name: 'Pending certificate' });
    this.made = this.window.getByRole('status').filter({ hasText: /Close this window|was saved/ });
    this.refused = this.window.getByRole('alert').filter({ hasText: /./ });
    this.pasted = this.window.getByRole('textbox', {
      name: 'Certificate, RSA private key, certificate chain',
    });
    this.plan = this.window.getByRole('region', { name: 'What Import will do' });
    this.users = page.getByRole('table', { name: 'Who uses this certificate' });
    this.restarting = page.getByRole('heading', { name: 'SB7-EG is restarting' });
    this.signIn = new SignInPage(page);
  }

  /** Presses a button of the page. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).click();
  }

  /** Presses a button of the pop-up window; its title bar has a *Close* too. */
  async pressInWindow(name: string): Promise<void> {
    await readForecast(this.window);
    await this.window.getByRole('button', { name, exact: true }).last().click();
  }

  /** A field of the pop-up window. */
  field(label: string): Locator {
    return this.window.getByRole('textbox', { name: label });
  }

  async addName(kind: 'Alternative IP Address' | 'DNS', name: string): Promise<void> {
    await this.window.getByRole('button', { name: /Other Alternative Names/ }).click();
    await this.page.getByRole('option', { name: kind, exact: true }).click();
    await this.field(kind === 'DNS' ? 'Domain name' : 'IP address').fill(name);
    await this.pressInWindow('Add');
  }

  question(title: string): Question {
    return new Question(this.page, title);
  }

  /** Generate, OK, Close, and the restart prompt's answer: the note's steps 16 to 19. */
  async generate(answer: 'OK' | 'Cancel'): Promise<void> {
    await this.pressInWindow('Generate');
    await this.question('Generate Certificate').answer('OK');
    await expect(this.made).toBeVisible();
    await this.closeAndAnswer(answer);
  }

  async closeAndAnswer(answer: 'OK' | 'Cancel'): Promise<void> {
    await this.pressInWindow('Close');
    await this.question('Restart').answer(answer);
  }

  /** Skips the wait, refreshes, and signs in again. */
  async regainAccess(): Promise<void> {
    await this.press('Skip the wait');
    await this.press('Refresh');
    await this.signIn.signIn();
  }

  /** The cells of a property: active, and pending if there is one. */
  property(label: string): Locator {
    return this.page.getByRole('row', { name: label }).getByRole('cell');
  }
}
