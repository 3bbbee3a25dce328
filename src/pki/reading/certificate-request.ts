import { contextTag, tags, type Element, type ReadElement } from '../gate/element';
import { optional, required, signedFields, structure } from '../gate/structure';
import { DecodingError, onlyChild, readObjectIdentifier, readSequence } from '../gate/values';
import type { CertificateRequest } from '../certificate';
import { extensionRequestOid, microsoftExtensionRequestOid } from '../object-identifiers';
import { readPublicKey } from '../keys/read-public-key';
import { sha256 } from '../keys/sha';
import { verifySigned } from '../keys/verify-signature';
import { readName } from '../gate/name';
import { decodeExtensions, readExtensions, type ExtensionFacts } from './read-extensions';
import { readSignatureAlgorithm } from '../keys/signature-algorithms';

const requestFields = structure({
  version: required(tags.integer),
  subject: required(tags.sequence),
  publicKey: required(tags.sequence),
  attributes: optional(contextTag(0)),
});

/** What would have a certificate issued that is not what was asked for. */
const refused = ['structure-malformed', 'duplicate-extension', 'extension-malformed'] as const;

/** Decodes a certification request and verifies its signature by its own key. Throws DecodingError. */
export async function readCertificateRequest({ element }: ReadElement): Promise<CertificateRequest> {
  const signed = signedFields(readSequence(element));
  const fields = requestFields(readSequence(signed.signedPart));
  const defects = new Set<string>();
  const der = Uint8Array.from(element.bytes);
  const publicKey = await readPublicKey(fields.publicKey);
  const extensions = extensionsAskedFor(fields.attributes, defects);
  const subject = readName(fields.subject, defects);
  if (refused.some((defect) => defects.has(defect))) throw new DecodingError('a request that is malformed');
  return {
    fingerprint: await sha256(der),
    der,
    subject,
    publicKey,
    subjectAlternativeNames: extensions.subjectAlternativeNames ?? [],
    requestedExtensions: requestedExtensions(extensions),
    signatureAlgorithm: readSignatureAlgorithm(signed.algorithm),
    signature: await verifySigned(signed, publicKey.spki),
  };
}

const attributeFields = structure({ type: required(tags.objectIdentifier), values: required(tags.set) });

const requestAttributes: readonly string[] = [extensionRequestOid, microsoftExtensionRequestOid];

function extensionsAskedFor(attributes: Element | undefined, defects: Set<string>): ExtensionFacts {
  const requests = (attributes?.children ?? [])
    .map((attribute) => attributeFields(readSequence(attribute)))
    .filter(({ type }) => requestAttributes.includes(readObjectIdentifier(type)));
  const extensions = requests.flatMap(({ values }) => readExtensions(onlyChild(values), defects));
  if (new Set(extensions.map(({ oid }) => oid)).size < extensions.length) defects.add('duplicate-extension');
  return decodeExtensions(extensions, defects);
}

function requestedExtensions({ basicConstraints, keyUsage, extendedKeyUsage }: ExtensionFacts) {
  return {
    ...(basicConstraints === undefined ? {} : { basicConstraints }),
    ...(keyUsage === undefined ? {} : { keyUsage }),
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
  };
}
