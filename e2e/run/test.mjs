/** `npm test`: every check and every story; the last line is the count. */
import { check } from './check.mjs';
import { installPackages } from './install.mjs';
import { countsLine, failureLines, skippedLines } from './results.mjs';
import { drive } from './drive.mjs';

/** @param {string[]} failedChecks */
async function storiesIfBuilt(failedChecks) {
  if (!failedChecks.includes('build')) return drive('stories');
  console.log('The stories were not run: there is no build.');
  return { passed: 0, failed: 1, failures: [], skipped: [] };
}

async function test() {
  await installPackages();
  const { failed, unitTests } = await check();
  const stories = await storiesIfBuilt(failed);
  const otherChecks = {
    passed: 0,
    failed: failed.filter((step) => step !== 'check:tests').length,
    failures: [],
    skipped: [],
  };
  const counts = [unitTests, stories, otherChecks];

  console.log(`\nUnit tests: ${countsLine([unitTests])}. Stories: ${countsLine([stories])}.`);
  if (failed.length > 0) console.log(`Failed checks: ${failed.join(', ')}.`);
  failureLines(counts).forEach((line) => console.log(line));
  skippedLines(counts).forEach((line) => console.log(line));
  return counts;
}

/** @param {unknown} reason */
function brokenOff(reason) {
  console.error(reason instanceof Error ? reason.message : reason);
  return [{ passed: 0, failed: 1, failures: [], skipped: [] }];
}

const counts = await test().catch(brokenOff);
process.exitCode = counts.some(({ failed }) => failed > 0) ? 1 : 0;
console.log(countsLine(counts));
