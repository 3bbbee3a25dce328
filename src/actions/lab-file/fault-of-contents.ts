import { isSameData } from '@/base/same-data';
import type { Item } from '@/pki/item';
import type { PkiOperations } from '@/pki/operations';
import { listContentOf, requestContentOf } from '@/simulation/practice-ca/content-of';
import type { World } from '@/simulation/world';
import type { KeptBytes } from '@/state/storage';

/** The record of a request or revocation list whose bytes are absent or say something else; undefined when none is. */
export async function faultOfContents(
  world: World,
  contents: readonly KeptBytes[],
  pki: Pick<PkiOperations, 'readFiles'>,
): Promise<string | undefined> {
  const bytesById = new Map(contents.map(({ id, bytes }) => [id, bytes]));
  const records = Object.entries({ ...world.practiceRequests, ...world.practiceLists });
  const nothing = new Uint8Array();
  const items = await pki.readFiles(
    records.map(([id]) => bytesById.get(id) ?? nothing),
    [],
  );
  const wrong = records.find(([, record], index) => {
    const said = contentOf(items.find(({ origin }) => origin.file === index));
    return said === undefined || !isSameData({ ...record, ...said }, record);
  });
  return wrong?.[0];
}

function contentOf(item: Item | undefined) {
  if (item?.kind === 'request') return requestContentOf(item.request);
  return item?.kind === 'revocation-list' ? listContentOf(item.revocationList) : undefined;
}
