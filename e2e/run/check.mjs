/** `npm run check`: everything but the stories in the browser. Each step is a script of package.json. */
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { installPackages } from './install.mjs';
import { countUnitTests, countsLine } from './results.mjs';
import { projectFolder, run } from './run.mjs';

const unitResults = join(projectFolder, 'e2e', 'results', 'unit-tests.json');

/** The slow ones first; two run side by side. */
const sideBySide = [
  { script: 'check:lint', sentence: 'The types fit, and the code follows the house rules (oxlint).' },
  { script: 'check:tests', sentence: 'The unit tests pass (vitest).' },
  { script: 'check:layers', sentence: 'Every import follows the layers (dependency-cruiser).' },
  { script: 'check:unused', sentence: 'Nothing is unused (knip).' },
  { script: 'check:format', sentence: 'The files are formatted (oxfmt).' },
];

const oneAfterTheOther = [
  { script: 'build', sentence: 'The app is built (vite).' },
  { script: 'check:size', sentence: 'The scripts are small enough (size-limit).' },
];

/**
 * Runs one step and says how it went.
 * @param {{ script: string, sentence: string }} step
 * @returns {Promise<string[]>} the script's name if it failed
 */
async function runStep({ script, sentence }) {
  const started = Date.now();
  const { code, output } = await run('npm', ['run', '--silent', script]);
  const seconds = ((Date.now() - started) / 1000).toFixed(1);
  if (code === 0) console.log(`  yes  ${sentence} ${seconds} s`);
  else console.log(`  NO   ${sentence} ${seconds} s\n\n${output.trim()}\n`);
  return code === 0 ? [] : [script];
}

/**
 * @param {typeof sideBySide} steps
 * @returns {Promise<string[]>}
 */
async function runInTurn(steps) {
  const failed = [];
  for (let step = steps.shift(); step !== undefined; step = steps.shift())
    failed.push(...(await runStep(step)));
  return failed;
}

/** @returns {Promise<{ failed: string[], unitTests: import('./results.mjs').Counts }>} the steps that failed */
export async function check() {
  rmSync(unitResults, { force: true });
  mkdirSync(join(unitResults, '..'), { recursive: true });
  const queue = [...sideBySide];
  const failed = (await Promise.all([runInTurn(queue), runInTurn(queue)])).flat();
  failed.push(...(await runInTurn([...oneAfterTheOther])));
  return { failed, unitTests: countUnitTests(readResults()) };
}

function readResults() {
  try {
    return JSON.parse(readFileSync(unitResults, 'utf8'));
  } catch {
    return undefined;
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  await installPackages();
  const { failed, unitTests } = await check();
  console.log(failed.length === 0 ? 'All checks pass.' : `Failed: ${failed.join(', ')}.`);
  console.log(countsLine([unitTests]));
  process.exitCode = failed.length === 0 ? 0 : 1;
}
