import type { Locator, Page } from '@playwright/test';

/** The Mitel Connect client on the trainee's PC. */
export class ConnectClient {
  readonly window: Locator;
  readonly server: Locator;
  /** The header, where it says that the server is reached securely, whatever of other services. */
  readonly secure: Locator;
  readonly notSecure: Locator;
  /** The walk from the lock to the cause. */
  readonly reasons: Locator;
  /** The service that is explained. */
  readonly details: Locator;
  readonly #services: Locator;
  readonly #user: Locator;
  readonly #submit: Locator;

  constructor(page: Page) {
    this.window = page.getByRole('region', { name: 'Connect client', exact: true });
    this.server = this.window.getByRole('textbox', { name: 'Server' });
    this.secure = this.window.getByText(
      /^(?:You are connected securely\.|Headquarters\b.* securely, .* not\.)$/,
    );
    this.notSecure = this.window.getByText(
      /^(?:You are not connected securely\.|.* securely, Headquarters\b.* not\.)$/,
    );
    this.reasons = this.window.getByRole('list', { name: 'Why?' });
    this.details = this.window.getByRole('region', {
      name: /^(?:Headquarters|Conferencing|Reverse proxy|TURN)/,
    });
    this.#services = this.window.getByRole('navigation', { name: 'Services' });
    this.#user = this.window.getByRole('button', { name: 'sarah.lopez' });
    this.#submit = this.window.getByRole('button', { name: 'Sign in' });
  }

  /** Signs in with the account that the lab offers. */
  async signIn(): Promise<void> {
    await this.#user.click();
    await this.#submit.click();
  }

  /** Chooses a service of the list. */
  async openService(label: string): Promise<void> {
    await this.#services.getByRole('link', { name: label }).click();
  }

  /** How wide the list of services is, and how far from its right end the explanation begins; in pixels. */
  async columns(): Promise<{ readonly width: number; readonly gap: number }> {
    const services = await this.#services.boundingBox();
    const details = await this.details.boundingBox();
    if (services === null || details === null) throw new Error('services and details are not both shown');
    return { width: services.width, gap: details.x - services.x - services.width };
  }

  /** Goes from a step of the walk to the place where it is put right. */
  async follow(link: string): Promise<void> {
    await this.details.getByRole('link', { name: link }).click();
  }
}
