/** Runs the stories of `e2e/specs` in a real browser against the built app. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { browserPath } from './browser-path.mjs';
import { countStories } from './results.mjs';
import { projectFolder, run } from './run.mjs';

const storyResults = join(projectFolder, 'e2e', 'results', 'stories.json');

/**
 * @param {string[]} parameters - for Playwright, such as a file's name
 * @returns {Promise<import('./results.mjs').Counts>}
 */
export async function runStories(parameters) {
  rmSync(storyResults, { force: true });
  mkdirSync(join(storyResults, '..'), { recursive: true });
  const environment = { CHROME_PATH: await browserPath() };
  console.log(`The stories run in ${environment.CHROME_PATH}.`);
  await run('@playwright/test playwright', ['test', '--config', 'e2e', ...parameters], {
    show: true,
    environment,
  });
  return countStories(readResults());
}

function readResults() {
  try {
    return JSON.parse(readFileSync(storyResults, 'utf8'));
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const { failed } = await runStories(process.argv.slice(2));
  process.exitCode = failed === 0 ? 0 : 1;
}
