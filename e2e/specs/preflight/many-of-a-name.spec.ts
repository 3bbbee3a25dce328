import { writeFileSync } from 'node:fs';
import { toPem } from '@/pki/pem';
import { aKey, extension, forge } from '@/testing/forge';
import { expect, test } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';
import { Preflight } from '../../pages/preflight/preflight';

const name = 'Authority';
const host = 'server.example.com';
const server = aKey('RSA');
/** Each signs the next: there are as many ways up as there are authorities. */
const keys = Array.from({ length: 40 }, () => aKey());
const authority = [extension.basicConstraints(true), extension.keyUsage('keyCertSign', 'cRLSign')];

function keyAt(index: number) {
  return keys[index % keys.length] ?? server;
}

function anAuthority(index: number): string {
  const der = forge({
    ...{ subject: name, key: keyAt(index), issuer: { subject: name, key: keyAt(index + 1) } },
    ...{ serialNumber: `5a${index.toString(16).padStart(6, '0')}`, extensions: authority },
  });
  return toPem('CERTIFICATE', der);
}

function authorities(from: number, count: number): string {
  return Array.from({ length: count }, (_, index) => anAuthority(from + index)).join('');
}

function aServer(issuer: string, key: typeof server): string {
  const extensions = [extension.alternativeNames([{ kind: 'dns', value: host }])];
  return toPem(
    'CERTIFICATE',
    forge({ subject: host, key: server, issuer: { subject: issuer, key }, extensions }),
  );
}

test('files of hundreds of authorities of one name are answered, in a few words, and so is the next', async ({
  page,
}, testInfo) => {
  const root = toPem('CERTIFICATE', forge({ subject: 'Good Root', key: keyAt(0), extensions: authority }));
  const file = (fileName: string, text: string) => {
    const path = testInfo.outputPath(fileName);
    writeFileSync(path, text);
    return path;
  };
  const lab = new Lab(page);
  await lab.open();
  await lab.openProgram('Pre-flight');
  const preflight = new Preflight(page);
  await preflight.chooseTarget('Mobility Router of a real site');
  const startAnew = async () => {
    await preflight.startAnew.click();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await expect(preflight.empty).toBeVisible();
    await preflight.chooseTarget('Mobility Router of a real site');
  };

  await preflight.reachedAs.fill(host);
  await preflight.drop(file('ring.pem', aServer(name, keyAt(3)) + authorities(0, 199)));
  await expect(preflight.name).toContainText(`It is for ${host}.`);
  await expect(page.getByRole('button', { name: 'Show all 200' })).toBeVisible();

  await startAnew();
  const five = [0, 1, 2, 3, 4].map((part) => file(`part-${String(part)}.pem`, authorities(part * 200, 200)));
  await preflight.drop(...five);
  await expect(preflight.verdict).toHaveText('Something is missing');
  await expect(preflight.findings).toContainText(
    'There are certificates of authorities only (Authority), and',
  );

  await startAnew();
  await preflight.reachedAs.fill(host);
  await preflight.drop(file('good.pem', aServer('Good Root', keyAt(0)) + root));
  await expect(preflight.verdict).toHaveText('This installs, with consequences');
  await expect(preflight.name).toContainText(`It is for ${host}.`);
});
