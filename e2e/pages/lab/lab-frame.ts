import { expect, type Locator, type Page } from '@playwright/test';

/** The bar above the PC: pages of the lab, undo, redo, clock. */
export class LabFrame {
  readonly undo: Locator;
  readonly redo: Locator;
  readonly clock: Locator;
  /** What the clock opens. */
  readonly advancePanel: Locator;
  readonly bar: Locator;
  readonly name: Locator;
  readonly about: Locator;
  /** The line under the bar that says what a step of the whole lab did. */
  readonly told: Locator;
  readonly #pages: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.undo = page.getByRole('banner').getByRole('button', { name: /^Undo:/ });
    this.redo = page.getByRole('banner').getByRole('button', { name: /^Redo:/ });
    this.bar = page.getByRole('banner');
    this.name = this.bar.getByText('Connect Certificate Lab', { exact: true }).first();
    this.told = page.getByRole('group', { name: 'What was done' });
    this.about = page.getByRole('button', { name: 'About this lab' });
    this.clock = page.getByRole('button', { name: 'Lab clock: advance' });
    this.advancePanel = page.getByRole('group', { name: 'Advance the lab clock' });
    this.#pages = page.getByRole('navigation', { name: 'Lab', exact: true });
  }

  /** Goes to the PC or to a page of the lab around it. */
  async show(title: 'The PC' | 'Site map' | 'Activity' | 'Checkpoints'): Promise<void> {
    const link = this.link(title);
    await link.click();
    await expect(link).toHaveAttribute('aria-current', 'page');
  }

  /** The link to a page; what it leads to may have to be loaded first. */
  link(title: string): Locator {
    return this.#pages.getByRole('link', { name: title });
  }

  /** Moves the lab clock forward by a step that it offers. */
  async advanceClock(step: string): Promise<void> {
    await this.clock.click();
    await this.#page.getByRole('button', { name: step, exact: true }).click();
    await this.clock.press('Escape');
  }

  /** Moves the lab clock to what time does next, which has to be that. */
  async advanceToNextEvent(event: string): Promise<void> {
    await this.clock.click();
    const panel = this.advancePanel;
    await expect(panel).toContainText(`Next event: ${event} on`);
    await panel.getByRole('button', { name: 'Advance to the next event' }).click();
    await expect(panel).not.toContainText(`Next event: ${event} on`);
    await this.clock.press('Escape');
    await expect(panel).toBeHidden();
  }
}
