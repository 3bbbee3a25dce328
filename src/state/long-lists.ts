/*
 * The browser copies a row of the database in one go, and the page waits meanwhile. What may hold a whole lab (the facts
 * of an entry, what a step changed, a checkpoint) is therefore cut: its long lists lie in rows of a page each.
 */

import { pagesOf } from '@/base/plain-data';

/** Where a list, or a record with many fields, was cut out, and how many pages it has. */
export interface Cut {
  readonly path: readonly string[];
  readonly pages: number;
}

/** A value without its long lists. */
interface Short<Value> {
  /** Has empty lists and records in the places of the long ones. */
  readonly value: Value;
  /** In the order of the pages. */
  readonly cuts: readonly Cut[];
}

/** The same with the pages that were cut out. */
interface InPages<Value> extends Short<Value> {
  readonly pages: readonly unknown[];
}

/** How many entries of a list are copied at once. */
const pageLength = 100;

/** How deep in a value long lists are looked for: single records are short. */
const deepest = 3;

/** Cuts every long list out of plain data. */
export function inPages<Value>(whole: Value): InPages<Value> {
  const [cuts, pages]: [Cut[], unknown[]] = [[], []];
  const shortened = (value: unknown, path: readonly string[]): unknown => {
    if (!isGroup(value) || path.length > deepest) return value;
    const entries = Object.entries(value);
    if (entries.length <= pageLength) {
      const short = entries.map(([name, field]) => [name, shortened(field, [...path, name])] as const);
      const isSame = short.every(([, field], place) => field === entries[place]?.[1]);
      return isSame ? value : ofKind(value, short);
    }
    const own = pagesOf(entries, pageLength).map((page) => ofKind(value, page));
    cuts.push({ path, pages: own.length });
    pages.push(...own);
    return ofKind(value, []);
  };
  return { value: shortened(whole, []) as Value, cuts, pages };
}

/** The whole value again. `pages`: those of all cuts, in order. */
export function fromPages<Value>({ value, cuts }: Short<Value>, pages: readonly unknown[]): Value {
  let [whole, next]: [unknown, number] = [value, 0];
  for (const { path, pages: count } of cuts) {
    const own = pages.slice(next, next + count) as Group[];
    next += count;
    whole = withAt(whole, path, Array.isArray(own[0]) ? own.flat() : Object.assign({}, ...own));
  }
  return whole as Value;
}

type Group = Readonly<Record<string, unknown>>;

type Entry = readonly [name: string, field: unknown];

function isGroup(value: unknown): value is Group {
  return typeof value === 'object' && value !== null && !ArrayBuffer.isView(value);
}

function ofKind(value: Group, entries: readonly Entry[]): unknown {
  return Array.isArray(value) ? entries.map(([, field]) => field) : Object.fromEntries(entries);
}

function withAt(value: unknown, [name, ...rest]: readonly string[], list: unknown): unknown {
  if (name === undefined) return list;
  const group = value as Group;
  const changed = Object.entries(group).map(([own, field]): Entry => [
    own,
    own === name ? withAt(field, rest, list) : field,
  ]);
  return ofKind(group, changed);
}
