import { expect, test } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';
import { LabFrame } from '../../pages/lab/lab-frame';

test.use({ viewport: { width: 1024, height: 576 } });

test('a new address starts at its top; Back returns to the place', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  await lab.browse('https://www.harborsign.example/repository');
  const first = page.getByRole('heading', { name: 'Repository', level: 1 });
  await expect(first).toBeInViewport();
  const last = page.getByRole('tabpanel').getByRole('button').last();
  await last.scrollIntoViewIfNeeded();
  await expect(first).not.toBeInViewport();

  await lab.address.fill('https://www.harborsign.example/products');
  await lab.address.press('Enter');
  await expect(page.getByRole('heading', { name: 'SSL Certificates', level: 1 })).toBeInViewport();

  await page.getByRole('button', { name: 'Back', exact: true }).click();
  await expect(last).toBeInViewport();
  await expect(first).not.toBeInViewport();
});

test('back from the PC, the site map stands where it was', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  await new LabFrame(page).show('Site map');
  const procedure = page.getByRole('list').getByRole('link', { name: 'Certificate Authority', exact: true });
  await procedure.scrollIntoViewIfNeeded();
  await procedure.click();
  await expect(lab.taskbar).toBeVisible();
  await page.goBack();
  await expect(procedure).toBeInViewport();
});
