import type { Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '../fixtures/lab-test';
import { signInToDirector } from '../journeys/first-visit';
import type { Lab } from '../pages/desktop/lab';
import { Question } from '../pages/desktop/question';
import { CertificateSigningRequestPage } from '../pages/director/certificate-signing-request-page';
import { GatewayPortal } from '../pages/edge-gateway/gateway-portal';
import { median } from './median';
import { printTable, type Line } from './print-table';

const runs = 9;

/** What filling a form takes at the least. Milliseconds. */
const filling = 3000;

interface Press {
  /** All in milliseconds: from the press to the file's bytes, and of that the wait for the key and the commit. */
  readonly operation: number;
  readonly wait: number;
  readonly commit: number;
  /** What making the key took, whenever that was. */
  readonly key: number;
}

/** From the press to the file's bytes, each on a page that was opened anew and filled for some seconds. */
test('Generate with a key that was made while the form was filled', async ({ page }) => {
  await page.addInitScript(noteOperations);
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const director = await pressesOf(page, () => requestAtDirector(lab));
  const gateway = new GatewayPortal(page);
  await lab.browse(GatewayPortal.reverseProxy);
  await gateway.signIn.signIn();
  const edge = await pressesOf(page, () => requestAtGateway(gateway));
  printTable(`Press to CSR saved, key made ahead, ${String(runs)} runs`, [
    ...linesOf('Director, RSA 2048', director),
    ...linesOf('Edge Gateway, RSA 4096', edge),
  ]);
});

async function pressesOf(page: Page, request: () => Promise<unknown>): Promise<readonly Press[]> {
  const presses: Press[] = [];
  for (let run = 0; run < runs; run += 1) {
    const download = page.waitForEvent('download');
    await request();
    await download;
    presses.push(await page.evaluate(readOperation));
  }
  return presses;
}

async function requestAtDirector(lab: Lab): Promise<void> {
  const { page } = lab;
  await lab.browse('https://www.harborsign.example/');
  await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  await lab.browse(CertificateSigningRequestPage.address);
  const request = new CertificateSigningRequestPage(page);
  await expect(request.heading).toBeVisible();
  if (await request.stored.isVisible()) await request.tickNewKey();
  const replace = new Question(page, 'Replace the private key?');
  await setTimeout(filling);
  await request.generate.click();
  await expect(replace.window.or(request.outcome)).toBeVisible();
  if (await replace.window.isVisible()) await replace.answer('Replace the key');
}

async function requestAtGateway(gateway: GatewayPortal): Promise<void> {
  const { lab, page } = gateway;
  if (await gateway.window.isVisible()) await gateway.pressInWindow('Close');
  await lab.browse(GatewayPortal.turn);
  await expect(gateway.status).toBeVisible();
  await lab.browse(GatewayPortal.reverseProxy);
  await gateway.press('Generate CSR');
  await gateway.window.getByRole('button', { name: /Key [Ll]ength/ }).click();
  await page.getByRole('option', { name: '4096' }).click();
  await setTimeout(filling);
  await gateway.pressInWindow('Generate CSR');
  const replace = gateway.question('Replace the private key?');
  await expect(replace.window.or(gateway.made)).toBeVisible();
  if (await replace.window.isVisible()) await replace.answer('Replace the key');
}

function linesOf(where: string, presses: readonly Press[]): readonly Line[] {
  const of = (part: (press: Press) => number) => median(presses.map(part)).toFixed(1);
  return [
    [`${where}: from the press, median, ms`, of(({ operation }) => operation), '≤ 40'],
    [
      `${where}: beside key and commit, median, ms`,
      of((own) => own.operation - own.wait - own.commit),
      '≤ 4',
    ],
    [`${where}: waiting for the key, median, ms`, of(({ wait }) => wait), ''],
    [`${where}: until the commit is on disk, median, ms`, of(({ commit }) => commit), ''],
    [`${where}: the key itself, before the press, median, ms`, of(({ key }) => key), ''],
  ];
}

/** Runs in the page: notes the last press before a file's bytes are handed over, and that moment. */
function noteOperations() {
  let pressed = 0;
  addEventListener('pointerup', ({ timeStamp }) => (pressed = timeStamp), { capture: true });
  const createObjectURL = URL.createObjectURL.bind(URL);
  URL.createObjectURL = (file) => {
    performance.measure('operation', { start: pressed, end: performance.now() });
    return createObjectURL(file);
  };
}

/** Runs in the page: milliseconds of the last operation. */
function readOperation() {
  const last = (name: string) => performance.getEntriesByName(name, 'measure').at(-1)?.duration ?? Number.NaN;
  return {
    operation: last('operation'),
    wait: last('wait-for-key'),
    commit: last('commit'),
    key: last('key-generation'),
  };
}
