import { expect, type Locator, type Page } from '@playwright/test';
import { Lab } from '../desktop/lab';
import { Question } from '../desktop/question';
import { readForecast } from '../lab/forecast';

/** Typed without a scheme: over http until the router has a certificate. */
const portal = 'sb7-mr1.sb7.com';
const configuration = `${portal}/configuration`;

/** The Mobility Router's portal in the PC's browser, with the pages that its procedures use. */
export class RouterPortal {
  static readonly authority = `${configuration}/system/certificate/certificate-authority`;
  static readonly remoteAccess = `${configuration}/system/certificate/mobility-router/standalone/remote-access`;
  static readonly localAccess = `${configuration}/system/certificate/mobility-router/standalone/local-access`;
  static readonly virtualRemoteAccess = `${configuration}/system/certificate/mobility-router/clustered/remote-access`;
  static readonly users = `${configuration}/groups-and-users/users`;
  static readonly cluster = `${configuration}/system/redundancy-cluster`;
  static readonly clients = `${portal}/monitor/clients`;

  readonly page: Page;
  readonly lab: Lab;
  readonly status: Locator;
  readonly done: Locator;
  readonly refused: Locator;
  readonly pending: Locator;
  readonly submitSignIn: Locator;
  readonly hasRestarted: Locator;

  constructor(page: Page) {
    this.page = page;
    this.lab = new Lab(page);
    this.status = page.getByRole('status').filter({ hasText: 'Status:' });
    this.done = page
      .getByRole('status')
      .filter({ hasText: /Close this window|Each client received|on this computer|was saved|were applied/ });
    this.refused = page.getByRole('alert').filter({ hasText: /./ });
    this.pending = page.getByRole('region', { name: 'Pending certificate' });
    this.submitSignIn = page.getByRole('button', { name: 'Log in', exact: true });
    this.hasRestarted = page.getByRole('heading', { name: 'SB7-MR1 has restarted' });
  }

  async signIn(): Promise<void> {
    await this.page.getByRole('textbox', { name: 'User name' }).fill('admin');
    await this.page.getByLabel('Password', { exact: true }).filter({ visible: true }).fill('changeme');
    await this.submitSignIn.click();
    await expect(this.submitSignIn).toBeHidden();
  }

  /** Presses a button of the page or of the window in front. */
  async press(name: string): Promise<void> {
    await this.page.getByRole('button', { name, exact: true }).last().click();
  }

  /** Presses a button of the pop-up window: the page behind it has one of the same name. */
  async pressInWindow(name: string): Promise<void> {
    await readForecast(this.page.getByRole('dialog'));
    await this.page.getByRole('dialog').getByRole('button', { name, exact: true }).click();
  }

  /** Fills the box of an import window. */
  async paste(text: string): Promise<void> {
    await this.page.getByRole('dialog').getByRole('textbox').fill(text);
  }

  async fill(label: string, value: string): Promise<void> {
    await this.page.getByRole('textbox', { name: label }).fill(value);
  }

  question(title: string): Question {
    return new Question(this.page, title);
  }

  /** Closes the pop-up window and answers the restart prompt that follows. */
  async closeAndAnswer(answer: 'OK' | 'Cancel'): Promise<void> {
    await this.press('Close');
    await this.question('Restart').answer(answer);
  }

  /** Waits for the end of a restart by the lab's clock, refreshes and signs in again (note, step 14). */
  async regainAccess(): Promise<void> {
    await this.press('Skip the wait');
    await expect(this.hasRestarted).toBeVisible();
    await this.press('Refresh');
    await this.signIn();
  }

  /** The window behind *Generate* of the authority, up to the made certificate. */
  async generateAuthority(): Promise<void> {
    await this.press('Generate');
    await this.pressInWindow('Generate');
    await this.question('Generate Certificate').answer('OK');
    await expect(this.done).toContainText('was generated');
  }

  /** Chooses a length from the list of the window. */
  async chooseKeyLength(bits: string): Promise<void> {
    await this.page.getByRole('button', { name: /Key Length/ }).click();
    await this.page.getByRole('option', { name: bits, exact: true }).click();
  }

  /** The cells of a user on the Clients page. */
  client(user: string): { readonly inside: Locator; readonly outside: Locator } {
    const row = this.page.getByRole('row', { name: user });
    return { inside: row.getByRole('cell').nth(1), outside: row.getByRole('cell').nth(2) };
  }

  /** Chooses all users of the list: what provisioning them does is foretold then. */
  async chooseAllUsers(): Promise<void> {
    await this.page.getByRole('checkbox', { name: 'All users' }).check();
  }

  /** Provisions all users of the list. */
  async provisionAll(): Promise<void> {
    await this.chooseAllUsers();
    await this.press('Provision');
  }
}
