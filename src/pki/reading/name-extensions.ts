import { toHex } from '@/base/bytes';
import type { Certificate, NameConstraints } from '../certificate';
import type { GeneralName } from '../distinguished-name';
import { contextTag, type Element, tags } from '../gate/element';
import { readGeneralName, readRelativeName } from '../gate/name';
import { limits } from '../gate/limits';
import { optional, required, structure } from '../gate/structure';
import {
  atLeastOne,
  decodedOrUndefined,
  DecodingError,
  onlyChild,
  readInteger,
  readNamedBits,
  readObjectIdentifier,
  readOctetsUnder,
  readSequence,
  readSmallInteger,
  untagged,
} from '../gate/values';
import { accessMethods } from '../object-identifiers';
import {
  type DistributionPoint,
  type DistributionPointName,
  type RevocationReason,
  revocationReasons,
} from '../revocation-list';

/** Reads subjectAltName or issuerAltName (RFC 5280 sections 4.2.1.6 and 4.2.1.7). Throws DecodingError. */
export function readAlternativeNames(value: Element, defects: Set<string>): readonly GeneralName[] {
  return atLeastOne(value).map((name) => {
    // An iPAddress with a mask belongs into a constraint.
    if (name.tag === contextTag(7) && ![4, 16].includes(name.content.length))
      throw new DecodingError('no address');
    return hostTags.has(name.tag) ? readGeneralName(name, defects) : readOtherName(name, defects);
  });
}

const hostTags: ReadonlySet<number> = new Set([contextTag(2), contextTag(7)]);

/** What is no name of a host may be broken without breaking those that are, as long as it is one of the nine forms. */
function readOtherName(name: Element, defects: Set<string>): GeneralName {
  if (name.tag < contextTag(0) || name.tag > contextTag(8)) throw new DecodingError('no GeneralName');
  if (name.bytes.length > limits.characterString) throw new DecodingError('a name too long');
  const read = decodedOrUndefined(() => readGeneralName(name, defects));
  if (!read) defects.add('alternative-name-malformed');
  return read ?? { kind: 'other', value: toHex(name.bytes) };
}

const constraintFields = structure({
  permitted: optional(contextTag(0)),
  excluded: optional(contextTag(1)),
});

/** Reads nameConstraints (RFC 5280 section 4.2.1.10). Throws DecodingError. */
export function readNameConstraints(value: Element, defects: Set<string>): NameConstraints {
  const { permitted, excluded } = constraintFields(atLeastOne(value));
  return {
    permitted: permitted ? readSubtrees(permitted, defects) : [],
    excluded: excluded ? readSubtrees(excluded, defects) : [],
  };
}

const subtreeFields = structure({ base: required(), minimum: optional(contextTag(0)) });

function readSubtrees(element: Element, defects: Set<string>): readonly GeneralName[] {
  return atLeastOne(untagged(element, tags.sequence)).map((subtree) => {
    const { base, minimum } = subtreeFields(readSequence(subtree));
    if (minimum) checkMinimum(minimum, defects);
    if (base.tag === contextTag(7) && ![8, 32].includes(base.content.length))
      throw new DecodingError('no mask');
    return readGeneralName(base, defects);
  });
}

/** `minimum` is 0, which is its DEFAULT, and `maximum` is not used (RFC 5280 section 4.2.1.10). */
function checkMinimum(element: Element, defects: Set<string>): void {
  if (readSmallInteger(untagged(element, tags.integer)) !== 0) throw new DecodingError('another minimum');
  defects.add('default-written');
}

const keyIdentifierFields = structure({
  keyIdentifier: optional(contextTag(0)),
  issuer: optional(contextTag(1)),
  serialNumber: optional(contextTag(2)),
});

/** Reads authorityKeyIdentifier (RFC 5280 section 4.2.1.1). Throws DecodingError. */
export function readAuthorityKeyIdentifier(
  value: Element,
  defects: Set<string>,
): Pick<Certificate, 'authorityKeyIdentifier' | 'authorityCertificate'> {
  const { keyIdentifier, issuer, serialNumber } = keyIdentifierFields(readSequence(value));
  const named = {
    ...(issuer ? { issuer: readAlternativeNames(untagged(issuer, tags.sequence), defects) } : {}),
    ...(serialNumber ? { serialNumber: toHex(readInteger(untagged(serialNumber, tags.integer))) } : {}),
  };
  return {
    ...(keyIdentifier ? { authorityKeyIdentifier: toHex(readOctetsUnder(keyIdentifier)) } : {}),
    ...(issuer || serialNumber ? { authorityCertificate: named } : {}),
  };
}

const accessFields = structure({ method: required(tags.objectIdentifier), location: required() });

/** Reads authorityInfoAccess or subjectInfoAccess (RFC 5280 section 4.2.2). Throws DecodingError. */
export function readAccessDescriptions(
  value: Element,
  defects: Set<string>,
): Pick<Certificate, 'issuerAddresses' | 'ocspAddresses'> {
  const descriptions = atLeastOne(value).map((description) => {
    const { method, location } = accessFields(readSequence(description));
    return { method: readObjectIdentifier(method), location: readAddress(location, defects) };
  });
  const addressesBy = (wanted: string) =>
    descriptions.flatMap(({ method, location }) =>
      method === wanted && location.kind === 'uri' ? [location.value] : [],
    );
  return {
    issuerAddresses: addressesBy(accessMethods.issuers),
    ocspAddresses: addressesBy(accessMethods.ocsp),
  };
}

/** Reads a name that says where something is to be had: its letters decide nothing about the path. Throws DecodingError. */
function readAddress(name: Element, defects: Set<string>): GeneralName {
  const ofText = new Set<string>();
  const read = readGeneralName(name, ofText);
  if (ofText.size > 0) defects.add('address-malformed');
  return read;
}

const pointFields = structure({
  name: optional(contextTag(0)),
  reasons: optional(contextTag(1)),
  issuers: optional(contextTag(2)),
});

/** Reads CRLDistributionPoints, the value of freshestCRL too (RFC 5280 sections 4.2.1.13 and 4.2.1.15). Throws DecodingError. */
export function readDistributionPoints(value: Element, defects: Set<string>): readonly DistributionPoint[] {
  return atLeastOne(value).map((point) => {
    const { name, reasons, issuers } = pointFields(readSequence(point));
    if (!name && !issuers) defects.add('distribution-point-incomplete');
    return {
      ...(name ? { name: readDistributionPointName(name, defects) } : {}),
      ...(reasons ? { reasons: readReasons(reasons) } : {}),
      ...(issuers ? { issuers: readNames(issuers, defects).flatMap(directoryNames) } : {}),
    };
  });
}

/** Reads what the explicit tag of a DistributionPointName holds. Throws DecodingError. */
export function readDistributionPointName(tagged: Element, defects: Set<string>): DistributionPointName {
  const choice = onlyChild(tagged);
  if (choice.tag === contextTag(0)) return { fullNames: readNames(choice, defects) };
  if (choice.tag !== contextTag(1)) throw new DecodingError('no name of a distribution point');
  return { fullNames: [], relativeName: readRelativeName(choice, defects) };
}

/** Reads ReasonFlags under an implicit tag. Throws DecodingError. */
export function readReasons(element: Element): readonly RevocationReason[] {
  const bits = readNamedBits(untagged(element, tags.bitString));
  return revocationReasons.filter((_, bit) => bits.includes(bit));
}

/** GeneralNames under an implicit tag. */
function readNames(element: Element, defects: Set<string>): readonly GeneralName[] {
  return atLeastOne(untagged(element, tags.sequence)).map((name) => readAddress(name, defects));
}

function directoryNames(name: GeneralName) {
  return name.kind === 'directory' ? [name.value] : [];
}
