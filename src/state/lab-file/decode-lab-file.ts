import { fromUtf8 } from '@/base/bytes';
import { type Outcome, refusal, success } from '@/base/outcome';
import { pagesOf } from '@/base/plain-data';
import type { ReadingWatch } from '@/pki/operations';
import { type Problem, problemOf } from '@/simulation/world/problem';
import type { KeptBytes } from '../storage';
import { createTurns } from '../turns';
import { worldVersion } from '../upgrades/upgrade';
import { headSchema, keysSchema, labFileSchema } from './lab-file-schema';
import { iterationBounds, labFileFormat, largestLabFile, type SavedLab, type SavedWorld } from './saved-lab';

/**
 * What a lab file holds, checked field by field: nothing more and nothing else than the format has. Whether its parts
 * fit each other is `faultOfWorld`’s business. Refuses foreign, newer, damaged and too large files. Lets other work
 * through in between. Rejects when given up.
 */
export async function decodeLabFile(
  file: Uint8Array,
  watch: ReadingWatch = {},
): Promise<Outcome<SavedLab, Problem>> {
  if (file.length > largestLabFile) return refusal(problemOf('lab-file-too-large', 'file'));
  const nextTurn = createTurns();
  const text = textOf(file);
  await nextTurn();
  const value = text === undefined ? undefined : parse(text);
  await nextTurn();
  const head = headSchema.safeParse(value);
  if (head.success && head.data.format === labFileFormat)
    return decodeVersion(head.data.version, value, watch);
  return isCutOff(file) ? damaged() : refusal(problemOf('lab-file-foreign', 'file'));
}

async function decodeVersion(
  version: number,
  value: unknown,
  { signal, onProgress }: ReadingWatch,
): Promise<Outcome<SavedLab, Problem>> {
  if (version > worldVersion) return refusal(problemOf('lab-newer', 'file', { version: String(version) }));
  const schema = labFileSchema(version);
  if (schema === undefined) return damaged();
  const nextTurn = createTurns();
  await nextTurn();
  const [parts, decoded] = [partsOf(value), [] as SavedLab[]];
  for (const partOf of parts) {
    await nextTurn();
    signal?.throwIfAborted();
    const part = decodePart(partOf(), schema);
    if (!part.ok) return part;
    decoded.push(part.value);
    onProgress?.(decoded.length / parts.length);
  }
  const lab = joined(decoded);
  return lab !== undefined && hasBounds(lab) ? success(lab) : damaged('keys');
}

function decodePart(
  part: unknown,
  schema: NonNullable<ReturnType<typeof labFileSchema>>,
): Outcome<SavedLab, Problem> {
  if (!hasOwnNames(part)) return damaged();
  const saved = schema.safeParse(part);
  return saved.success ? success(saved.data) : damaged(saved.error.issues[0]?.path.slice(0, 3).join(' › '));
}

/** The keys of a lab file after decryption; undefined where it holds something else. */
export function decodeKeys(bytes: Uint8Array): readonly KeptBytes[] | undefined {
  const text = textOf(bytes);
  const value = text === undefined ? undefined : parse(text);
  const keys = hasOwnNames(value) ? keysSchema.safeParse(value) : undefined;
  return keys?.data;
}

/** The refusal of a file that breaks its own format; `where` names the place. */
export function damaged(where = 'its content'): Outcome<never, Problem> {
  return refusal(problemOf('lab-file-damaged', 'file', { where }));
}

function hasBounds({ keys }: SavedLab): boolean {
  if (keys === undefined) return true;
  const { iterations, salt, iv } = keys;
  const { least, most } = iterationBounds;
  return iterations >= least && iterations <= most && salt.length === 16 && iv.length === 12;
}

/** Undefined for anything but UTF-8. */
function textOf(bytes: Uint8Array): string | undefined {
  try {
    return fromUtf8(bytes);
  } catch {
    return undefined;
  }
}

/** Undefined for anything but JSON. */
function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}

/** The deepest nesting that a lab file has. */
const deepest = 20;

/** Whether no field is named like a member of every object (`__proto__`, `constructor`). */
function hasOwnNames(value: unknown, depth = 0): boolean {
  if (typeof value !== 'object' || value === null) return true;
  if (depth > deepest) return false;
  if (Array.isArray(value)) return value.every((item) => hasOwnNames(item, depth + 1));
  return Object.entries(value).every(
    ([name, field]) => !(name in Object.prototype) && hasOwnNames(field, depth + 1),
  );
}

/** Whether the file begins as a lab file does. */
function isCutOff(file: Uint8Array): boolean {
  const start = new TextDecoder().decode(file.subarray(0, 100));
  return start.startsWith(`{"format":"${labFileFormat}"`);
}

/*
 * A lab file may hold thousands of records, and checking them all at once would keep the page from answering. So its
 * schema checks it in parts: each is a lab file by itself with one page of one list or collection, and all but the
 * first, which holds what is short, have nothing else in them.
 */

type Fields = Readonly<Record<string, unknown>>;

/** Makes a part when it is needed. */
type PartOf = () => unknown;

/** Entries of a list or collection that are checked at once. */
const pageLength = 200;

/** The parts of what claims to be a lab file. */
function partsOf(value: unknown): readonly PartOf[] {
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
function joined(parts: readonly SavedLab[]): SavedLab | undefined {
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

/** What every part has besides its page: the lab's own record, which a world must have. */
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
