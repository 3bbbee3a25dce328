import type { Locator, Page } from '@playwright/test';
import { setTimeout } from 'node:timers/promises';
import { expect, test } from '../fixtures/lab-test';
import { signInToDirector } from '../journeys/first-visit';
import type { Lab } from '../pages/desktop/lab';
import { Question } from '../pages/desktop/question';
import { CertificateSigningRequestPage } from '../pages/director/certificate-signing-request-page';
import { GatewayPortal } from '../pages/edge-gateway/gateway-portal';
import { LabFrame } from '../pages/lab/lab-frame';
import { readForecast } from '../pages/lab/forecast';
import { median } from './median';
import { printTable, type Line } from './print-table';

const runs = 7;

/** What filling a form takes at the least. Milliseconds. */
const filling = 3000;

/** How long a hand rests on a button, and holds it down. Milliseconds. */
const pressing = 100;

interface Press {
  /** The name of what was saved. */
  readonly file: string;
  /** All in milliseconds: from the press to the file's bytes, and of that the wait for the key and the commit. */
  readonly operation: number;
  readonly wait: number;
  readonly commit: number;
  /** What making the key took, whenever that was. */
  readonly key: number;
}

/** Where requests are made: opens the form anew, and has it sent or, where it asks first, answered. */
interface Place {
  readonly name: string;
  readonly open: () => Promise<void>;
  readonly generate: Locator;
  readonly replace: Question;
}

/**
 * From the press to the file's bytes, each on a page that was opened anew and filled for some seconds: where nothing is
 * asked, and where it is asked first whether a key may be replaced, from the answer.
 */
test('Generate with a key that was made while the form was filled', async ({ page }) => {
  await page.addInitScript(noteOperations);
  const lab = await signInToDirector(page, CertificateSigningRequestPage.address);
  const director = await pressesAt(page, directorOf(lab));
  const gateway = new GatewayPortal(page);
  await lab.browse(GatewayPortal.reverseProxy);
  await gateway.signIn.signIn();
  const edge = await pressesAt(page, gatewayOf(gateway));
  printTable(`Press to CSR saved, key made ahead, ${String(runs)} runs`, [...director, ...edge]);
});

async function pressesAt(page: Page, place: Place): Promise<readonly Line[]> {
  const [first, replacing]: [Press[], Press[]] = [[], []];
  for (let run = 0; run < runs; run += 1) {
    await place.open();
    first.push(await pressUntilSaved(page, place.generate));
    await place.open();
    await press(place.generate);
    await readForecast(place.replace.window);
    replacing.push(await pressUntilSaved(page, place.replace.button('Replace the key')));
    for (const { file } of [replacing.at(-1), first.at(-1)].filter((last) => last !== undefined))
      await takeBack(page, file);
  }
  return [...linesOf(place.name, first), ...linesOf(`${place.name}, replacing`, replacing)];
}

/** So that the next press makes a first request again. */
async function takeBack(page: Page, file: string): Promise<void> {
  const { undo, told } = new LabFrame(page);
  await expect(undo.and(page.getByRole('button', { name: `saved as ${file}` }))).toBeVisible();
  await undo.click();
  await expect(told.getByText(/^Undo: /).filter({ hasText: `saved as ${file}` })).toBeVisible();
}

async function pressUntilSaved(page: Page, button: Locator): Promise<Press> {
  const download = page.waitForEvent('download');
  await press(button);
  const file = (await download).suggestedFilename();
  return { ...(await page.evaluate(readOperation)), file };
}

/** As a hand does it: the pointer is there before, and the button stays down for a moment. */
async function press(button: Locator): Promise<void> {
  const { mouse } = button.page();
  await button.hover();
  await setTimeout(pressing);
  await mouse.down();
  await setTimeout(pressing);
  await mouse.up();
}

function directorOf(lab: Lab): Place {
  const { page } = lab;
  const request = new CertificateSigningRequestPage(page);
  return {
    name: 'Director, RSA 2048',
    open: async () => {
      await lab.browse('https://www.harborsign.example/');
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await lab.browse(CertificateSigningRequestPage.address);
      await expect(request.heading).toBeVisible();
      if (await request.stored.isVisible()) await request.tickNewKey();
      await setTimeout(filling);
    },
    generate: request.generate,
    replace: new Question(page, 'Replace the private key?'),
  };
}

function gatewayOf(gateway: GatewayPortal): Place {
  const { lab, page } = gateway;
  return {
    name: 'Edge Gateway, RSA 4096',
    open: async () => {
      if (await gateway.window.isVisible()) await gateway.pressInWindow('Close');
      await lab.browse(GatewayPortal.turn);
      await expect(gateway.status).toBeVisible();
      await lab.browse(GatewayPortal.reverseProxy);
      await gateway.press('Generate CSR');
      await gateway.window.getByRole('button', { name: /Key [Ll]ength/ }).click();
      await page.getByRole('option', { name: '4096' }).click();
      await setTimeout(filling);
    },
    generate: gateway.window.getByRole('button', { name: 'Generate CSR', exact: true }),
    replace: gateway.question('Replace the private key?'),
  };
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
