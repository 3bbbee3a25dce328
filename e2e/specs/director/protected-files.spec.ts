import { expectAccessible } from '../../fixtures/accessibility';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/prepared-test';
import { installFiles } from '../../journeys/install-certificate';

const host = 'sb7-hq.sb7.com';

test(
  'a PFX in the old ciphers, as Windows Server 2016 exports it, installs',
  orInSoak(false),
  async ({ prepared }) => {
    const { authority, tab } = prepared;
    const pfx = authority.asPfx('old.pfx', host, 'secret', ['-legacy']);

    await tab.drop(pfx);
    await tab.password.fill('secret');
    await expect(tab.given).toContainText('Private key, RSA 2048 bits (opened with the password)');
    await expect(tab.given).toContainText('Intermediate certificate: Practice Intermediate');
    await expect(tab.plan).toContainText('The certificate for sb7-hq.sb7.com will be installed');
    await tab.save.click();
    await expect(tab.outcome).toBeVisible();
  },
);

test('the opening of a file that takes long shows, and can be given up', async ({ prepared }) => {
  const { authority, tab } = prepared;
  const pfx = authority.asPfx('slow.pfx', host, 'secret', ['-iter', '2400000']);

  await tab.drop(pfx);
  await tab.password.fill('secret');
  await tab.cancelOpening.click();
  await expect(tab.opening).toBeHidden();
  await expect(tab.password).toHaveValue('');
  await expect(tab.plan).toContainText('slow.pfx is protected by a password');

  await tab.reset.click();
  await installFiles(tab, [authority.asPfx('quick.pfx', host, 'secret')], 'secret');
});

test('files given together are judged together', async ({ page, prepared }) => {
  const { authority, request, tab } = prepared;
  const server = authority.certify(request.name, { names: [host] });
  const [intermediate, root] = [authority.path(authority.intermediate), authority.path(authority.root)];

  await tab.drop(server);
  await expect(tab.together).toContainText(
    'The certificate of the issuer, Practice Intermediate, is not included',
  );
  await tab.drop(intermediate, root, authority.revoke(server));
  await expect(tab.together).toContainText('The root Practice Root is included, which no program needs.');
  await expect(tab.together).toContainText('The certificate of SB7-HQ.SB7.com has been revoked');
  await expect(tab.plan).toContainText('has been revoked');
  await expectAccessible(page);
});
