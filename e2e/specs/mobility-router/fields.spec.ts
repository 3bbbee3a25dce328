import { expect, test } from '../../fixtures/lab-test';
import { signInToRouter } from '../../journeys/mobility-router';
import { RouterPortal } from '../../pages/mobility-router/router-portal';

test('pages and windows have the fields of the note, in its order and with its defaults', async ({
  page,
}) => {
  const router = await signInToRouter(page, RouterPortal.localAccess);
  // Typed without a scheme, and signed in: it has no certificate, and nothing leads to https.
  await expect(router.lab.address).toHaveValue(/^http:\/\/sb7-mr1\.sb7\.com\//);
  await expect(
    page.getByRole('button', { name: 'View site information: No identity over http' }),
  ).toBeVisible();
  for (const choice of ['Standalone', 'Clustered', 'Local Access', 'Remote Access'])
    await expect(page.getByRole('radio', { name: choice })).toBeVisible();
  await expect(page.getByText('Last Generated Date')).toBeVisible();

  await router.press('Generate');
  const window = page.getByRole('dialog');
  await expect(window).toContainText(
    /Country Name.*State or Province.*Locality.*Organization.*Organization Unit.*Common Name.*Key Length.*Alternative Names.*Other Alternative Names.*Subject Alternative Names/s,
  );
  await expect(page.getByRole('textbox', { name: 'Country Name' })).toHaveValue('US');
  await expect(page.getByRole('button', { name: /Key Length/ })).toContainText('1024');
  await expect(window.getByRole('button', { name: 'Generate CSR' })).toBeVisible();
  await router.press('Close');

  await page.getByText('Clustered', { exact: true }).click();
  await expect(page.getByText(/nothing presents a clustered certificate/)).toBeVisible();
  await router.lab.browse(RouterPortal.authority);
  await expect(page.getByText('Last Generated Date')).toBeVisible();
  await router.press('Generate');
  await expect(window).toContainText(
    /Country Name.*State or Province.*Locality.*Organization.*Organization Unit.*Common Name/s,
  );
  await expect(window.getByText('Key Length')).toHaveCount(0);
});
