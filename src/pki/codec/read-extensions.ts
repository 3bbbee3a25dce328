import { toHex } from '@/base/bytes';
import { contextTag, readElement, tags, type Element } from '../asn1/element';
import {
  DecodingError,
  decodedOrUndefined,
  findContext,
  onlyChild,
  readBoolean,
  readNamedBits,
  readObjectIdentifier,
  readOctetString,
  readSequence,
  readSmallInteger,
} from '../asn1/values';
import {
  keyUsages,
  type Certificate,
  type Extension,
  type KeyUsage,
  type NameConstraints,
} from '../certificate';
import { accessMethods, extensionOids } from '../extension-oids';
import type { GeneralName } from '../general-name';
import { limits } from '../limits/limits';
import { readDistributionPoint } from './distribution-points';
import { readGeneralName } from '../asn1/general-names';

/** The facts of a certificate that stand in its extensions. */
export type ExtensionFacts = Pick<
  Certificate,
  | 'basicConstraints'
  | 'keyUsage'
  | 'extendedKeyUsage'
  | 'subjectAlternativeNames'
  | 'nameConstraints'
  | 'subjectKeyIdentifier'
  | 'authorityKeyIdentifier'
  | 'certificatePolicies'
  | 'issuerAddresses'
  | 'ocspAddresses'
  | 'revocationListAddresses'
  | 'distributionPoints'
>;

/** Reads the Extensions of a certificate or of an extensionRequest as they stand. Throws DecodingError. */
export function readExtensions(element: Element | undefined): readonly Extension[] {
  return readSequence(element).map((extension) => {
    const [oid, second, third] = readSequence(extension);
    const hasCritical = second?.tag === tags.boolean;
    return {
      oid: readObjectIdentifier(oid),
      critical: hasCritical && readBoolean(second),
      value: readOctetString(hasCritical ? third : second),
    };
  });
}

/** Decodes the extensions that the lab knows; one that cannot be decoded is left out and adds `extension-malformed`. */
export function decodeExtensions(extensions: readonly Extension[], defects: Set<string>): ExtensionFacts {
  return Object.assign(
    {},
    ...extensions.map((extension) => decodeExtension(extension, defects)),
  ) as ExtensionFacts;
}

function decodeExtension({ oid, value }: Extension, defects: Set<string>): ExtensionFacts {
  const decoder = decoders.get(oid);
  if (!decoder) return {};
  const read = readElement(value);
  const facts =
    read.ok && read.value.trailing === 0
      ? decodedOrUndefined(() => decoder(read.value.element, defects))
      : undefined;
  if (!facts) defects.add('extension-malformed');
  return facts ?? {};
}

type Decoder = (value: Element, defects: Set<string>) => ExtensionFacts;

const decoders = new Map<string, Decoder>([
  [extensionOids.basicConstraints, decodeBasicConstraints],
  [extensionOids.keyUsage, (value) => ({ keyUsage: keyUsageOf(value) })],
  [
    extensionOids.extendedKeyUsage,
    (value) => ({ extendedKeyUsage: atLeastOne(value).map(readObjectIdentifier) }),
  ],
  [
    extensionOids.subjectAlternativeName,
    (value, defects) => ({ subjectAlternativeNames: hostNamesOf(value, defects) }),
  ],
  [extensionOids.nameConstraints, decodeNameConstraints],
  [extensionOids.subjectKeyIdentifier, (value) => ({ subjectKeyIdentifier: toHex(readOctetString(value)) })],
  [extensionOids.authorityKeyIdentifier, decodeAuthorityKeyIdentifier],
  [
    extensionOids.certificatePolicies,
    (value) => ({ certificatePolicies: atLeastOne(value).map(firstIdentifier) }),
  ],
  [extensionOids.policyMappings, (value) => withoutFacts(atLeastOne(value).map(readSequence))],
  [extensionOids.policyConstraints, (value) => withoutFacts(atLeastOne(value))],
  [extensionOids.inhibitAnyPolicy, (value) => withoutFacts(readSmallInteger(value))],
  [extensionOids.authorityInformationAccess, decodeAccessDescriptions],
  [extensionOids.revocationListDistributionPoints, decodeDistributionPoints],
]);

/** For what the path validation decodes by itself: here only its frame is looked at. */
function withoutFacts(_read: unknown): ExtensionFacts {
  return {};
}

function atLeastOne(element: Element): readonly Element[] {
  const values = readSequence(element);
  if (values.length === 0) throw new DecodingError('an empty SEQUENCE');
  return values;
}

function firstIdentifier(element: Element): string {
  return readObjectIdentifier(readSequence(element)[0]);
}

function decodeBasicConstraints(value: Element): ExtensionFacts {
  const [first, second] = readSequence(value);
  const isAuthority = first?.tag === tags.boolean && readBoolean(first);
  const pathLength = first?.tag === tags.boolean ? second : first;
  if (!pathLength) return { basicConstraints: { isAuthority } };
  return { basicConstraints: { isAuthority, pathLength: readSmallInteger(pathLength) } };
}

function keyUsageOf(value: Element): readonly KeyUsage[] {
  const bits = readNamedBits(value);
  return keyUsages.filter((_, bit) => bits.includes(bit));
}

/** An iPAddress with a mask belongs into a constraint, never into a subjectAltName. */
function hostNamesOf(value: Element, defects: Set<string>): readonly GeneralName[] {
  return atLeastOne(value).map((name) => {
    if (name.tag === contextTag(7) && ![4, 16].includes(name.content.length))
      throw new DecodingError('no address');
    return hostTags.has(name.tag) ? readGeneralName(name, defects) : otherNameOf(name, defects);
  });
}

const hostTags: ReadonlySet<number> = new Set([contextTag(2), contextTag(7)]);

/** What is no name of a host may be broken without breaking those that are. */
function otherNameOf(name: Element, defects: Set<string>): GeneralName {
  if (name.bytes.length > limits.characterString) throw new DecodingError('a name too long');
  const read = decodedOrUndefined(() => readGeneralName(name, defects));
  if (!read) defects.add('alternative-name-malformed');
  return read ?? { kind: 'other', value: toHex(name.bytes) };
}

function decodeNameConstraints(value: Element, defects: Set<string>): ExtensionFacts {
  const subtrees = readSequence(value);
  const nameConstraints: NameConstraints = {
    permitted: subtreesOf(findContext(subtrees, 0), defects),
    excluded: subtreesOf(findContext(subtrees, 1), defects),
  };
  if (subtrees.length === 0) throw new DecodingError('empty constraints');
  return { nameConstraints };
}

/** `minimum` and `maximum` must not be used (RFC 5280 section 4.2.1.10). */
function subtreesOf(element: Element | undefined, defects: Set<string>): readonly GeneralName[] {
  if (element?.children.length === 0) throw new DecodingError('no subtree');
  return (element?.children ?? []).map((subtree) => {
    const base = onlyChild(subtree);
    if (base.tag === contextTag(7) && ![8, 32].includes(base.content.length))
      throw new DecodingError('no mask');
    return readGeneralName(base, defects);
  });
}

function decodeAuthorityKeyIdentifier(value: Element): ExtensionFacts {
  const identifier = findContext(readSequence(value), 0);
  return identifier ? { authorityKeyIdentifier: toHex(identifier.content) } : {};
}

function decodeAccessDescriptions(value: Element): ExtensionFacts {
  const descriptions = atLeastOne(value).map((description) => {
    const [method, location] = readSequence(description);
    return { method: readObjectIdentifier(method), address: location ? addressOf(location) : [] };
  });
  const addressesBy = (wanted: string) =>
    descriptions.filter(({ method }) => method === wanted).flatMap(({ address }) => address);
  return {
    issuerAddresses: addressesBy(accessMethods.issuers),
    ocspAddresses: addressesBy(accessMethods.ocsp),
  };
}

function decodeDistributionPoints(value: Element): ExtensionFacts {
  const distributionPoints = atLeastOne(value).map(readDistributionPoint);
  const names = distributionPoints.flatMap(({ name }) => name?.fullNames ?? []);
  return {
    distributionPoints,
    // A name relative to the issuer (RFC 5280 section 4.2.1.13) leads to no address.
    revocationListAddresses: names.flatMap((name) => (name.kind === 'uri' ? [name.value] : [])),
  };
}

function addressOf(name: Element): readonly string[] {
  const read = readGeneralName(name, new Set());
  return read.kind === 'uri' ? [read.value] : [];
}
