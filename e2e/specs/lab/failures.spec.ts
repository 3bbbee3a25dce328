import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { serveFolder } from '../../fixtures/served-folder';
import { Lab } from '../../pages/desktop/lab';
import { LabFrame } from '../../pages/lab/lab-frame';
import { OrderHistoryPage } from '../../pages/vendor/order-history-page';

test.use({ announcedErrors: [/dynamically imported module|net::ERR_FAILED/] });

const products = '**/assets/products-page-*.js';

test('a page that cannot be loaded says so in its own tab; all else goes on, and a reload brings it', async ({
  page,
}) => {
  await page.route(products, (route) => route.abort());
  const lab = new Lab(page);
  await lab.open();
  await lab.browse('https://www.harborsign.example/products');
  await expect(page.getByRole('alert')).toContainText('This part of the lab failed');
  await expectAccessible(page);
  await expect(new LabFrame(page).clock).toBeVisible();

  await lab.browse(OrderHistoryPage.address);
  await expect(new OrderHistoryPage(page).heading).toBeVisible();
  await lab.browse('https://www.harborsign.example/products');
  await page.unroute(products);
  await page.getByRole('button', { name: 'Reload the lab' }).click();
  await expect(page.getByRole('heading', { name: 'SSL Certificates', level: 1 })).toBeVisible();
});

test('a page of the lab that fails leaves the PC in reach', async ({ page }) => {
  await page.route('**/assets/activity-*.js', (route) => route.abort());
  const lab = new Lab(page);
  await lab.open();
  await new LabFrame(page).show('Activity');
  await expect(page.getByRole('alert')).toContainText('could not be loaded');
  await new LabFrame(page).show('The PC');
  await expect(lab.taskbar).toBeVisible();
});

test.describe('over http from another computer', () => {
  test.use({ baseURL: 'http://lab.example/', announcedErrors: [/UnusableBrowserError/] });

  test('the page says that keys need https, and what to do', async ({ page }) => {
    await serveFolder(page.context(), 'http://lab.example', '/', 'dist');
    await page.goto('/');
    await expect(page.getByRole('alert')).toContainText('This page came over http');
    await expectAccessible(page);
  });
});
