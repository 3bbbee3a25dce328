import { expect, type Locator, type Page } from '@playwright/test';

/** How the lab keeps its private keys: the card of *This lab*, the button of the top bar, and what is asked on the way. */
export class LabKeys {
  static readonly address = '/#/lab';

  readonly card: Locator;
  /** Says the state; locks or unlocks. */
  readonly button: Locator;
  readonly lockNow: Locator;
  readonly lockAfter: Locator;
  readonly unprotected: Locator;
  readonly protectedByPassword: Locator;
  readonly inMemory: Locator;
  readonly keep: Locator;
  readonly newPassword: Locator;
  readonly newPasswordAgain: Locator;
  /** What lies there unprotected from before, and the way out. */
  readonly before: Locator;
  /** Asks for the password where something needs a key. */
  readonly unlockDialog: Locator;
  /** Asks how a key from outside is to be kept. */
  readonly choiceDialog: Locator;

  constructor(page: Page) {
    this.card = page.getByRole('region', { name: 'Private keys' });
    this.button = page.getByRole('banner').getByRole('button', { name: /^Private keys:/ });
    this.lockNow = this.card.getByRole('button', { name: 'Lock now' });
    this.lockAfter = this.card.getByRole('combobox', { name: /Lock by itself after/ });
    this.unprotected = this.card.getByRole('radio', { name: /^Unprotected/ });
    this.protectedByPassword = this.card.getByRole('radio', { name: /^Protected by a password/ });
    this.inMemory = this.card.getByRole('radio', { name: /in memory only/ });
    this.keep = this.card.getByRole('button', { name: 'Keep them so' });
    this.newPassword = this.card.getByRole('textbox', { name: 'Password', exact: true });
    this.newPasswordAgain = this.card.getByRole('textbox', { name: 'Password again' });
    this.before = this.card.getByRole('note');
    this.unlockDialog = page.getByRole('dialog', { name: 'Private keys are locked' });
    this.choiceDialog = page.getByRole('dialog', { name: 'A private key from outside' });
  }

  /** Chooses on the card that keys are for practice: nothing asks again. */
  async keepUnprotected(): Promise<void> {
    await this.unprotected.check();
    await this.keep.click();
    await expect(this.card).toContainText('the lab does not ask before it keeps a key from outside');
  }

  /** Answers how a key from outside is to be kept, by the beginning of the choice. */
  async keepForeign(choice: RegExp): Promise<void> {
    await this.choiceDialog.getByRole('radio', { name: choice }).check();
    await this.choiceDialog.getByRole('button', { name: 'Go on' }).click();
    await expect(this.choiceDialog).toBeHidden();
  }

  /** Protects what was unprotected before, on the card. */
  async protect(password: string): Promise<void> {
    await this.protectedByPassword.check();
    await this.newPassword.fill(password);
    await this.newPasswordAgain.fill(password);
    await this.keep.click();
    await expect(this.lockNow).toBeVisible();
  }

  /** Types the password in the dialog or on the card. */
  async unlock(within: Locator, password: string): Promise<void> {
    await within.getByRole('textbox', { name: 'Password of this lab’s keys' }).fill(password);
    await within.getByRole('button', { name: 'Unlock', exact: true }).click();
  }
}
