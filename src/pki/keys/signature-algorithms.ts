import { algorithmFields } from '../gate/algorithm-identifier';
import type { Element } from '../gate/element';
import { tellMalformed } from '../gate/structure';
import { decodedOrUndefined, readObjectIdentifier, readSequence } from '../gate/values';
import { readPssParameters } from './pss-parameters';
import { keyAlgorithms } from '../object-identifiers';
import type { SignatureAlgorithm } from '../public-key';

/** The OIDs of the signature algorithms that the lab writes. */
export const signatureOids = {
  sha1WithRsa: '1.2.840.113549.1.1.5',
  sha256WithRsa: '1.2.840.113549.1.1.11',
  sha384WithRsa: '1.2.840.113549.1.1.12',
  sha512WithRsa: '1.2.840.113549.1.1.13',
  rsaPss: keyAlgorithms.rsaPss,
  ecdsaWithSha256: '1.2.840.10045.4.3.2',
  ecdsaWithSha384: '1.2.840.10045.4.3.3',
  ecdsaWithSha512: '1.2.840.10045.4.3.4',
  ed25519: keyAlgorithms.ed25519,
} as const;

const known: Readonly<Record<string, readonly [name: string, digest?: string]>> = {
  '1.2.840.113549.1.1.2': ['md2WithRSAEncryption', 'MD2'],
  '1.2.840.113549.1.1.4': ['md5WithRSAEncryption', 'MD5'],
  [signatureOids.sha1WithRsa]: ['sha1WithRSAEncryption', 'SHA-1'],
  '1.3.14.3.2.29': ['sha1WithRSAEncryption', 'SHA-1'],
  '1.2.840.113549.1.1.14': ['sha224WithRSAEncryption', 'SHA-224'],
  [signatureOids.sha256WithRsa]: ['sha256WithRSAEncryption', 'SHA-256'],
  [signatureOids.sha384WithRsa]: ['sha384WithRSAEncryption', 'SHA-384'],
  [signatureOids.sha512WithRsa]: ['sha512WithRSAEncryption', 'SHA-512'],
  '1.2.840.10045.4.1': ['ecdsa-with-SHA1', 'SHA-1'],
  '1.2.840.10045.4.3.1': ['ecdsa-with-SHA224', 'SHA-224'],
  [signatureOids.ecdsaWithSha256]: ['ecdsa-with-SHA256', 'SHA-256'],
  [signatureOids.ecdsaWithSha384]: ['ecdsa-with-SHA384', 'SHA-384'],
  [signatureOids.ecdsaWithSha512]: ['ecdsa-with-SHA512', 'SHA-512'],
  '1.2.840.10040.4.3': ['dsa-with-SHA1', 'SHA-1'],
  '2.16.840.1.101.3.4.3.2': ['dsa-with-SHA256', 'SHA-256'],
  [keyAlgorithms.ed25519]: ['Ed25519'],
  [keyAlgorithms.ed448]: ['Ed448'],
};

/** Reads an AlgorithmIdentifier of a signature; `defects` as `structure` has it. Throws DecodingError. */
export function readSignatureAlgorithm(element: Element, defects?: Set<string>): SignatureAlgorithm {
  const { oid: identifier, parameters } = algorithmFields(readSequence(element), defects);
  const oid = readObjectIdentifier(identifier);
  if (oid === signatureOids.rsaPss) return readPssAlgorithm(oid, parameters, defects);
  const [name, digest] = known[oid] ?? [oid];
  return digest === undefined ? { oid, name } : { oid, name, digest };
}

/** Its parameters have to be there (RFC 4055 section 3.1). */
function readPssAlgorithm(
  oid: string,
  parameters: Element | undefined,
  defects: Set<string> | undefined,
): SignatureAlgorithm {
  const read = decodedOrUndefined(() => readPssParameters(parameters, defects));
  if (!read) tellMalformed('parameters of RSASSA-PSS that cannot be read', defects);
  return { oid, name: 'rsassaPss', ...(read ? { digest: read.digest } : {}) };
}
