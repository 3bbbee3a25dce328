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
import { extensionOids, extensionRequestOid } from '../extension-oids';
import type { GeneralName } from '../general-name';
import { readPublicKey } from '../keys/read-public-key';
import { sha256 } from '../keys/sha';
import { sign, signatureOidFor } from '../keys/sign';
import { verifySignature } from '../keys/verify-signature';
import type { RequestTemplate } from '../operations';
import type { KeyPair } from '../public-key';
import { derGeneralNames } from './general-names';
import { derName, readName } from './name';
import { decodeExtensions, readExtensions } from './read-extensions';
import { derSignatureAlgorithm, readSignatureAlgorithm } from './signature-algorithms';
import { derExtension } from './write-certificate';

/** Signs a certification request (RFC 2986), DER. */
export async function writeCertificateRequest(template: RequestTemplate, key: KeyPair): Promise<Bytes> {
  const signedPart = derSequence(
    derInteger(0),
    derName(template.subject),
    key.publicKey.spki,
    derContext(0, ...extensionRequest(template.subjectAlternativeNames)),
  );
  const algorithm = derSignatureAlgorithm(signatureOidFor(key.publicKey, 'SHA-256'));
  return derSequence(signedPart, algorithm, derBitString(await sign(key, 'SHA-256', signedPart)));
}

/** Decodes a certification request and verifies its signature by its own key. Throws DecodingError. */
export async function readCertificateRequest({ element }: ReadElement): Promise<CertificateRequest> {
  const [signedPart, algorithm] = readSequence(element);
  const [, subject, key, attributes] = readSequence(signedPart);
  const der = Uint8Array.from(element.bytes);
  const publicKey = await readPublicKey(key);
  return {
    fingerprint: await sha256(der),
    der,
    subject: readName(subject, new Set()),
    publicKey,
    subjectAlternativeNames: namesAskedFor(attributes),
    signatureAlgorithm: readSignatureAlgorithm(algorithm),
    signature: await verifySignature(der, publicKey.spki),
  };
}

function extensionRequest(names: readonly GeneralName[]): readonly Bytes[] {
  if (names.length === 0) return [];
  const extension = derExtension(extensionOids.subjectAlternativeName, false, derGeneralNames(names));
  return [derSequence(derObjectIdentifier(extensionRequestOid), derSetOf(derSequence(extension)))];
}

function namesAskedFor(attributes: Element | undefined): readonly GeneralName[] {
  const request = (attributes ? [attributes] : [])
    .flatMap(({ children }) => children.map(readSequence))
    .find(([type]) => readObjectIdentifier(type) === extensionRequestOid);
  if (!request) return [];
  const extensions = readExtensions(expectTag(request[1], tags.set).children[0]);
  return decodeExtensions(extensions, new Set()).subjectAlternativeNames ?? [];
}
