import type { Bytes } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import { isSameData } from '@/base/plain-data';
import type { Certificate } from '@/pki/certificate';
import type { PkiOperations, ReadingWatch } from '@/pki/operations';
import { type Problem, problemOf } from '@/simulation/world/problem';
import { labOf, type World } from '@/simulation/world/world';
import { damaged, decodeKeys, decodeLabFile } from '@/state/lab-file/decode-lab-file';
import { faultOfWorld } from '@/state/lab-file/fault-of-world';
import type { SavedLab, SealedKeys } from '@/state/lab-file/saved-lab';
import { type Readings, renewed } from '@/state/renewed';
import type { KeptBytes } from '@/state/storage';
import { upgrade, worldVersion } from '@/state/upgrades/upgrade';
import { sha256 } from '../../preparation/reading';
import type { GivenFile } from '../../preparation/preparation';
import { readInPages, readPracticeContents, watchPart } from '../read-anew';
import { isListed, isUnread, unreadCertificate, unseal } from './sealed-keys';

/** A lab file that is as sound as the lab itself: certificates read again, contents compared with their digests. */
export interface ReadLab {
  /** Of this app's version, without verdicts. */
  readonly world: World;
  readonly savedAt: number;
  readonly contents: readonly KeptBytes[];
  readonly keys?: SealedKeys;
}

/** What is inside a lab file. */
export interface LabFileSummary {
  readonly name: string;
  /** Lab time when it was saved, milliseconds since 1970. */
  readonly savedAt: number;
  /** The names of all equipment, in the order of the site. */
  readonly equipment: readonly string[];
  readonly certificates: number;
  readonly orders: number;
  readonly files: number;
  /** Keys, requests and certificates of the practice CA. */
  readonly practiceItems: number;
  readonly hasKeys: boolean;
}

/** Reads and checks a lab file; the keys in it stay encrypted. Every refusal names the file. Rejects when given up. */
export async function readLabFile(
  file: GivenFile,
  pki: Pick<PkiOperations, 'readFiles'>,
  watch: ReadingWatch = {},
): Promise<Outcome<ReadLab, Problem>> {
  const saved = await decodeLabFile(file.bytes, watchPart(watch, 0, 0.3));
  const read = saved.ok ? await completed(saved.value, pki, watchPart(watch, 0.3, 1)) : saved;
  return read.ok ? read : refusal({ ...read.problem, values: { ...read.problem.values, file: file.name } });
}

/** What is to be told of a lab before it is opened. */
export function summaryOf({ world, savedAt, keys }: ReadLab): LabFileSummary {
  const count = (name: keyof World) => Object.keys(world[name]).length;
  return {
    name: labOf(world).name,
    savedAt,
    equipment: Object.values(world.equipment).map(({ name }) => name),
    certificates: count('certificates'),
    orders: count('orders'),
    files: count('files'),
    practiceItems: count('practiceKeys') + count('practiceRequests') + count('practiceCertificates'),
    hasKeys: keys !== undefined,
  };
}

/** Decrypts the keys of a lab file. Refuses a wrong password, and keys that are not those that their ids name. */
export async function readKeys(
  sealed: SealedKeys,
  { name, password }: { readonly name: string; readonly password: string },
  pki: Pick<PkiOperations, 'readFiles'>,
): Promise<Outcome<readonly KeptBytes[], Problem>> {
  if (password === '') return refusal(problemOf('password-missing', 'password', { file: name }));
  const plain = await unseal(sealed, password);
  if (plain === undefined) return refusal(problemOf('password-wrong', 'password', { file: name }));
  const keys = decodeKeys(plain);
  if (keys === undefined) return damaged('keys');
  const sound = await Promise.all(keys.map((key) => isNamedRightly(key, pki)));
  return sound.every(Boolean) ? success(keys) : damaged('keys');
}

async function completed(
  saved: SavedLab,
  pki: Pick<PkiOperations, 'readFiles'>,
  watch: ReadingWatch,
): Promise<Outcome<ReadLab, Problem>> {
  const { savedAt, contents, keys } = saved;
  const certificates = await readCertificates(saved, pki, watch);
  if (certificates === undefined) return damaged('certificates');
  const revocationLists = await readRevocationLists(saved, pki);
  if (revocationLists === undefined) return damaged('revocationLists');
  const read = await readPracticeContents(bytesNamed(saved), pki);
  const records = { ...saved.world, certificates, revocationLists, verdicts: {}, sessions: {}, runs: {} };
  const upgraded = upgrade(records, saved.version);
  if (!upgraded.ok) return upgraded;
  // What an earlier version has read may say something else now: its bytes count.
  const world =
    saved.version < worldVersion
      ? renewed(upgraded.value, { certificates, revocationLists, verdicts: {}, ...read })
      : upgraded.value;
  const digests = await Promise.all(contents.map(({ bytes }) => sha256(bytes)));
  const fault = contents.some(({ id }, index) => id !== digests[index])
    ? 'contents'
    : ((await faultOfWorld(world)) ?? faultOfContents(world, read));
  if (fault !== undefined) return damaged(fault);
  return success({ world, savedAt, contents, ...(keys === undefined ? {} : { keys }) });
}

/** The files that the practice CA's lists name. */
function bytesNamed({ world, contents }: SavedLab): readonly Bytes[] {
  const named = { ...world.practiceRequests, ...world.practiceLists };
  return contents.filter(({ id }) => Object.hasOwn(named, id)).map(({ bytes }) => bytes);
}

/**
 * Undefined where one of them is something else. One that cannot be read is kept where it is only listed; in a file of an
 * earlier version, whose reader could, it is for `faultOfWorld` to say whether the lab can do with that.
 */
async function readCertificates(
  { certificates, version, world }: SavedLab,
  pki: Pick<PkiOperations, 'readFiles'>,
  watch: ReadingWatch,
): Promise<World['certificates'] | undefined> {
  const items = await readInPages(certificates, pki, watch);
  const read = certificates.map(async (der, index) => {
    const item = items[index];
    if (item?.kind === 'certificate') return item.certificate;
    return item?.kind === 'unknown' ? unreadCertificate(der) : undefined;
  });
  const kept = (await Promise.all(read)).filter((certificate) => certificate !== undefined);
  const mayBeKept = (own: Certificate) => !isUnread(own) || version < worldVersion || isListed(world, own);
  if (kept.length < read.length || !kept.every(mayBeKept)) return undefined;
  return Object.fromEntries(kept.map((certificate) => [certificate.fingerprint, certificate]));
}

/** Undefined where one of them is no revocation list. */
async function readRevocationLists(
  { revocationLists }: SavedLab,
  pki: Pick<PkiOperations, 'readFiles'>,
): Promise<World['revocationLists'] | undefined> {
  const items = await readInPages(revocationLists, pki);
  const read = items.flatMap((item) => (item?.kind === 'revocation-list' ? [item.revocationList] : []));
  if (read.length !== revocationLists.length) return undefined;
  return Object.fromEntries(read.map((list) => [list.fingerprint, list]));
}

/** A key goes by its public key, a file by its digest; the passwords of orders by the order or its key alone. */
async function isNamedRightly({ id, bytes }: KeptBytes, pki: Pick<PkiOperations, 'readFiles'>) {
  if (/^order-password\/(?:HS-\d+|[0-9a-f]{64})$/.test(id)) return bytes.length <= 100;
  if ((await sha256(bytes)) === id) return true;
  const [item] = await pki.readFiles([bytes], []);
  return item?.kind === 'private-key' && item.keyPair.publicKey.fingerprint === id;
}

type Contents = Pick<Readings, 'practiceRequests' | 'practiceLists'>;

/** The record of a request or revocation list whose bytes are absent or say something else; undefined when none is. */
function faultOfContents(world: World, read: Contents): string | undefined {
  const said: Readonly<Record<string, object | undefined>> = {
    ...read.practiceRequests,
    ...read.practiceLists,
  };
  const records = Object.entries({ ...world.practiceRequests, ...world.practiceLists });
  const wrong = records.find(([id, record]) => {
    const own = Object.hasOwn(said, id) ? said[id] : undefined;
    return own === undefined || !isSameData({ ...record, ...own }, record);
  });
  return wrong?.[0];
}
