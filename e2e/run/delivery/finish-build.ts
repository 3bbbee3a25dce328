import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';
import { billFile, billOfMaterials, type LockFile } from './bill-of-materials.ts';
import { type BuildFile, filesOf, sha256Of } from './build-files.ts';
import { type HeaderFile, headerFiles } from './header-files.ts';
import { serviceWorkerFile } from './headers.ts';
import { withOfflineFiles } from './offline-files.ts';
import { withDigest, withIntegrity } from './page-in-build.ts';

/** Every file of the build with its SHA-256: `sha256sum -c checksums.txt` checks them. */
export const checksumsFile = 'checksums.txt';

const lockFile = fileURLToPath(new URL('../../../package-lock.json', import.meta.url));

/**
 * Finishes what Vite has written, on the files as they lie there: what the page names is held by digests, the page says
 * the digest of the whole, the service worker knows what to keep, and the build lists its own files.
 */
export function finishBuild(): Plugin {
  let folder = '';
  return {
    name: 'finish-build',
    apply: 'build',
    enforce: 'post',
    configResolved: ({ root, build }) => {
      folder = resolve(root, build.outDir);
    },
    buildStart() {
      this.emitFile({ type: 'chunk', id: 'src/app/offline/service-worker.ts', fileName: serviceWorkerFile });
    },
    writeBundle: { order: 'post', sequential: true, handler: () => finish(folder) },
  };
}

/** The same, of a folder. */
export function finish(folder: string): void {
  rmSync(join(folder, checksumsFile), { force: true });
  const lock = JSON.parse(readFileSync(lockFile, 'utf8')) as LockFile;
  write(folder, [{ path: billFile, text: billOfMaterials(lock) }]);
  write(folder, headerFiles(filesOf(folder).map(({ path }) => path)));
  change(folder, 'index.html', (page, files) => withDigest(withIntegrity(page, files), digestOf(files)));
  change(folder, serviceWorkerFile, withOfflineFiles);
  writeFileSync(join(folder, checksumsFile), checksumsOf(filesOf(folder)));
}

function write(folder: string, files: readonly HeaderFile[]): void {
  for (const { path, text } of files) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Writes a text file of the build anew, with a look at all of its files. */
function change(
  folder: string,
  name: string,
  changed: (text: string, files: readonly BuildFile[]) => string,
): void {
  const files = filesOf(folder);
  const file = files.find(({ path }) => path === name);
  if (file === undefined) throw new Error(`the build has no ${name}`);
  writeFileSync(join(folder, name), changed(file.bytes.toString(), files));
}

/** One line a file, as `sha256sum` writes them. */
function checksumsOf(files: readonly BuildFile[]): string {
  return files.map(({ path, bytes }) => `${sha256Of(bytes)}  ${path}\n`).join('');
}

/** The SHA-256 of the lines of all files that do not hold it themselves: the page does, and so the service worker does. */
export function digestOf(files: readonly BuildFile[]): string {
  const others = files.filter(({ path }) => ![...holdsDigest, checksumsFile].includes(path));
  return sha256Of(checksumsOf(others));
}

const holdsDigest = ['index.html', serviceWorkerFile];
