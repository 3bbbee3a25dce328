import { expect, type Locator, type Page } from '@playwright/test';

/** Home: the site as picture and as list. */
export class SiteMapPage {
  readonly heading: Locator;
  readonly picture: Locator;
  /** Every line of the picture with a lock. */
  readonly lines: Locator;
  readonly why: Locator;
  readonly rows: Locator;
  /** Only where there are many connections. */
  readonly search: Locator;
  readonly #view: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'Site map', level: 1 });
    this.picture = page.getByRole('group', { name: 'Site map, as a picture' });
    this.lines = this.picture.getByRole('link', { name: / to .+: .+ Opens / });
    this.why = page.getByRole('region', { name: 'Why' });
    this.rows = page.getByRole('table', { name: 'Connections' }).getByRole('row');
    this.search = page.getByRole('searchbox', { name: 'Find connections' });
    this.#view = page.getByRole('group', { name: 'Show the site as' });
  }

  async show(view: 'Picture' | 'List'): Promise<void> {
    await this.#view.getByRole('button', { name: view }).click();
  }

  /** Stays on a line of the picture, and opens the chain that answered there if it has one. */
  async pointAt(start: string): Promise<void> {
    await this.show('Picture');
    await this.line(start).first().focus();
    await expect(this.why).toHaveAttribute('data-is-pointed', 'true');
    const chain = this.why.getByText('Certificate chain');
    if (await chain.isVisible()) await chain.click();
  }

  /** The line whose label begins so. */
  line(start: string): Locator {
    return this.picture.getByRole('link', { name: new RegExp(`^${start}`) });
  }

  row(program: string, purpose: string): Locator {
    return this.rows.filter({ hasText: program }).filter({ hasText: purpose });
  }
}
