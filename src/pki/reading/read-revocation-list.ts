import { toHex } from '@/base/bytes';
import type { Extension } from '../certificate';
import { type DistinguishedName, nameKey } from '../distinguished-name';
import { contextTag, type Element, readElement, type ReadElement, spanAt, tags } from '../gate/element';
import { readGeneralName, readName } from '../gate/name';
import { limits } from '../gate/limits';
import { optional, required, signedFields, structure } from '../gate/structure';
import {
  DecodingError,
  onlyChild,
  readFlag,
  readInteger,
  readSequence,
  readSmallInteger,
  untagged,
} from '../gate/values';
import { sha256 } from '../keys/sha';
import { readSignatureAlgorithm } from '../keys/signature-algorithms';
import { revocationListOids as oids, revocationListOids } from '../object-identifiers';
import {
  type IssuingDistributionPoint,
  packEntries,
  type RevocationList,
  revocationReasons,
  type RevokedCertificate,
} from '../revocation-list';
import { readAuthorityKeyIdentifier, readDistributionPointName, readReasons } from './name-extensions';
import { decodeValue, readExtensions } from './read-extensions';
import { isOfWrongKind, readTime } from './time';

const listFields = structure({
  version: optional(tags.integer),
  algorithm: required(tags.sequence),
  issuer: required(tags.sequence),
  thisUpdate: required(tags.utcTime, tags.generalizedTime),
  nextUpdate: optional(tags.utcTime, tags.generalizedTime),
  revoked: optional(tags.sequence),
  extensions: optional(contextTag(0)),
});

/** Decodes a revocation list (RFC 5280 section 5.1). Throws DecodingError where no meaning is left. */
export async function readRevocationList({ element }: Pick<ReadElement, 'element'>): Promise<RevocationList> {
  const defects = new Set<string>();
  if (!element.isDer) defects.add('not-der');
  const { signedPart, algorithm } = signedFields(readSequence(element), defects);
  const fields = listFields(readSequence(signedPart), defects);
  if (fields.version && readSmallInteger(fields.version) !== 1)
    throw new DecodingError('a list of an unknown version');
  if (toHex(algorithm.bytes) !== toHex(fields.algorithm.bytes)) defects.add('signature-algorithms-differ');
  const der = element.bytes.slice();
  const issuer = readName(fields.issuer, defects);
  const list = {
    fingerprint: await sha256(der),
    der,
    issuer,
    signatureAlgorithm: readSignatureAlgorithm(algorithm, defects),
    thisUpdate: readUpdate(fields.thisUpdate, defects),
    ...(fields.nextUpdate ? { nextUpdate: readUpdate(fields.nextUpdate, defects) } : {}),
    ...readExtensionFacts(fields.extensions, defects),
    revoked: packEntries(fields.revoked ? readEntries(fields.revoked, issuer, defects) : []),
  };
  return { ...list, defects: [...defects] };
}

/** Through 2049 it is a UTCTime (RFC 5280 sections 5.1.2.4 and 5.1.2.5). */
function readUpdate(element: Element, defects: Set<string>): number {
  const { at, isMalformed } = readTime(element);
  if (isMalformed || isOfWrongKind(element, at)) defects.add('time-malformed');
  return at;
}

type ExtensionFacts = Pick<
  RevocationList,
  'number' | 'baseNumber' | 'authorityKeyIdentifier' | 'issuingDistributionPoint'
>;

function readExtensionFacts(tagged: Element | undefined, defects: Set<string>): ExtensionFacts {
  const extensions = tagged ? readExtensions(onlyChild(tagged), defects) : [];
  addExtensionDefects(extensions, defects);
  const number = valueOf(extensions, oids.number, readNumber, defects);
  if (number === undefined) defects.add('number-missing');
  if (extensions.some(({ oid, critical }) => critical && oid === oids.number)) defects.add('number-critical');
  return {
    ...(number === undefined ? {} : { number }),
    ...factsBesideNumber(extensions, defects),
  };
}

function factsBesideNumber(extensions: readonly Extension[], defects: Set<string>): ExtensionFacts {
  const baseNumber = valueOf(extensions, oids.baseNumber, readNumber, defects);
  const point = valueOf(extensions, oids.issuingDistributionPoint, readIssuingPoint, defects);
  const issuer = valueOf(extensions, oids.authorityKeyIdentifier, readAuthorityKeyIdentifier, defects);
  const identifier = issuer?.authorityKeyIdentifier;
  return {
    ...(baseNumber === undefined ? {} : { baseNumber }),
    ...(point === undefined ? {} : { issuingDistributionPoint: point }),
    ...(identifier === undefined ? {} : { authorityKeyIdentifier: identifier }),
  };
}

/** From 0 on, of 20 octets at most (RFC 5280 section 5.2.3). */
function readNumber(element: Element): string {
  const digits = toHex(readInteger(element));
  if (/^[89a-f]/.test(digits) || digits.length > 40) throw new DecodingError('no number of a list');
  return digits.padStart(40, '0');
}

const pointFields = structure({
  name: optional(contextTag(0)),
  users: optional(contextTag(1)),
  authorities: optional(contextTag(2)),
  reasons: optional(contextTag(3)),
  isIndirect: optional(contextTag(4)),
  attributes: optional(contextTag(5)),
});

function readIssuingPoint(element: Element, defects: Set<string>): IssuingDistributionPoint {
  const { name, reasons, isIndirect, ...scopes } = pointFields(readSequence(element));
  const isSet = (field: Element | undefined) => readFlag(field && untagged(field, tags.boolean), defects);
  const [onlyContains, ...others] = (['users', 'authorities', 'attributes'] as const).filter((scope) =>
    isSet(scopes[scope]),
  );
  if (others.length > 0) throw new DecodingError('a list of several kinds alone');
  return {
    isIndirect: isSet(isIndirect),
    ...(name ? { name: readDistributionPointName(name, defects) } : {}),
    ...(reasons ? { reasons: readReasons(reasons) } : {}),
    ...(onlyContains ? { onlyContains } : {}),
  };
}

/** Decodes the entries; what is odd about them is added to `defects`. Throws DecodingError. */
function readEntries(
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

/** The extensions of lists and entries that the lab understands (RFC 5280 sections 5.2 and 5.3). */
const known: ReadonlySet<string> = new Set(Object.values(revocationListOids));

/** Adds what is wrong with the extensions of a list or an entry before any is decoded. */
function addExtensionDefects(extensions: readonly Extension[], defects: Set<string>): void {
  if (new Set(extensions.map(({ oid }) => oid)).size < extensions.length) defects.add('duplicate-extension');
  if (extensions.some(({ oid, critical }) => critical && !known.has(oid)))
    defects.add('unknown-critical-extension');
}

/** What an extension of a list or an entry says; undefined where it is absent, or is the defect `extension-malformed`. */
function valueOf<Value>(
  extensions: readonly Extension[],
  oid: string,
  decode: (value: Element, defects: Set<string>) => Value,
  defects: Set<string>,
): Value | undefined {
  const extension = extensions.find((candidate) => candidate.oid === oid);
  return extension && decodeValue(extension.value, decode, defects);
}
