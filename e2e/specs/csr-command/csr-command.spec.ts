import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expectAccessible } from '../../fixtures/accessibility';
import { expect, test } from '../../fixtures/lab-test';
import { needs, openssl } from '../../fixtures/outside-tool';
import { CheckRequestPage } from '../../pages/csr-command/check-request-page';
import { CreateCommandPage } from '../../pages/csr-command/create-command-page';
import { Lab } from '../../pages/desktop/lab';

test.use({ permissions: ['clipboard-read', 'clipboard-write'] });

test('the copied command makes the request in a real shell, and the request is read back', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(CreateCommandPage.address);
  const form = new CreateCommandPage(page);
  await form.fillInFromSite();
  await form.useFullState.click();
  await form.fill({ Organization: "Joe's $5 Phones & “Sons”", 'Alternative names': 'conf.sb7.com\n8.8.8.8' });
  await form.copy.click();
  const command = await page.evaluate(() => navigator.clipboard.readText());
  await expect(form.command).toHaveText(command);

  expect(spawnSync('sh', ['-c', command], { cwd: folder }).status).toBe(0);
  const request = 'SB7-HQ_SB7_com.csr';
  const shown = openssl(
    folder,
    'req',
    '-in',
    request,
    '-noout',
    '-verify',
    '-subject',
    '-nameopt',
    'sep_multiline,sname,utf8',
  );
  expect(shown).toContain("O=Joe's $5 Phones & “Sons”");

  await lab.browse(CheckRequestPage.address);
  const check = new CheckRequestPage(page);
  await check.request.fill(readFileSync(join(folder, request), 'utf8'));
  await expect(check.decoded).toContainText("Joe's $5 Phones & “Sons”");
  await expect(check.decoded).toContainText('SB7-HQ.SB7.com, conf.sb7.com, IP address 8.8.8.8');
  await expect(check.decoded).toContainText('Nothing is wrong with it.');
  await expectAccessible(page);
});

test('each shell has its own quoting, and what is wrong is said at its field', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(CreateCommandPage.address);
  const form = new CreateCommandPage(page);
  await expect(page.getByText('Enter the common name: the command appears here.')).toBeVisible();
  await form.fill({ 'Common name': '*.sb7.com', Organization: '100% Phones', Country: 'US' });
  await expect(form.command).toContainText('-out star_sb7_com.csr -keyout star_sb7_com.key');
  await form.choose('Windows cmd');
  await expect(form.command).toContainText('^"/C=US/O=100^% Phones/CN=*.sb7.com^"');
  await form.choose('PowerShell');
  await expect(form.command).toContainText("'/C=US/O=100% Phones/CN=*.sb7.com'");

  await form.fill({ Country: 'UK', 'Alternative names': 'not_a_host' });
  await expect(page.getByText('“UK” is not a country code')).toBeVisible();
  await expect(page.getByText('“not_a_host” cannot be an alternative name')).toBeVisible();
  await expect(page.getByText('Correct the marked fields')).toBeVisible();
  await expectAccessible(page);
});

test('what is no request is named', async ({ page }) => {
  const lab = new Lab(page);
  await lab.open();
  await lab.browse(CheckRequestPage.address);
  await new CheckRequestPage(page).request.fill('Dear customer, your order is complete.');
  await expect(page.getByRole('region', { name: 'Certificate request' })).toContainText(
    'No certificate, request or key was found in it.',
  );
  await expectAccessible(page);
});
