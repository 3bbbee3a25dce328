/** `npm run e2e:firefox`: the stories of `e2e/firefox.config.ts` in Firefox, against a fresh build. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort } from './drive.mjs';
import { firefoxPath } from './firefox-path.mjs';
import { installPackages } from './install.mjs';
import { countStories, countsLine, failureLines } from './results.mjs';
import { projectFolder, run } from './run.mjs';

const results = join(projectFolder, 'e2e', 'results', 'firefox.json');

function readResults() {
  try {
    return JSON.parse(readFileSync(results, 'utf8'));
  } catch {
    return undefined;
  }
}

await installPackages();
const build = await run('npm', ['run', '--silent', 'build']);
if (build.code !== 0) console.error(build.output);
rmSync(results, { force: true });
mkdirSync(join(results, '..'), { recursive: true });
const environment = { FIREFOX_PATH: firefoxPath(), LAB_PORT: String(await freePort()) };
console.log(`Driving ${environment.FIREFOX_PATH}.`);
const options = ['test', '--config', 'e2e/firefox.config.ts', ...process.argv.slice(2)];
await run('@playwright/test playwright', options, { show: true, environment });
const counts = countStories(readResults());
failureLines([counts]).forEach((line) => console.log(line));
console.log(`In Firefox: ${countsLine([counts])}`);
process.exitCode = counts.failed === 0 ? 0 : 1;
