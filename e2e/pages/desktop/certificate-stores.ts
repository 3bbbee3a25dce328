import type { Locator, Page } from '@playwright/test';
import { ImportWizard } from './import-wizard';
import { Question } from './question';

/** The certificate stores of the trainee's PC. */
export class CertificateStores {
  readonly window: Locator;
  readonly certificates: Locator;
  readonly pc: Locator;
  readonly view: Locator;
  readonly remove: Locator;
  readonly exportCertificate: Locator;
  readonly deploy: Locator;
  readonly search: Locator;
  readonly fetchIssuers: Locator;
  readonly checkRevocation: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.window = page.getByRole('region', { name: 'Certificates', exact: true });
    this.pc = this.window.getByRole('combobox', { name: 'PC' });
    this.view = this.window.getByRole('button', { name: 'View' });
    this.remove = this.window.getByRole('button', { name: 'Remove' });
    this.exportCertificate = this.window.getByRole('button', { name: 'Export…' });
    this.deploy = this.window.getByRole('button', { name: 'Deploy by Group Policy' });
    this.search = this.window.getByRole('searchbox', { name: 'Search this store' });
    this.fetchIssuers = this.window.getByRole('checkbox', { name: 'Fetch missing issuers (AIA)' });
    this.checkRevocation = this.window.getByRole('checkbox', { name: 'Online revocation checks' });
    this.certificates = this.window.getByRole('row').filter({ has: page.getByRole('gridcell') });
  }

  async openImport(): Promise<void> {
    await this.window.getByRole('button', { name: 'Import…' }).click();
  }

  /** The row of a certificate by the name that it was issued to. */
  row(issuedTo: string): Locator {
    return this.certificates.filter({ hasText: issuedTo });
  }

  async show(store: string): Promise<void> {
    await this.window.getByRole('link', { name: store }).click();
  }

  /** Imports a real file as a trusted root and accepts the warning. */
  async trustRoot(path: string): Promise<void> {
    await this.show('Trusted Root Certification Authorities');
    await this.openImport();
    const wizard = new ImportWizard(this.#page);
    await wizard.next.click();
    await wizard.file.setInputFiles(path);
    await wizard.goOn();
    await wizard.goOn();
    await wizard.finish.click();
    await new Question(this.#page, 'Security Warning').answer('Yes');
    await wizard.acknowledge();
  }

  /** Hands a trusted root of this PC to all others. */
  async deployRoot(issuedTo: string): Promise<void> {
    await this.row(issuedTo).click();
    await this.deploy.click();
    const question = new Question(this.#page, 'Deploy by Group Policy');
    await question.answer('Deploy');
    await question.answer('OK');
  }
}
