import { writeFileSync } from 'node:fs';
import { basename } from 'node:path';
import {
  aList,
  aNamedServer,
  aRoot,
  aServer,
  authorities,
  authorityName,
  serverHost,
  servers,
} from '../fixtures/authorities-of-a-name';
import { expect, test } from '../fixtures/lab-test';
import { signInToDirector } from '../journeys/first-visit';
import { openCertificateTab } from '../journeys/install-certificate';
import { Files } from '../pages/desktop/files';
import { Lab } from '../pages/desktop/lab';
import { PlatformEquipmentPage } from '../pages/director/platform-equipment-page';
import { Preflight } from '../pages/preflight/preflight';
import { watchMainThread, type MainThread } from './main-thread';
import { printTable, type Line } from './print-table';

test.use({ isFirstVisit: false });

/** What is dropped: each entry at once. */
const files: readonly (readonly [title: string, parts: readonly string[]])[] = [
  ['200 in a ring, with a server', [aServer(authorityName, 3) + authorities(0, 199)]],
  ['200 self-signed', [authorities(1000, 200, 'self-signed')]],
  ['400 in a ring', [authorities(2000, 400)]],
  ['1,000 in five files', [0, 1, 2, 3, 4].map((part) => authorities(3000 + part * 200, 200))],
  ['1,000 servers in five files', [0, 1, 2, 3, 4].map((part) => servers(part * 200, 200))],
  ['a good server and its root straight after', [aServer('Good Root', 0) + aRoot('Good Root', 0)]],
];

test('certificates of many authorities of one name in the pre-flight', async ({ page }, testInfo) => {
  const lab = new Lab(page);
  await lab.open();
  await lab.openProgram('Pre-flight');
  const preflight = new Preflight(page);
  const lines: Line[] = [];
  for (const [title, parts] of files) {
    await preflight.chooseTarget('Mobility Router of a real site');
    await preflight.reachedAs.fill(serverHost);
    const paths = parts.map((part, index) => {
      const path = testInfo.outputPath(`${title}-${String(index)}.pem`);
      writeFileSync(path, part);
      return path;
    });
    const measured = await watchMainThread(page, async () => {
      await preflight.drop(...paths);
      await expect(preflight.verdict).toBeVisible();
    });
    lines.push(...linesOf(title, measured));
    await preflight.startAnew.click();
    await page.getByRole('button', { name: 'Forget them' }).click();
    await expect(preflight.empty).toBeVisible();
  }
  printTable('Authorities of one name', lines);
});

test('the same in Files and in Director', async ({ page }, testInfo) => {
  const path = testInfo.outputPath('ring.pem');
  writeFileSync(path, aServer(authorityName, 3) + authorities(0, 199));
  const lab = await signInToDirector(page, PlatformEquipmentPage.address);
  await lab.openProgram('Files');
  const files = new Files(page);
  const added = await watchMainThread(page, async () => {
    await files.realFiles.setInputFiles(path);
    await expect(files.files).toHaveCount(1);
  });
  const opened = await watchMainThread(page, async () => {
    await files.files.first().dblclick();
    await expect(page.getByRole('region', { name: 'Findings' })).toBeVisible();
  });
  await page.getByRole('button', { name: 'Close', exact: true }).last().click();
  const tab = await openCertificateTab(lab);
  const given = await watchMainThread(page, async () => {
    await tab.drop(path);
    await expect(tab.plan).toContainText('No certificate among the files fits');
  });
  printTable('200 certificates elsewhere', [
    ...linesOf('added to Files', added),
    ...linesOf('opened in Files', opened),
    ...linesOf('given to Director', given),
  ]);
});

/** What the reader just lets pass: a name of 64,000 characters, and a list of 290,000 entries. */
const large: readonly (readonly [file: string, make: () => Uint8Array])[] = [
  ['name.crt', () => aNamedServer('n'.repeat(64_000))],
  ['list.crl', () => aList(290_000)],
];

test('a name and a list as long as they may be', async ({ page }, testInfo) => {
  const lab = new Lab(page);
  await lab.open();
  const lines: Line[] = [];
  for (const [index, [name, make]] of large.entries()) {
    const path = testInfo.outputPath(name);
    writeFileSync(path, make());
    lines.push(...(await inFiles(lab, path, index + 1)), ...(await inPreflight(lab, path)));
  }
  printTable('As long as they may be', lines);
});

/** Adds a file, opens it, and closes what shows it. */
async function inFiles(lab: Lab, path: string, count: number): Promise<readonly Line[]> {
  const { page } = lab;
  await lab.openProgram('Files');
  const files = new Files(page);
  const added = await watchMainThread(page, async () => {
    await files.realFiles.setInputFiles(path);
    await expect(files.files).toHaveCount(count);
  });
  const shown = page.getByRole('dialog').or(page.getByRole('region', { name: 'Findings' }));
  const opened = await watchMainThread(page, async () => {
    await files.files.filter({ hasText: basename(path) }).dblclick();
    await expect(shown.first()).toBeVisible();
  });
  await page.keyboard.press('Escape');
  await expect(shown).toHaveCount(0);
  return [
    ...linesOf(`${basename(path)}, added to Files`, added),
    ...linesOf(`${basename(path)}, opened`, opened),
  ];
}

async function inPreflight(lab: Lab, path: string): Promise<readonly Line[]> {
  const { page } = lab;
  await lab.openProgram('Pre-flight');
  const preflight = new Preflight(page);
  const given = await watchMainThread(page, async () => {
    await preflight.drop(path);
    await expect(preflight.verdict).toBeVisible();
  });
  await preflight.startAnew.click();
  await page.getByRole('button', { name: 'Forget them' }).click();
  await expect(preflight.empty).toBeVisible();
  return linesOf(`${basename(path)}, given to the pre-flight`, given);
}

function linesOf(title: string, { elapsed, heaviest, longest }: MainThread): readonly Line[] {
  return [
    [`${title}: answered, ms`, elapsed.toFixed(0), '≤ 3000'],
    [`${title}: heaviest task, processor, ms`, heaviest.toFixed(0), '≤ 50'],
    [`${title}: longest task on the wall, ms`, longest.toFixed(0), '≤ 50 on a quiet machine'],
  ];
}
