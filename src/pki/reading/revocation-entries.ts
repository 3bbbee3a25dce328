import { toHex } from '@/base/bytes';
import { readElement, spanAt, tags, type Element } from '../gate/element';
import { optional, required, structure } from '../gate/structure';
import { DecodingError, readInteger, readSequence } from '../gate/values';
import { nameKey, type DistinguishedName } from '../distinguished-name';
import { revocationListOids as oids } from '../object-identifiers';
import { limits } from '../gate/limits';
import { revocationReasons, type RevokedCertificate } from '../revocation-list';
import { readGeneralName } from '../gate/general-names';
import { addExtensionDefects, valueOf } from './list-extensions';
import { readExtensions } from './read-extensions';
import { readTime } from './time';

/** Decodes the entries; what is odd about them is added to `defects`. Throws DecodingError. */
export function readEntries(
  revoked: Element,
  listIssuer: DistinguishedName,
  defects: Set<string>,
): readonly RevokedCertificate[] {
  if (revoked.content.length === 0) defects.add('sequence-empty');
  const entries: RevokedCertificate[] = [];
  const serials = new Map<string, Set<string>>();
  const known = new Map<string, EntryFacts>();
  let issuer = listIssuer;
  for (const element of elementsIn(revoked)) {
    if (!element.isDer) defects.add('not-der');
    const entry = readEntry(element, issuer, known, defects);
    issuer = entry.issuer;
    const seen = serials.get(nameKey(issuer)) ?? new Set();
    if (seen.has(entry.serialNumber)) defects.add('duplicate-entry');
    serials.set(nameKey(issuer), seen.add(entry.serialNumber));
    entries.push(entry);
  }
  return entries;
}

/** The gate leaves the entries of a list that stands alone to us (`list-outline`), and has read those of one in a PKCS#7. */
function* elementsIn({ children, content }: Element): Iterable<Element> {
  yield* children;
  if (children.length > 0) return;
  if (countValues(content) > limits.listEntries) throw new DecodingError('more entries than are read');
  for (let at = 0; at < content.length;) {
    const element = elementAt(content, at);
    yield element;
    at += element.bytes.length;
  }
}

/** How many values there are, one more than the limit at most. */
function countValues(content: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < content.length && count <= limits.listEntries; count += 1)
    at = spanAt(content, at)?.end ?? content.length;
  return count;
}

function elementAt(content: Uint8Array, at: number): Element {
  const read = readElement(content.subarray(at, spanAt(content, at)?.end));
  if (!read.ok) throw new DecodingError(read.problem);
  return read.value.element;
}

const entryFields = structure({
  serialNumber: required(tags.integer),
  revokedAt: required(tags.utcTime, tags.generalizedTime),
  extensions: optional(tags.sequence),
});

function readEntry(
  element: Element,
  before: DistinguishedName,
  known: Map<string, EntryFacts>,
  defects: Set<string>,
): RevokedCertificate {
  const { serialNumber, revokedAt, extensions } = entryFields(readSequence(element), defects);
  const entry = { serialNumber: toHex(readInteger(serialNumber)), revokedAt: readTime(revokedAt).at };
  if (!extensions) return { ...entry, issuer: before };
  const octets = toHex(extensions.bytes);
  const facts = known.get(octets) ?? readEntryFacts(extensions, defects);
  known.set(octets, facts);
  return { ...entry, issuer: before, ...facts };
}

/** What the extensions of an entry say; the entries of a list say the same few things again and again. */
type EntryFacts = Partial<Pick<RevokedCertificate, 'issuer' | 'reason'>>;

function readEntryFacts(element: Element, defects: Set<string>): EntryFacts {
  const extensions = readExtensions(element, defects);
  addExtensionDefects(extensions, defects);
  const issuer = valueOf(extensions, oids.certificateIssuer, readIssuer, defects);
  const reason = valueOf(extensions, oids.reason, readReason, defects);
  valueOf(extensions, oids.invalidityDate, readTime, defects);
  return { ...(issuer ? { issuer } : {}), ...(reason ? { reason } : {}) };
}

function readIssuer(element: Element, defects: Set<string>): DistinguishedName {
  const names = readSequence(element).map((name) => readGeneralName(name, defects));
  const directory = names.find(({ kind }) => kind === 'directory');
  if (directory?.kind !== 'directory') throw new DecodingError('an issuer without a directory name');
  return directory.value;
}

/** 8 is `removeFromCRL`, after which the codes are one ahead of the flags (RFC 5280 section 5.3.1). */
function readReason({ tag, isConstructed, content }: Element): NonNullable<RevokedCertificate['reason']> {
  const [code = 7, ...others] = content;
  if (tag !== tags.enumerated || isConstructed || others.length > 0 || code === 7 || code > 10)
    throw new DecodingError('no reason code');
  if (code === 8) return 'remove';
  return revocationReasons[code > 8 ? code - 2 : code] ?? 'unspecified';
}
