import { expectAccessible } from '../../fixtures/accessibility';
import { expectInSight, pressInSight } from '../../fixtures/in-sight';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { needs } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { OpensslAuthority } from '../../fixtures/openssl-authority';
import { signInToAppliance, signInToDirector } from '../../journeys/first-visit';
import { acceptPrivateRoot } from '../../journeys/install-certificate';
import { CertificateStores } from '../../pages/desktop/certificate-stores';
import { Question } from '../../pages/desktop/question';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { CertificateTab } from '../../pages/director/certificate-tab';
import { PlatformEquipmentPage } from '../../pages/director/platform-equipment-page';
import { GatewayPortal } from '../../pages/edge-gateway/gateway-portal';
import { HttpsPage } from '../../pages/service-appliance/https-page';

test.describe('on a projector: 1280 × 720 at 150 %', () => {
  test.use({ viewport: { width: 853, height: 480 } });

  test('Headquarters: from the request to the certificate', async ({ page }, testInfo) => {
    needs('openssl');
    test.setTimeout(180_000);
    const folder = testInfo.outputPath();
    const authority = new OpensslAuthority(folder);
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    const request = new CertificateSigningRequestPage(page);
    await pressInSight(request.correctState);
    await expectInSight(request.generate);
    const csr = await saveFile(page, folder, () => request.generate.click());
    await expectInSight(request.outcome);

    await lab.openProgram('Certificates');
    await new CertificateStores(page).trustRoot(authority.path(authority.root));
    await lab.browse(PlatformEquipmentPage.address);
    const equipment = new PlatformEquipmentPage(page);
    await pressInSight(equipment.fqdn('SB7-HQ.SB7.com'));
    await expect(equipment.list).toBeHidden();
    await pressInSight(page.getByRole('tab', { name: 'Certificate' }));
    const tab = new CertificateTab(page);
    await expectAccessible(page);
    await tab.drop(
      authority.certify(csr.path, { names: ['SB7-HQ.SB7.com'] }),
      authority.path(authority.intermediate),
    );
    await expectInSight(page.getByRole('heading', { name: 'What Save will do' }));
    await expectInSight(tab.save);
    await tab.given.getByText('server.pem').scrollIntoViewIfNeeded();
    await expectInSight(tab.given.getByText('server.pem'));
    await expectInSight(tab.save);
    await tab.save.click();
    // A question that is longer than the screen is scrolled, and begins at its beginning.
    await expectInSight(
      new Question(page, 'The root is not trusted by all').window.getByRole('paragraph').first(),
    );
    await acceptPrivateRoot(page);
    await expectInSight(tab.outcome);
    await pressInSight(page.getByRole('link', { name: 'Back to the list' }));
    await expectInSight(equipment.fqdn('SB7-HQ.SB7.com'));
  });

  test('the service appliance: a request, and the restart', orInSoak(false), async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    await signInToAppliance(page, HttpsPage.address);
    const https = new HttpsPage(page);
    await pressInSight(https.go);
    await expect(https.stepOne).toContainText('currently enabled');
    await https.fillIn('SB7-vSA100.SB7.COM');
    await saveFile(page, testInfo.outputPath(), () => pressInSight(https.createCsr));
    await pressInSight(https.restart);
    await pressInSight(https.skipTheWait);
    await expectInSight(https.heading);
  });

  test(
    'the Edge Gateway: a certificate in its window, and the restart',
    orInSoak(false),
    async ({ page }) => {
      test.setTimeout(120_000);
      const gateway = new GatewayPortal(page);
      await gateway.lab.open();
      await gateway.lab.browse(GatewayPortal.edgeGateway);
      await gateway.signIn.signIn();
      await expectInSight(gateway.status);
      await pressInSight(page.getByRole('button', { name: 'Generate', exact: true }));
      await pressInSight(gateway.window.getByRole('button', { name: 'Use California' }));
      const generate = gateway.window.getByRole('button', { name: 'Generate', exact: true });
      await expectInSight(generate);
      await gateway.generate('OK');
      await expectInSight(gateway.restarting);
      await pressInSight(page.getByRole('button', { name: 'Skip the wait' }));
      await pressInSight(page.getByRole('button', { name: 'Refresh' }));
      await gateway.signIn.signIn();
      await expectInSight(gateway.status);
    },
  );
});

for (const viewport of [
  { width: 1024, height: 768 },
  { width: 1024, height: 576 },
])
  test.describe(`at ${String(viewport.width)} × ${String(viewport.height)}`, () => {
    test.use({ viewport });

    test(
      'files given, plan and Save are in sight without scrolling',
      orInSoak(viewport.height === 576),
      async ({ page }, testInfo) => {
        needs('openssl');
        const authority = new OpensslAuthority(testInfo.outputPath());
        const lab = await signInToDirector(page, `${PlatformEquipmentPage.address}/headquarters/certificate`);
        const tab = new CertificateTab(page);
        await tab.drop(authority.path(authority.intermediate), authority.path(authority.root));
        await expectInSight(tab.given);
        await expectInSight(tab.plan);
        await expectInSight(tab.save);
        await expect(lab.taskbar.getByText('Browser')).toBeVisible();
      },
    );
  });
