import { toHex } from '@/base/bytes';
import { readElement, spanAt, tags, type Element } from '../asn1/element';
import { DecodingError, readInteger, readSequence } from '../asn1/values';
import { nameKey, type DistinguishedName } from '../distinguished-name';
import { revocationListOids as oids } from '../extension-oids';
import { limits } from '../limits/limits';
import { revocationReasons, type RevokedCertificate } from '../revocation-list';
import { readGeneralName } from '../asn1/general-names';
import { addUnknown, valueOf } from './list-extensions';
import { readExtensions } from './read-extensions';
import { readTime } from './time';

/** Decodes the entries; what is odd about them is added to `defects`. Throws DecodingError. */
export function readEntries(
  content: Uint8Array,
  listIssuer: DistinguishedName,
  defects: Set<string>,
): readonly RevokedCertificate[] {
  if (countValues(content) > limits.listEntries) throw new DecodingError('more entries than are read');
  const entries: RevokedCertificate[] = [];
  const serials = new Map<string, Set<string>>();
  let issuer = listIssuer;
  for (let at = 0; at < content.length;) {
    const { element, isDer } = entryAt(content, at);
    if (!isDer) defects.add('not-der');
    const entry = readEntry(element, issuer, defects);
    issuer = entry.issuer;
    const seen = serials.get(nameKey(issuer)) ?? new Set();
    if (seen.has(entry.serialNumber)) defects.add('duplicate-entry');
    serials.set(nameKey(issuer), seen.add(entry.serialNumber));
    entries.push(entry);
    at += element.bytes.length;
  }
  return entries;
}

/** How many values there are, one more than the limit at most. */
function countValues(content: Uint8Array): number {
  let count = 0;
  for (let at = 0; at < content.length && count <= limits.listEntries; count += 1)
    at = spanAt(content, at)?.end ?? content.length;
  return count;
}

function entryAt(content: Uint8Array, at: number) {
  const read = readElement(content.subarray(at, spanAt(content, at)?.end));
  if (!read.ok) throw new DecodingError(read.problem);
  return read.value;
}

function readEntry(element: Element, before: DistinguishedName, defects: Set<string>): RevokedCertificate {
  const [serial, at, extensions] = readSequence(element);
  const facts = extensions ? readExtensions(extensions) : [];
  addUnknown(facts, defects);
  const issuer = valueOf(facts, oids.certificateIssuer, readIssuer, defects) ?? before;
  const reason = valueOf(facts, oids.reason, readReason, defects);
  const serialNumber = toHex(readInteger(serial));
  return { serialNumber, revokedAt: readTime(at).at, issuer, ...(reason ? { reason } : {}) };
}

function readIssuer(element: Element): DistinguishedName {
  const names = readSequence(element).map((name) => readGeneralName(name, new Set()));
  const directory = names.find(({ kind }) => kind === 'directory');
  if (directory?.kind !== 'directory') throw new DecodingError('an issuer without a directory name');
  return directory.value;
}

/** 8 is `removeFromCRL`, after which the codes are one ahead of the flags (RFC 5280 section 5.3.1). */
function readReason(element: Element): NonNullable<RevokedCertificate['reason']> {
  const code = element.content[0] ?? 0;
  if (element.tag !== tags.enumerated || code === 7 || code > 10) throw new DecodingError('no reason code');
  if (code === 8) return 'remove';
  return revocationReasons[code > 8 ? code - 2 : code] ?? 'unspecified';
}
