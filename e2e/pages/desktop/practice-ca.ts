import { expect, type Locator, type Page } from '@playwright/test';
import { Question } from './question';

type List =
  | 'Private Keys'
  | 'Certificate signing requests'
  | 'Certificates'
  | 'Templates'
  | 'Revocation lists';

/** The practice CA on the trainee's PC. */
export class PracticeCa {
  readonly window: Locator;
  readonly search: Locator;
  readonly rows: Locator;
  readonly status: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.window = page.getByRole('region', { name: 'Practice CA', exact: true });
    this.search = this.window.getByRole('searchbox', { name: 'Search' });
    this.rows = this.window.getByRole('row').filter({ has: page.getByRole('gridcell') });
    this.status = this.window.getByRole('status');
  }

  /** Shows one of the five lists. */
  async show(list: List): Promise<void> {
    const tab = this.window.getByRole('tab', { name: list, exact: true });
    await tab.click();
    await expect(tab).toHaveAttribute('aria-selected', 'true');
  }

  row(name: string): Locator {
    return this.rows.filter({ has: this.#page.getByText(name, { exact: true }) }).first();
  }

  /** WebDriver, by which Firefox is driven, has no key that opens a menu: there it is the right mouse button. */
  async openMenuByKey(name: string): Promise<void> {
    const row = this.row(name);
    if (this.#page.context().browser()?.browserType().name() === 'firefox') {
      await row.click({ button: 'right' });
      return;
    }
    await row.focus();
    await this.#page.keyboard.press('ContextMenu');
  }

  /** A button of the column at the right. */
  command(name: string): Locator {
    return this.window.getByRole('toolbar').getByRole('button', { name, exact: true });
  }

  dialog(title: string | RegExp): Locator {
    return this.#page.getByRole('dialog', { name: title });
  }

  /** Chooses rows and presses a button of the column. */
  async run(command: string, ...names: readonly string[]): Promise<void> {
    for (const [index, name] of names.entries())
      await this.row(name).click(index === 0 ? {} : { modifiers: ['ControlOrMeta'] });
    await this.command(command).click();
  }

  /** Makes a root of that common name with the form as it opens. */
  async createRoot(commonName: string): Promise<void> {
    await this.show('Certificates');
    await this.command('New Certificate').click();
    const form = this.dialog('Create certificate');
    await form.getByRole('textbox', { name: 'commonName' }).fill(commonName);
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await expect(form).toBeHidden();
    await expect(this.row(commonName)).toBeVisible();
  }

  /** Imports a file of the PC's folder. */
  async importFromFolder(fileName: string): Promise<void> {
    await this.command('Import').click();
    const form = this.dialog('Import');
    await form.getByRole('button', { name: 'From the lab’s Files…' }).click();
    const picker = this.dialog('Choose files');
    await picker.getByRole('row', { name: fileName }).press('Enter');
    await expect(picker).toBeHidden();
    await form.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(form).toBeHidden();
  }

  /** Imports real files, with a password if they need one. */
  async importReal(paths: readonly string[], password = ''): Promise<void> {
    await this.command('Import').click();
    const form = this.dialog('Import');
    await form.getByLabel('Files of this computer').setInputFiles([...paths]);
    if (password !== '') await form.getByLabel('Password, if a file has one').fill(password);
    await form.getByRole('button', { name: 'Import', exact: true }).click();
    await expect(form).toBeHidden();
  }

  /** Signs a request with the form as it opens. */
  async sign(request: string): Promise<void> {
    await this.show('Certificate signing requests');
    await this.run('Sign', request);
    const form = this.dialog('Sign certificate request');
    await form.getByRole('button', { name: 'Sign', exact: true }).click();
    await expect(form).toBeHidden();
  }

  /** Revokes a certificate for a reason. */
  async revoke(certificate: string, reason: string): Promise<void> {
    await this.show('Certificates');
    await this.run('Revoke', certificate);
    const form = this.dialog('Revoke');
    await form.getByRole('combobox', { name: 'Reason' }).selectOption({ label: reason });
    await form.getByRole('button', { name: 'Revoke', exact: true }).click();
    await expect(form).toBeHidden();
  }

  /** Generates the next revocation list of an authority and publishes it, with the form as it opens. */
  async publishList(authority: string): Promise<void> {
    await this.show('Certificates');
    await this.run('Generate CRL', authority);
    const form = this.dialog('Generate CRL');
    await form.getByRole('button', { name: 'Generate', exact: true }).click();
    await expect(form).toBeHidden();
  }

  /** Fills in the export of what is chosen and writes the file; the lab's root is known afterwards. */
  async export(format: string, password = ''): Promise<void> {
    await this.command('Export').click();
    const form = this.dialog('Export');
    await form.getByRole('combobox', { name: 'Export format' }).selectOption({ label: format });
    if (password !== '') {
      await form.getByLabel('Password', { exact: true }).fill(password);
      await form.getByLabel('Repeat the password').fill(password);
    }
    await form.getByRole('button', { name: 'Export', exact: true }).click();
    const question = new Question(this.#page, 'This root is for the lab').window;
    await expect(question.or(this.status.filter({ hasText: 'was saved' }))).toBeVisible();
    if (await question.isVisible()) await question.getByRole('button', { name: 'Save it' }).click();
    await expect(form).toBeHidden();
  }
}
