import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A file of a build. */
export interface BuildFile {
  /** Below the build's folder, with slashes. */
  readonly path: string;
  readonly bytes: Buffer;
}

/** All files of a folder, in the order of their paths. */
export function filesOf(folder: string): readonly BuildFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name))
    .sort()
    .map((file) => ({
      path: file
        .slice(folder.length + 1)
        .split(sep)
        .join('/'),
      bytes: readFileSync(file),
    }));
}

/** As browsers take it in `integrity`. */
export function integrityOf(bytes: Buffer): string {
  return `sha384-${createHash('sha384').update(bytes).digest('base64')}`;
}

/** In hexadecimal, as `sha256sum` prints it. */
export function sha256Of(bytes: Buffer | string): string {
  return createHash('sha256').update(bytes).digest('hex');
}
