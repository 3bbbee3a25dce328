import type { Locator } from '@playwright/test';
import { pasteInto } from '../fixtures/paste';
import { expect, test } from '../fixtures/lab-test';
import { signInToDirector } from '../journeys/first-visit';
import { CertificateSigningRequestPage } from '../pages/director/certificate-signing-request-page';
import { watchMainThread } from './main-thread';
import { printTable, type Line } from './print-table';

const count = 300;
const names = Array.from({ length: count }, (_, index) => `phone${String(index + 1)}.sb7.com`).join('\n');
const keys = 'abcdefghijklmnopqrstuvwxyz0123';

test('a form with three hundred names', async ({ page }) => {
  await signInToDirector(page, CertificateSigningRequestPage.address);
  const request = new CertificateSigningRequestPage(page);
  await request.addNames.click();
  await pasteInto(request.names, names);
  await expect(request.addedNames).toHaveCount(count);
  const lines: readonly Line[] = [
    ['a key in the box for names, processor, ms', await costOfKey(request.names), '≤ 16'],
    ['a key in another field, processor, ms', await costOfKey(request.organization), '≤ 16'],
  ];
  printTable(`A form with ${String(count)} names`, lines);
});

/** What a key costs the main thread, on average, with all that is drawn. */
async function costOfKey(field: Locator): Promise<string> {
  await field.fill('');
  await field.focus();
  const page = field.page();
  const { busy } = await watchMainThread(page, () => page.keyboard.type(keys));
  await expect(field).toHaveValue(keys);
  return (busy / keys.length).toFixed(1);
}
