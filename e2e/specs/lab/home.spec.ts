import { expectAccessible } from '../../fixtures/accessibility';
import { namesReachedByTab } from '../../fixtures/keyboard';
import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { certifyHeadquarters } from '../../journeys/install-certificate';
import { ConnectClient } from '../../pages/desktop/connect-client';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { LabFrame } from '../../pages/lab/lab-frame';
import { SiteMapPage } from '../../pages/lab/site-map-page';
import { connectionTable } from '@/simulation/appliances/registry';

test('the site map follows a certificate, in the picture and in the list', async ({ page }, testInfo) => {
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const frame = new LabFrame(page);
  const map = new SiteMapPage(page);
  await frame.show('Site map');
  await expect(map.line('Connect client to SB7-HQ')).toHaveAccessibleName(/: Not encrypted\./);
  await expect(map.line('Browser to SB7-HQ')).toHaveAccessibleName(/: Not trusted\./);
  await expect(map.line('IP400 phones inside')).toHaveAccessibleName(/: Secure\./);
  await frame.show('The PC');
  await certifyHeadquarters(lab, testInfo.outputPath());

  await frame.show('Site map');
  await expect(map.line('Connect client to SB7-HQ')).toHaveAccessibleName(/: Secure\./);
  await expect(map.line('Browser to SB7-HQ')).toHaveAccessibleName(/: Secure\./);
  await map.show('List');
  await expect(map.row('Connect client', 'SB7-HQ')).toContainText('Secure');
  await expect(map.row('Browser', 'Connect Director')).toContainText('Secure');
});

test('a line of the client opens its “Why?”, which has an address of its own', async ({ page }) => {
  await new Lab(page).open();
  const frame = new LabFrame(page);
  const map = new SiteMapPage(page);
  const client = new ConnectClient(page);
  await frame.show('Site map');
  await map.line('Connect client to 10.7.0.20').click();
  await expect(page).toHaveURL(/#\/pc\/connect-client\/conferencing\/[^/]+$/);
  await expect(client.details).toContainText('Conferencing is not connecting securely.');
  await expect(client.reasons).toContainText('Does it answer over https? No');

  await page.goBack();
  await expect(map.heading).toBeVisible();
  await map.show('List');
  await map.row('Connect client outside', 'TURN').getByRole('link').click();
  await expect(page).toHaveURL(/#\/pc\/connect-client\/turn\//);
  await expect(client.details).toContainText('TURN');
  await client.signIn();
  await expect(client.details).toContainText('TURN');

  await client.openService('Reverse proxy');
  await page.goBack();
  await expect(client.details).toContainText('Voice and video from outside');
  await page.goForward();
  await expect(client.details).toContainText('Sign-in, directory, messages from outside');
  await page.reload();
  await expect(client.details).toContainText('Sign-in, directory, messages from outside');
});

test('the lines of phones and mobile users open the page that says why', async ({ page }) => {
  await new Lab(page).open();
  const map = new SiteMapPage(page);
  await new LabFrame(page).show('Site map');
  await expect(map.line('Remote phones')).toHaveAccessibleName(
    /Opens the RAST certificate of the Edge Gateway\.$/,
  );
  await expect(map.line('Mobility clients outside')).toHaveAccessibleName(
    /Opens the clients of the Mobility Router\.$/,
  );
  await map.line('Remote phones').press('Enter');
  await expect(page).toHaveURL(/#\/pc\/browser\/.+\/configuration\/system\/certificate\/rast$/);
});

/** How many the site has. */
const connections = Object.keys(connectionTable).length;

test('picture and list say the same of every connection', async ({ page }) => {
  const map = new SiteMapPage(page);
  await new Lab(page).open();
  await new LabFrame(page).show('Site map');
  await expect(map.lines).toHaveCount(connections);
  const labels = await map.lines.evaluateAll((lines) =>
    lines.map((line) => /: (.+?)\. /.exec(line.getAttribute('aria-label') ?? '')?.[1] ?? ''),
  );
  await map.show('List');
  await expect(map.rows).toHaveCount(connections + 1);
  const rows = await map.rows.allInnerTexts();
  for (const [index, label] of labels.entries()) expect(rows[index + 1]).toContain(label);
});

test('the phones’ line says that some files go unencrypted, in the picture and in the list', async ({
  page,
}) => {
  const map = new SiteMapPage(page);
  await new Lab(page).open();
  await new LabFrame(page).show('Site map');
  const line = map.line('IP400 phones inside');
  await expect(line).toHaveAccessibleName(/: Secure\. .+ plain http/);
  await expect(line).toContainText('Some files: http');
  await map.show('List');
  await expect(map.row('IP400 phones inside', 'Telephony')).toContainText('Some files: http');
  await expect(map.rows.filter({ hasText: 'Some files: http' })).toHaveCount(1);
});

test('accessibility and keyboard of the site map', async ({ page }) => {
  test.setTimeout(120_000);
  const lab = new Lab(page);
  await lab.open();
  const map = new SiteMapPage(page);
  await new LabFrame(page).show('Site map');
  await expect(map.heading).toBeVisible();
  await expectAccessible(page);
  const reached = await namesReachedByTab(page);
  expect([...reached]).toEqual(
    expect.arrayContaining([
      'home',
      'undo',
      'show-list',
      'connection-browser-headquarters',
      'node-headquarters-server',
      'pc-1',
      'lesson-hq-request',
      'by-hand-rast',
    ]),
  );

  await map.line('Browser to SB7-HQ').focus();
  await expect(map.why).toContainText('The chain ends at Mitel UC Certificate Authority');
  await map.show('List');
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Use the dark frame' }).click();
  await expectAccessible(page);
  await map.show('Picture');
  await expectAccessible(page);
  await map.line('Connect client to SB7-HQ').press('Enter');
  await expect(new ConnectClient(page).details).toContainText('Headquarters is not connecting securely.');
  await expectAccessible(page);
});
