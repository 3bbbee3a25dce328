import { expect, type Locator, type Page } from '@playwright/test';

/** What the ring is round. */
interface Ringed {
  readonly control: string | undefined;
  readonly ring: DOMRect;
  readonly target: DOMRect;
}

/** The page of a lesson, and the coach beside the PC while it lasts. */
export class Coach {
  readonly pane: Locator;
  readonly goals: Locator;
  readonly step: Locator;
  /** The gestures that were shown, once *What was done so far* is open. */
  readonly done: Locator;
  readonly ring: Locator;
  /** The gesture of *Watch* that comes next. */
  readonly gesture: Locator;
  readonly solved: Locator;
  /** Below the PC, in *Watch* for a class. */
  readonly captions: Locator;
  /** The controls that a step names. */
  readonly details: Locator;
  /** What is said to screen readers after a commit. */
  readonly spoken: Locator;
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
    this.pane = page.getByRole('complementary', { name: 'Coach' });
    this.goals = this.pane.getByRole('list', { name: 'Goals' }).getByRole('listitem');
    this.done = this.pane.getByRole('list', { name: 'What was done so far' }).getByRole('listitem');
    this.step = this.pane.getByRole('heading', { level: 3 });
    // oxlint-disable-next-line playwright/no-raw-locators -- assistive technology is told by a description instead
    this.ring = page.locator('.stage-ring');
    this.gesture = this.pane.getByText(/^▸|^Press Play/);
    this.solved = this.pane.getByRole('paragraph').filter({ hasText: /^Solved:/ });
    this.captions = page.getByRole('region', { name: 'Captions' });
    this.details = this.pane.getByRole('list', { name: 'Look at' }).getByRole('button');
    this.spoken = this.pane.getByRole('status');
  }

  static addressOf(lesson: string, query = ''): string {
    return `/#/learn/${lesson}${query}`;
  }

  /** Presses *Start* of a mode on the page of the lesson. */
  async start(mode: 'Watch' | 'Try'): Promise<void> {
    await this.#page.getByRole('button', { name: new RegExp(`^${mode}:`) }).click();
    // The lab of the lesson is built first, with real signatures; the coach of a run before it is there until then.
    const head = this.pane.getByRole('heading', { level: 2, name: new RegExp(` ${mode}$`) });
    await expect(head).toBeVisible({ timeout: 30_000 });
    await expect(this.step).toBeVisible();
  }

  /** Does one gesture of *Watch*, and waits until the next one is shown or the lesson is solved. */
  async oneGesture(): Promise<void> {
    const shown = await this.gesture.textContent();
    await this.button('One gesture').click();
    await expect(this.gesture.filter({ hasNotText: shown ?? '' }).or(this.solved)).toBeVisible();
  }

  /** Has the lesson built anew as it is before a step, counted from 0. */
  async jumpTo(step: number): Promise<void> {
    const place = this.pane.getByRole('combobox', { name: 'To before' });
    if (!(await place.isVisible())) await this.pane.getByText('Jump, or reset for the next class').click();
    await place.selectOption({ index: step });
    await this.button(step === 0 ? 'Reset the lesson' : 'Jump there').click();
  }

  /** Takes the hints of the goal that is chosen from one on, up to the question before the last one. */
  async takeHints(first: 1 | 4 = 1): Promise<void> {
    for (let hint: number = first; hint <= 4; hint += 1)
      await this.pane.getByRole('button', { name: `Hint ${String(hint)} of 4` }).click();
  }

  /** What is ringed, by its name, with the ring's box and its own as one look at the page finds them; undefined while nothing is. */
  ringed(): Promise<Ringed | undefined> {
    return this.ring.evaluateAll(([ring]) => {
      const target = document.querySelector<HTMLElement>('[aria-describedby~="stage-ring-words"]');
      if (ring === undefined || target === null) return undefined;
      const box = (element: Element) => element.getBoundingClientRect().toJSON() as DOMRect;
      const control = target.getAttribute('name') ?? target.dataset['name'];
      return { control, ring: box(ring), target: box(target) };
    });
  }

  button(name: string): Locator {
    return this.pane.getByRole('button', { name, exact: true });
  }

  /** Leaves the lesson by one of the answers that are offered. */
  async leave(answer: 'Back to my lab' | 'Stay in this lab'): Promise<void> {
    await this.button('Leave the lesson…').click();
    await this.#page.getByRole('dialog').getByRole('button', { name: answer }).click();
    await expect(this.pane).toHaveCount(0, { timeout: 30_000 });
  }
}
