import { describe, expect, it } from 'vitest';
import { countStories, countUnitTests, countsLine, failureLines, skippedLines } from './results.mjs';

const unitReport = {
  numPassedTests: 2,
  numFailedTests: 1,
  testResults: [
    {
      status: 'failed',
      assertionResults: [
        { status: 'passed', fullName: 'adds' },
        { status: 'failed', fullName: 'subtracts' },
        { status: 'skipped', fullName: 'divides' },
      ],
    },
    { status: 'passed', assertionResults: [{ status: 'passed', fullName: 'counts' }] },
    { name: 'src/broken.test.ts', status: 'failed', assertionResults: [] },
  ],
};

const noKeytool = { type: 'skip', description: 'no Java keytool on this machine' };
const storyReport = {
  stats: { expected: 5, unexpected: 1, flaky: 1, skipped: 2 },
  errors: [],
  suites: [
    {
      file: 'specs/files.spec.ts',
      specs: [
        { title: 'writes the PFX', ok: false, tests: [{ status: 'unexpected', annotations: [] }] },
        { title: 'reads the PFX', ok: true, tests: [{ status: 'skipped', annotations: [noKeytool] }] },
      ],
      suites: [
        {
          specs: [
            { title: 'reads the chain', ok: true, tests: [{ status: 'skipped', annotations: [noKeytool] }] },
          ],
        },
      ],
    },
  ],
};

describe('counting', () => {
  it('counts a file that did not load as one failure', () => {
    expect(countUnitTests(unitReport)).toMatchObject({ passed: 2, failed: 2 });
  });

  it('counts a story that passed only at the second try as failed', () => {
    expect(countStories(storyReport)).toMatchObject({ passed: 5, failed: 2 });
  });

  it('counts a missing report as one failure', () => {
    expect(countStories(undefined)).toMatchObject({ passed: 0, failed: 1 });
    expect(countUnitTests(undefined)).toMatchObject({ passed: 0, failed: 1 });
  });

  it('adds up to one plain line', () => {
    expect(countsLine([countUnitTests(unitReport), countStories(storyReport)])).toBe('7 passed, 4 failed');
  });

  it('names what was skipped, once for each reason', () => {
    expect(skippedLines([countUnitTests(unitReport), countStories(storyReport)])).toEqual([
      'Skipped, marked so in its file: divides',
      'Skipped, no Java keytool on this machine: reads the PFX; reads the chain',
    ]);
  });

  it('names what failed, file that did not load and story among them', () => {
    expect(failureLines([countUnitTests(unitReport), countStories(storyReport)])).toEqual([
      'Failed: subtracts',
      'Failed: src/broken.test.ts',
      'Failed: specs/files.spec.ts: writes the PFX',
    ]);
  });
});
