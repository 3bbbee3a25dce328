import type { Page } from '@playwright/test';
import { cpSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { builtApp, type BuildServer, test } from '../../fixtures/build-server';
import { orInSoak } from '../../fixtures/in-soak';
import { expect } from '../../fixtures/lab-test';
import { changeOctet, makeNextBuild } from '../../fixtures/next-build';
import { Lab } from '../../pages/desktop/lab';
import { NewerVersion } from '../../pages/lab/newer-version';

test.use({ isFirstVisit: true });

/** Milliseconds; everything is kept once the first visit's busy seconds are over. */
const untilKept = 60_000;

test.describe('a file that the page names', () => {
  test.use({ announcedErrors: [/Failed to find a valid digest in the 'integrity' attribute/u] });

  test('with one octet changed the browser does not run the script, and the page says what may be wrong', async ({
    page,
    server,
    watched,
  }, testInfo) => {
    const name = changeNamed(server, testInfo.outputPath('changed'), 'js');
    await page.goto('/');
    await expect.poll(() => watched.errors.join()).toContain(name);
    await expect(page.getByText('A file that was changed or damaged on its way is refused')).toBeVisible({
      timeout: 20_000,
    });
    await expect(new Lab(page).taskbar).toBeHidden();
  });

  test('with one octet changed the browser does not take the style sheet', async ({
    page,
    server,
    watched,
  }, testInfo) => {
    const name = changeNamed(server, testInfo.outputPath('changed'), 'css');
    await page.goto('/');
    await expect.poll(() => watched.errors.join()).toContain(name);
  });
});

/** Has a copy of the build served, whose first script or sheet that the page names is another by one octet. Its name. */
function changeNamed(server: BuildServer, folder: string, ending: string): string {
  server.folder = folder;
  cpSync(builtApp, folder, { recursive: true });
  const [name = ''] = namedIn(folder, ending);
  changeOctet(join(folder, name));
  return name;
}

/** Scripts, or sheets, that the page of a build names, the first one first. */
function namedIn(folder: string, ending: string): readonly string[] {
  const page = readFileSync(join(folder, 'index.html'), 'utf8');
  const named = page.matchAll(/(?:src|href)="\.\/(assets\/[^"]+)"/gu);
  return [...named].flatMap(([, name = '']) => (name.endsWith(`.${ending}`) ? [name] : []));
}

test.describe('a file that is to be kept for use off line', () => {
  test.use({
    serviceWorkers: 'allow',
    // What the page says of the worker, and what the worker itself does.
    announcedErrors: [/integrity|digest|Failed to fetch|ServiceWorker/u],
  });

  test('with one octet changed nothing is kept of that build', async ({
    page,
    context,
    server,
  }, testInfo) => {
    test.setTimeout(180_000);
    server.folder = testInfo.outputPath('changed');
    cpSync(builtApp, server.folder, { recursive: true });
    changeOctet(join(server.folder, 'assets', lateScript()));
    const begun = context.waitForEvent('serviceworker', { timeout: untilKept });
    await new Lab(page).open();
    await begun;
    await expect.poll(() => workersOf(page), { timeout: untilKept }).toEqual([]);
  });

  test(
    'with one octet of its page changed a newer build never takes over',
    orInSoak(false),
    async ({ page, server }, testInfo) => {
      test.setTimeout(180_000);
      await new Lab(page).open();
      await expect.poll(() => workersOf(page), { timeout: untilKept }).toEqual(['active']);
      const next = testInfo.outputPath('next');
      makeNextBuild(next, /^nothing$/u);
      changeOctet(join(next, 'index.html'));
      server.folder = next;
      await page.evaluate(async () => {
        await (await navigator.serviceWorker.getRegistration())?.update();
      });
      await expect.poll(() => workersOf(page), { timeout: untilKept }).toEqual(['active']);
      await expect(new NewerVersion(page).line).toBeHidden();
      await server.stop();
      await page.reload();
      await expect(new Lab(page).taskbar).toBeVisible({ timeout: 30_000 });
    },
  );
});

/** A script that the page does not name: the app loads it when a program is opened. */
function lateScript(): string {
  const name = readdirSync(join(builtApp, 'assets')).find((each) => each.startsWith('practice-ca-'));
  if (name === undefined) throw new Error('the build has no script of the Practice CA');
  return name;
}

/** Which service workers the page's browser has: being installed, waiting, active. */
function workersOf(page: Page): Promise<readonly string[]> {
  return page.evaluate(async () => {
    const registration = await navigator.serviceWorker.getRegistration();
    const states = ['installing', 'waiting', 'active'] as const;
    return states.filter((state) => (registration?.[state] ?? null) !== null);
  });
}
