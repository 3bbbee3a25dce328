import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { GatewayPortal } from '../../pages/edge-gateway/gateway-portal';

test('what is typed in the CSR form is still there after a reload, and gone once it is saved', async ({
  page,
}) => {
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = new CertificateSigningRequestPage(page);
  const unit = request.organizationalUnit;
  await unit.fill('Telephony');
  await page.reload();
  await expect(unit).toHaveValue('Telephony');
  await expect(request.reset).toBeEnabled();

  await request.generate.click();
  await expect(request.outcome).toBeVisible();
  await page.reload();
  await expect(unit).toBeVisible();
  await expect(unit).not.toHaveValue('Telephony');
  await expect(request.reset).toBeDisabled();
});

test(
  'a gateway’s Generate window outlasts a reload with what was typed in it; closed, both are gone',
  orInSoak(false),
  async ({ page }) => {
    const gateway = new GatewayPortal(page);
    await gateway.lab.open();
    await gateway.lab.browse(GatewayPortal.rast);
    await gateway.signIn.signIn();
    await gateway.press('Generate');
    await gateway.field('Locality').fill('Austin');
    await gateway.addName('DNS', 'phones.sb7.com');
    await page.reload();
    await expect(gateway.field('Locality')).toHaveValue('Austin');
    await expect(gateway.window.getByRole('checkbox', { name: 'DNS: phones.sb7.com' })).toBeChecked();

    await page.keyboard.press('Escape');
    await gateway.question('Unsaved changes').answer('Discard and close');
    await page.reload();
    await gateway.press('Generate');
    await expect(gateway.field('Locality')).toHaveValue('Sunnyvale');
  },
);
