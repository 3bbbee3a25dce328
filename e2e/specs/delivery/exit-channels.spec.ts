import { expect, test, type BrowserContext, type Page } from '@playwright/test';
import { mkdirSync, writeFileSync } from 'node:fs';
import { BuildServer } from '../../fixtures/build-server';
import { beyondPolicies, type Channel, exitChannels } from '../../fixtures/exit-channels';
import { orInSoak } from '../../fixtures/in-soak';
import { Listener } from '../../fixtures/listeners';
import { headersOf, type Headers } from '../../run/delivery/headers';

test.describe.configure({ mode: 'default' });
test.use({ serviceWorkers: 'block' });

const names = Object.keys(exitChannels);

test('with the headers of the app nothing that code in the page tries reaches anybody', async ({
  context,
}, testInfo) => {
  test.setTimeout(180_000);
  const reached = await reachedUnder(context, testInfo.outputPath(), headersOf('index.html'));
  testInfo.annotations.push({
    type: 'silent',
    description: `${String(names.length - reached.length)} of ${String(names.length)}`,
  });
  expect(reached).toEqual([]);
});

test('in a browser that does not know Connection-Allowlist only what About names is left', async ({
  context,
}, testInfo) => {
  test.setTimeout(180_000);
  const headers = { ...headersOf('index.html') };
  delete headers['Connection-Allowlist'];
  const reached = await reachedUnder(context, testInfo.outputPath(), headers);
  testInfo.annotations.push({
    type: 'silent',
    description: `${String(names.length - reached.length)} of ${String(names.length)}`,
  });
  expect(reached.filter((name) => !(beyondPolicies as readonly string[]).includes(name))).toEqual([]);
  expect(reached.length).toBeGreaterThan(0);
});

test(
  'without any of them most channels are open, so that the listeners hear what there is',
  orInSoak(false),
  async ({ context }, testInfo) => {
    test.setTimeout(180_000);
    const reached = await reachedUnder(context, testInfo.outputPath(), {});
    expect(reached.length).toBeGreaterThan(25);
  },
);

/** The channels through which something came, each tried in a page of its own under the headers. */
async function reachedUnder(
  context: BrowserContext,
  folder: string,
  headers: Headers,
): Promise<readonly string[]> {
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/index.html`, '<!doctype html><title>Page</title><body>Page</body>');
  const server = await BuildServer.start();
  server.folder = folder;
  server.headersOf = () => headers;
  const listeners = new Map<string, Listener>();
  const pages: Page[] = [];
  for (const [name, channel] of Object.entries(exitChannels)) {
    const listener = await Listener.start();
    listeners.set(name, listener);
    const page = await context.newPage();
    pages.push(page);
    await page.goto(server.address);
    await tryOut(page, channel, listener);
  }
  // What is asked for last has come: so had what was asked for before, if it was let through.
  const last = await context.newPage();
  await last.goto(server.address);
  for (const page of pages) await page.close();
  await server.stop();
  for (const listener of listeners.values()) listener.stop();
  return names.filter((name) => listeners.get(name)?.isReached);
}

/** A channel may be refused, hang, or take the page away. */
async function tryOut(page: Page, channel: Channel, { port }: Listener) {
  const target = `{ host: '127.0.0.1:${String(port)}' }`;
  await page
    .evaluate(`void (async () => (${String(channel)})(${target}))().catch(() => undefined)`)
    .catch(() => undefined);
}
