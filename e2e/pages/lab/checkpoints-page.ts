import type { Locator, Page } from '@playwright/test';

/** Checkpoints, start over, wipe everything. */
export class CheckpointsPage {
  readonly heading: Locator;
  readonly name: Locator;
  readonly save: Locator;
  /** The card with the form and the table. */
  readonly states: Locator;
  readonly table: Locator;
  readonly question: Locator;
  readonly changes: Locator;
  readonly startOver: Locator;
  readonly wipe: Locator;
  readonly wipeWord: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.heading = page.getByRole('heading', { name: 'Checkpoints', level: 1 });
    this.name = page.getByRole('textbox', { name: 'Name of the checkpoint' });
    this.save = page.getByRole('button', { name: 'Save checkpoint' });
    this.states = page.getByRole('region', { name: 'Saved states' });
    this.table = page.getByRole('table', { name: 'Checkpoints' });
    this.question = page.getByRole('dialog');
    this.changes = page.getByRole('list', { name: 'What changes' });
    this.startOver = page.getByRole('button', { name: 'Start over…' });
    this.wipe = page.getByRole('button', { name: 'Wipe everything…' });
    this.wipeWord = page.getByRole('textbox', { name: 'Type “wipe” to confirm' });
  }

  async saveAs(name: string): Promise<void> {
    await this.name.fill(name);
    await this.save.click();
  }

  /** Asks to do something with a checkpoint; the question is then on the screen. */
  async ask(what: 'Restore' | 'Compare' | 'Rename' | 'Remove', name: string): Promise<void> {
    await this.#page.getByRole('button', { name: `${what} “${name}”` }).click();
  }

  /** Gives a checkpoint another name by keys alone. */
  async rename(name: string, newName: string): Promise<void> {
    await this.#page.getByRole('button', { name: `Restore “${name}”` }).press('F2');
    await this.question.getByRole('textbox', { name: 'New name' }).fill(newName);
    await this.#page.keyboard.press('Enter');
  }

  /** Presses a button of the question. */
  async answer(label: string): Promise<void> {
    await this.question.getByRole('button', { name: label, exact: true }).click();
  }

  startAt(date: string): Locator {
    return this.#page.getByRole('radio', { name: new RegExp(date) });
  }
}
