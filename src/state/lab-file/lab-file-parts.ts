/*
 * A lab file may hold thousands of records, and checking them all at once would keep the page from answering. So its
 * schema checks it in parts: each is a lab file by itself with one page of one list or collection, and all but the
 * first, which holds what is short, have nothing else in them.
 */
import { pagesOf } from '@/base/pages';
import type { SavedLab, SavedWorld } from './saved-lab';

type Fields = Readonly<Record<string, unknown>>;

/** Entries of a list or collection that are checked at once. */
const pageLength = 200;

/** The parts of what claims to be a lab file. */
export function partsOf(value: unknown): readonly unknown[] {
  if (!isFields(value) || !isFields(value['world'])) return [value];
  const { world, ...lists } = value;
  const [longLists, longCollections] = [longIn(lists), longIn(world)];
  const short = { ...lists, ...emptied(longLists), world: { ...world, ...emptied(longCollections) } };
  const nothing = nothingOf(short);
  return [
    short,
    ...pages(longLists).map((page) => ({ ...nothing, ...page })),
    ...pages(longCollections).map((page) => ({ ...nothing, world: { ...nothing.world, ...page } })),
  ];
}

/** A lab with the entries of a further part. */
export function withPart(lab: SavedLab, part: SavedLab): SavedLab {
  const added = Object.entries(part.world).filter(([, records]) => Object.keys(records).length > 0);
  const collections = added.map(([name, records]) => {
    return [name, { ...lab.world[name as keyof SavedWorld], ...records }] as const;
  });
  return {
    ...lab,
    world: { ...lab.world, ...(Object.fromEntries(collections) as Partial<SavedWorld>) },
    certificates: [...lab.certificates, ...part.certificates],
    revocationLists: [...lab.revocationLists, ...part.revocationLists],
    contents: [...lab.contents, ...part.contents],
  };
}

function isFields(value: unknown): value is Fields {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function longIn(fields: Fields): Fields {
  const long = Object.entries(fields).filter(
    ([, value]) => typeof value === 'object' && value !== null && Object.keys(value).length > pageLength,
  );
  return Object.fromEntries(long);
}

function emptied(fields: Fields): Fields {
  return Object.fromEntries(
    Object.entries(fields).map(([name, value]) => [name, Array.isArray(value) ? [] : {}]),
  );
}

/** What a part has besides its page: the lab's own record, without which there is no world. */
function nothingOf({ keys: _keys, world, ...rest }: Fields & { readonly world: Fields }) {
  const lists = Object.fromEntries(Object.entries(rest).filter(([, value]) => Array.isArray(value)));
  return { ...rest, ...emptied(lists), world: { ...emptied(world), lab: world['lab'] } };
}

function pages(fields: Fields): readonly Fields[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    pagesOfField(value).map((page) => ({ [name]: page })),
  );
}

function pagesOfField(value: unknown): readonly unknown[] {
  if (Array.isArray(value)) return pagesOf<unknown>(value, pageLength);
  return pagesOf(Object.entries(value as Fields), pageLength).map((page) => Object.fromEntries(page));
}
