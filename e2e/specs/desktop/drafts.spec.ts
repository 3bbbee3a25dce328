import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';

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
