import type { Bytes } from '@/base/bytes';
import { pagesOf } from '@/base/pages';
import type { Item } from '@/pki/item';
import type { PkiOperations, ReadingWatch } from '@/pki/operations';

/** Files that are handed to the worker and back at once: what crosses is copied while nothing else can be done. */
const pageLength = 200;

/** What each of many files is, if it is one thing; in their order. Rejects when given up. */
export async function readInPages(
  files: readonly Bytes[],
  pki: Pick<PkiOperations, 'readFiles'>,
  { signal, onProgress }: ReadingWatch = {},
): Promise<readonly (Item | undefined)[]> {
  const found: (Item | undefined)[] = [];
  for (const page of pagesOf(files, pageLength)) {
    signal?.throwIfAborted();
    const items = await pki.readFiles(page, []);
    found.push(...page.map((_, index) => onlyOne(items.filter(({ origin }) => origin.file === index))));
    onProgress?.(found.length / files.length);
  }
  return found;
}

function onlyOne([item, ...others]: readonly Item[]): Item | undefined {
  return others.length === 0 ? item : undefined;
}
