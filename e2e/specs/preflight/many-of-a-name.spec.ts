import { writeFileSync } from 'node:fs';
import { aRoot, aServer, authorities, authorityName, serverHost } from '../../fixtures/authorities-of-a-name';
import { expect, test } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';
import { Preflight } from '../../pages/preflight/preflight';

test('files of hundreds of authorities of one name are answered, in a few words, and so is the next', async ({
  page,
}, testInfo) => {
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

  await preflight.reachedAs.fill(serverHost);
  await preflight.drop(file('ring.pem', aServer(authorityName, 3) + authorities(0, 199)));
  await expect(preflight.name).toContainText(`It is for ${serverHost}.`);
  await expect(page.getByRole('button', { name: 'Show all 200' })).toBeVisible();

  await startAnew();
  const five = [0, 1, 2, 3, 4].map((part) => file(`part-${String(part)}.pem`, authorities(part * 200, 200)));
  await preflight.drop(...five);
  await expect(preflight.verdict).toHaveText('Something is missing');
  await expect(preflight.findings).toContainText(
    'There are certificates of authorities only (Authority), and',
  );

  await startAnew();
  await preflight.reachedAs.fill(serverHost);
  await preflight.drop(file('good.pem', aServer('Good Root', 0) + aRoot('Good Root', 0)));
  await expect(preflight.verdict).toHaveText('This installs, with consequences');
  await expect(preflight.name).toContainText(`It is for ${serverHost}.`);
});
