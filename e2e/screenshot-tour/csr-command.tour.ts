import { join } from 'node:path';
import { expect, test } from '../fixtures/lab-test';
import { openssl } from '../fixtures/outside-tool';
import { Lab } from '../pages/desktop/lab';
import { CheckRequestPage } from '../pages/csr-command/check-request-page';
import { CreateCommandPage } from '../pages/csr-command/create-command-page';
import { displays, narrowest, onEach, picture } from './tour';

onEach([...displays, narrowest], () => {
  test('CSR command: form, command, and what is not taken', async ({ page }) => {
    await page.context().grantPermissions(['clipboard-read', 'clipboard-write']);
    const lab = new Lab(page);
    await lab.open();
    await lab.browse(CreateCommandPage.address);
    const form = new CreateCommandPage(page);
    await form.fillInFromSite();
    await expect(form.command).toBeVisible();
    await picture(page, 'command filled in');
    await form.useFullState.click();
    await form.fill({ 'Alternative names': 'connect.sb7.com\n10.7.0.10', Department: 'R&D “100%” $HOME' });
    await form.choose('PowerShell');
    await form.copy.click();
    await picture(page, 'command copied');
    await form.choose('Windows cmd');
    await picture(page, 'command for cmd');
    await form.fill({ 'Common name': 'two words', 'Alternative names': 'also not', Country: 'USA' });
    await picture(page, 'command refused');
    await lab.browse('https://www.csr-command.example/nowhere');
    await expect(page.getByRole('heading', { name: 'Page not found' })).toBeVisible();
    await picture(page, 'command page not found');
  });

  test('CSR command: a request read, and something else', async ({ page }, testInfo) => {
    const folder = testInfo.outputPath();
    const lab = new Lab(page);
    await lab.open();
    await lab.browse(CheckRequestPage.address);
    const check = new CheckRequestPage(page);
    // oxfmt-ignore
    openssl(folder, 'req', '-new', '-newkey', 'rsa:1024', '-nodes', '-keyout', 'own.key', '-out', 'own.csr',
      '-subj', '/C=US/ST=CA/L=Sunnyvale/O=ShoreTel/CN=hq.local', '-addext', 'subjectAltName=DNS:hq.local,IP:10.7.0.10');
    await check.requestFile.setInputFiles(join(folder, 'own.csr'));
    await expect(check.decoded).toBeVisible();
    await picture(page, 'check a request');
    await check.requestFile.setInputFiles(join(folder, 'own.key'));
    await picture(page, 'check a key');
  });
});
