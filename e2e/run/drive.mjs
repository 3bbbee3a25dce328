/** Drives the built app with Playwright in a real browser: the stories of `e2e/specs`, the bench, the screenshots. */
import { once } from 'node:events';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPath, headlessShell } from './browser-path.mjs';
import { installPackages } from './install.mjs';
import { countStories } from './results.mjs';
import { projectFolder, run } from './run.mjs';

const storyResults = join(projectFolder, 'e2e', 'results', 'stories.json');

/**
 * Runs one project of e2e/playwright.config.ts against the app as it was built last.
 * @param {'stories' | 'soak' | 'bench' | 'screenshots'} project
 * @param {string[]} [parameters] - for Playwright, such as a part of a file's path
 * @returns {Promise<import('./results.mjs').Counts>}
 */
export async function drive(project, parameters = []) {
  rmSync(storyResults, { force: true });
  mkdirSync(join(storyResults, '..'), { recursive: true });
  const shell = headlessShell({ environment: process.env });
  const path = await browserPath();
  const environment = {
    CHROME_PATH: path,
    HEADLESS_PATH: shell ?? path,
    LAB_PORT: String(await freePort()),
  };
  console.log(`Driving ${environment.HEADLESS_PATH}.`);
  const options = ['test', '--config', 'e2e', `--project=${project}`, ...parameters];
  await run('@playwright/test playwright', options, { show: true, environment });
  return countStories(readResults());
}

/**
 * The same with a fresh build; sets the exit code.
 * @param {'soak' | 'bench' | 'screenshots'} project
 */
export async function buildAndDrive(project) {
  await installPackages();
  const { code, output } = await run('npm', ['run', '--silent', 'build']);
  if (code !== 0) console.error(output);
  const { failed } = code === 0 ? await drive(project) : { failed: 1 };
  process.exitCode = failed === 0 ? 0 : 1;
}

/** @returns {Promise<number>} a port that nobody listens on */
export async function freePort() {
  const server = createServer().listen(0, 'localhost');
  await once(server, 'listening');
  const { port } = server.address();
  server.close();
  return port;
}

function readResults() {
  try {
    return JSON.parse(readFileSync(storyResults, 'utf8'));
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await drive('stories', process.argv.slice(2));
  process.exitCode = failed === 0 ? 0 : 1;
}
