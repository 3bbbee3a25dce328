/** Installs the locked packages where they are missing. Only Node's own modules: it runs before anything is there. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectFolder, run } from './run.mjs';

/**
 * Whether every package that this machine needs is installed in its locked version.
 * @param {{ packages: Record<string, any> }} lock - package-lock.json
 * @param {{ packages: Record<string, any> }} installed - what npm noted of the last installation
 */
export function isInstalled(lock, installed) {
  return Object.entries(lock.packages).every(
    ([folder, { version, optional }]) =>
      folder === '' || optional || installed.packages[folder]?.version === version,
  );
}

/** @param {string} path */
function readLock(path) {
  return existsSync(path) ? JSON.parse(readFileSync(path, 'utf8')) : { packages: {} };
}

export async function installPackages() {
  const lock = readLock(join(projectFolder, 'package-lock.json'));
  const installed = readLock(join(projectFolder, 'node_modules', '.package-lock.json'));
  if (isInstalled(lock, installed)) return;
  console.log('Installing the locked packages (once, about a minute)…');
  const { code, output } = await run('npm', ['ci', '--no-fund', '--no-audit', '--loglevel=error']);
  if (code === 0) return;
  console.error(output);
  throw new Error('The packages could not be installed: npm says why above.');
}
