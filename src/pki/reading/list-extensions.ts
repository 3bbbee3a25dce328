import type { Element } from '../gate/element';
import type { Extension } from '../certificate';
import { revocationListOids } from '../object-identifiers';
import { decodeValue } from './read-extensions';

/** The extensions of lists and entries that the lab understands (RFC 5280 sections 5.2 and 5.3). */
const known: ReadonlySet<string> = new Set(Object.values(revocationListOids));

/** Adds what is wrong with the extensions of a list or an entry before any is decoded. */
export function addExtensionDefects(extensions: readonly Extension[], defects: Set<string>): void {
  if (new Set(extensions.map(({ oid }) => oid)).size < extensions.length) defects.add('duplicate-extension');
  if (extensions.some(({ oid, critical }) => critical && !known.has(oid)))
    defects.add('unknown-critical-extension');
}

/** What an extension of a list or an entry says; undefined where it is absent, or is the defect `extension-malformed`. */
export function valueOf<Value>(
  extensions: readonly Extension[],
  oid: string,
  decode: (value: Element, defects: Set<string>) => Value,
  defects: Set<string>,
): Value | undefined {
  const extension = extensions.find((candidate) => candidate.oid === oid);
  return extension && decodeValue(extension.value, decode, defects);
}
