import { readFileSync, writeFileSync } from 'node:fs';
import ical from 'ical.js';
import { marked } from 'marked';
import { onPaper } from '../../fixtures/on-paper';
import { expectAccessible, expectAccessibleWhenDark } from '../../fixtures/accessibility';
import { orInSoak } from '../../fixtures/in-soak';
import { expect, test } from '../../fixtures/lab-test';
import { expectReflow } from '../../fixtures/narrow';
import { inDays, OpensslAuthority } from '../../fixtures/openssl-authority';
import { needs, openssl } from '../../fixtures/outside-tool';
import { saveFile } from '../../fixtures/saved-file';
import { Lab } from '../../pages/desktop/lab';
import { Compare } from '../../pages/preflight/compare';
import type { Page } from '@playwright/test';

async function openCompare(page: Page): Promise<Compare> {
  const lab = new Lab(page);
  await lab.open();
  await lab.openProgram('Pre-flight');
  const compare = new Compare(page);
  await compare.tab.click();
  await expect(compare.empty).toBeVisible();
  return compare;
}

test('a request stands beside the certificate that came for it: same key, and a name was lost', async ({
  page,
}, testInfo) => {
  needs('openssl');
  const folder = testInfo.outputPath();
  const authority = new OpensslAuthority(folder);
  // oxfmt-ignore
  openssl(folder, 'req', '-new', '-newkey', 'rsa:2048', '-nodes', '-keyout', 'own.key', '-subj', '/CN=hq.example.com',
    '-addext', 'subjectAltName=DNS:hq.example.com,DNS:conf.example.com', '-out', 'own.csr');
  const certificate = authority.certify('own.csr', { names: ['hq.example.com'], validTo: inDays(200) });
  const compare = await openCompare(page);
  await expectAccessible(page);
  await compare.drop(authority.path('own.csr'), certificate);
  await expect(compare.differences).toContainText('Same key.');
  await expect(compare.differences).toContainText('Names lost: conf.example.com.');
  await expect(compare.table.getByRole('row', { name: /^Names differs/ })).toContainText('conf.example.com');
  await expectAccessible(page);
  await expectAccessibleWhenDark(page);
  await expectReflow(page);

  await test.step('What is taken along is read by other programs', async () => {
    const json = await saveFile(page, folder, () => compare.saveJson.click());
    expect(JSON.parse(json.bytes.toString())).toMatchObject({
      comparedWith: 'own.csr',
      things: [
        { kind: 'request' },
        { kind: 'certificate', differences: [{ name: 'same-key' }, { name: 'names-lost' }] },
      ],
    });
    const text = await saveFile(page, folder, () => compare.saveMarkdown.click());
    expect(marked.lexer(text.bytes.toString()).map(({ type }) => type)).toContain('table');
    const reminder = await saveFile(page, folder, () => compare.saveReminder.click());
    const events = ical.Component.fromString(reminder.bytes.toString()).getAllSubcomponents('vevent');
    expect(events).toHaveLength(2);
  });
});

test(
  'an old certificate, the renewed one and what a server of the lab serves now',
  orInSoak(false),
  async ({ page }, testInfo) => {
    needs('openssl');
    const authority = new OpensslAuthority(testInfo.outputPath());
    const old = authority.strangeCertificate('sb7-hq.sb7.com');
    const names = ['sb7-hq.sb7.com', 'conf.sb7.com'];
    const renewed = authority.certify('strange.csr', {
      names,
      fileName: 'renewed.pem',
      validTo: inDays(500),
    });
    const compare = await openCompare(page);
    await compare.drop(old);
    await expect(page.getByRole('heading', { name: 'And what else?' })).toBeVisible();
    await compare.drop(renewed);
    await expect(compare.differences).toContainText('Same key.');
    await expect(compare.differences).toContainText('Names added: conf.sb7.com.');
    await expect(compare.differences).toContainText(/It ends later, by 13\d days\./);
    await expect(compare.differences).toContainText('Another serial number:');

    await test.step('The server makes a third thing, and any of them may be the one to compare with', async () => {
      await compare.addServer('Headquarters');
      await expect(compare.differences).toContainText('Another key.');
      await expect(compare.table.getByRole('columnheader')).toHaveCount(3);
      await compare.compareWith.click();
      await page.getByRole('option', { name: 'renewed.pem' }).click();
      await expect(compare.differences).toContainText('Names lost: conf.sb7.com.');
      await expect(compare.differences).toContainText(/It ends earlier, by 13\d days\./);
    });

    await test.step('On paper it stands whole', async () => {
      await onPaper(page, async () => {
        await expect(page.getByText(/^Compare · Connect Certificate Lab \(simulation\)/)).toBeVisible();
        await expect(compare.tab).toBeHidden();
      });
    });
  },
);

test(
  'bundles, the same twice, what cannot be read, and twenty things',
  orInSoak(false),
  async ({ page }, testInfo) => {
    needs('openssl');
    const authority = new OpensslAuthority(testInfo.outputPath());
    const server = authority.strangeCertificate('hq.example.com');
    const [alone, chained, letter] = ['alone.crt', 'chained.crt', 'letter.txt'].map((name) =>
      authority.path(name),
    );
    const pem = readFileSync(server, 'utf8');
    writeFileSync(String(alone), pem);
    writeFileSync(String(chained), pem + readFileSync(authority.path(authority.intermediate), 'utf8'));
    writeFileSync(String(letter), 'Dear customer');
    const compare = await openCompare(page);
    await compare.drop(String(alone), String(chained), String(letter));
    await expect(compare.differences).toContainText('The same, byte by byte.');
    await expect(compare.differences).toContainText('With further certificates of authorities:');
    await expect(compare.differences).toContainText('It contains nothing that can be compared');

    await test.step('Twenty, each a column', async () => {
      const many = Array.from({ length: 20 }, (_, index) => {
        const path = authority.path(`copy-${String(index)}.crt`);
        writeFileSync(path, `${pem}${'\n'.repeat(index + 1)}`);
        return path;
      });
      await compare.drop(...many);
      await expect(compare.table.getByRole('columnheader')).toHaveCount(23);
      await expectReflow(page);
      await expectAccessible(page);
    });

    await compare.startAnew.click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(compare.table).toBeVisible();
    await compare.startAnew.click();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await expect(compare.empty).toBeVisible();
  },
);
