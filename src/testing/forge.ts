import { derBoolean, derContextPrimitive, derGeneralName, derGeneralNames, derName, derTime } from './der';
import { createPrivateKey, createPublicKey, generateKeyPairSync, sign, type KeyObject } from 'node:crypto';
import type { Bytes } from '@/base/bytes';
import { concatBytes, fromHex } from '@/base/bytes';
import { pagesOf } from '@/base/plain-data';
import {
  derBitString,
  derContext,
  derInteger,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  derUnsignedInteger,
  derNamedBits,
} from '@/pki/keys/der';
import { readElement } from '@/pki/gate/element';
import { type Certificate, type KeyUsage, keyUsages } from '@/pki/certificate';
import { readCertificate } from '@/pki/reading/read-certificate';
import { aName, type DistinguishedName, type GeneralName } from '@/pki/distinguished-name';
import { extensionOids } from '@/pki/object-identifiers';

/** An extension to be written; `value` is the content of extnValue. */
export interface ForgedExtension {
  readonly oid: string;
  readonly critical: boolean;
  readonly value: Bytes;
}

/** What a certificate is to be, right or wrong: nothing is checked. */
export interface Forgery {
  readonly subject: string | DistinguishedName;
  readonly key: KeyObject;
  /** Name and key of the issuer; itself if left out. */
  readonly issuer?: { readonly subject: string | DistinguishedName; readonly key: KeyObject };
  readonly serialNumber?: string;
  readonly notBefore?: number;
  readonly notAfter?: number;
  readonly digest?: 'sha256' | 'sha1';
  /** What it says it is signed with, as an AlgorithmIdentifier; as it is if left out. */
  readonly algorithm?: Bytes;
  readonly version?: 1 | 3;
  readonly extensions?: readonly ForgedExtension[];
}

/** A certificate as the forge writes it, for chains of all shapes; synchronous and quick with EC keys. */
export function forge(forgery: Forgery): Bytes {
  const {
    key,
    subject,
    issuer = { subject, key },
    digest = 'sha256',
    version = 3,
    extensions = [],
  } = forgery;
  const algorithm = writtenAlgorithm(forgery, issuer.key, digest);
  const signedPart = derSequence(
    ...(version === 3 ? [derContext(0, derInteger(2))] : []),
    derUnsignedInteger(fromHex(forgery.serialNumber ?? '5a'.repeat(12))),
    algorithm,
    derName(nameOf(issuer.subject)),
    derSequence(
      derTime(forgery.notBefore ?? Date.UTC(2020, 0, 1)),
      derTime(forgery.notAfter ?? Date.UTC(2040, 0, 1)),
    ),
    derName(nameOf(subject)),
    publicKeyOf(key),
    ...(extensions.length > 0 ? [derContext(3, derSequence(...extensions.map(derExtension)))] : []),
  );
  return derSequence(signedPart, algorithm, derBitString(sign(digest, signedPart, issuer.key)));
}

function writtenAlgorithm({ algorithm }: Forgery, key: KeyObject, digest: 'sha256' | 'sha1'): Bytes {
  return algorithm ?? algorithmOf(key, digest);
}

/** SubjectPublicKeyInfo. */
function publicKeyOf(key: KeyObject): Bytes {
  const half = key.type === 'public' ? key : createPublicKey(key);
  return Uint8Array.from(half.export({ type: 'spki', format: 'der' }));
}

/** What a revocation list is to be, right or wrong. */
export interface ForgedList {
  readonly issuer: { readonly subject: string | DistinguishedName; readonly key: KeyObject };
  readonly thisUpdate: number;
  /** Left out: the list does not say until when it is valid. */
  readonly nextUpdate?: number;
  /** Serial numbers, hexadecimal. */
  readonly revoked?: readonly string[];
  /** Of each entry. */
  readonly entryExtensions?: readonly ForgedExtension[];
  readonly extensions?: readonly ForgedExtension[];
  /** As RFC 5280 has it, if left out. */
  readonly writeTime?: (at: number) => Bytes;
}

/** A revocation list as the forge writes it; its entries count from `thisUpdate` on. */
export function forgeList(forgery: ForgedList): Bytes {
  const { issuer, thisUpdate, nextUpdate, revoked = [], extensions = [], writeTime = derTime } = forgery;
  const algorithm = algorithmOf(issuer.key, 'sha256');
  const { entryExtensions = [] } = forgery;
  const entries = revoked.map((serial) =>
    derSequence(
      derUnsignedInteger(fromHex(serial)),
      derTime(thisUpdate),
      ...(entryExtensions.length > 0 ? [derSequence(...entryExtensions.map(derExtension))] : []),
    ),
  );
  const signedPart = derSequence(
    derInteger(1),
    algorithm,
    derName(nameOf(issuer.subject)),
    writeTime(thisUpdate),
    ...(nextUpdate === undefined ? [] : [writeTime(nextUpdate)]),
    // In pages: hundreds of thousands are too many arguments.
    ...(entries.length > 0
      ? [derSequence(...pagesOf(entries, 10_000).map((page) => concatBytes(...page)))]
      : []),
    ...(extensions.length > 0 ? [derContext(0, derSequence(...extensions.map(derExtension)))] : []),
  );
  return derSequence(signedPart, algorithm, derBitString(sign('sha256', signedPart, issuer.key)));
}

/** A forged certificate, read. */
export async function forgeAndRead(forgery: Forgery): Promise<Certificate> {
  const read = readElement(forge(forgery));
  if (!read.ok) throw new Error(read.problem);
  return readCertificate(read.value);
}

/** A new key; RSA has 2048 bits. */
export function aKey(kind: 'EC' | 'RSA' = 'EC'): KeyObject {
  if (kind === 'EC') return generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey;
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  return createPrivateKey(privateKey.export({ type: 'pkcs8', format: 'pem' }));
}

function nameOf(subject: string | DistinguishedName): DistinguishedName {
  return typeof subject === 'string' ? aName([['CN', subject]]) : subject;
}

function algorithmOf({ asymmetricKeyType: type }: KeyObject, digest: 'sha256' | 'sha1'): Bytes {
  const oids =
    type === 'rsa'
      ? { sha256: '1.2.840.113549.1.1.11', sha1: '1.2.840.113549.1.1.5' }
      : { sha256: '1.2.840.10045.4.3.2', sha1: '1.2.840.10045.4.1' };
  return derSequence(derObjectIdentifier(oids[digest]), ...(type === 'rsa' ? [Uint8Array.of(5, 0)] : []));
}

function derExtension({ oid, critical, value }: ForgedExtension): Bytes {
  return derSequence(
    derObjectIdentifier(oid),
    ...(critical ? [derBoolean(true)] : []),
    derOctetString(value),
  );
}

/** Writers of extensions, critical as RFC 5280 has them unless said otherwise. */
export const extension = {
  basicConstraints: (isAuthority: boolean, pathLength?: number, critical = true): ForgedExtension => ({
    oid: extensionOids.basicConstraints,
    critical,
    value: derSequence(
      ...(isAuthority ? [derBoolean(true)] : []),
      ...(pathLength === undefined ? [] : [derInteger(pathLength)]),
    ),
  }),
  keyUsage: (...usages: readonly KeyUsage[]): ForgedExtension => ({
    oid: extensionOids.keyUsage,
    critical: true,
    value: derNamedBits(usages.map((usage) => keyUsages.indexOf(usage))),
  }),
  extendedKeyUsage: (...oids: readonly string[]): ForgedExtension => ({
    oid: extensionOids.extendedKeyUsage,
    critical: false,
    value: derSequence(...oids.map(derObjectIdentifier)),
  }),
  alternativeNames: (names: readonly GeneralName[], critical = false): ForgedExtension => ({
    oid: extensionOids.subjectAlternativeName,
    critical,
    value: derGeneralNames(names),
  }),
  nameConstraints: (
    permitted: readonly GeneralName[],
    excluded: readonly GeneralName[],
    critical = true,
  ): ForgedExtension => ({
    oid: extensionOids.nameConstraints,
    critical,
    value: derSequence(...subtrees(0, permitted), ...subtrees(1, excluded)),
  }),
  subjectKeyIdentifier: (key: KeyObject, critical = false): ForgedExtension => ({
    oid: extensionOids.subjectKeyIdentifier,
    critical,
    value: derOctetString(identifierOf(key)),
  }),
  authorityKeyIdentifier: (key: KeyObject, critical = false): ForgedExtension => ({
    oid: extensionOids.authorityKeyIdentifier,
    critical,
    value: derSequence(derContextPrimitive(0, identifierOf(key))),
  }),
} as const;

function subtrees(number: number, names: readonly GeneralName[]): readonly Bytes[] {
  if (names.length === 0) return [];
  return [derContext(number, ...names.map((name) => derSequence(derGeneralName(name))))];
}

/** Any twenty octets of the key will do as its identifier. */
function identifierOf(key: KeyObject): Bytes {
  const spki = createPublicKey(key).export({ type: 'spki', format: 'der' });
  return Uint8Array.from(spki.subarray(-20));
}
