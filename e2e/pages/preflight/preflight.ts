import type { Locator, Page } from '@playwright/test';

/** The pre-flight: what is given at the left, the report at the right. */
export class Preflight {
  readonly target: Locator;
  readonly reachedAs: Locator;
  readonly reachedFromOutside: Locator;
  readonly password: Locator;
  readonly report: Locator;
  readonly verdict: Locator;
  readonly device: Locator;
  readonly name: Locator;
  readonly trust: Locator;
  readonly findings: Locator;
  readonly keepFiles: Locator;
  readonly kept: Locator;
  readonly saveText: Locator;
  readonly savePfx: Locator;
  readonly pfxPassword: Locator;
  readonly text: Locator;
  readonly showKey: Locator;
  readonly startAnew: Locator;
  readonly empty: Locator;
  readonly printedHeader: Locator;

  readonly #page: Page;
  readonly #files: Locator;

  constructor(page: Page) {
    this.#page = page;
    this.#files = page.getByRole('group', { name: 'Files, an archive, or the text of the mail' });
    this.target = page.getByRole('button', { name: /Target$/ });
    this.reachedAs = page.getByRole('textbox', { name: 'Reached as' });
    this.reachedFromOutside = page.getByRole('textbox', { name: 'Reached from outside as' });
    this.password = page.getByLabel('Password', { exact: true }).filter({ visible: true });
    this.report = page.getByRole('region', { name: 'Report' });
    this.verdict = this.report.getByRole('heading', { level: 1 });
    this.device = page.getByRole('region', { name: 'The device takes it' });
    this.name = page.getByRole('region', { name: 'The name fits' });
    this.trust = page.getByRole('region', { name: 'Who trusts it' });
    this.findings = page.getByRole('region', { name: 'Problems and notes' });
    this.keepFiles = page.getByRole('button', { name: 'Keep in this PC’s folder' }).first();
    this.kept = page.getByText(/^Kept in Files:/);
    this.saveText = page.getByRole('button', { name: 'Save as a text file' });
    this.savePfx = page.getByRole('button', { name: 'Save the PFX file' });
    this.pfxPassword = page.getByLabel('Password for it');
    this.text = page.getByRole('textbox', { name: 'Text for Import' });
    this.showKey = page.getByRole('button', { name: 'Show the private key' });
    this.startAnew = page.getByRole('button', { name: 'Start over' });
    this.printedHeader = page.getByText(/^Pre-flight · Connect Certificate Lab/).first();
    this.empty = page.getByRole('heading', { name: 'Will these files work?' });
  }

  /** Drops files from the real computer. */
  async drop(...paths: readonly string[]): Promise<void> {
    await this.#files.drop({ files: [...paths] });
  }

  /** Drops files onto the window beside the box that asks for them. */
  async dropAnywhere(...paths: readonly string[]): Promise<void> {
    await this.#page
      .getByRole('group', { name: 'Pre-flight: drop files anywhere' })
      .drop({ files: [...paths] });
  }

  /** Presses the button of a target that the files fit as well. */
  async choose(label: string): Promise<void> {
    await this.#page
      .getByRole('group', { name: 'The files also fit' })
      .getByRole('button', { name: label, exact: true })
      .click();
  }

  async openIn(portal: string): Promise<void> {
    await this.report.getByRole('button', { name: `Open in ${portal}` }).click();
  }

  async chooseTarget(label: string): Promise<void> {
    await this.target.click();
    await this.#page.getByRole('option', { name: label, exact: true }).click();
  }
}
