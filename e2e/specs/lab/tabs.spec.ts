import type { Page } from '@playwright/test';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import type { SavedFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { generateRequest } from '../../journeys/request-and-order';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { NewOrderPage } from '../../pages/vendor/new-order-page';
import { OrderHistoryPage } from '../../pages/vendor/order-history-page';
import { OrderPage } from '../../pages/vendor/order-page';

test('four tabs that order at the same time lose nothing and share no serial number', async ({
  page,
  context,
}, testInfo) => {
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = await generateRequest(page, testInfo.outputPath());
  const pages = [page, await context.newPage(), await context.newPage(), await context.newPage()];

  for (const tab of pages) await prepareOrder(tab, request);
  await Promise.all(pages.map((tab) => new NewOrderPage(tab).placeOrder.click()));

  const serials = await Promise.all(pages.map((tab) => new OrderPage(tab).serialNumber.innerText()));
  expect(new Set(serials).size).toBe(pages.length);
  await lab.browse(OrderHistoryPage.address);
  await expect(new OrderHistoryPage(page).orders).toHaveCount(pages.length);
});

/** Orders of each tab; whoever has another time says so. */
const soakedOrders = Number(process.env['LAB_TIMES'] ?? 200);

test(
  `four tabs that order ${String(soakedOrders)} times each at the same time lose nothing`,
  orInSoak(false),
  async ({ page, context }, testInfo) => {
    test.setTimeout(60_000 + soakedOrders * 60_000);
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    const request = await generateRequest(page, testInfo.outputPath());
    const pages = [page, await context.newPage(), await context.newPage(), await context.newPage()];
    for (const tab of pages) await new Lab(tab).open();
    const serials = await Promise.all(pages.map((tab) => orderAgainAndAgain(tab, request)));
    // Each order shows its page: none was refused because the lab had changed.
    expect(new Set(serials.flat()).size).toBe(pages.length * soakedOrders);
    await lab.browse(OrderHistoryPage.address);
    await expect(new OrderHistoryPage(page).orders).toHaveCount(pages.length * soakedOrders);
  },
);

async function orderAgainAndAgain(tab: Page, request: SavedFile): Promise<readonly string[]> {
  const serials: string[] = [];
  for (let done = 0; done < soakedOrders; done += 1) {
    // The click waits until the order can be placed, however long that takes.
    await (await fillOrder(tab, request)).placeOrder.click();
    serials.push(await new OrderPage(tab).serialNumber.innerText());
  }
  return serials;
}

test('another tab shows a change by itself', async ({ page, context }, testInfo) => {
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = await generateRequest(page, testInfo.outputPath());
  await prepareOrder(page, request);
  const other = await context.newPage();
  const otherLab = new Lab(other);
  await otherLab.open();
  await otherLab.browse(OrderHistoryPage.address);
  const history = new OrderHistoryPage(other);
  await expect(history.heading).toBeVisible();

  await new NewOrderPage(page).placeOrder.click();
  await expect(new OrderPage(page).heading).toBeVisible();
  await expect(history.orders).toHaveCount(1);
});

/** Everything of an order but the last click. */
async function prepareOrder(page: Page, request: SavedFile): Promise<void> {
  const { placeOrder } = await fillOrder(page, request);
  await expect(placeOrder).toBeEnabled();
}

async function fillOrder(page: Page, request: SavedFile): Promise<NewOrderPage> {
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(NewOrderPage.address);
  const order = new NewOrderPage(page);
  await order.uploadRequest(request.path);
  return order;
}
