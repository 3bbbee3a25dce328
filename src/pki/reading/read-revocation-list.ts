import { toHex } from '@/base/bytes';
import { contextTag, tags, type Element, type ReadElement } from '../gate/element';
import { optional, required, structure } from '../gate/structure';
import {
  DecodingError,
  onlyChild,
  readFlag,
  readInteger,
  readSequence,
  readSmallInteger,
  untagged,
} from '../gate/values';
import type { Extension } from '../certificate';
import { revocationListOids as oids } from '../object-identifiers';
import { sha256 } from '../keys/sha';
import type { IssuingDistributionPoint, RevocationList } from '../revocation-list';
import { readDistributionPointName, readReasons } from './distribution-points';
import { addExtensionDefects, valueOf } from './list-extensions';
import { readAuthorityKeyIdentifier } from './name-extensions';
import { readName } from '../gate/name';
import { readExtensions } from './read-extensions';
import { readEntries } from './revocation-entries';
import { readSignatureAlgorithm } from '../keys/signature-algorithms';
import { signedFields } from '../gate/signed-structure';
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
    ...{ fingerprint: await sha256(der), der, issuer },
    signatureAlgorithm: readSignatureAlgorithm(algorithm, defects),
    thisUpdate: readUpdate(fields.thisUpdate, defects),
    ...(fields.nextUpdate ? { nextUpdate: readUpdate(fields.nextUpdate, defects) } : {}),
    ...readExtensionFacts(fields.extensions, defects),
    revoked: fields.revoked ? readEntries(fields.revoked, issuer, defects) : [],
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
