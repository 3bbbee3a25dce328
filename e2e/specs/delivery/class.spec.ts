import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { get } from 'node:https';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import { fileURLToPath } from 'node:url';
import { expect, test as labTest } from '../../fixtures/lab-test';
import { Lab } from '../../pages/desktop/lab';

const script = fileURLToPath(new URL('../../run/class.mjs', import.meta.url));

interface Class {
  readonly address: string;
  /** What it says. */
  readonly said: () => string;
}

/** A class on this computer alone; it ends with the story. */
const test = labTest.extend<{ served: Class }>({
  served: async ({}, use) => {
    const child = spawn(process.execPath, [script, '--built', '--host', '127.0.0.1', '--port', '0'], {
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    const lines: string[] = [];
    const reader = createInterface({ input: child.stdout }).on('line', (line) => lines.push(line));
    const address = () => lines.map((line) => line.trim()).find((line) => line.startsWith('https://'));
    await expect.poll(address, { timeout: 60_000 }).toBeDefined();
    await expect.poll(() => lines.join('\n'), { timeout: 60_000 }).toContain('Remove it after the class.');
    await use({ address: address() ?? '', said: () => lines.join('\n') });
    reader.close();
    const ended = once(child, 'exit');
    child.kill();
    await ended;
  },
  baseURL: async ({ served }, use) => use(served.address),
});

test.use({ isFirstVisit: true, ignoreHTTPSErrors: true });

test('the lab is served to a class over https, by a certificate that its own authority vouches for', async ({
  page,
  served,
}) => {
  test.setTimeout(180_000);
  // This computer alone: nobody else is asked, and nobody else may ask.
  expect(served.address).toMatch(/^https:\/\/127\.0\.0\.1:\d+\/$/u);
  expect(served.said()).toContain('█');
  expect(served.said()).toMatch(/([0-9A-F]{2}:){31}[0-9A-F]{2}/u);

  const authority = await fetched(`${served.address}class-authority.crt`, { rejectUnauthorized: false });
  expect(authority).toMatch(/^-----BEGIN CERTIFICATE-----/u);
  // Node verifies the chain, the dates and the address as browsers do.
  expect(await fetched(served.address, { ca: authority })).toContain('Connect Certificate Lab');
  await expect(fetched(served.address, {})).rejects.toThrow(/certificate/u);

  await new Lab(page).open();
  expect(await page.evaluate(() => isSecureContext)).toBe(true);
});

function fetched(
  address: string,
  options: { readonly ca?: string; readonly rejectUnauthorized?: boolean },
): Promise<string> {
  return new Promise((resolve, reject) => {
    get(address, options, (response) => resolve(text(response))).on('error', reject);
  });
}
