import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { needs } from '../../fixtures/outside-tool';
import { signInToDirector } from '../../journeys/first-visit';
import { installFiles, prepareInstallation } from '../../journeys/install-certificate';
import { Chrome58 } from '../../pages/desktop/chrome-58';
import { CertificateDialog } from '../../pages/desktop/certificate-dialog';
import { Lab } from '../../pages/desktop/lab';
import { RouterPortal } from '../../pages/mobility-router/router-portal';

const director = 'https://sb7-hq.sb7.com/';

test('an unknown authority is refused with one code, and the way round it is marked unsafe', async ({
  page,
}) => {
  const lab = new Lab(page);
  await lab.open();
  const chrome = new Chrome58(page);
  await chrome.choose();
  await lab.browse(director);
  await expect(chrome.refusal).toBeVisible();
  await expect(page.getByRole('tab', { name: 'Privacy error' })).toBeVisible();
  await expect(page).toHaveTitle(/^Privacy error – /);
  await expect(chrome.code).toHaveText('NET::ERR_CERT_AUTHORITY_INVALID');
  await expect(chrome.chip('Not secure')).toBeVisible();
  await expectAccessible(page);
  await chrome.advanced.click();
  await expectAccessible(page);
  await chrome.backToSafety.click();
  await expect(page.getByRole('heading', { name: 'From certificate request to green lock' })).toBeVisible();

  await lab.browse(director);
  await chrome.advanced.click();
  await chrome.proceed('sb7-hq.sb7.com').click();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible();
  await expect(page).toHaveTitle(/Director/);
  await page.reload();
  await expect(page.getByRole('textbox', { name: 'User name' })).toBeVisible();
  await expect(chrome.chip('Not secure')).toBeVisible();

  await chrome.chip('Not secure').click();
  await expect(chrome.pageInfo).toContainText('Your connection to this site is not secure');
  await expectAccessible(page);
});

test('a name in the common name alone is refused however the certificate is trusted', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const { lab, authority, request, tab } = await prepareInstallation(page, testInfo.outputPath());
  const certificate = authority.certify(request.name, { names: [] });
  await installFiles(tab, [certificate, authority.path(authority.intermediate)]);
  await expect(page.getByRole('button', { name: 'View site information: Identity verified' })).toBeVisible();

  const chrome = new Chrome58(page);
  await chrome.choose();
  await expect(chrome.chip('Not secure')).toBeVisible();
  await lab.browse('https://www.harborsign.example/');
  await expect(chrome.chip('Secure')).toBeVisible();
  await lab.browse(director);
  await expect(chrome.code).toHaveText('NET::ERR_CERT_COMMON_NAME_INVALID');
  await chrome.advanced.click();
  await expect(page.getByText('[missing_subjectAltName]')).toBeVisible();
  await page.keyboard.press('F12');
  await expect(chrome.tools).toContainText('Subject Alternative Name Missing');
  await expect(chrome.tools).toContainText('This page is not secure (broken HTTPS).');
  await expectAccessible(page);
  await chrome.viewCertificate.first().click();
  const dialog = new CertificateDialog(page);
  await expect(dialog.window).toContainText('Ensures the identity of a remote computer');
  await page.reload();
  await expect(dialog.window).toContainText('Ensures the identity of a remote computer');
  await dialog.ok.click();
});

test('a page that is open keeps what was typed when its certificate is refused', async ({ page }) => {
  const lab = await signInToDirector(
    page,
    'https://sb7-hq.sb7.com/administration/system/security/certificate-signing-request',
  );
  const organization = page.getByRole('textbox', { name: 'Organization', exact: true });
  await organization.fill('Another company');
  const chrome = new Chrome58(page);
  await chrome.choose();
  await expect(chrome.chip('Not secure')).toBeVisible();
  await expect(organization).toHaveValue('Another company');
  await expect(chrome.refusal).toBeHidden();
  await expect(lab.address).toHaveValue(/sb7-hq/);
});

test('over http the page that asks for a password is called not secure, and the page after it is not', async ({
  page,
}) => {
  const router = new RouterPortal(page);
  await router.lab.open();
  const chrome = new Chrome58(page);
  await chrome.choose();
  await router.lab.browse(RouterPortal.localAccess);
  await expect(chrome.chip('Not secure')).toBeVisible();
  await expectAccessible(page);
  await router.signIn();
  await expect(chrome.chip('Not secure')).toBeHidden();
});
