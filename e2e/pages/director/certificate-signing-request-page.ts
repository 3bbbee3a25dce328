import type { Locator, Page } from '@playwright/test';

/** Administration, System, Security, Certificate Signing Request. */
export class CertificateSigningRequestPage {
  static readonly address =
    'https://sb7-hq.sb7.com/administration/system/security/certificate-signing-request';

  readonly heading: Locator;
  readonly server: Locator;
  readonly newKey: Locator;
  readonly commonName: Locator;
  /** The link that opens the box for further names, the box, and the rows. */
  readonly addNames: Locator;
  readonly names: Locator;
  readonly addedNames: Locator;
  readonly organization: Locator;
  readonly organizationalUnit: Locator;
  readonly city: Locator;
  readonly state: Locator;
  readonly country: Locator;
  readonly correctState: Locator;
  /** The line about the request that the server keeps. */
  readonly stored: Locator;
  readonly generate: Locator;
  readonly reset: Locator;
  readonly outcome: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: 'Generate Certificate Signing Request (CSR)' });
    this.server = page.getByRole('button', { name: /Server$/ });
    this.newKey = page.getByRole('checkbox', { name: 'Create a new private key' });
    this.commonName = page.getByRole('textbox', { name: 'Common name' });
    this.addNames = page.getByRole('button', { name: 'Add alternative common names if needed' });
    this.names = page.getByRole('textbox', { name: 'Alternative names' });
    this.addedNames = page.getByRole('list', { name: 'Alternative names: added' }).getByRole('listitem');
    this.organization = page.getByRole('textbox', { name: 'Organization', exact: true });
    this.organizationalUnit = page.getByRole('textbox', { name: 'Organizational unit' });
    this.city = page.getByRole('textbox', { name: 'City' });
    this.state = page.getByRole('textbox', { name: 'State' });
    this.country = page.getByRole('textbox', { name: 'Country' });
    this.correctState = page.getByRole('button', { name: 'Change to California' });
    this.stored = page.getByText(/^A request for .* is stored on the server/);
    this.generate = page.getByRole('button', { name: 'Generate', exact: true });
    this.reset = page.getByRole('button', { name: 'Reset', exact: true });
    this.outcome = page.getByText('was saved on this computer');
  }

  async chooseServer(name: string): Promise<void> {
    await this.server.click();
    await this.#page.getByRole('option', { name }).click();
  }

  /** The box itself is drawn over the control: its words are what one clicks. */
  async tickNewKey(): Promise<void> {
    await this.#page.getByText('Create a new private key', { exact: true }).click();
  }

  /** Adds a name, or several in a list. */
  async addAlternativeName(names: string): Promise<void> {
    if (await this.addNames.isVisible()) await this.addNames.click();
    await this.names.fill(names);
    await this.#page.getByRole('button', { name: 'Add', exact: true }).click();
  }
}
