import { siteTable } from '@/simulation/connections/site-table';
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

/** How many the site has. */
const connections = Object.keys(siteTable).length;

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
      'procedure-1',
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
  await expect(new ConnectClient(page).window).toBeVisible();
});
