import type { Locator, Page } from '@playwright/test';

/** All orders, one row each. */
export class OrderHistoryPage {
  static readonly address = 'https://www.harborsign.example/order-history';

  readonly heading: Locator;
  /** The links that lead to the orders. */
  readonly orders: Locator;

  constructor(page: Page) {
    this.heading = page.getByRole('heading', { name: 'Order History', level: 1 });
    this.orders = page.getByRole('link', { name: /^HS-\d+$/ });
  }
}
