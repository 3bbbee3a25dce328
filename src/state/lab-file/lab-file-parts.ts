/*
 * A lab file may hold thousands of records, and checking them all at once would keep the page from answering. So its
 * schema checks it in parts: each is a lab file by itself with one page of one list or collection, and all but the
 * first, which holds what is short, have nothing else in them.
 */
import { pagesOf } from '@/base/pages';
import type { SavedLab, SavedWorld } from './saved-lab';

type Fields = Readonly<Record<string, unknown>>;

/** Makes a part when its turn has come. */
type PartOf = () => unknown;

/** Entries of a list or collection that are checked at once. */
const pageLength = 200;

/** The parts of what claims to be a lab file. */
export function partsOf(value: unknown): readonly PartOf[] {
  if (!isFields(value) || !isFields(value['world'])) return [() => value];
  const { world, ...lists } = value;
  const [longLists, longCollections] = [longIn(lists), longIn(world)];
  const short = { ...lists, ...emptied(longLists), world: { ...world, ...emptied(longCollections) } };
  const nothing = nothingOf(short);
  return [
    () => short,
    ...pages(longLists).map((pageOf) => () => ({ ...nothing, ...pageOf() })),
    ...pages(longCollections).map((pageOf) => () => ({
      ...nothing,
      world: { ...nothing.world, ...pageOf() },
    })),
  ];
}

/** The lab whose parts these are; undefined without any. */
export function joined(parts: readonly SavedLab[]): SavedLab | undefined {
  const [first] = parts;
  if (first === undefined) return undefined;
  const names = Object.keys(first.world) as (keyof SavedWorld)[];
  const collections = names.map((name) => [name, merged(parts.map(({ world }) => world[name]))] as const);
  return {
    ...first,
    world: Object.fromEntries(collections) as unknown as SavedWorld,
    certificates: parts.flatMap(({ certificates }) => certificates),
    revocationLists: parts.flatMap(({ revocationLists }) => revocationLists),
    contents: parts.flatMap(({ contents }) => contents),
  };
}

function merged(records: readonly Fields[]): Fields {
  return Object.assign({}, ...records) as Fields;
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

function pages(fields: Fields): readonly (() => Fields)[] {
  return Object.entries(fields).flatMap(([name, value]) =>
    pagesOfField(value).map((pageOf) => () => ({ [name]: pageOf() })),
  );
}

function pagesOfField(value: unknown): readonly PartOf[] {
  if (Array.isArray(value)) return pagesOf<unknown>(value, pageLength).map((page) => () => page);
  const records = value as Fields;
  return pagesOf(Object.keys(records), pageLength).map(
    (ids) => () => Object.fromEntries(ids.map((id) => [id, records[id]])),
  );
}
