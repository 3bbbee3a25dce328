import { expect, test } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';
import { LabFrame } from '../../pages/lab/lab-frame';

const missing = { name: 'Page not found', level: 1 } as const;

test('what is typed with a broken escape is not found, in its own tab, also after a reload', async ({
  page,
}) => {
  const lab = new Lab(page);
  await lab.open();
  for (const path of ['order/100%', '%zz', 'order/%C3%28', 'order/constructor']) {
    await lab.browse(`https://www.harborsign.example/${path}`);
    await expect(page.getByRole('heading', missing)).toBeVisible();
  }
  await page.reload();
  await expect(page.getByRole('heading', missing)).toBeVisible();
  await lab.browse('https://nobody.sb7.com/a');
  await expect(page).toHaveTitle(/^https:\/\/nobody\.sb7\.com\/a is not available/);
  await expect(page.getByRole('tab', { name: 'nobody.sb7.com/a is not available' })).toBeVisible();
  await lab.browse('https://www.harborsign.example/products');
  await expect(page.getByRole('heading', { name: 'SSL Certificates', level: 1 })).toBeVisible();
});

test('no address of the app takes the lab down', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  const addresses = ['pc/browser/www.harborsign.example/order/%zz', 'pc/%zz', 'home?%zz=%', '%zz'];
  for (const address of addresses) {
    await page.goto(`/#/${address}`);
    await page.reload();
    await expect(new LabFrame(page).clock, address).toBeVisible();
    await expect(page.getByText('Something went wrong in the lab'), address).toHaveCount(0);
  }
});
