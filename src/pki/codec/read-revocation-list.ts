import { toHex } from '@/base/bytes';
import { readElement, tags, type Element, type ReadElement } from '../asn1/element';
import {
  DecodingError,
  decodedOrUndefined,
  findContext,
  onlyChild,
  readBitString,
  readBoolean,
  readInteger,
  readSequence,
} from '../asn1/values';
import type { Extension } from '../certificate';
import type { DistinguishedName } from '../distinguished-name';
import { revocationListOids as oids } from '../extension-oids';
import { sha256 } from '../keys/sha';
import {
  revocationReasons,
  type IssuingDistributionPoint,
  type RevocationList,
  type RevokedCertificate,
} from '../revocation-list';
import { readDistributionPointName, readReasons } from './distribution-points';
import { readGeneralName } from '../asn1/general-names';
import { readName } from '../asn1/name';
import { readExtensions } from './read-extensions';
import { readSignatureAlgorithm } from './signature-algorithms';
import { readTime } from './time';

/** The extensions of lists and entries that the lab understands (RFC 5280 sections 5.2 and 5.3). */
const known: readonly string[] = Object.values(oids);

/** Decodes a revocation list (RFC 5280 section 5.1). Throws DecodingError where no meaning is left. */
export async function readRevocationList({ element, isDer, trailing }: ReadElement): Promise<RevocationList> {
  const defects = new Set<string>();
  if (!isDer) defects.add('not-der');
  if (trailing > 0) defects.add('trailing-bytes');
  const [signedPart, algorithm, signature] = readSequence(element);
  readBitString(signature);
  const der = Uint8Array.from(element.bytes);
  const fields = fieldsOf(readSequence(signedPart));
  const issuer = readName(fields.issuer, defects);
  const list = {
    ...{ fingerprint: await sha256(der), der, issuer },
    signatureAlgorithm: readSignatureAlgorithm(algorithm),
    thisUpdate: readTime(fields.thisUpdate).at,
    ...(fields.nextUpdate ? { nextUpdate: readTime(fields.nextUpdate).at } : {}),
    ...extensionFactsOf(fields.extensions, defects),
    revoked: readEntries(fields.revoked, issuer, defects),
  };
  return { ...list, defects: [...defects] };
}

/** Version, algorithm and the times are told apart by their tags: all but issuer and thisUpdate are optional. */
function fieldsOf(all: readonly Element[]) {
  const rest = all[0]?.tag === tags.integer ? all.slice(1) : all;
  const [algorithm, issuer, thisUpdate, ...others] = rest;
  if (!algorithm) throw new DecodingError('a list without an algorithm');
  const isTime = (element: Element | undefined) =>
    element?.tag === tags.utcTime || element?.tag === tags.generalizedTime;
  const extensions = findContext(others, 0);
  return {
    ...{ issuer, thisUpdate },
    nextUpdate: isTime(others[0]) ? others[0] : undefined,
    revoked: others.find(({ tag }) => tag === tags.sequence),
    extensions: extensions ? readExtensions(onlyChild(extensions)) : [],
  };
}

type ExtensionFacts = Pick<
  RevocationList,
  'number' | 'baseNumber' | 'authorityKeyIdentifier' | 'issuingDistributionPoint'
>;

function extensionFactsOf(extensions: readonly Extension[], defects: Set<string>): ExtensionFacts {
  addUnknown(extensions, defects);
  if (new Set(extensions.map(({ oid }) => oid)).size < extensions.length) defects.add('duplicate-extension');
  const number = valueOf(extensions, oids.number, readNumber, defects);
  const baseNumber = valueOf(extensions, oids.baseNumber, readNumber, defects);
  const point = valueOf(extensions, oids.issuingDistributionPoint, readIssuingPoint, defects);
  const identifier = valueOf(extensions, oids.authorityKeyIdentifier, readKeyIdentifier, defects);
  if (number === undefined) defects.add('number-missing');
  if (extensions.some(({ oid, critical }) => critical && oid === oids.number)) defects.add('number-critical');
  return {
    ...(number === undefined ? {} : { number }),
    ...(baseNumber === undefined ? {} : { baseNumber }),
    ...(point === undefined ? {} : { issuingDistributionPoint: point }),
    ...(identifier === undefined ? {} : { authorityKeyIdentifier: identifier }),
  };
}

function addUnknown(extensions: readonly Extension[], defects: Set<string>): void {
  if (extensions.some(({ oid, critical }) => critical && !known.includes(oid)))
    defects.add('unknown-critical-extension');
}

/** An extension that cannot be decoded might be one that limits the list: it counts as unknown and critical. */
function valueOf<Value>(
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

function readNumber(element: Element): string {
  return toHex(readInteger(element)).replace(/^00/, '').padStart(40, '0');
}

/** Undefined text where the identifier names issuer and serial number alone. */
function readKeyIdentifier(element: Element): string {
  const identifier = findContext(readSequence(element), 0);
  return identifier ? toHex(identifier.content) : '';
}

function readIssuingPoint(element: Element): IssuingDistributionPoint {
  const fields = readSequence(element);
  const [name, reasons] = [findContext(fields, 0), findContext(fields, 3)];
  const isSet = (number: number) => {
    const field = findContext(fields, number);
    return field !== undefined && readBoolean({ ...field, tag: tags.boolean });
  };
  const scopes = (['users', 'authorities', undefined, undefined, 'attributes'] as const).filter(
    (scope, index) => scope !== undefined && isSet(index + 1),
  );
  if (scopes.length > 1) throw new DecodingError('a list of several kinds alone');
  const [onlyContains] = scopes;
  return {
    isIndirect: isSet(4),
    ...(name ? { name: readDistributionPointName(name) } : {}),
    ...(reasons ? { reasons: readReasons(reasons) } : {}),
    ...(onlyContains ? { onlyContains } : {}),
  };
}

function readEntries(
  element: Element | undefined,
  listIssuer: DistinguishedName,
  defects: Set<string>,
): readonly RevokedCertificate[] {
  let issuer = listIssuer;
  const seen = new Set<string>();
  return (element?.children ?? []).map((entry) => {
    const [serial, at, extensions] = readSequence(entry);
    const facts = extensions ? readExtensions(extensions) : [];
    addUnknown(facts, defects);
    issuer = valueOf(facts, oids.certificateIssuer, readIssuer, defects) ?? issuer;
    const reason = valueOf(facts, oids.reason, readReason, defects);
    const serialNumber = toHex(readInteger(serial));
    const key = `${serialNumber} ${JSON.stringify(issuer)}`;
    if (seen.has(key)) defects.add('duplicate-entry');
    seen.add(key);
    return { serialNumber, revokedAt: readTime(at).at, issuer, ...(reason ? { reason } : {}) };
  });
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
