import type { Bytes } from '@/base/bytes';
import { isSameData } from '@/base/same-data';
import type { Item } from '../item';
import type { PkiOperations } from '../operations';

/** What was found in files, and with which passwords. */
interface Reading {
  readonly files: readonly Bytes[];
  readonly passwords: readonly string[];
  readonly items: readonly Item[];
}

/**
 * A reader of files that derives keys once: files that were opened with the same passwords before, as when they are
 * recognised, planned with and then installed, are answered from memory. Octets count as the same while they are the
 * same object, and what was found is forgotten with them.
 */
export function rememberFiles(read: PkiOperations['readFiles']): PkiOperations['readFiles'] {
  const readings = new WeakMap<Bytes, Reading>();
  return async (files, passwords, watch) => {
    const [first] = files;
    if (first === undefined || passwords.length === 0) return read(files, passwords, watch);
    const known = readings.get(first);
    if (known !== undefined && isSameReading(known, files, passwords)) return known.items;
    const items = await read(files, passwords, watch);
    readings.set(first, { files, passwords, items });
    return items;
  };
}

function isSameReading(known: Reading, files: readonly Bytes[], passwords: readonly string[]): boolean {
  return (
    isSameData(known.passwords, passwords) &&
    known.files.length === files.length &&
    known.files.every((bytes, index) => bytes === files[index])
  );
}
