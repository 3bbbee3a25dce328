import { expectAccessible } from '../../fixtures/accessibility';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { signInToDirector } from '../../journeys/first-visit';
import { certifyHeadquarters, openConnectClient } from '../../journeys/install-certificate';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { ActivityPage } from '../../pages/lab/activity-page';
import { CheckpointsPage } from '../../pages/lab/checkpoints-page';
import { Forecast } from '../../pages/lab/forecast';
import { LabFrame } from '../../pages/lab/lab-frame';
import { SiteMapPage } from '../../pages/lab/site-map-page';

test('an installed certificate is taken back, made again, and put back with a checkpoint', async ({
  page,
}, testInfo) => {
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const frame = new LabFrame(page);
  const checkpoints = new CheckpointsPage(page);
  await frame.show('Checkpoints');
  await checkpoints.saveAs('before story A');
  await expect(checkpoints.table).toContainText('before story A');
  await frame.show('The PC');
  await certifyHeadquarters(lab, testInfo.outputPath());
  const client = await openConnectClient(lab);
  await expect(client.secure).toBeVisible();

  await expect(frame.undo).toHaveAccessibleName(/The certificate for SB7-HQ\.SB7\.com was installed/i);
  await page.keyboard.press('Control+z');
  await expect(client.notSecure).toBeVisible();
  await expect(frame.redo).toHaveAccessibleName(/The certificate for SB7-HQ\.SB7\.com was installed/i);
  await expect(frame.told).toContainText(/^Undo: The certificate for SB7-HQ\.SB7\.com was installed/i);
  await frame.told.getByRole('button', { name: 'Redo' }).click();
  await expect(frame.told).toContainText(/^Redo: The certificate for SB7-HQ\.SB7\.com was installed/i);
  await expect(client.secure).toBeVisible();
  await page.keyboard.press('Control+z');
  await expect(client.notSecure).toBeVisible();
  await page.keyboard.press('Control+y');
  await expect(client.secure).toBeVisible();

  await frame.show('Checkpoints');
  await checkpoints.ask('Restore', 'before story A');
  await expect(checkpoints.changes).toContainText('1 place with a certificate changes');
  await checkpoints.answer('Cancel');
  await frame.show('The PC');
  await expect(client.secure).toBeVisible();

  await frame.show('Checkpoints');
  await checkpoints.ask('Restore', 'before story A');
  await checkpoints.answer('Restore');
  await expect(checkpoints.question).toBeHidden();
  await frame.show('The PC');
  await expect(client.notSecure).toBeVisible();
  await frame.undo.click();
  await expect(client.secure).toBeVisible();
});

test('Ctrl+Z in a text field is the field’s own', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  const frame = new LabFrame(page);
  await frame.clock.click();
  await page.getByRole('button', { name: 'a day', exact: true }).click();
  await expect(frame.undo).toHaveAccessibleName(/The lab clock was moved/);
  await lab.address.fill('sb7-hq');
  await page.keyboard.press('Control+z');
  await expect(lab.address).not.toHaveValue('sb7-hq');
  await expect(frame.undo).toHaveAccessibleName(/The lab clock was moved/);
});

test('the activity names every step and goes back to any of them', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  const frame = new LabFrame(page);
  await frame.clock.click();
  await page.getByRole('button', { name: 'a day', exact: true }).click();
  await page.getByRole('button', { name: 'a week', exact: true }).click();
  await frame.show('Activity');
  const activity = new ActivityPage(page);
  await expect(activity.row('The lab clock was moved')).toHaveCount(2);
  await expectAccessible(page);

  await activity.row('The lab clock was moved').last().click();
  await expect(new Forecast(page, 'After Undo').region).toContainText('All connections stay as they are.');
  await page.getByRole('button', { name: 'Undo this entry and 1 after it' }).click();
  await expect(activity.row('Can be undone')).toHaveCount(0);
  await activity.kind.selectOption('Undo and checkpoints');
  await expect(activity.row('Undo:')).toHaveCount(2);
  await page.keyboard.press('Control+f');
  await page.keyboard.type('no such words');
  await page.getByRole('button', { name: 'Show everything' }).click();
  await activity.row('The lab clock was moved').and(activity.row('Undone')).first().click();
  await page.getByRole('button', { name: 'Redo this entry and 1 before it' }).click();
  await expect(activity.row('Can be undone')).toHaveCount(2);
});

test(
  'what going back several steps does to connections stands beside the button, and is what the map then shows',
  orInSoak(false),
  async ({ page }, testInfo) => {
    const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
    await certifyHeadquarters(lab, testInfo.outputPath());
    const frame = new LabFrame(page);
    const map = new SiteMapPage(page);
    const activity = new ActivityPage(page);
    await frame.show('Site map');
    await expect(map.line('Connect client to SB7-HQ')).toHaveAccessibleName(/: Secure\./);
    await frame.clock.click();
    await page.getByRole('button', { name: 'a day', exact: true }).click();

    await frame.show('Activity');
    await activity.row('The certificate for SB7-HQ.SB7.com was installed').click();
    const undone = new Forecast(page, 'After Undo');
    await expect(undone.lines.filter({ hasText: /Connect client.*: falls? back to http/ })).toHaveCount(1);
    await expectAccessible(page);
    await page.getByRole('button', { name: /^Undo this entry and \d+ after it/ }).click();
    await frame.show('Site map');
    await expect(map.line('Connect client to SB7-HQ')).toHaveAccessibleName(/: Not encrypted/);

    await frame.show('Activity');
    await activity.row('The lab clock was moved').and(activity.row('Undone')).click();
    const redone = new Forecast(page, 'After Redo');
    await expect(redone.lines.filter({ hasText: /Connect client.*: https, green lock/ })).toHaveCount(1);
    await page.getByRole('button', { name: /^Redo this entry and \d+ before it/ }).click();
    await frame.show('Site map');
    await expect(map.line('Connect client to SB7-HQ')).toHaveAccessibleName(/: Secure\./);
  },
);

test('start over begins at the month of the note, and wiping leaves nothing', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  const frame = new LabFrame(page);
  const checkpoints = new CheckpointsPage(page);
  await frame.show('Checkpoints');
  await expectAccessible(page);
  await checkpoints.saveAs('the frist');
  await checkpoints.rename('the frist', 'the first');
  await expect(checkpoints.table).toContainText('the first');
  await checkpoints.startAt('September 1, 2017').check();
  await checkpoints.startOver.click();
  await expectAccessible(page);
  await checkpoints.answer('Start over');
  await expect(checkpoints.question).toBeHidden({ timeout: 30_000 });
  await expect(frame.clock).toContainText('Sep 1, 2017');
  await frame.undo.click();
  await expect(frame.clock).not.toContainText('2017');

  await checkpoints.wipe.click();
  await expect(checkpoints.question.getByRole('button', { name: 'Wipe everything' })).toBeDisabled();
  await checkpoints.wipeWord.fill('wipe');
  // What the tab goes to afterwards is not the app, which would install a site at once.
  const nobody = { contentType: 'text/html', body: '<link rel="icon" href="data:,"><title>Nobody</title>' };
  await page.route('**/*', (route) => route.fulfill(nobody));
  await checkpoints.answer('Wipe everything');
  await expect(page).toHaveTitle('Nobody', { timeout: 30_000 });
  expect(await page.evaluate(whatIsKept)).toEqual({ databases: [], local: 0, session: 0, caches: [] });
  await page.unroute('**/*');
  await page.reload();
  await lab.open();
  await frame.show('Checkpoints');
  await expect(page.getByText('No checkpoint is saved yet.')).toBeVisible();
});

test('the PC keeps what is typed while another page of the lab is shown', async ({ page }) => {
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = new CertificateSigningRequestPage(page);
  await request.commonName.fill('half.typed.example');
  const frame = new LabFrame(page);
  await frame.show('Activity');
  await expect(new ActivityPage(page).heading).toBeVisible();
  await page.goBack();
  await expect(request.commonName).toHaveValue('half.typed.example');
});

/** All that a browser keeps for a page's address. */
async function whatIsKept() {
  return {
    databases: await indexedDB.databases(),
    local: localStorage.length,
    session: sessionStorage.length,
    caches: await caches.keys(),
  };
}
