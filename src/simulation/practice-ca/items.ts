import type { CertificateRequest } from '@/pki/certificate';
import type { RevocationEntry } from '@/pki/operations';
import type { PublicKey } from '@/pki/public-key';
import { entriesIn, type RevocationList, type RevokedCertificate } from '@/pki/revocation-list';
import { decided, type Decision, type NoFacts, refused } from '../world/decision';
import {
  type KeyFacts,
  type ListContent,
  type PracticeListName,
  practiceLists,
  type RequestContent,
} from '../world/practice-records';
import { type Collection, withoutRecords, type World } from '../world/world';

/** A free name in a list: `name (2)` where it is taken. Case does not count. */
export function freeItemName(
  records: Readonly<Record<string, { readonly name: string }>>,
  wished: string,
): string {
  const taken = new Set(Object.values(records).map(({ name }) => name.toLowerCase()));
  const stem = wished.trim().slice(0, longestItemName) || 'Unnamed';
  let candidate = stem;
  for (let number = 2; taken.has(candidate.toLowerCase()); number += 1)
    candidate = `${stem} (${String(number)})`;
  return candidate;
}

/** Characters. */
const longestItemName = 120;

/** What lists say of a key. */
export function keyFactsOf({ algorithm, bits, curve, fingerprint }: PublicKey): KeyFacts {
  return { algorithm, bits, fingerprint, ...(curve === undefined ? {} : { curve }) };
}

/** What the list of requests says of a request. */
export function requestContentOf(request: CertificateRequest): RequestContent {
  const { subject, subjectAlternativeNames, requestedExtensions, signature, publicKey } = request;
  return { key: keyFactsOf(publicKey), subject, subjectAlternativeNames, requestedExtensions, signature };
}

/** What the list of revocation lists says of a list. */
export function listContentOf({
  issuer,
  number,
  thisUpdate,
  nextUpdate,
  revoked,
}: RevocationList): ListContent {
  return {
    issuer,
    thisUpdate,
    revoked: entriesIn(revoked).flatMap(entryOf),
    ...(number === undefined ? {} : { number: BigInt(`0x${number}`).toString() }),
    ...(nextUpdate === undefined ? {} : { nextUpdate }),
  };
}

/** An entry that takes another back (`removeFromCRL`, in a delta list) is left out. */
function entryOf({ serialNumber, revokedAt, reason }: RevokedCertificate): RevocationEntry[] {
  if (reason === 'remove') return [];
  return [{ serialNumber, revokedAt, ...(reason === undefined ? {} : { reason }) }];
}

/** Give an item of a list another internal name. */
interface RenamePracticeItem {
  readonly type: 'rename-practice-item';
  readonly list: PracticeListName;
  readonly item: string;
  readonly name: string;
}

/** Take items out of a list. */
interface DeletePracticeItems {
  readonly type: 'delete-practice-items';
  readonly list: PracticeListName;
  readonly items: readonly string[];
}

/** What every item of the lists has. */
type Named = Readonly<{ name: string }>;

/** Refuses an empty name, and one that another item of the list has. */
export const renamePracticeItem: Decision<RenamePracticeItem, NoFacts> = (
  world,
  { list, item, name: typed },
) => {
  const name = typed.trim();
  if (name === '') return refused('name-required', 'name');
  if (name.length > longestItemName)
    return refused('item-name-too-long', 'name', { longest: String(longestItemName) });
  const items = itemsOf(world, list);
  const { [item]: before, ...others } = items;
  if (before === undefined) throw new Error(`no item ${item} in ${list}`);
  const isTaken = Object.values(others).some((other) => other.name.toLowerCase() === name.toLowerCase());
  if (isTaken) return refused('name-taken', 'name', { name });
  const renamed = { ...world, [practiceLists[list]]: { ...items, [item]: { ...before, name } } };
  return decided(renamed, 'practice-item-renamed', { from: before.name, to: name });
};

/** Only the list's entry goes: a key that a server uses and an installed certificate stay. */
export const deletePracticeItems: Decision<DeletePracticeItems, NoFacts> = (world, { list, items }) => {
  const [first = ''] = items;
  const name = itemsOf(world, list)[first]?.name ?? '';
  const without = withoutRecords(world, practiceLists[list], items);
  return decided(without, 'practice-items-deleted', { name, count: String(items.length) });
};

/** The items of a list by id. */
export function itemsOf(world: World, list: PracticeListName): Collection<Named> {
  return world[practiceLists[list]];
}
