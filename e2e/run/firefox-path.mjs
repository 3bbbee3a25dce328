/** Finds a Firefox for the stories that run in it, or gets one. */
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, posix } from 'node:path';

const names = ['firefox-esr', 'firefox'];
const macPath = '/Applications/Firefox.app/Contents/MacOS/firefox';
const windowsPath = 'C:\\Program Files\\Mozilla Firefox\\firefox.exe';

const waysOut =
  'No Firefox was found: set FIREFOX_PATH to one, or on Debian run "apt-get install firefox-esr" as root.';

/**
 * Every place where a Firefox usually lies, best first.
 * @param {{ environment: Record<string, string | undefined> }} machine
 * @returns {string[]}
 */
export function usualFirefoxes({ environment: { PATH = '' } }) {
  const folders = PATH.split(delimiter).filter(Boolean);
  return [
    ...names.flatMap((name) => folders.map((folder) => posix.join(folder, name))),
    macPath,
    windowsPath,
  ];
}

/**
 * The Firefox that FIREFOX_PATH names, else the first one that is there; undefined where there is none.
 * @param {{ environment: Record<string, string | undefined> }} machine
 * @param {(path: string) => boolean} isThere
 * @returns {string | undefined}
 */
export function findFirefox(machine, isThere = existsSync) {
  const chosen = machine.environment.FIREFOX_PATH ?? '';
  if (chosen === '') return usualFirefoxes(machine).find(isThere);
  if (isThere(chosen)) return chosen;
  throw new Error(`FIREFOX_PATH names ${chosen}, which is not there.`);
}

function fetchFromDebian() {
  if (process.getuid?.() !== 0 || !existsSync('/etc/debian_version')) return;
  console.log("No Firefox here: installing Debian's…");
  const options = { env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' } };
  spawnSync('apt-get', ['update', '-qq'], options);
  spawnSync('apt-get', ['install', '-qq', '--no-install-recommends', 'firefox-esr'], options);
}

/**
 * The path of a Firefox; fetches one where that can be done.
 * @returns {string}
 */
export function firefoxPath() {
  for (const fetchBrowser of [() => undefined, fetchFromDebian]) {
    fetchBrowser();
    const path = findFirefox({ environment: process.env });
    if (path !== undefined) return path;
  }
  throw new Error(waysOut);
}
