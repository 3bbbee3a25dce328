/** Finds a Chromium for the tests, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, posix, win32 } from 'node:path';
import { run } from './run.mjs';

const linuxNames = [
  'chromium',
  'chromium-browser',
  'google-chrome',
  'google-chrome-stable',
  'microsoft-edge',
];
const macApplications = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
const windowsPrograms = [
  'Chromium\\Application\\chrome.exe',
  'Google\\Chrome\\Application\\chrome.exe',
  'Microsoft\\Edge\\Application\\msedge.exe',
];

const waysOut =
  'No Chromium was found and none could be fetched: set CHROME_PATH to a Chromium, Chrome or Edge, ' +
  'or run "npx playwright install chromium", or on Debian "apt-get install chromium".';

/**
 * Every place where a Chromium, Chrome or Edge usually lies, best first.
 * @param {{ platform: string, environment: Record<string, string | undefined>, home: string }} machine
 * @returns {string[]}
 */
export function usualPlaces({ platform, environment, home }) {
  if (platform === 'win32') return windowsPlaces(environment);
  if (platform === 'darwin') return macPlaces(home);
  const folders = (environment.PATH ?? '').split(delimiter).filter(Boolean);
  return linuxNames.flatMap((name) => folders.map((folder) => posix.join(folder, name)));
}

/** @param {Record<string, string | undefined>} environment */
function windowsPlaces({ LOCALAPPDATA, PROGRAMFILES, 'PROGRAMFILES(X86)': programFiles32 }) {
  const folders = [PROGRAMFILES, programFiles32, LOCALAPPDATA].filter((folder) => folder !== undefined);
  return windowsPrograms.flatMap((program) => folders.map((folder) => win32.join(folder, program)));
}

/** @param {string} home */
function macPlaces(home) {
  const folders = ['/Applications', posix.join(home, 'Applications')];
  return macApplications.flatMap((name) =>
    folders.map((folder) => posix.join(folder, `${name}.app`, 'Contents', 'MacOS', name)),
  );
}

/**
 * The browser that CHROME_PATH names, else the first that works of the usual places and Playwright's own.
 * @param {{ platform: string, environment: Record<string, string | undefined>, home: string }} machine
 * @param {string} playwrightsOwn
 * @param {(path: string) => boolean} works
 * @returns {string | undefined}
 */
export function findBrowser(machine, playwrightsOwn, works) {
  const chosen = machine.environment.CHROME_PATH;
  if (chosen === undefined || chosen === '') return [...usualPlaces(machine), playwrightsOwn].find(works);
  if (works(chosen)) return chosen;
  throw new Error(`CHROME_PATH names ${chosen}, which is not a browser that starts.`);
}

/**
 * Some systems ship a `chromium` that only tells how to install one: it has to start. Windows programs print nothing.
 * @param {string} path
 */
function starts(path) {
  if (!existsSync(path)) return false;
  return process.platform === 'win32' || spawnSync(path, ['--version'], { timeout: 20_000 }).status === 0;
}

async function find() {
  const { chromium } = await import('@playwright/test');
  const machine = { platform: process.platform, environment: process.env, home: homedir() };
  return findBrowser(machine, chromium.executablePath(), starts);
}

async function fetchFromPlaywright() {
  console.log("No Chromium here: fetching Playwright's…");
  await run('@playwright/test playwright', ['install', 'chromium']);
}

function fetchFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log("Playwright's could not be fetched or does not start: installing Debian's…");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-qq', '--no-install-recommends', 'chromium'], options);
}

/**
 * The path of a Chromium that starts; fetches one when there is none.
 * @returns {Promise<string>}
 */
export async function browserPath() {
  for (const fetchBrowser of [() => undefined, fetchFromPlaywright, fetchFromDebian]) {
    await fetchBrowser();
    const path = await find();
    if (path !== undefined) return path;
  }
  throw new Error(waysOut);
}

/**
 * The Chromium without windows, settings and profiles that Playwright drives of itself: stories take half the time in
 * it. Undefined where there is none, and where CHROME_PATH names the browser to be tried.
 * @param {{ environment: Record<string, string | undefined> }} machine
 * @param {(path: string) => boolean} works
 * @returns {string | undefined}
 */
export function headlessShell({ environment: { CHROME_PATH = '', PATH = '' } }, works = starts) {
  if (CHROME_PATH !== '') return undefined;
  const folders = PATH.split(delimiter).filter(Boolean);
  return folders.map((folder) => posix.join(folder, 'chromium-headless-shell')).find(works);
}
