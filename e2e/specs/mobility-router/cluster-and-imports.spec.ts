import { readFileSync } from 'node:fs';
import { expectAccessible } from '../../fixtures/accessibility';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { OpensslAuthority } from '../../fixtures/openssl-authority';
import { openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { acceptPrivateRoot } from '../../journeys/install-certificate';
import {
  certifyRouter,
  expectOutside,
  generateAndRestart,
  signInToRouter,
} from '../../journeys/mobility-router';
import { RouterPortal } from '../../pages/mobility-router/router-portal';

test('Story G: a CSR for the cluster signed by OpenSSL, imported by paste; takeover with it and without', async ({
  page,
}, testInfo) => {
  test.setTimeout(180_000);
  const folder = testInfo.outputPath();
  const authority = new OpensslAuthority(folder);
  const text = (file: string) => readFileSync(authority.path(file), 'utf8');
  const router = await signInToRouter(page, RouterPortal.cluster);
  const { lab } = router;

  await test.step('A cluster of two nodes, under the names that are proposed', async () => {
    await expect(page.getByRole('textbox', { name: 'Second Node', exact: true })).toHaveValue('SB7-MR2');
    await expect(page.getByRole('textbox', { name: 'Virtual FQDN' })).toHaveValue('sb7-mr.sb7.com');
    await router.press('Create Cluster');
    await expect(page.getByRole('row', { name: 'SB7-MR1' })).toContainText('Active');
    await expect(page.getByRole('row', { name: 'SB7-MR2' })).toContainText('Standby');
    await expectAccessible(page);
  });

  await test.step('Authority and the node’s own certificate; the clients connect to that', async () => {
    await certifyRouter(router);
    await lab.browse(RouterPortal.users);
    await router.provisionAll();
    await expect(router.done).toBeVisible();
    await expectOutside(router, 'Secure', /Both sides are verified/);
  });

  await test.step('Takeover with an empty virtual slot fails', async () => {
    await lab.browse(RouterPortal.cluster);
    await router.press('Take over…');
    const question = router.question('Take over');
    await expect(question.window).toContainText('Let SB7-MR2 answer at sb7-mr.sb7.com in place of SB7-MR1?');
    await expect(question.window).toContainText(
      'Mobility clients outside (all 3): stop: there is no certificate',
    );
    await expectAccessible(page);
    await question.answer('Cancel');
    await expect(page.getByRole('row', { name: 'SB7-MR1' })).toContainText('Active');
    await router.press('Take over…');
    await question.answer('Take over');
    await expect(page.getByRole('row', { name: 'SB7-MR2' })).toContainText('Active');
    await expectOutside(router, 'Not reached', /has no certificate/);
    await lab.browse(RouterPortal.cluster);
    await router.press('Take over…');
    await expect(question.window).toContainText('Mobility clients outside (all 3): connected');
    await question.answer('Take over');
    await expect(page.getByRole('row', { name: 'SB7-MR1' })).toContainText('Active');
  });

  await test.step('A CSR for Clustered Remote Access, with its key to save', async () => {
    await lab.browse(RouterPortal.virtualRemoteAccess);
    await router.press('Generate');
    await router.question('Warning').answer('OK');
    await router.chooseKeyLength('2048');
    const request = await saveFile(page, folder, () => router.press('Generate CSR'));
    const key = await saveFile(page, folder, () => router.press('Save RSA private key'));
    expect(openssl(folder, 'req', '-in', request.name, '-noout', '-verify', '-subject')).toContain(
      'mobility.sb7.com',
    );
    authority.certify(request.name, { names: ['mobility.sb7.com'] });
    openssl(folder, 'rsa', '-in', key.name, '-check', '-noout');
    openssl(folder, 'genrsa', '-traditional', '-out', 'foreign.key', '2048');
    await router.press('Close');
  });

  const key = () => text('mobility.sb7.com.key');
  const mistakes: readonly (readonly [what: string, pasted: () => string, message: RegExp])[] = [
    [
      'the key first',
      () => key() + text('server.pem') + text('intermediate.pem'),
      /Line 1: the private key stands before/,
    ],
    [
      'no END line',
      () => text('server.pem').replace(/-----END CERTIFICATE-----\n?$/, '') + key(),
      /Line 1: the line .*END CERTIFICATE.* is missing/,
    ],
    [
      'a foreign key',
      () => text('server.pem') + text('foreign.key'),
      /private key does not belong to the certificate for mobility\.sb7\.com/,
    ],
    [
      'a reversed chain',
      () => text('server.pem') + key() + text('root.pem') + text('intermediate.pem'),
      /Practice Root did not issue mobility\.sb7\.com/,
    ],
  ];
  for (const [what, pasted, message] of mistakes)
    await test.step(`${what}: refused by name, nothing changed`, async () => {
      await router.press('Import');
      await router.paste(pasted());
      await router.pressInWindow('Import');
      await expect(router.question('Error').window).toContainText(message);
      await router.question('Error').answer('OK');
      await router.press('Close');
      await expect(router.question('Restart').window).toBeHidden();
      await expect(router.pending).toBeHidden();
    });

  await test.step('In the right order it is imported', async () => {
    await router.press('Import');
    await router.paste(text('server.pem') + key() + text('intermediate.pem') + text('root.pem'));
    await router.pressInWindow('Import');
    await acceptPrivateRoot(page);
    await expect(router.done).toContainText('was imported');
    await expectAccessible(page);
    await router.closeAndAnswer('OK');
    await router.regainAccess();
    await expect(router.status).toContainText('is active and valid until');
    await expectOutside(router, 'Not reached', /Practice Root/);
  });

  await test.step('With a virtual certificate of the router’s own authority a takeover keeps the clients', async () => {
    await lab.browse(RouterPortal.virtualRemoteAccess);
    await router.press('Generate');
    await generateAndRestart(router);
    await expectOutside(router, 'Secure', /Both sides are verified/);
    await lab.browse(RouterPortal.cluster);
    await router.press('Take over…');
    await expect(router.question('Take over').window).toContainText('No client loses its connection.');
    await router.question('Take over').answer('Take over');
    await expect(page.getByRole('row', { name: 'SB7-MR2' })).toContainText('Active');
    await expectOutside(router, 'Secure', /Both sides are verified/);
  });
});

test(
  'an imported authority: five texts that are refused with the reason, and one that is taken',
  orInSoak(false),
  async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    const folder = testInfo.outputPath();
    const authority = new OpensslAuthority(folder);
    const text = (file: string) => readFileSync(authority.path(file), 'utf8');
    authority.strangeCertificate('mobility.sb7.com');
    openssl(folder, 'rsa', '-aes128', '-passout', 'pass:secret', '-in', 'root.key', '-out', 'encrypted.key');
    // oxfmt-ignore
    openssl(folder, 'ca', '-batch', '-notext', '-rand_serial', '-config', 'authority.cnf', '-extensions', 'root', '-md', 'sha256',
    '-in', 'root.csr', '-startdate', '20100101000000Z', '-enddate', '20110101000000Z', '-out', 'expired.pem');
    const router = await signInToRouter(page, RouterPortal.authority);

    await router.press('Import');
    await router.paste(text('root.pem') + text('root.key'));
    await router.pressInWindow('Import');
    await expect(router.question('Import Certificate').window).toContainText(
      'Warning: Importing Certificate Authority certificate invalidates provisioning status of existing client applications. All provisioned clients will stop working until they are re-provisioned. Press OK if you want to import the certificate. Press Cancel otherwise.',
    );
    await router.question('Import Certificate').answer('Cancel');
    const refusals: readonly (readonly [pasted: string, message: RegExp])[] = [
      [text('strange.pem') + text('strange.key'), /does not belong to a certificate authority/],
      [
        text('root.pem') + text('strange.key'),
        /The private key does not match the certificate Practice Root/,
      ],
      [text('expired.pem') + text('root.key'), /expired on/],
      [text('root.pem') + text('encrypted.key'), /The private key is encrypted/],
      ['Nothing of use', /cannot be read|No certificate, request or key was found/],
    ];
    for (const [pasted, message] of refusals) {
      await router.paste(pasted);
      await router.pressInWindow('Import');
      await router.question('Import Certificate').answer('OK');
      await expect(router.question('Error').window).toContainText(message);
      await expectAccessible(page);
      await router.question('Error').answer('OK');
      await expect(page.getByRole('dialog').getByRole('textbox')).toHaveValue(pasted);
    }
    await expectAccessible(page);
    await router.paste(text('root.pem') + text('root.key'));
    await router.pressInWindow('Import');
    await router.question('Import Certificate').answer('OK');
    await expect(router.done).toContainText('was imported');
    await router.closeAndAnswer('OK');
    await router.regainAccess();
    await expect(router.status).toContainText('is active and valid until');
    await router.lab.browse(RouterPortal.users);
    await router.provisionAll();
    await expect(router.done).toContainText('signed by Practice Root');
  },
);
