import { expect, type Page } from '@playwright/test';
import { saveFile, type SavedFile } from '../fixtures/saved-file';
import type { Lab } from '../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../pages/director/certificate-signing-request-page';
import { NewOrderPage } from '../pages/vendor/new-order-page';
import { OrderPage } from '../pages/vendor/order-page';

/** On the request page: corrects the state and generates; answers the saved CSR. */
export async function generateRequest(page: Page, folder: string): Promise<SavedFile> {
  const request = new CertificateSigningRequestPage(page);
  await request.correctState.click();
  return saveFile(page, folder, () => request.generate.click());
}

/** Goes to the vendor and orders a certificate for a CSR; ends on the order's page. */
export async function orderCertificate(lab: Lab, request: SavedFile): Promise<OrderPage> {
  await lab.browse(NewOrderPage.address);
  const order = new NewOrderPage(lab.page);
  await order.uploadRequest(request.path);
  await order.placeOrder.click();
  const delivered = new OrderPage(lab.page);
  await expect(delivered.heading).toBeVisible();
  return delivered;
}

/** Saves files of an order, each under its own name in a folder. */
export async function downloadAll(
  page: Page,
  folder: string,
  order: OrderPage,
  fileNames: readonly string[],
): Promise<readonly SavedFile[]> {
  const files: SavedFile[] = [];
  for (const name of fileNames) files.push(await saveFile(page, folder, () => order.download(name)));
  return files;
}
