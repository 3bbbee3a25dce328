import { toHex } from '@/base/bytes';
import { algorithmFields, optional, structure, tellMalformed } from '../gate/structure';
import { contextTag, type Element } from '../gate/element';
import {
  decodedOrUndefined,
  DecodingError,
  onlyChild,
  readInteger,
  readObjectIdentifier,
  readSequence,
} from '../gate/values';
import { digestOids, keyAlgorithms } from '../object-identifiers';
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

/** How a signature with RSASSA-PSS is made, or what a key is made for (RFC 4055 section 3.1). */
export interface PssParameters {
  readonly digest: string;
  /** The digest of MGF1; the OID of any other mask generation function. */
  readonly maskDigest: string;
  /** Octets; what no number holds exactly is larger than any key. */
  readonly saltLength: number;
  readonly trailer: number;
}

const defaults: PssParameters = { digest: 'SHA-1', maskDigest: 'SHA-1', saltLength: 20, trailer: 1 };

const parameterFields = structure({
  digest: optional(contextTag(0)),
  maskDigest: optional(contextTag(1)),
  saltLength: optional(contextTag(2)),
  trailer: optional(contextTag(3)),
});

/** Reads RSASSA-PSS-params; defaults that are written out are the defect `default-written`. Throws DecodingError. */
export function readPssParameters(element: Element | undefined, defects = new Set<string>()): PssParameters {
  const fields = parameterFields(readSequence(element));
  const valueOf = <Name extends keyof PssParameters>(
    name: Name,
    read: (element: Element) => PssParameters[Name],
  ): PssParameters[Name] => {
    const field = fields[name];
    if (!field) return defaults[name];
    const value = read(onlyChild(field));
    if (value === defaults[name]) defects.add('default-written');
    return value;
  };
  return {
    digest: valueOf('digest', readDigest),
    maskDigest: valueOf('maskDigest', readMaskDigest),
    saltLength: valueOf('saltLength', readCount),
    trailer: valueOf('trailer', readCount),
  };
}

const maskGeneration1 = '1.2.840.113549.1.1.8';

function readMaskDigest(element: Element): string {
  const { oid, parameters } = algorithmFields(readSequence(element));
  const name = readObjectIdentifier(oid);
  if (name !== maskGeneration1) return name;
  if (!parameters) throw new DecodingError('MGF1 without a digest');
  return readDigest(parameters);
}

/** An INTEGER of any size from 0 on. */
function readCount(element: Element): number {
  const digits = toHex(readInteger(element));
  if (/^[89a-f]/.test(digits)) throw new DecodingError('a negative number');
  return Number(`0x${digits}`);
}

const digests: Readonly<Record<string, string>> = {
  '1.2.840.113549.2.5': 'MD5',
  [digestOids['SHA-1']]: 'SHA-1',
  '2.16.840.1.101.3.4.2.4': 'SHA-224',
  [digestOids['SHA-256']]: 'SHA-256',
  '2.16.840.1.101.3.4.2.2': 'SHA-384',
  '2.16.840.1.101.3.4.2.3': 'SHA-512',
  '2.16.840.1.101.3.4.2.5': 'SHA-512/224',
  '2.16.840.1.101.3.4.2.6': 'SHA-512/256',
};

/** The digest that an AlgorithmIdentifier names, or its OID. Throws DecodingError. */
export function readDigest(element: Element): string {
  const oid = readObjectIdentifier(algorithmFields(readSequence(element)).oid);
  return digests[oid] ?? oid;
}
