import type { GivenFile } from '@/actions/preparation';
import type { Item } from '@/pki/item';
import { itemWords } from '../item-words';

/** What a file is instead of a request; undefined when it holds one, and while it is being read. */
export function foundInsteadOfRequest(
  file: GivenFile | undefined,
  items: readonly Item[] | undefined,
): string | undefined {
  if (file === undefined || items === undefined || items.some(({ kind }) => kind === 'request'))
    return undefined;
  const found = items.map(itemWords).join('; ');
  if (items.every(({ kind }) => kind === 'unknown')) return found;
  return `There is no certificate request in it. Found: ${found}`;
}
