import { toHex } from '@/base/bytes';
import { readElement, tags, type Element } from '../gate/element';
import { optional, required, structure } from '../gate/structure';
import {
  atLeastOne,
  decodedOrUndefined,
  readFlag,
  readNamedBits,
  readObjectIdentifier,
  readOctetString,
  readSequence,
  readSmallInteger,
} from '../gate/values';
import { derNamedBits } from '../keys/der';
import { type Certificate, type Extension, type KeyUsage, keyUsages } from '../certificate';
import { extensionOids } from '../object-identifiers';
import {
  readAccessDescriptions,
  readAlternativeNames,
  readAuthorityKeyIdentifier,
  readDistributionPoints,
  readNameConstraints,
} from './name-extensions';
import { readCertificatePolicies, readPolicyConstraints, readPolicyMappings } from './policy-extensions';

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
  | 'authorityCertificate'
  | 'certificatePolicies'
  | 'policyQualifiers'
  | 'policyMappings'
  | 'policyConstraints'
  | 'inhibitAnyPolicy'
  | 'issuerAddresses'
  | 'ocspAddresses'
  | 'revocationListAddresses'
  | 'distributionPoints'
>;

const extensionFields = structure({
  oid: required(tags.objectIdentifier),
  critical: optional(tags.boolean),
  value: required(tags.octetString),
});

/** Reads the Extensions of a certificate or of an extensionRequest as they stand. Throws DecodingError. */
export function readExtensions(element: Element | undefined, defects: Set<string>): readonly Extension[] {
  const extensions = readSequence(element);
  if (extensions.length === 0) defects.add('sequence-empty');
  return extensions.map((extension) => {
    const { oid, critical, value } = extensionFields(readSequence(extension), defects);
    return {
      oid: readObjectIdentifier(oid),
      critical: readFlag(critical, defects),
      value: readOctetString(value),
    };
  });
}

/**
 * Decodes the extensions that the lab knows, each once and for all: nobody else reads their octets to judge by them.
 * One that cannot be decoded is left out and adds `extension-malformed`.
 */
export function decodeExtensions(extensions: readonly Extension[], defects: Set<string>): ExtensionFacts {
  return Object.assign(
    {},
    ...extensions.map((extension) => decodeExtension(extension, defects)),
  ) as ExtensionFacts;
}

function decodeExtension({ oid, value }: Extension, defects: Set<string>): ExtensionFacts {
  const decoder = decoders.get(oid);
  return decoder ? (decodeValue(value, decoder, defects) ?? {}) : {};
}

/** What an extension's value holds; undefined, with the defect `extension-malformed`, where it cannot be decoded. */
export function decodeValue<Value>(
  value: Uint8Array,
  decode: (element: Element, defects: Set<string>) => Value,
  defects: Set<string>,
): Value | undefined {
  const read = readElement(value);
  const decoded =
    read.ok && read.value.trailing === 0
      ? decodedOrUndefined(() => decode(read.value.element, defects))
      : undefined;
  if (decoded === undefined) defects.add('extension-malformed');
  else if (read.ok && !read.value.element.isDer) defects.add('not-der');
  return decoded;
}

type Decoder = (value: Element, defects: Set<string>) => ExtensionFacts;

const decoders = new Map<string, Decoder>([
  [extensionOids.basicConstraints, decodeBasicConstraints],
  [extensionOids.keyUsage, (value, defects) => ({ keyUsage: readKeyUsage(value, defects) })],
  [
    extensionOids.extendedKeyUsage,
    (value) => ({ extendedKeyUsage: atLeastOne(value).map(readObjectIdentifier) }),
  ],
  [
    extensionOids.subjectAlternativeName,
    (value, defects) => ({ subjectAlternativeNames: readAlternativeNames(value, defects) }),
  ],
  [
    extensionOids.nameConstraints,
    (value, defects) => ({ nameConstraints: readNameConstraints(value, defects) }),
  ],
  [extensionOids.subjectKeyIdentifier, (value) => ({ subjectKeyIdentifier: toHex(readOctetString(value)) })],
  [extensionOids.authorityKeyIdentifier, readAuthorityKeyIdentifier],
  [extensionOids.certificatePolicies, readCertificatePolicies],
  [extensionOids.policyMappings, readPolicyMappings],
  [extensionOids.policyConstraints, readPolicyConstraints],
  [extensionOids.inhibitAnyPolicy, (value) => ({ inhibitAnyPolicy: readSmallInteger(value) })],
  [extensionOids.authorityInformationAccess, readAccessDescriptions],
  [extensionOids.revocationListDistributionPoints, decodeDistributionPoints],
  // Nothing is asked of these: they have to be readable, no more.
  [extensionOids.issuerAlternativeName, withoutFacts(readAlternativeNames)],
  [extensionOids.freshestRevocationList, withoutFacts(readDistributionPoints)],
  [extensionOids.subjectInformationAccess, withoutFacts(readAccessDescriptions)],
]);

function withoutFacts(read: (value: Element, defects: Set<string>) => unknown): Decoder {
  return (value, defects) => {
    read(value, defects);
    return {};
  };
}

const constraintFields = structure({
  isAuthority: optional(tags.boolean),
  pathLength: optional(tags.integer),
});

function decodeBasicConstraints(value: Element, defects: Set<string>): ExtensionFacts {
  const { isAuthority, pathLength } = constraintFields(readSequence(value));
  return {
    basicConstraints: {
      isAuthority: readFlag(isAuthority, defects),
      ...(pathLength ? { pathLength: readSmallInteger(pathLength) } : {}),
    },
  };
}

/** A bit list that is longer than it has to be says the same, though not in DER (X.690 section 11.2.2). */
function readKeyUsage(value: Element, defects: Set<string>): readonly KeyUsage[] {
  const bits = readNamedBits(value);
  if (bits.length === 0) defects.add('key-usage-empty');
  if (value.content.length > 3) defects.add('key-usage-surplus');
  else if (value.bytes.length !== derNamedBits(bits).length || value.content[0] !== derNamedBits(bits)[2])
    defects.add('key-usage-not-minimal');
  return keyUsages.filter((_, bit) => bits.includes(bit));
}

function decodeDistributionPoints(value: Element, defects: Set<string>): ExtensionFacts {
  const distributionPoints = readDistributionPoints(value, defects);
  const names = distributionPoints.flatMap(({ name }) => name?.fullNames ?? []);
  return {
    distributionPoints,
    // A name relative to the issuer (RFC 5280 section 4.2.1.13) leads to no address.
    revocationListAddresses: names.flatMap((name) => (name.kind === 'uri' ? [name.value] : [])),
  };
}
