import { defineConfig } from '@playwright/test';
import { fileURLToPath } from 'node:url';
import type { StoryOptions } from './fixtures/lab-test';
import stories from './playwright.config';

/** Stories of what differs from browser to browser: keys, files, storage, the keyboard, and the whole way once. */
const set = [
  'lab/first-visit',
  'director/certificate-signing-request',
  'director/headquarters-with-the-vendor',
  'director/headquarters-with-openssl',
  'director/protected-files',
  'edge-gateway/certificates',
  'mobility-router/authority-and-clients',
  'service-appliance/vendor',
  'desktop/windows',
  'desktop/kept-focus',
  'desktop/trust',
  'practice-ca/headquarters',
  'practice-ca/small-authority',
  'lab/lab-file',
  'lab/undo',
  'csr-command/csr-command',
  'preflight/preflight',
  'delivery/single-file',
];

/** The same app in Firefox, which Playwright drives through the relay (`run/firefox-for-playwright.mjs`). */
export default defineConfig<StoryOptions>({
  ...stories,
  // For pictures Playwright itself puts styles into the page, which the app's policy refuses.
  grepInvert: /no veil lies over/,
  projects: [{ name: 'firefox', testDir: 'specs', testMatch: set.map((name) => `**/${name}.spec.ts`) }],
  outputDir: 'results/firefox-files',
  reporter: [['list'], ['json', { outputFile: 'results/firefox.json' }]],
  workers: 1,
  fullyParallel: false,
  use: {
    ...stories.use,
    browserName: 'firefox',
    channel: 'moz-firefox',
    // Its traces would take pictures, which put a style of Playwright's into the page.
    trace: 'off',
    launchOptions: {
      executablePath: fileURLToPath(new URL('run/firefox-for-playwright.mjs', import.meta.url)),
      // Its own list of downloads would come and take the keyboard away from the page.
      firefoxUserPrefs: { 'browser.download.alwaysOpenPanel': false },
    },
  },
});
