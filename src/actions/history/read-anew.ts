import type { Bytes } from '@/base/bytes';
import { pagesOf } from '@/base/plain-data';
import { type Certificate, withDefect } from '@/pki/certificate';
import type { Item } from '@/pki/item';
import type { PkiOperations, ReadingWatch } from '@/pki/operations';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { RevocationList } from '@/pki/revocation-list';
import { listContentOf, requestContentOf } from '@/simulation/practice-ca/items';
import type { Records, World } from '@/simulation/world/world';
import type { Readings } from '@/state/renewed';
import type { Storage } from '@/state/storage';
import { createTurns } from '@/state/turns';

type Pki = Pick<PkiOperations, 'readFiles' | 'verifySignatures'>;

/**
 * Reads all certificates, lists and requests of a lab that an older version of the app has saved from their bytes, and
 * verifies every signature again: what is judged then is what this version reads. A certificate that it cannot read stays
 * as it was, with a defect that fails every path. Rejects when that cannot be done; the lab is then as it was.
 */
export async function readAnew(
  storage: Pick<Storage, 'readOutdated' | 'replaceReadings' | 'readContent'>,
  pki: Pki,
  watch: ReadingWatch = {},
): Promise<void> {
  const worlds = await storage.readOutdated();
  if (worlds === undefined) return;
  const { read, unread } = await readCertificates(worlds, pki, watchPart(watch, 0, 0.5));
  const revocationLists = await readLists(worlds, pki);
  const lists = Object.values(revocationLists);
  const collecting = { ...watchPart(watch, 0.5, 1), rest: createTurns() };
  const verdicts = await collectVerdicts(read, pki, {}, lists, collecting);
  const certificates = Object.fromEntries([...read, ...unread].map((own) => [own.fingerprint, own]));
  const kept = verdictsAbout(worlds, unread);
  const practice = await readPractice(worlds, storage, pki);
  await storage.replaceReadings({
    certificates,
    revocationLists,
    verdicts: { ...kept, ...verdicts },
    ...practice,
  });
}

async function readCertificates(worlds: readonly World[], pki: Pki, watch: ReadingWatch) {
  const records = recordsIn(worlds, 'certificates');
  const items = await readInPages(records.map(bytesOf), pki, watch);
  const read: Certificate[] = [];
  const unread: Certificate[] = [];
  for (const [index, record] of records.entries()) {
    const item = items[index];
    if (item?.kind === 'certificate' && item.certificate.fingerprint === record.fingerprint)
      read.push(item.certificate);
    else unread.push(withDefect(record, 'no-longer-readable'));
  }
  return { read, unread };
}

/** A list that this version cannot read stays as it was. */
async function readLists(
  worlds: readonly World[],
  pki: Pki,
): Promise<Readonly<Record<string, RevocationList>>> {
  const items = await readInPages(recordsIn(worlds, 'revocationLists').map(bytesOf), pki);
  return Object.fromEntries(
    items.flatMap((item) =>
      item?.kind === 'revocation-list' ? [[item.revocationList.fingerprint, item.revocationList]] : [],
    ),
  );
}

async function readPractice(worlds: readonly World[], storage: Pick<Storage, 'readContent'>, pki: Pki) {
  const named = [...recordsIn(worlds, 'practiceRequests'), ...recordsIn(worlds, 'practiceLists')];
  const files = await Promise.all(named.map(({ fingerprint }) => storage.readContent(fingerprint)));
  return readPracticeContents(
    files.filter((file) => file !== undefined),
    pki,
  );
}

/** The old verdicts for certificates that this version cannot read, and for signatures under their keys. */
function verdictsAbout(worlds: readonly World[], unread: readonly Certificate[]): VerdictTable {
  const known = Object.assign({}, ...worlds.map(({ verdicts }) => verdicts)) as VerdictTable;
  const children = new Set(unread.map(({ fingerprint }) => fingerprint));
  return Object.fromEntries(
    Object.entries(known).filter(([key]) => children.has(key.slice(0, key.indexOf(' ')))),
  );
}

type Named = 'certificates' | 'revocationLists' | 'practiceRequests' | 'practiceLists';

/** The records of a collection in all worlds, each once, without damaged ones. */
function recordsIn<Name extends Named>(worlds: readonly World[], name: Name): readonly Records[Name][] {
  const all: unknown = Object.assign({}, ...worlds.map((world) => world[name]).reverse());
  return Object.values(all as Readonly<Record<string, Records[Name] | null>>).filter(
    (record) => record !== null,
  );
}

/** A damaged record may have none. */
function bytesOf({ der }: { readonly der: unknown }): Bytes {
  return der instanceof Uint8Array ? Uint8Array.from(der) : new Uint8Array();
}

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

/** What follows one part of some work, from one portion of the whole, 0 to 1, to another. */
export function watchPart({ signal, onProgress }: ReadingWatch, from: number, to: number): ReadingWatch {
  return {
    ...(signal && { signal }),
    onProgress: (done) => onProgress?.(from + done * (to - from)),
  };
}
