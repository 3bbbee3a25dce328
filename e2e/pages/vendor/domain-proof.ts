import { expect, type Locator, type Page } from '@playwright/test';

/** The steps by which a domain is proven, in the order form and on the page of all domains. */
export class DomainProof {
  readonly region: Locator;
  readonly token: Locator;
  readonly value: Locator;
  readonly save: Locator;
  readonly check: Locator;
  readonly problem: Locator;
  /** What stands there instead, once the domain is proven. */
  readonly proven: Locator;

  constructor(page: Page, domain: string) {
    this.region = page.getByRole('region', { name: `Prove ${domain}` });
    this.token = this.region.getByText(/^[0-9a-f]{32}$/);
    this.value = this.region.getByRole('textbox');
    this.save = this.region.getByRole('button', { name: /^Save/ });
    this.check = this.region.getByRole('button', { name: 'Check now' });
    this.problem = this.region.getByRole('alert');
    this.proven = page.getByText(`${domain} is yours: proven`);
  }

  async choose(method: 'A record in the DNS' | 'A file on the web server'): Promise<void> {
    await this.region.getByText(method, { exact: true }).click();
  }

  /** Publishes what the vendor asks for. */
  async publish(): Promise<void> {
    await this.value.fill(await this.token.innerText());
    await this.save.click();
  }

  /** Proves the domain by a file where that is asked for: how long a proof is good depends on the era. */
  async proveWhereAsked(): Promise<void> {
    await expect(this.region.or(this.proven)).toBeVisible();
    if (await this.proven.isVisible()) return;
    await this.choose('A file on the web server');
    await this.publish();
    await this.check.click();
    await expect(this.proven).toBeVisible();
  }
}
