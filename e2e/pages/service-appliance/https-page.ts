import type { Locator, Page } from '@playwright/test';

/** The HTTPS page of a service appliance, in its four steps. */
export class HttpsPage {
  static readonly address = 'http://sb7-vsa100.sb7.com/https';

  readonly heading: Locator;
  readonly stepOne: Locator;
  readonly go: Locator;
  readonly secureAddress: Locator;
  readonly stepTwo: Locator;
  readonly downloadCsr: Locator;
  readonly downloadKey: Locator;
  readonly createNewCsr: Locator;
  readonly createCsr: Locator;
  readonly stepThree: Locator;
  readonly plan: Locator;
  readonly upload: Locator;
  readonly discard: Locator;
  readonly restart: Locator;
  readonly skipTheWait: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: 'HTTPS', level: 1 });
    this.stepOne = page.getByRole('region', { name: 'Step 1: Enable HTTPS' });
    this.go = this.stepOne.getByRole('button', { name: 'Go' });
    this.secureAddress = this.stepOne.getByRole('link', { name: /^https:/ });
    this.stepTwo = page.getByRole('region', { name: 'Step 2: Create Certificate Signing Request' });
    this.downloadCsr = this.stepTwo.getByRole('button', { name: 'Download CSR' });
    this.downloadKey = this.stepTwo.getByRole('button', { name: 'Download Key' });
    this.createNewCsr = this.stepTwo.getByRole('button', { name: 'Create New CSR' });
    this.createCsr = this.stepTwo.getByRole('button', { name: 'Create CSR', exact: true });
    this.stepThree = page.getByRole('region', { name: 'Step 3: Install SSL Certificate and Private Key' });
    this.plan = this.stepThree.getByRole('region', { name: 'What Upload will do' });
    this.upload = this.stepThree.getByRole('button', { name: 'Upload' });
    this.discard = this.stepThree.getByRole('button', { name: 'Discard' });
    this.restart = page.getByRole('button', { name: 'Restart Web Server' });
    this.skipTheWait = page.getByRole('button', { name: 'Skip the wait' });
  }

  field(label: string): Locator {
    return this.stepTwo.getByRole('textbox', { name: label });
  }

  /** Fills in the form as the note has it. */
  async fillIn(commonName: string): Promise<void> {
    await this.field('Country').fill('US');
    await this.field('State or Province').fill('California');
    await this.field('Locality').fill('Sunnyvale');
    await this.stepTwo.getByRole('textbox', { name: 'Organization', exact: true }).fill('ShoreTel');
    await this.field('Common Name').fill(commonName);
  }

  async drop(place: string, path: string): Promise<void> {
    await this.stepThree.getByRole('group', { name: place }).drop({ files: [path] });
  }

  /** Step 4, without the two minutes. */
  async restartAndSkip(): Promise<void> {
    await this.restart.click();
    await this.skipTheWait.click();
    await this.heading.waitFor();
  }

  async chooseAppliance(name: string): Promise<void> {
    await this.stepOne.getByRole('button', { name: /Service Appliance/ }).click();
    await this.#page.getByRole('option', { name }).click();
  }
}
