import type { Bytes } from '@/base/bytes';
import type { PkiOperations } from '@/pki/operations';
import { listContentOf, requestContentOf } from '@/simulation/practice-ca/content-of';
import type { Readings } from '@/state/renewed';
import { readInPages } from '../preparation/read-in-pages';

/** What requests and revocation lists of the practice CA say, by their fingerprints; other files are passed over. */
export async function readPracticeContents(
  files: readonly Bytes[],
  pki: Pick<PkiOperations, 'readFiles'>,
): Promise<Pick<Readings, 'practiceRequests' | 'practiceLists'>> {
  const items = await readInPages(files, pki);
  const requests = items.flatMap((item) => (item?.kind === 'request' ? [item.request] : []));
  const lists = items.flatMap((item) => (item?.kind === 'revocation-list' ? [item.revocationList] : []));
  return {
    practiceRequests: Object.fromEntries(requests.map((own) => [own.fingerprint, requestContentOf(own)])),
    practiceLists: Object.fromEntries(lists.map((own) => [own.fingerprint, listContentOf(own)])),
  };
}
