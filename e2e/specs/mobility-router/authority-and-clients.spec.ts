import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import {
  expectOutside,
  generateAndRestart,
  mobileUsers,
  signInToRouter,
} from '../../journeys/mobility-router';
import { Forecast } from '../../pages/lab/forecast';
import { LabFrame } from '../../pages/lab/lab-frame';
import { SiteMapPage } from '../../pages/lab/site-map-page';
import { RouterPortal } from '../../pages/mobility-router/router-portal';

test('Story F: from nothing to clients that connect, through a replaced authority and back', async ({
  page,
}) => {
  test.setTimeout(180_000);
  const router = await signInToRouter(page, RouterPortal.users);
  const { lab } = router;

  await test.step('Without an authority nothing is provisioned or generated, but a CSR is made', async () => {
    await router.provisionAll();
    await expect(router.refused).toContainText('There is no certificate authority');
    await lab.browse(RouterPortal.localAccess);
    await router.press('Generate');
    await router.pressInWindow('Generate');
    await expect(router.refused).toContainText('There is no certificate authority');
    await expectAccessible(page);
    const download = page.waitForEvent('download');
    await router.press('Generate CSR');
    expect((await download).suggestedFilename()).toBe('sb7-mr1.sb7.com.csr');
    const key = page.waitForEvent('download');
    await router.press('Save RSA private key');
    expect((await key).suggestedFilename()).toBe('sb7-mr1.sb7.com.key');
    await router.press('Close');
  });

  await test.step('Generate the authority and restart', async () => {
    await lab.browse(RouterPortal.authority);
    await expect(router.status).toContainText('There is no certificate');
    await router.press('Generate');
    await expect(page.getByRole('textbox', { name: 'Country Name' })).toHaveValue('US');
    await expect(page.getByRole('textbox', { name: 'Common Name' })).toHaveValue('sb7.com');
    await router.pressInWindow('Generate');
    await expect(router.question('Generate Certificate').window).toContainText(
      'GENERATING CLIENT CERTIFICATE AUTHORITY CERTIFICATE INVALIDATES PROVISIONING STATUS OF EXISTING CLIENT APPLICATIONS. ALL PROVISIONED CLIENTS WILL STOP WORKING UNTIL THEY ARE RE-PROVISIONED. GENERATE THE CERTIFICATE?',
    );
    await expectAccessible(page);
    await router.question('Generate Certificate').answer('OK');
    await expect(router.done).toContainText('was generated');
    await router.closeAndAnswer('OK');
    await router.regainAccess();
    await expect(router.status).toContainText('is active and valid until');
  });

  await test.step('Remote Access with another name warns at both moments, with both values', async () => {
    await lab.browse(RouterPortal.remoteAccess);
    await router.press('Generate');
    await expect(router.question('Warning').window).toContainText(
      'Warning: Certificate Subject CN <> does not match Remote Access configuration <mobility.sb7.com>.',
    );
    await router.question('Warning').answer('OK');
    await router.fill('Common Name', 'mr.sb7.com');
    await page.getByRole('checkbox', { name: 'DNS: mobility.sb7.com' }).uncheck();
    await router.chooseKeyLength('2048');
    await router.pressInWindow('Generate');
    await expect(router.question('Warning').window).toContainText(
      'Warning: Certificate Subject CN <mr.sb7.com> does not match Remote Access configuration <mobility.sb7.com>.',
    );
    await router.question('Warning').answer('OK');
    await expect(router.done).toContainText('was generated');
    await router.closeAndAnswer('Cancel');
  });

  await test.step('Put right, the warning names what was made before', async () => {
    await router.press('Generate');
    await expect(router.question('Warning').window).toContainText(
      'Certificate Subject CN <mr.sb7.com> does not match Remote Access configuration <mobility.sb7.com>.',
    );
    await router.question('Warning').answer('OK');
    await generateAndRestart(router);
  });

  await test.step('Provision three clients: they connect', async () => {
    await lab.browse(RouterPortal.users);
    await router.chooseAllUsers();
    await expect(
      new Forecast(page, 'After Provision').lines.filter({ hasText: 'Mobility clients outside (all 3)' }),
    ).toContainText('connect');
    await router.press('Provision');
    await expect(router.done).toContainText('Provisioned: David Kim, Maria Rossi, Sarah Lopez');
    await expectAccessible(page);
    await expectOutside(router, 'Secure', /Both sides are verified/);
  });

  await test.step('Another authority, Cancel: they still connect, and the page says that three will stop', async () => {
    await lab.browse(RouterPortal.authority);
    await router.generateAuthority();
    await router.closeAndAnswer('Cancel');
    await expect(page.getByText(/3 clients stop at the next restart/)).toContainText(mobileUsers.join(', '));
    await expect(router.pending).toBeVisible();
    await expectAccessible(page);
    await expectOutside(router, 'Secure', /Both sides are verified/);
  });

  await test.step('The restart stops exactly those three', async () => {
    await lab.browse(RouterPortal.authority);
    await router.press('Restart…');
    await router.question('Restart').answer('OK');
    await router.regainAccess();
    await expectOutside(
      router,
      'Not reached',
      /The router refuses the client certificate .* that has been replaced since/,
    );
  });

  await test.step('Provisioned again, they refuse the router, whose certificate the old authority signed', async () => {
    await lab.browse(RouterPortal.users);
    await expect(
      page.getByText(/^invalid since \d{4}-\d\d-\d\d .*, signed by the former authority sb7\.com$/),
    ).toHaveCount(3);
    await expectAccessible(page);
    await router.press('Re-provision all');
    const { lines } = new Forecast(page, 'After Re-provision');
    // They are not reached before, either: then because of their own certificates.
    await expect(lines.filter({ hasText: 'Mobility clients outside (all 3)' })).toContainText(
      'as before: not connected, now because the router’s certificate is by an authority that was replaced',
    );
    await router.question('Re-provision all').answer('Re-provision');
    await expect(router.done).toContainText('Provisioned: David Kim, Maria Rossi, Sarah Lopez');
    await expect(page.getByRole('button', { name: 'Re-provision all' })).toBeDisabled();
    await expectOutside(
      router,
      'Not reached',
      /certificate for mobility.sb7.com that its former authority signed/,
    );
    await lab.browse(RouterPortal.remoteAccess);
    await expect(page.getByText(/Signed by a replaced authority/)).toBeVisible();
  });

  await test.step('Generated again, they connect', async () => {
    await router.press('Generate');
    await generateAndRestart(router);
    await expectOutside(router, 'Secure', /Both sides are verified/);
  });

  await test.step('Delete: who is deleted no longer connects, and the others do', async () => {
    await lab.browse(RouterPortal.users);
    await page.getByRole('checkbox', { name: 'David Kim' }).check();
    await router.press('Delete');
    const forecast = new Forecast(page, 'After Delete');
    await expect(forecast.lines).toHaveText([
      'Mobility clients inside of David Kim: no longer connects',
      'Mobility clients outside of David Kim: no longer connects',
    ]);
    await expectAccessible(page);
    await router.question('Delete users').answer('Delete');
    await expect(page.getByRole('row', { name: 'David Kim' })).toHaveCount(0);
    await expectOutside(router, 'Secure', /Both sides are verified/, ['Maria Rossi', 'Sarah Lopez']);
    await expect(page.getByRole('row', { name: 'David Kim' })).toHaveCount(0);
  });

  await test.step('The last ones too: the site map has no users to connect', async () => {
    await lab.browse(RouterPortal.users);
    await page.getByRole('checkbox', { name: 'All users' }).check();
    await router.press('Delete');
    const forecast = new Forecast(page, 'After Delete');
    await expect(
      forecast.lines.filter({ hasText: 'Mobility clients outside of Maria Rossi and Sarah Lopez' }),
    ).toContainText('no longer connect');
    await router.question('Delete users').answer('Delete');
    await expect(page.getByRole('row', { name: 'Sarah Lopez' })).toHaveCount(0);
    await new LabFrame(page).show('Site map');
    await expect(new SiteMapPage(page).line('Mobility clients outside')).toHaveAccessibleName(
      /: No users yet\./,
    );
  });
});
