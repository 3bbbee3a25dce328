import { defineConfig } from '@playwright/test';
import { chromiumFlags } from './fixtures/chromium-flags';
import type { StoryOptions } from './fixtures/lab-test';

const port = process.env['LAB_PORT'] ?? '5204';
const address = `http://localhost:${port}/`;
const executablePath = process.env['HEADLESS_PATH'] ?? process.env['CHROME_PATH'];

/**
 * Stories, times and pictures, all of the built app as `npm start` serves it, headers and all.
 */
export default defineConfig<StoryOptions>({
  projects: [
    // A story that is one of several of its kind, and costs seconds, is told in a soak alone.
    { name: 'stories', testDir: 'specs', grepInvert: /@soak/ },
    { name: 'soak', testDir: 'specs', grep: /@soak/ },
    {
      name: 'bench',
      testDir: 'bench',
      testMatch: '*.bench.ts',
      workers: 1,
      timeout: 300_000,
      use: { isFirstVisit: true },
    },
    {
      name: 'screenshots',
      testDir: 'screenshot-tour',
      testMatch: '*.tour.ts',
    },
  ],
  outputDir: 'results/files',
  reporter: [['list'], ['json', { outputFile: 'results/stories.json' }]],
  // Three at a time took a seventh longer on two cores.
  workers: 2,
  fullyParallel: true,
  retries: 0,
  // To end what hangs: on a busy machine a story with many looks of axe takes more than a minute.
  timeout: 120_000,
  expect: { timeout: 10_000 },
  use: {
    baseURL: address,
    viewport: { width: 1440, height: 900 },
    // Keeping the app for use off line would cost every story as much as opening it; those about that allow it.
    serviceWorkers: 'block',
    // Noting each step and request would cost every story an eighth. One that fails leaves what the page was, as its
    // roles and names; told again with `--trace on` it leaves its steps too.
    trace: 'off',
    launchOptions: {
      args: chromiumFlags,
      // With the scroll bars that desktop browsers show.
      ignoreDefaultArgs: ['--hide-scrollbars'],
      ...(executablePath === undefined ? {} : { executablePath }),
    },
  },
  webServer: {
    command: `node node_modules/vite/bin/vite.js preview --port ${port} --strictPort`,
    cwd: '..',
    url: address,
    reuseExistingServer: false,
  },
});
