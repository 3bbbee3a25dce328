import type { Page } from '@playwright/test';
import { readFileSync } from 'node:fs';
import { OpensslAuthority } from '../fixtures/openssl-authority';
import { openssl } from '../fixtures/outside-tool';
import { expect, test } from '../fixtures/lab-test';
import { saveFile } from '../fixtures/saved-file';
import { GatewayPortal } from '../pages/edge-gateway/gateway-portal';
import { RouterPortal } from '../pages/mobility-router/router-portal';
import { displays, narrowest, onEach, picture } from './tour';

/** A name that no column is wide enough for. */
const longName = `${'a-very-long-part-of-a-name.'.repeat(6)}example.com`;

/** Takes a picture of each confirmation and accepts it, until the import is done. */
async function acceptAll(page: Page, name: string): Promise<void> {
  const question = page.getByRole('alertdialog');
  const done = page.getByText('Close this window to go on.');
  for (
    let number = 1;
    await expect(question.or(done)).toBeVisible(), await question.isVisible();
    number += 1
  ) {
    await picture(page, `${name} ${String(number)}`);
    await question
      .getByRole('button')
      .filter({ hasText: /anyway|without/i })
      .click();
  }
}

onEach([...displays, narrowest], () => {
  test.use({ actionTimeout: 10_000 });

  test('Edge Gateway: log-in, windows, refusals, pending, restart', async ({ page }, testInfo) => {
    test.setTimeout(180_000);
    const folder = testInfo.outputPath();
    const gateway = new GatewayPortal(page);
    await gateway.lab.open();
    await gateway.lab.browse(GatewayPortal.rast);
    await expect(page.getByRole('heading', { name: 'Log in to Edge Gateway' })).toBeVisible();
    await picture(page, 'gateway log-in');
    await gateway.signIn.signIn('admin', 'wrong');
    await expect(page.getByText('User name or password is not right')).toBeVisible();
    await picture(page, 'gateway log-in refused');
    await gateway.signIn.signIn();
    await expect(gateway.status).toBeVisible();
    await picture(page, 'gateway rast default');
    await page.getByRole('button', { name: 'Pin', exact: true }).click();
    await picture(page, 'gateway hint pinned');

    await gateway.press('Generate');
    await picture(page, 'gateway generate');
    await gateway.field('Country Name').fill('U');
    await gateway.field('Common Name').fill('two words');
    await gateway.pressInWindow('Generate');
    await expect(gateway.window.getByText('is neither a host name nor a wildcard')).toBeVisible();
    await picture(page, 'gateway generate refused');
    await gateway.field('Country Name').fill('US');
    await gateway.field('Common Name').fill('eg.sb7.com');
    await gateway.addName('DNS', longName);
    await gateway.addName('Alternative IP Address', '203.0.113.31');
    await picture(page, 'gateway generate with names');
    await gateway.pressInWindow('Generate');
    await expect(gateway.question('Generate Certificate').window).toBeVisible();
    await picture(page, 'gateway generate question');
    await gateway.question('Generate Certificate').answer('OK');
    await expect(gateway.made).toBeVisible();
    await picture(page, 'gateway generated');
    await gateway.pressInWindow('Close');
    await expect(gateway.question('Restart').window).toBeVisible();
    await picture(page, 'gateway restart prompt');
    await gateway.question('Restart').answer('Cancel');
    await expect(gateway.pending).toBeVisible();
    await picture(page, 'gateway pending');

    await gateway.press('Generate CSR');
    await picture(page, 'gateway request');
    await saveFile(page, folder, () => gateway.pressInWindow('Generate CSR'));
    await expect(gateway.made).toBeVisible();
    await picture(page, 'gateway request saved');
    await gateway.pressInWindow('Close');

    await gateway.press('Import');
    await picture(page, 'gateway import');
    // oxfmt-ignore
    openssl(folder, 'req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'own.key', '-out', 'own.crt', '-days', '90', '-subj', '/CN=eg.sb7.com');
    const text = (file: string) => readFileSync(testInfo.outputPath(file), 'utf8');
    await gateway.pasted.fill(text('own.key') + text('own.crt'));
    await gateway.pressInWindow('Import');
    await expect(gateway.question('Error').window).toBeVisible();
    await picture(page, 'gateway import refused');
    await gateway.question('Error').answer('OK');
    await gateway.pasted.fill(text('own.crt') + text('own.key'));
    await gateway.pressInWindow('Import');
    await acceptAll(page, 'gateway import question');
    await gateway.closeAndAnswer('OK');
    await expect(gateway.restarting).toBeVisible();
    await picture(page, 'gateway restarting');
    await gateway.press('Skip the wait');
    await expect(page.getByRole('heading', { name: 'SB7-EG has restarted' })).toBeVisible();
    await picture(page, 'gateway has restarted');
    await gateway.press('Refresh');
    await gateway.signIn.signIn();
    await expect(gateway.status).toContainText('is active');
    await picture(page, 'gateway rast self-signed');
    await gateway.press('Previous certificate');
    await expect(gateway.question('Previous certificate').window).toBeVisible();
    await picture(page, 'gateway previous question');
    await gateway.question('Previous certificate').answer('Cancel');
    for (const area of ['Maintenance', 'Monitor']) {
      await page.getByRole('link', { name: area, exact: true }).click();
      await picture(page, `gateway area ${area}`);
    }
  });

  test('Mobility Router: authority, slots, users, cluster', async ({ page }, testInfo) => {
    test.setTimeout(240_000);
    const folder = testInfo.outputPath();
    const authority = new OpensslAuthority(folder);
    const router = new RouterPortal(page);
    const { lab } = router;
    await lab.open();
    await lab.browse(RouterPortal.authority);
    await router.signIn();
    await expect(router.status).toBeVisible();
    await picture(page, 'router authority none');
    await lab.browse(RouterPortal.users);
    await router.provisionAll();
    await expect(router.refused).toBeVisible();
    await picture(page, 'router users refused');
    await router.press('Add');
    await picture(page, 'router user window');
    await page.keyboard.press('Escape');
    await router.press('Delete');
    await picture(page, 'router users delete question');
    await page.keyboard.press('Escape');
    await lab.browse(RouterPortal.clients);
    await expect(page.getByRole('heading', { name: 'Clients', level: 1 })).toBeVisible();
    await picture(page, 'router clients refused');
    await lab.browse(RouterPortal.localAccess);
    await picture(page, 'router local none');
    await router.press('Generate');
    await picture(page, 'router generate');
    await router.pressInWindow('Generate');
    await expect(router.refused).toBeVisible();
    await picture(page, 'router generate without authority');
    await page.keyboard.press('Escape');
    await lab.browse(RouterPortal.virtualRemoteAccess);
    await picture(page, 'router clustered standalone');

    await lab.browse(RouterPortal.authority);
    await router.press('Import');
    await picture(page, 'router authority import');
    await router.paste('Nothing of use');
    await router.pressInWindow('Import');
    await picture(page, 'router authority import question');
    await router.question('Import Certificate').answer('OK');
    await expect(router.question('Error').window).toBeVisible();
    await picture(page, 'router authority import refused');
    await router.question('Error').answer('OK');
    await page.keyboard.press('Escape');
    await picture(page, 'router unsaved question');
    await router.question('Unsaved changes').answer('Discard and close');
    await router.press('Generate');
    await picture(page, 'router authority generate');
    await router.pressInWindow('Generate');
    await expect(router.question('Generate Certificate').window).toBeVisible();
    await picture(page, 'router authority question');
    await router.question('Generate Certificate').answer('OK');
    await expect(router.done).toBeVisible();
    await picture(page, 'router authority generated');
    await router.closeAndAnswer('OK');
    await router.regainAccess();
    await expect(router.status).toContainText('is active');
    await picture(page, 'router authority active');

    await lab.browse(RouterPortal.remoteAccess);
    await router.press('Generate');
    await expect(router.question('Warning').window).toBeVisible();
    await picture(page, 'router remote warning');
    await router.question('Warning').answer('OK');
    await picture(page, 'router remote generate');
    await router.pressInWindow('Generate CSR');
    await expect(router.done).toBeVisible();
    await picture(page, 'router remote request');
    await router.press('Close');
    await router.press('Import');
    authority.strangeCertificate('mobility.sb7.com');
    const text = (file: string) => readFileSync(authority.path(file), 'utf8');
    await router.paste(text('strange.pem') + text('strange.key') + text(authority.intermediate));
    await expect(page.getByRole('region', { name: 'What Import will do' })).toContainText(
      'will be installed',
    );
    await picture(page, 'router remote import plan');
    await router.pressInWindow('Import');
    await acceptAll(page, 'router remote import question');
    await router.closeAndAnswer('Cancel');
    await picture(page, 'router remote pending');

    await lab.browse(RouterPortal.users);
    await router.provisionAll();
    await expect(router.done).toBeVisible();
    await picture(page, 'router users provisioned');
    await lab.browse(RouterPortal.clients);
    await picture(page, 'router clients');
    await lab.browse(RouterPortal.cluster);
    await picture(page, 'router cluster none');
    await router.press('Create Cluster');
    await expect(page.getByRole('row', { name: 'SB7-MR2' })).toContainText('Standby');
    await picture(page, 'router cluster');
    await router.press('Take over…');
    await expect(router.question('Take over').window).toBeVisible();
    await picture(page, 'router cluster take over question');
    await router.question('Take over').answer('Cancel');
    await lab.browse('sb7-mr1.sb7.com/maintenance/system/restart');
    await picture(page, 'router restart waiting');
    await lab.browse(RouterPortal.authority);
    await router.generateAuthority();
    await router.closeAndAnswer('Cancel');
    await picture(page, 'router authority pending');
  });
});
