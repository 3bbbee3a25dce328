import { readFileSync } from 'node:fs';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/prepared-test';
import { expectForetold, expectOnMap } from '../../journeys/foretold';
import { acceptPrivateRoot, openCertificateTab, skipRestart } from '../../journeys/install-certificate';
import { applianceName, createCsr, enableHttps, openHttpsPageFrom } from '../../journeys/service-appliance';
import { CertificateStores } from '../../pages/desktop/certificate-stores';
import { Question } from '../../pages/desktop/question';
import { PlatformEquipmentPage } from '../../pages/director/platform-equipment-page';
import { GatewayPortal } from '../../pages/edge-gateway/gateway-portal';
import { Forecast } from '../../pages/lab/forecast';
import { LabFrame } from '../../pages/lab/lab-frame';
import { SiteMapPage } from '../../pages/lab/site-map-page';
import { HttpsPage } from '../../pages/service-appliance/https-page';

/* What is said beforehand, held against the site map afterwards. */

test('what Save, a removed root, a deleted gateway and time do is said before it is seen on the map', async ({
  page,
  prepared: { lab, authority, request, tab },
}) => {
  const frame = new LabFrame(page);

  await test.step('Save: every PC has the root', async () => {
    const server = authority.certify(request.name, { names: ['sb7-hq.sb7.com'] });
    await tab.drop(server, authority.path(authority.intermediate));
    await expectForetold(page, 'After Save', [
      /Connect client.* on all 27 PCs: https, green lock/,
      /Browser.* on all 27 PCs: https, secure/,
    ]);
    await tab.save.click();
    await skipRestart(tab);
    await expectOnMap(page, {
      'Connect client to SB7-HQ': /: Secure\./,
      'Browser to SB7-HQ': /: Secure\./,
    });
  });

  await test.step('Remove: this PC loses it with the second copy, the others keep it', async () => {
    const stores = new CertificateStores(page);
    await lab.openProgram('Certificates');
    await stores.row('Practice Root').first().click();
    await stores.remove.click();
    await expect(new Forecast(page, 'After Remove').region).toContainText(
      'All connections stay as they are.',
    );
    await new Question(page, 'Remove certificate').answer('Remove');
    await expect(stores.row('Practice Root')).toHaveCount(1);
    await stores.row('Practice Root').click();
    await stores.remove.click();
    await expectForetold(page, 'After Remove', [
      /Connect client.* on your PC: falls back to http: the chain ends at Practice Root/i,
      /Browser.* on your PC: shows an error: the chain ends at Practice Root/i,
    ]);
    await new Question(page, 'Remove certificate').answer('Remove');
    await expect(stores.row('Practice Root')).toHaveCount(0);
    await expectOnMap(page, {
      'Connect client to SB7-HQ': /: 26 of 27 secure\./,
      'Browser to SB7-HQ': /: 26 of 27 secure\./,
    });
  });

  await test.step('Delete: nobody reaches the gateway any more', async () => {
    await openCertificateTab(lab);
    const equipment = new PlatformEquipmentPage(page);
    await equipment.fqdn('sb7-eg.sb7.com').click();
    await page.getByRole('button', { name: 'Delete', exact: true }).click();
    await expectForetold(page, 'After Delete', [/Remote phone.*: no longer connect/]);
    await new Question(page, 'Delete equipment').answer('Delete');
    await frame.show('Site map');
    await expect(new SiteMapPage(page).line('Remote phones')).toHaveCount(0);
    await frame.show('The PC');
  });

  await test.step('A year: the certificate has expired for the others too', async () => {
    await frame.clock.click();
    const year = page.getByRole('button', { name: 'a year', exact: true });
    await year.focus();
    await expectForetold(page, 'After a year', [/Connect client.*: fall back to http: .*expired on/]);
    await year.click();
    await frame.clock.press('Escape');
    await expectOnMap(page, { 'Connect client to SB7-HQ': /: Not encrypted\./ });
  });
});

test(
  'what an import and the restart after it do to remote phones is said before it is seen on the map',
  orInSoak(false),
  async ({ page, prepared: { authority, lab } }) => {
    const gateway = new GatewayPortal(page);
    await lab.browse(GatewayPortal.rast);
    await gateway.signIn.signIn();
    const certificate = authority.strangeCertificate('eg.sb7.com');
    const files = [certificate, authority.path('strange.key'), authority.path(authority.intermediate)];

    await test.step('Import', async () => {
      await gateway.press('Import');
      await gateway.pasted.fill(files.map((path) => readFileSync(path, 'utf8')).join(''));
      await expectForetold(page, 'After Import and the restart', [
        /Remote phone.*: out of service: the chain ends at Practice Root/,
      ]);
      await gateway.pressInWindow('Import');
      await acceptPrivateRoot(page);
      await gateway.closeAndAnswer('Cancel');
      await expectOnMap(page, { 'Remote phones': /: Secure\./ });
    });

    await test.step('Restart', async () => {
      await gateway.press('Restart…');
      await expectForetold(page, 'After the restart', [
        /Remote phone.*: out of service: the chain ends at Practice Root/,
      ]);
      await gateway.question('Restart').answer('OK');
      await gateway.press('Skip the wait');
      await expectOnMap(page, { 'Remote phones': /: Not reached\. +The chain ends at Practice Root/ });
    });
  },
);

test(
  'what steps 3 and 4 of the appliance do with a certificate from outside is said before it is seen on the map',
  orInSoak(false),
  async ({ page, prepared: { authority, folder, lab } }) => {
    const https = await openHttpsPageFrom(lab);
    await enableHttps(https);
    const request = await createCsr(page, folder, https);
    const certificate = authority.certify(request.name, { names: [applianceName.toLowerCase()] });
    const green = [
      /Connect client.* on all 27 PCs: https, green lock/,
      /browser.* on all 27 PCs: https, secure/,
    ];

    await test.step('Upload: without the intermediate it would fail, with it nothing does', async () => {
      await lab.browse(HttpsPage.address.replace('http:', 'https:'));
      await https.drop('SSL Certificate', certificate);
      await expectForetold(page, 'After Upload and the restart', [
        /Connect client.* on all 27 PCs: as before: fall back to http, now because .*Practice Intermediate/,
        /browser.* on all 27 PCs: as before: show an error, now because .*Practice Intermediate/,
      ]);
      await https.drop('Intermediate Certificate (optional)', authority.path(authority.intermediate));
      await expectForetold(page, 'After Upload and the restart', green);
      await https.upload.click();
      await expect(https.stepThree).toContainText('is in place and waits for step #4.');
      await expectOnMap(page, { 'Connect client to SB7-vSA100': /: Not encrypted\./ });
    });

    await test.step('Restart: what was uploaded is in use', async () => {
      await expectForetold(page, 'After the restart', green);
      await https.restartAndSkip();
      await expectOnMap(page, { 'Connect client to SB7-vSA100': /: Secure\./ });
    });
  },
);
