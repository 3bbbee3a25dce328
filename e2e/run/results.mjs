/** What the reports of vitest and Playwright add up to. */

/**
 * @typedef {object} Counts
 * @property {number} passed
 * @property {number} failed
 * @property {string[]} failures - the names of those that failed, as far as there are any
 * @property {{ title: string, reason: string }[]} skipped
 */

/**
 * @param {any} report - of vitest's JSON reporter; undefined when it did not come to write one
 * @returns {Counts}
 */
export function countUnitTests(report) {
  if (report === undefined)
    return { passed: 0, failed: 1, failures: ['the unit tests wrote no report'], skipped: [] };
  const tests = report.testResults.flatMap(({ assertionResults }) => assertionResults);
  const filesThatBroke = report.testResults.filter(
    ({ status, assertionResults }) =>
      status === 'failed' && !assertionResults.some((test) => test.status === 'failed'),
  );
  return {
    passed: report.numPassedTests,
    failed: report.numFailedTests + filesThatBroke.length,
    failures: [
      ...tests.filter(({ status }) => status === 'failed').map(({ fullName }) => fullName),
      ...filesThatBroke.map(({ name }) => name),
    ],
    skipped: tests
      .filter(({ status }) => !['passed', 'failed'].includes(status))
      .map(({ fullName }) => ({ title: fullName, reason: 'marked so in its file' })),
  };
}

/**
 * @param {any} report - of Playwright's JSON reporter; undefined when it did not come to write one
 * @returns {Counts}
 */
export function countStories(report) {
  if (report === undefined)
    return { passed: 0, failed: 1, failures: ['the stories wrote no report'], skipped: [] };
  const { expected, unexpected, flaky } = report.stats;
  return {
    passed: expected,
    failed: unexpected + flaky + report.errors.length,
    failures: report.suites.flatMap(failedIn),
    skipped: report.suites.flatMap(skippedIn),
  };
}

/**
 * @param {any} suite
 * @returns {string[]}
 */
function failedIn({ file, suites = [], specs = [] }) {
  const own = specs.filter(({ ok }) => !ok).map(({ title }) => `${file}: ${title}`);
  return [...own, ...suites.flatMap(failedIn)];
}

/**
 * @param {any} suite
 * @returns {Counts['skipped']}
 */
function skippedIn({ suites = [], specs = [] }) {
  const own = specs.flatMap(({ title, tests }) =>
    tests
      .filter(({ status }) => status === 'skipped')
      .map(({ annotations }) => ({ title, reason: reasonIn(annotations) })),
  );
  return [...own, ...suites.flatMap(skippedIn)];
}

/** @param {{ type: string, description?: string }[]} annotations */
function reasonIn(annotations) {
  return annotations.find(({ type }) => type === 'skip')?.description ?? 'an earlier step failed';
}

/**
 * One line for each reason, with how many tests it kept from running.
 * @param {Counts[]} counts
 * @returns {string[]}
 */
export function skippedLines(counts) {
  const skipped = counts.flatMap((count) => count.skipped);
  const reasons = [...new Set(skipped.map(({ reason }) => reason))];
  return reasons.map((reason) => {
    const titles = skipped.filter((test) => test.reason === reason).map(({ title }) => title);
    return `Skipped, ${reason}: ${titles.join('; ')}`;
  });
}

/**
 * One line for each test that failed: what was printed when it did is far above.
 * @param {Counts[]} counts
 * @returns {string[]}
 */
export function failureLines(counts) {
  return counts.flatMap(({ failures }) => failures).map((name) => `Failed: ${name}`);
}

/** @param {Counts[]} counts */
export function countsLine(counts) {
  const passed = counts.reduce((sum, count) => sum + count.passed, 0);
  const failed = counts.reduce((sum, count) => sum + count.failed, 0);
  return `${passed} passed, ${failed} failed`;
}
