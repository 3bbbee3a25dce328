import { writeFileSync } from 'node:fs';
import { inDays, OpensslAuthority } from '../fixtures/openssl-authority';
import { expect, test } from '../fixtures/lab-test';
import { Lab } from '../pages/desktop/lab';
import { Question } from '../pages/desktop/question';
import { PracticeCa } from '../pages/desktop/practice-ca';
import { Compare } from '../pages/preflight/compare';
import { Preflight } from '../pages/preflight/preflight';
import { displays, narrowest, onEach, picture } from './tour';

onEach([...displays, narrowest], () => {
  test.use({ actionTimeout: 10_000 });

  test('practice CA: lists, forms, details', async ({ page }, testInfo) => {
    test.setTimeout(180_000);
    const authority = new OpensslAuthority(testInfo.outputPath());
    const pfx = authority.asPfx('vendor.pfx', 'mobility.example.com', 'secret');
    const lab = new Lab(page);
    await lab.open();
    await lab.openProgram('Practice CA');
    const ca = new PracticeCa(page);
    const lists = ['Private Keys', 'Certificate signing requests', 'Templates', 'Revocation lists'] as const;
    await picture(page, 'ca certificates empty');
    for (const list of lists) {
      await ca.show(list);
      await picture(page, `ca ${list} empty`);
    }
    await ca.createRoot('Small Root');
    await picture(page, 'ca one root');
    await ca.run('New Certificate', 'Small Root');
    const form = ca.dialog('Create certificate');
    for (const tab of ['Source', 'Subject', 'Extensions', 'Key usage']) {
      await form.getByRole('tab', { name: tab }).click();
      await picture(page, `ca certificate form ${tab}`);
    }
    await form.getByRole('tab', { name: 'Subject' }).click();
    await form.getByRole('textbox', { name: 'commonName' }).fill('two');
    await form.getByRole('textbox', { name: 'countryName' }).fill('Nowhere');
    await form.getByRole('button', { name: 'Create', exact: true }).click();
    await picture(page, 'ca certificate form refused');
    await page.keyboard.press('Escape');
    await picture(page, 'ca unsaved question');
    await new Question(page, 'Unsaved changes').answer('Discard and close');
    await ca.command('Import').click();
    await picture(page, 'ca import');
    await ca.dialog('Import').getByLabel('Files of this computer').setInputFiles(pfx);
    await ca.dialog('Import').getByRole('button', { name: 'Import', exact: true }).click();
    await picture(page, 'ca import password');
    await page.keyboard.press('Escape');
    await ca.importReal([authority.path(authority.root), pfx], 'secret');
    await picture(page, 'ca tree');
    await ca.row('mobility.example.com').click({ button: 'right' });
    await picture(page, 'ca menu');
    await page.keyboard.press('Escape');
    await ca.row('Small Root').click();
    for (const command of ['Show Details', 'Export', 'Rename', 'Renew', 'Generate CRL', 'Delete']) {
      await ca.command(command).click();
      await picture(page, `ca ${command}`);
      await page.keyboard.press('Escape');
    }
    await ca.search.fill('nothing of that name');
    await picture(page, 'ca none found');
    await ca.search.fill('');
    await ca.run('Generate CRL', 'Small Root');
    await ca.dialog('Generate CRL').getByRole('button', { name: 'Generate', exact: true }).click();
    await ca.show('Revocation lists');
    await ca.row('Small Root').click();
    await picture(page, 'ca revocation lists');
    await ca.command('Show Details').click();
    await picture(page, 'ca revocation list details');
    await page.keyboard.press('Escape');
    await ca.show('Private Keys');
    await ca.row('Small Root').click();
    await picture(page, 'ca private keys');
    for (const command of ['New Key', 'Show Details', 'Export', 'Delete']) {
      await ca.command(command).click();
      await picture(page, `ca keys ${command}`);
      await page.keyboard.press('Escape');
    }
    await ca.show('Certificate signing requests');
    await ca.command('New Request').click();
    await picture(page, 'ca new request');
    const request = ca.dialog('Create certificate request');
    await request.getByRole('tab', { name: 'Subject' }).click();
    await request.getByRole('textbox', { name: 'commonName' }).fill('hq.sb7.com');
    await request.getByRole('button', { name: 'Create', exact: true }).click();
    await ca.row('hq.sb7.com').click();
    await picture(page, 'ca requests');
    for (const command of ['Show Details', 'Sign', 'Export']) {
      await ca.command(command).click();
      await picture(page, `ca requests ${command}`);
      await page.keyboard.press('Escape');
    }
    await ca.show('Templates');
    await ca.rows.first().click();
    await picture(page, 'ca templates');
    await ca.command('Show Details').click();
    await picture(page, 'ca template details');
    await page.keyboard.press('Escape');
    await ca.command('New Template').click();
    await expect(ca.dialog('New template')).toBeVisible();
    await picture(page, 'ca new template');
  });

  test('pre-flight: verdicts, findings, what is written', async ({ page }, testInfo) => {
    test.setTimeout(120_000);
    const folder = testInfo.outputPath();
    const authority = new OpensslAuthority(folder);
    const pfx = authority.asPfx('vendor.pfx', 'mobility.example.com', 'secret');
    writeFileSync(testInfo.outputPath('mail.txt'), 'Dear customer, thank you for your order.');
    const lab = new Lab(page);
    await lab.open();
    await lab.openProgram('Pre-flight');
    const preflight = new Preflight(page);
    await picture(page, 'preflight empty');
    await preflight.drop(authority.path('strange.csr'));
    await expect(preflight.verdict).toBeVisible();
    await picture(page, 'preflight request alone');
    await preflight.drop(authority.path('strange.pem'), testInfo.outputPath('mail.txt'));
    await expect(preflight.findings).toContainText('mobility.example.com');
    await picture(page, 'preflight wrong name');
    await preflight.startAnew.click();
    await picture(page, 'preflight start anew');
    await page.getByRole('button', { name: 'Forget them' }).click();
    await preflight.drop(pfx);
    await expect(preflight.verdict).toHaveText('Something is missing');
    await picture(page, 'preflight password missing');
    await preflight.password.fill('secret');
    await preflight.chooseTarget('Mobility Router of a real site');
    await preflight.reachedAs.fill('mobility.example.com');
    await expect(preflight.verdict).toHaveText('This installs, with consequences');
    await picture(page, 'preflight paste');
    await preflight.report.evaluate((report) => report.scrollTo(0, report.scrollHeight));
    await preflight.text.scrollIntoViewIfNeeded();
    await picture(page, 'preflight paste output');
    await preflight.chooseTarget('HQ server (Connect Director) of a real site');
    await preflight.reachedAs.fill('mobility.example.com');
    await preflight.savePfx.scrollIntoViewIfNeeded();
    await picture(page, 'preflight files output');
    await page.getByRole('button', { name: 'Copy all' }).scrollIntoViewIfNeeded();
    await picture(page, 'preflight commands');
    const expired = authority.certify('strange.csr', {
      names: ['mobility.example.com'],
      fileName: 'expired.pem',
      validFrom: inDays(-30),
      validTo: inDays(-1),
    });
    await preflight.startAnew.click();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await preflight.drop(expired, authority.path('strange.key'), authority.path(authority.intermediate));
    await expect(preflight.verdict).toHaveText('This will not work');
    await picture(page, 'preflight will not work');
    const compare = new Compare(page);
    await compare.tab.click();
    await picture(page, 'compare empty');
    await compare.drop(authority.path('strange.csr'), authority.path('strange.pem'), expired);
    await expect(compare.differences).toBeVisible();
    await picture(page, 'compare request and certificates');
  });
});
