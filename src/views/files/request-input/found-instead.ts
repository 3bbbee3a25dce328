import type { GivenFile } from '@/actions/preparation/preparation';
import { isLocked, type Item } from '@/pki/item';
import { showsPrivateKey } from '@/pki/pem';
import { itemWords } from '../../words/item-words';

const thatWasAKey =
  'That was your private key. Send it to nobody; make a new one, and a new request with it. Only the request goes to a vendor.';

/**
 * What is wrong with a file that should be a request: it gives a private key away, or is something else.
 * Undefined when it holds a request and nothing secret, and while it is being read.
 */
export function foundInsteadOfRequest(
  file: GivenFile | undefined,
  items: readonly Item[] | undefined,
): string | undefined {
  if (file === undefined) return undefined;
  if (givesKeyAway(file, items ?? [])) return thatWasAKey;
  if (items === undefined || items.some(({ kind }) => kind === 'request')) return undefined;
  const found = items.map(itemWords).join('; ');
  if (items.every(({ kind }) => kind === 'unknown')) return found;
  return `There is no certificate request in it. Found: ${found}`;
}

/** Readable or not, under a password or not: a key that was shown to somebody is not secret any more. */
function givesKeyAway({ bytes }: GivenFile, items: readonly Item[]): boolean {
  return (
    items.some(
      (item) => item.kind === 'private-key' || item.origin.container === 'pkcs12' || isSealed(item),
    ) || showsPrivateKey(lettersOf(bytes))
  );
}

/** What lies under a password beside certificates is a key: in DER it has no marker. */
function isSealed(item: Item): boolean {
  return isLocked(item) || (item.kind === 'unknown' && item.reason === 'cipher-unsupported');
}

/** The beginning of a file, one letter an octet; the empty octets of UTF-16 are left out. */
function lettersOf(bytes: Uint8Array): string {
  return new TextDecoder('latin1').decode(bytes.subarray(0, longestLook)).replaceAll('\0', '');
}

/** Octets of a file that are looked at for a key's marker. */
const longestLook = 200_000;
