import type { Bytes } from '@/base/bytes';
import type { Certificate } from '@/pki/certificate';
import type { PkiOperations, ReadingWatch } from '@/pki/operations';
import { collectVerdicts } from '@/pki/path/collect-verdicts';
import { withDefect } from '@/pki/certificate-defects';
import type { VerdictTable } from '@/pki/path/validation-report';
import type { RevocationList } from '@/pki/revocation-list';
import type { Records, World } from '@/simulation/world/world';
import type { Storage } from '@/state/storage';
import { watchPart } from './lab-file/watch-part';
import { readInPages } from '../preparation/read-in-pages';
import { readPracticeContents } from '../practice-ca/read-practice-contents';

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
  const verdicts = await collectVerdicts(read, pki, {}, lists, watchPart(watch, 0.5, 1));
  const certificates = Object.fromEntries([...read, ...unread].map((own) => [own.fingerprint, own]));
  const kept = verdictsAbout(worlds, unread);
  const practice = await readPractice(worlds, storage, pki);
  await storage.replaceReadings({
    ...{ certificates, revocationLists, verdicts: { ...kept, ...verdicts } },
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

/** A list that cannot be read any more stays as it was. */
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

/** What was known of signatures of certificates that cannot be read any more, and under their keys. */
function verdictsAbout(worlds: readonly World[], unread: readonly Certificate[]): VerdictTable {
  const known = Object.assign({}, ...worlds.map(({ verdicts }) => verdicts)) as VerdictTable;
  const children = new Set(unread.map(({ fingerprint }) => fingerprint));
  return Object.fromEntries(
    Object.entries(known).filter(([key]) => children.has(key.slice(0, key.indexOf(' ')))),
  );
}

type Named = 'certificates' | 'revocationLists' | 'practiceRequests' | 'practiceLists';

/** The records of a collection in all worlds, each once; those that are none are left out. */
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
