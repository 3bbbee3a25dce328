import { orInSoak } from '../../fixtures/in-soak';
import { readFileSync, writeFileSync } from 'node:fs';
import type { Browser, Page } from '@playwright/test';
import { expectAccessible } from '../../fixtures/accessibility';
import { namesReachedByTab } from '../../fixtures/keyboard';
import { emptyProfile, expect, test } from '../../fixtures/lab-test';
import type { SavedFile } from '../../fixtures/saved-file';
import { signInToDirector } from '../../journeys/first-visit';
import { generateRequest, orderCertificate } from '../../journeys/request-and-order';
import { Lab } from '../../pages/desktop/lab';
import { CertificateSigningRequestPage } from '../../pages/director/certificate-signing-request-page';
import { LabKeys } from '../../pages/lab/lab-keys';
import { ThisLabPage } from '../../pages/lab/this-lab-page';
import { NewOrderPage } from '../../pages/vendor/new-order-page';

const password = 'correct horse battery';

test('a lab with its keys goes on in another browser profile', async ({ page, browser }, testInfo) => {
  const folder = testInfo.outputPath();
  const { request, file } = await workAndSave(page, folder, password);
  const other = await openElsewhere(browser);
  const lab = await chooseFile(other, file.path);

  await lab.filePassword.fill('not the password');
  await lab.replace.click();
  await expect(lab.inside).toContainText('The password does not open');
  await lab.filePassword.fill(password);
  await lab.replace.click();
  await new LabKeys(other).keepForeign(/^Unprotected/);
  await expect(lab.said(/is open/)).toBeVisible();

  await orderCertificate(await showPc(other), request);
  await other.context().close();
});

test(
  'a lab without its keys shows everything and signs nothing',
  orInSoak(false),
  async ({ page, browser }, testInfo) => {
    const { request, file } = await workAndSave(page, testInfo.outputPath());
    const other = await openElsewhere(browser);
    const lab = await chooseFile(other, file.path);
    await expect(lab.inside).toContainText('none: nothing can be signed with the existing keys');
    await lab.replace.click();
    await expect(lab.said(/is open/)).toBeVisible();

    const pc = await showPc(other);
    await pc.browse(NewOrderPage.address);
    const order = new NewOrderPage(other);
    await order.uploadRequest(request.path);
    await order.placeOrder.click();
    await expect(order.problem).toContainText('is not kept in this lab');
    await other.context().close();
  },
);

test('hostile, newer, cut off and foreign files are refused with the reason', async ({ page }, testInfo) => {
  const { file } = await workAndSave(page, testInfo.outputPath());
  const text = readFileSync(file.path, 'utf8');
  const lab = new ThisLabPage(page);
  const give = async (content: string, words: RegExp) => {
    const path = testInfo.outputPath('given.lab.json');
    writeFileSync(path, content);
    await lab.file.setInputFiles(path);
    await expect(lab.refusal).toContainText(words);
    await expect(lab.inside).toBeHidden();
  };

  await give(text.replace(/"version":\d+/, '"version":99'), /saved by a newer version of the app/);
  await give(text.slice(0, -200), /damaged or was changed/);
  await give(text.replace('"equipment":{', '"equipment":{"__proto__":{"polluted":"yes"},'), /damaged/);
  await give(text.replace('"name":"Headquarters"', '"name":"Headquarters","onclick":"x"'), /headquarters/);
  await give('{"format":"a game"}', /not a lab file/);
  expect(await page.evaluate(() => 'polluted' in {})).toBe(false);
});

test('the page of the lab: accessibility, keyboard', async ({ page }, testInfo) => {
  const { file } = await workAndSave(page, testInfo.outputPath(), password);
  const lab = await chooseFile(page, file.path);
  await expect(lab.heading).toBeVisible();
  await expectAccessible(page);
  const reached = await namesReachedByTab(page);
  const controls = ['this-lab', 'own-site', 'with-keys', 'save-lab-file', 'open-lab-file', 'replace-lab'];
  expect([...reached]).toEqual(expect.arrayContaining(controls));
});

test('a large lab file says how far it is while it is read, checked and saved', async ({
  page,
}, testInfo) => {
  const { file } = await workAndSave(page, testInfo.outputPath());
  const path = testInfo.outputPath('large.lab.json');
  writeFileSync(path, withManyDevices(readFileSync(file.path, 'utf8'), 3000));
  await page.evaluate(noteProgress);
  const lab = await chooseFile(page, path);
  await lab.replace.click();
  await expect(lab.said(/is open/)).toBeVisible({ timeout: 30_000 });

  const told = await page.evaluate(() => Object.fromEntries(window.toldProgress));
  expect(Object.keys(told)).toEqual([
    'Reading large.lab.json…',
    'Checking the lab in the file…',
    'Saving the lab in this browser…',
  ]);
  const [reading = [], checking = [], saving] = Object.values(told);
  for (const portions of [reading, checking]) {
    expect(portions.length).toBeGreaterThan(2);
    expect(portions).toEqual(portions.toSorted((left, right) => Number(left) - Number(right)));
  }
  expect(saving).toEqual([null]);
});

declare global {
  interface Window {
    /** What each progress bar has shown, per cent; null where nobody knows. */
    toldProgress: Map<string, (string | null)[]>;
  }
}

/** Runs in the page: a bar may come and go between two looks from outside. */
function noteProgress() {
  const told = (window.toldProgress = new Map<string, (string | null)[]>());
  new MutationObserver(() => {
    for (const bar of document.querySelectorAll('[role="progressbar"]')) {
      const label = document.getElementById(bar.getAttribute('aria-labelledby') ?? '')?.textContent ?? '';
      const shown = told.get(label) ?? [];
      told.set(label, shown);
      const value = bar.getAttribute('aria-valuenow');
      if (shown.at(-1) !== value) shown.push(value);
    }
  }).observe(document.body, { childList: true, subtree: true, attributes: true });
}

/** A lab file whose site has many more voice switches. */
function withManyDevices(text: string, count: number): string {
  const lab = JSON.parse(text) as { world: { equipment: Record<string, Record<string, unknown>> } };
  const { equipment } = lab.world;
  const model = { ...equipment['sb7-dvs1'], kind: 'voice-switch', fqdn: '' };
  for (let number = 1; number <= count; number += 1) {
    const ipAddress = `10.${String(8 + Math.floor(number / 250))}.0.${String(1 + (number % 250))}`;
    equipment[`switch-${String(number)}`] = { ...model, name: `Switch ${String(number)}`, ipAddress };
  }
  return JSON.stringify(lab);
}

/** A request made in Director, and the lab saved after it. */
async function workAndSave(
  page: Page,
  folder: string,
  secret?: string,
): Promise<{ readonly request: SavedFile; readonly file: SavedFile }> {
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = await generateRequest(page, folder);
  const lab = new ThisLabPage(page);
  await lab.open();
  return { request, file: await lab.saveTo(folder, secret) };
}

/** The app in a profile of its own. */
async function openElsewhere(browser: Browser): Promise<Page> {
  const context = await browser.newContext({ storageState: emptyProfile });
  const page = await context.newPage();
  await new Lab(page).open();
  return page;
}

/** Back to the PC, without loading the app again. */
async function showPc(page: Page): Promise<Lab> {
  const lab = new Lab(page);
  await lab.open();
  return lab;
}

/** Chooses a lab file and waits until the page says what is inside. */
async function chooseFile(page: Page, path: string): Promise<ThisLabPage> {
  const lab = new ThisLabPage(page);
  await lab.open();
  await lab.file.setInputFiles(path);
  await expect(lab.inside).toBeVisible();
  return lab;
}
