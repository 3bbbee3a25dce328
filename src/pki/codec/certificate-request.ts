import type { Bytes } from '@/base/bytes';
import {
  derBitString,
  derContext,
  derInteger,
  derObjectIdentifier,
  derSequence,
  derSetOf,
} from '../asn1/der';
import { tags, type Element, type ReadElement } from '../asn1/element';
import { expectTag, readObjectIdentifier, readSequence } from '../asn1/values';
import type { CertificateRequest } from '../certificate-request';
import { extensionRequestOid } from '../extension-oids';
import { readPublicKey } from '../keys/read-public-key';
import { sha256 } from '../keys/sha';
import { sign, signatureOidFor } from '../keys/sign';
import { verifySignature } from '../keys/verify-signature';
import type { RequestTemplate } from '../operations';
import type { KeyPair } from '../public-key';
import { derName, readName } from '../asn1/name';
import { decodeExtensions, readExtensions, type ExtensionFacts } from './read-extensions';
import { derSignatureAlgorithm, readSignatureAlgorithm } from './signature-algorithms';
import { plainExtensions } from './write-certificate';

/** Signs a certification request (RFC 2986), DER. */
export async function writeCertificateRequest(template: RequestTemplate, key: KeyPair): Promise<Bytes> {
  const signedPart = derSequence(
    derInteger(0),
    derName(template.subject),
    key.publicKey.spki,
    derContext(0, ...extensionRequest(template)),
  );
  const digest = template.digest ?? 'SHA-256';
  const algorithm = derSignatureAlgorithm(signatureOidFor(key.publicKey, digest));
  return derSequence(signedPart, algorithm, derBitString(await sign(key, digest, signedPart)));
}

/** Decodes a certification request and verifies its signature by its own key. Throws DecodingError. */
export async function readCertificateRequest({ element }: ReadElement): Promise<CertificateRequest> {
  const [signedPart, algorithm] = readSequence(element);
  const [, subject, key, attributes] = readSequence(signedPart);
  const der = Uint8Array.from(element.bytes);
  const publicKey = await readPublicKey(key);
  const extensions = extensionsAskedFor(attributes);
  return {
    fingerprint: await sha256(der),
    der,
    subject: readName(subject, new Set()),
    publicKey,
    subjectAlternativeNames: extensions.subjectAlternativeNames ?? [],
    requestedExtensions: requestedExtensions(extensions),
    signatureAlgorithm: readSignatureAlgorithm(algorithm),
    signature: await verifySignature(der, publicKey.spki),
  };
}

/** Absent where nothing is asked for: some authorities refuse an empty attribute. */
function extensionRequest(template: RequestTemplate): readonly Bytes[] {
  const extensions = plainExtensions(template);
  if (extensions.length === 0) return [];
  return [derSequence(derObjectIdentifier(extensionRequestOid), derSetOf(derSequence(...extensions)))];
}

function extensionsAskedFor(attributes: Element | undefined): ExtensionFacts {
  const request = (attributes ? [attributes] : [])
    .flatMap(({ children }) => children.map(readSequence))
    .find(([type]) => readObjectIdentifier(type) === extensionRequestOid);
  if (!request) return {};
  const extensions = readExtensions(expectTag(request[1], tags.set).children[0]);
  return decodeExtensions(extensions, new Set());
}

function requestedExtensions({ basicConstraints, keyUsage, extendedKeyUsage }: ExtensionFacts) {
  return {
    ...(basicConstraints === undefined ? {} : { basicConstraints }),
    ...(keyUsage === undefined ? {} : { keyUsage }),
    ...(extendedKeyUsage === undefined ? {} : { extendedKeyUsage }),
  };
}
