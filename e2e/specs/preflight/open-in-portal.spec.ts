import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { OpensslAuthority } from '../../fixtures/openssl-authority';
import { needs } from '../../fixtures/outside-tool';
import { signInAt } from '../../journeys/first-visit';
import { Lab } from '../../pages/desktop/lab';
import { CertificateTab } from '../../pages/director/certificate-tab';
import { GatewayPortal } from '../../pages/edge-gateway/gateway-portal';
import { Preflight } from '../../pages/preflight/preflight';

test('a PFX that an import window cannot take goes by way of the pre-flight to gateway, Director and appliance', async ({
  page,
}, testInfo) => {
  test.setTimeout(180_000);
  needs('openssl');
  const pfx = new OpensslAuthority(testInfo.outputPath()).asPfx('vendor.pfx', '*.sb7.com', 'a secret');
  const lab = new Lab(page);
  await lab.open();
  const gateway = new GatewayPortal(page);
  const preflight = new Preflight(page);

  await test.step('The import window of RAST leads to the pre-flight', async () => {
    await lab.browse(GatewayPortal.rast);
    await gateway.signIn.signIn();
    await gateway.press('Import');
    await gateway.window.getByLabel('Files of this computer').setInputFiles(pfx);
    await expect(gateway.window).toContainText('vendor.pfx is not a text with BEGIN and END lines.');
    await gateway.pressInWindow('Open it in the pre-flight');
    await expect(preflight.target).toContainText('SB7-EG: RAST');
    await preflight.password.fill('a secret');
    await expect(preflight.device).toContainText('Yes');
    await expectAccessible(page);
  });

  await test.step('Director gets the file as it is, with its password', async () => {
    await preflight.choose('Headquarters');
    await preflight.openIn('Director');
    await signInAt(page);
    const tab = new CertificateTab(page);
    await expect(tab.given).toContainText('vendor.pfx');
    await expect(tab.password).toHaveValue('a secret');
    await expect(tab.plan).toContainText('*.sb7.com');
  });

  await test.step('The appliance gets each file in its place', async () => {
    await lab.openProgram('Pre-flight');
    await preflight.choose('SB7-vSA100');
    await preflight.openIn('Conference Administration');
    await signInAt(page, 'Conference Administration');
    const places = [
      'SSL Certificate',
      'Intermediate Certificate (optional)',
      'Private Key (optional)',
    ] as const;
    const files = ['sb7-vsa100_sb7_com.crt', 'sb7-vsa100_sb7_com_intermediate.crt', 'sb7-vsa100_sb7_com.key'];
    for (const [index, name] of places.entries())
      await expect(page.getByRole('group', { name, exact: true })).toContainText(files[index] ?? '');
  });

  await test.step('The reverse proxy gets the text', async () => {
    await lab.openProgram('Pre-flight');
    await preflight.choose('SB7-EG: Reverse Proxy');
    await preflight.openIn('Edge Gateway');
    await expect(gateway.pasted.last()).toHaveValue(/BEGIN CERTIFICATE[\s\S]*BEGIN RSA PRIVATE KEY/);
  });
});
