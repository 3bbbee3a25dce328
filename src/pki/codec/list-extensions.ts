import { readElement, type Element } from '../asn1/element';
import { decodedOrUndefined } from '../asn1/values';
import type { Extension } from '../certificate';
import { revocationListOids } from '../extension-oids';

/** The extensions of lists and entries that the lab understands (RFC 5280 sections 5.2 and 5.3). */
const known: readonly string[] = Object.values(revocationListOids);

/** Adds a defect where an extension of a list or an entry is critical and not understood. */
export function addUnknown(extensions: readonly Extension[], defects: Set<string>): void {
  if (extensions.some(({ oid, critical }) => critical && !known.includes(oid)))
    defects.add('unknown-critical-extension');
}

/** An extension that cannot be decoded might be one that limits the list: it counts as unknown and critical. */
export function valueOf<Value>(
  extensions: readonly Extension[],
  oid: string,
  decode: (value: Element) => Value,
  defects: Set<string>,
): Value | undefined {
  const extension = extensions.find((candidate) => candidate.oid === oid);
  if (!extension) return undefined;
  const read = readElement(extension.value);
  const value = read.ok ? decodedOrUndefined(() => decode(read.value.element)) : undefined;
  if (value === undefined) defects.add('unknown-critical-extension');
  return value;
}
