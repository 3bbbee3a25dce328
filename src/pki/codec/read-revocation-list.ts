import { toHex } from '@/base/bytes';
import { tags, type Element, type ReadElement } from '../asn1/element';
import {
  DecodingError,
  findContext,
  onlyChild,
  readBitString,
  readBoolean,
  readInteger,
  readSequence,
  readSmallInteger,
} from '../asn1/values';
import type { Extension } from '../certificate';
import { revocationListOids as oids } from '../extension-oids';
import { sha256 } from '../keys/sha';
import type { IssuingDistributionPoint, RevocationList } from '../revocation-list';
import { readDistributionPointName, readReasons } from './distribution-points';
import { addUnknown, valueOf } from './list-extensions';
import { readName } from '../asn1/name';
import { readExtensions } from './read-extensions';
import { readEntries } from './revocation-entries';
import { readSignatureAlgorithm } from './signature-algorithms';
import { readTime } from './time';

/** Decodes a revocation list (RFC 5280 section 5.1). Throws DecodingError where no meaning is left. */
export async function readRevocationList({ element, isDer, trailing }: ReadElement): Promise<RevocationList> {
  const defects = new Set<string>();
  if (!isDer) defects.add('not-der');
  if (trailing > 0) defects.add('trailing-bytes');
  const [signedPart, algorithm, signature] = readSequence(element);
  readBitString(signature);
  const der = element.bytes.slice();
  const fields = fieldsOf(readSequence(signedPart));
  const issuer = readName(fields.issuer, defects);
  const list = {
    ...{ fingerprint: await sha256(der), der, issuer },
    signatureAlgorithm: readSignatureAlgorithm(algorithm),
    thisUpdate: readUpdate(fields.thisUpdate, defects),
    ...(fields.nextUpdate ? { nextUpdate: readUpdate(fields.nextUpdate, defects) } : {}),
    ...extensionFactsOf(fields.extensions, defects),
    revoked: fields.revoked ? readEntries(fields.revoked.content, issuer, defects) : [],
  };
  return { ...list, defects: [...defects] };
}

/** Through 2049 it is a UTCTime (RFC 5280 sections 5.1.2.4 and 5.1.2.5). */
function readUpdate(element: Element | undefined, defects: Set<string>): number {
  const { at, isMalformed } = readTime(element);
  const isLate = new Date(at).getUTCFullYear() >= 2050;
  if (isMalformed || (element?.tag === tags.generalizedTime && !isLate)) defects.add('time-malformed');
  return at;
}

/** Version, algorithm and the times are told apart by their tags: all but issuer and thisUpdate are optional. */
function fieldsOf(all: readonly Element[]) {
  const version = all[0]?.tag === tags.integer ? all[0] : undefined;
  if (version && readSmallInteger(version) !== 1) throw new DecodingError('a list of an unknown version');
  const rest = version ? all.slice(1) : all;
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
