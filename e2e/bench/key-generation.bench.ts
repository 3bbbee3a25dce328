import type { Page } from '@playwright/test';
import { expect, test } from '../fixtures/lab-test';
import { signInToDirector } from '../journeys/first-visit';
import { Question } from '../pages/desktop/question';
import { CertificateSigningRequestPage } from '../pages/director/certificate-signing-request-page';
import { median } from './median';
import { printTable } from './print-table';

const runs = 15;

/**
 * From the press to the file's bytes, against the key generation inside the same operation: two key generations
 * cannot be compared, because the search for primes takes now a short time and now a long one.
 */
test('Generate against its own key generation', async ({ page }) => {
  await page.addInitScript(noteOperations);
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const ratios: number[] = [];
  const besides: number[] = [];
  const commits: number[] = [];

  for (let run = 0; run < runs; run += 1) {
    await generateWithNewKey(page);
    const { operation, keyGeneration, commit } = await page.evaluate(readOperation);
    ratios.push(operation / keyGeneration);
    besides.push(operation - keyGeneration);
    commits.push(commit);
  }

  expect(ratios).toHaveLength(runs);
  printTable('Press to CSR bytes, RSA 2048, 15 runs', [
    ['against key generation, median', median(ratios).toFixed(3), '≤ 1.08'],
    ['against key generation, worst', Math.max(...ratios).toFixed(3), ''],
    ['milliseconds beside key generation, median', median(besides).toFixed(1), ''],
    ['of these until the commit is on disk, median', median(commits).toFixed(1), ''],
    ['RSA 4096', 'no page offers it yet', '≤ 1.02'],
  ]);
});

async function generateWithNewKey(page: Page): Promise<void> {
  const request = new CertificateSigningRequestPage(page);
  const replace = new Question(page, 'Replace the private key?');
  await request.tickNewKey();
  const download = page.waitForEvent('download');
  await request.generate.click();
  await expect(replace.window.or(request.outcome)).toBeVisible();
  if (await replace.window.isVisible()) await replace.answer('Replace the key');
  await download;
  await expect(request.newKey).not.toBeChecked();
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

/** Runs in the page: milliseconds of the last operation, and of the key generation and the commit in it. */
function readOperation() {
  const last = (name: string) => performance.getEntriesByName(name, 'measure').at(-1)?.duration ?? Number.NaN;
  return { operation: last('operation'), keyGeneration: last('key-generation'), commit: last('commit') };
}
