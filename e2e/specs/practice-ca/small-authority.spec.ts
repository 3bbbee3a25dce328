import type { Page } from '@playwright/test';
import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { keytool, needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { Lab } from '../../pages/desktop/lab';
import { PracticeCa } from '../../pages/desktop/practice-ca';
import { Question } from '../../pages/desktop/question';

async function openPracticeCa(page: Page): Promise<PracticeCa> {
  await new Lab(page).open('/#/pc/practice-ca/certificates');
  return new PracticeCa(page);
}

/** Makes a certificate signed by the row that is chosen, with a template, one more name, and other years if given. */
async function create(
  ca: PracticeCa,
  issuer: string,
  template: string,
  commonName: string,
  { names = '', years = '' } = {},
) {
  await ca.run('New Certificate', issuer);
  const form = ca.dialog('Create certificate');
  await form.getByRole('tab', { name: 'Source' }).click();
  await form.getByRole('combobox', { name: 'Template' }).selectOption({ label: template });
  await form.getByRole('button', { name: 'Apply all' }).click();
  await form.getByRole('tab', { name: 'Subject' }).click();
  await form.getByRole('textbox', { name: 'commonName' }).fill(commonName);
  await form.getByRole('tab', { name: 'Extensions' }).click();
  await form.getByRole('textbox', { name: 'Subject alternative names' }).fill(names);
  if (years !== '') await form.getByRole('textbox', { name: 'Number' }).fill(years);
  if (years !== '') await form.getByRole('button', { name: 'Apply', exact: true }).click();
  await expectAccessible(form.page());
  await form.getByRole('button', { name: 'Create', exact: true }).click();
  return form;
}

test('root, intermediate, server, client and revocation list, as OpenSSL and Java take them', async ({
  page,
}, testInfo) => {
  test.setTimeout(120_000);
  needs('openssl');
  needs('keytool');
  const folder = testInfo.outputPath();
  const ca = await openPracticeCa(page);
  await ca.createRoot('Small Root');

  const intermediate = await create(ca, 'Small Root', '[default] CA', 'Small Issuing CA', { years: '11' });
  await new Question(page, 'The certificate expires after its signer').answer('Sign anyway');
  await expect(intermediate).toBeHidden();
  await expect(
    await create(ca, 'Small Issuing CA', '[default] HTTPS server', 'hq.sb7.com', { names: 'IP:10.7.0.10' }),
  ).toBeHidden();
  await expect(await create(ca, 'Small Issuing CA', '[default] HTTPS client', 'sarah.lopez')).toBeHidden();
  await expect(ca.row('hq.sb7.com')).toHaveAttribute('aria-level', '3');
  await ca.command('Plain View').click();
  await expect(ca.row('hq.sb7.com')).not.toHaveAttribute('aria-level');
  await ca.command('Tree View').click();
  await ca.run('Similar', 'hq.sb7.com');
  const similar = ca.dialog('Create certificate');
  await expect(similar.getByRole('textbox', { name: 'commonName' })).toHaveValue('hq.sb7.com');
  await similar.getByRole('button', { name: 'Cancel' }).click();

  const pem = async (name: string) => {
    await ca.row(name).click();
    const { name: file } = await saveFile(page, folder, () => ca.export('PEM'));
    return file;
  };
  const root = await pem('Small Root');
  const issuing = await pem('Small Issuing CA');
  const server = await pem('hq.sb7.com');
  const client = await pem('sarah.lopez');
  const chain = ['-CAfile', root, '-untrusted', issuing, '-x509_strict'];
  const verify = (file: string, ...how: readonly string[]) =>
    openssl(folder, 'verify', ...chain, ...how, file);
  expect(verify(server, '-purpose', 'sslserver', '-verify_ip', '10.7.0.10')).toContain('OK');
  expect(verify(client, '-purpose', 'sslclient')).toContain('OK');
  expect(() => verify(client, '-purpose', 'sslserver')).toThrow('unsuitable certificate purpose');

  await ca.revoke('sarah.lopez', 'Key compromise');
  await expect(ca.row('sarah.lopez')).toContainText('Revoked');
  await ca.run('Generate CRL', 'hq.sb7.com');
  await ca.dialog('Generate CRL').getByRole('button', { name: 'Generate', exact: true }).click();
  await ca.show('Revocation lists');
  await ca.row('Small Issuing CA').click();
  await expectAccessible(page);
  const list = await saveFile(page, folder, () => ca.export('PEM'));
  const checked = ['-crl_check', '-CRLfile', list.name];
  expect(verify(server, ...checked)).toContain('OK');
  expect(() => verify(client, ...checked)).toThrow('certificate revoked');

  await ca.show('Certificates');
  await ca.row('hq.sb7.com').click();
  const pfx = await saveFile(page, folder, () =>
    ca.export('PKCS #12 chain: with key and all above it', 'changeit'),
  );
  const store = ['-keystore', pfx.name, '-storetype', 'PKCS12', '-storepass', 'changeit'];
  expect(keytool(folder, '-list', '-v', ...store)).toContain('Certificate chain length: 3');

  // What openssl makes of it comes back under another name, and the lists know it already.
  openssl(folder, 'pkcs12', '-in', pfx.name, '-passin', 'pass:changeit', '-nodes', '-out', 'all.pem');
  await ca.command('Import').click();
  const form = ca.dialog('Import');
  await form.getByLabel('Files of this computer').setInputFiles(testInfo.outputPath('all.pem'));
  await form.getByRole('button', { name: 'Import', exact: true }).click();
  await expect(form.getByText('Everything in these files is already in the lists.')).toBeVisible();
  await expectAccessible(page);
});

test('a CA of OpenSSL with its key goes on here, and what it signs here OpenSSL verifies', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  const subject = ['-subj', '/C=CH/O=Zoo/CN=Real Root', '-days', '400'];
  const extensions = ['-addext', 'keyUsage=critical,keyCertSign,cRLSign'];
  openssl(
    folder,
    'req',
    '-x509',
    '-newkey',
    'ec',
    '-pkeyopt',
    'ec_paramgen_curve:P-256',
    '-noenc',
    ...['-keyout', 'real.key', '-out', 'real.pem'],
    ...subject,
    ...extensions,
  );
  openssl(
    folder,
    'pkcs12',
    '-export',
    '-inkey',
    'real.key',
    '-in',
    'real.pem',
    '-name',
    'Our Root',
    ...['-passout', 'pass:geheim', '-out', 'real.pfx'],
  );

  const ca = await openPracticeCa(page);
  await ca.importReal([testInfo.outputPath('real.pfx')], 'geheim');
  await expect(ca.row('Our Root')).toContainText('SELF SIGNED');
  await expect(await create(ca, 'Our Root', '[default] HTTPS server', 'zebra.example')).toBeHidden();
  await ca.row('zebra.example').click();
  const server = await saveFile(page, folder, () => ca.export('PEM'));
  expect(openssl(folder, 'verify', '-x509_strict', '-CAfile', 'real.pem', server.name)).toContain('OK');

  await ca.show('Private Keys');
  await expect(ca.row('Our Root')).toContainText('P-256');
  await ca.row('Our Root').click();
  const key = await saveFile(page, folder, () => ca.export('PEM, encrypted (PKCS #8)', 'geheim2'));
  const pub = (file: string, password: string) =>
    openssl(folder, 'pkey', '-in', file, '-passin', `pass:${password}`, '-pubout');
  expect(pub(key.name, 'geheim2')).toBe(pub('real.key', ''));
});

test('everything by keyboard: make, find, rename, take back, delete', async ({ page }) => {
  const ca = await openPracticeCa(page);
  await ca.show('Private Keys');
  await ca.command('New Key').press('Enter');
  await page.keyboard.type('First key');
  await page.keyboard.press('Tab');
  await ca.dialog('New key').getByRole('combobox', { name: 'Key type' }).selectOption('P-256');
  await page.keyboard.press('Enter');
  await expect(ca.row('First key')).toHaveAttribute('aria-selected', 'true');

  await ca.row('First key').press('F2');
  await page.keyboard.press('ControlOrMeta+a');
  await page.keyboard.type('Renamed');
  await page.keyboard.press('Enter');
  await expect(ca.row('Renamed')).toBeVisible();

  await ca.row('Renamed').press('ControlOrMeta+f');
  await page.keyboard.type('nothing of that name');
  await expect(ca.rows).toHaveCount(0);
  await page.keyboard.press('Escape');
  await expect(ca.rows).toHaveCount(1);

  await ca.openMenuByKey('Renamed');
  await expect(page.getByRole('menuitem', { name: 'Export' })).toBeVisible();
  await page.keyboard.press('Escape');
  await ca.row('Renamed').press('Delete');
  await new Question(page, 'Delete').answer('Delete');
  await expect(ca.rows).toHaveCount(0);
  await page.getByRole('button', { name: /^Undo/ }).click();
  await expect(ca.row('Renamed')).toBeVisible();
});
