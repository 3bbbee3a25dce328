import type { Locator, Page } from '@playwright/test';
import { saveFile, type SavedFile } from '../../fixtures/saved-file';

/** The lab as a whole: saving it to a file, opening one. */
export class ThisLabPage {
  static readonly address = '/#/lab';

  readonly heading: Locator;
  readonly name: Locator;
  readonly save: Locator;
  readonly withKeys: Locator;
  readonly password: Locator;
  readonly passwordAgain: Locator;
  readonly file: Locator;
  /** What is inside the file that was chosen. */
  readonly inside: Locator;
  readonly openKeys: Locator;
  readonly filePassword: Locator;
  readonly replace: Locator;
  readonly ownSite: Locator;
  /** Why a file was not taken. */
  readonly refusal: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: 'This lab', level: 1 });
    this.name = page.getByRole('link', { name: /^This lab:/ });
    this.save = page.getByRole('button', { name: 'Save lab file…' });
    this.withKeys = page.getByRole('checkbox', { name: /^Private keys too/ });
    this.password = page.getByRole('textbox', { name: 'Password', exact: true });
    this.passwordAgain = page.getByRole('textbox', { name: 'Password again' });
    this.file = page.getByLabel('Lab file of this computer');
    this.inside = page.getByRole('form', { name: 'What is inside' });
    this.openKeys = this.inside.getByRole('checkbox', { name: /private keys/ });
    this.filePassword = page.getByRole('textbox', { name: 'Password of the file' });
    this.replace = page.getByRole('button', { name: 'Replace this lab' });
    this.refusal = page.getByRole('region', { name: 'Open lab file' }).getByRole('alert');
    this.ownSite = page.getByRole('link', { name: /^Use your own names/ });
  }

  /** From anywhere in the app, by the lab's name in the top bar. */
  async open(): Promise<void> {
    await this.name.click();
  }

  /** Saves the lab, with its keys if a password is given. */
  async saveTo(folder: string, password?: string): Promise<SavedFile> {
    await this.withKeys.setChecked(password !== undefined);
    if (password !== undefined) {
      await this.password.fill(password);
      await this.passwordAgain.fill(password);
    }
    return saveFile(this.#page, folder, () => this.save.click());
  }

  /** The sentence that says what became of a file. */
  said(words: RegExp): Locator {
    return this.#page.getByRole('status').filter({ hasText: words });
  }
}
