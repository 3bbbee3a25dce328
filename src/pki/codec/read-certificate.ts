import { toHex } from '@/base/bytes';
import { contextTag, tags, type Element, type ReadElement } from '../asn1/element';
import {
  expectTag,
  findContext,
  onlyChild,
  readBitString,
  readInteger,
  readSequence,
  readSmallInteger,
} from '../asn1/values';
import type { Certificate, Extension } from '../certificate';
import { readPublicKey } from '../keys/read-public-key';
import { sha1, sha256 } from '../keys/sha';
import { readName } from '../asn1/name';
import { decodeExtensions, readExtensions } from './read-extensions';
import { readSignatureAlgorithm } from './signature-algorithms';
import { readTime } from './time';

/**
 * Decodes a certificate (RFC 5280 section 4.1). What breaks the standard but leaves a meaning becomes a defect: see
 * `Certificate.defects`. Throws DecodingError where no meaning is left.
 */
export async function readCertificate({ element, isDer, trailing }: ReadElement): Promise<Certificate> {
  const defects = new Set<string>();
  if (!isDer) defects.add('not-der');
  if (trailing > 0) defects.add('trailing-bytes');
  const [signedPart, outerAlgorithm, signature] = readSequence(element);
  readBitString(signature);
  const fields = fieldsOf(signedPart);
  const der = element.bytes.slice();
  const [publicKey, fingerprint, thumbprint] = await Promise.all([
    readPublicKey(fields.publicKey),
    sha256(der),
    sha1(der),
  ]);
  const version = fields.version ? readSmallInteger(onlyChild(fields.version)) + 1 : 1;
  const extensions = fields.extensions ? readExtensions(onlyChild(fields.extensions)) : [];
  const facts = {
    ...decodeExtensions(extensions, defects),
    ...readValidity(fields.validity, defects),
    issuer: readName(fields.issuer, defects),
    subject: readName(fields.subject, defects),
    serialNumber: toHex(readInteger(fields.serialNumber)),
  };
  addDefects(defects, version, extensions, facts.serialNumber);
  if (facts.issuer.length === 0) defects.add('issuer-empty');
  if (facts.subject.length === 0 && isSubjectNeeded(facts)) defects.add('subject-empty');
  return {
    ...{ fingerprint, thumbprint, der, version, publicKey, extensions, ...facts },
    signatureAlgorithm: readSignatureAlgorithm(outerAlgorithm),
    signatureAlgorithmsAgree:
      toHex(expectTag(outerAlgorithm, tags.sequence).bytes) === toHex(fields.algorithm.bytes),
    defects: [...defects],
  };
}

/** An authority is found by its subject, whatever other names it has (RFC 5280 section 4.1.2.6). */
function isSubjectNeeded({
  subjectAlternativeNames,
  basicConstraints,
}: Pick<Partial<Certificate>, 'subjectAlternativeNames' | 'basicConstraints'>): boolean {
  return subjectAlternativeNames === undefined || basicConstraints?.isAuthority === true;
}

interface Fields {
  readonly version: Element | undefined;
  readonly serialNumber: Element | undefined;
  readonly algorithm: Element;
  readonly issuer: Element | undefined;
  readonly validity: Element | undefined;
  readonly subject: Element | undefined;
  readonly publicKey: Element | undefined;
  readonly extensions: Element | undefined;
}

function fieldsOf(signedPart: Element | undefined): Fields {
  const all = readSequence(signedPart);
  const version = all[0]?.tag === contextTag(0) ? all[0] : undefined;
  const [serialNumber, algorithm, issuer, validity, subject, publicKey, ...rest] = version
    ? all.slice(1)
    : all;
  return {
    version,
    serialNumber,
    algorithm: expectTag(algorithm, tags.sequence),
    issuer,
    validity,
    subject,
    publicKey,
    extensions: findContext(rest, 3),
  };
}

function readValidity(element: Element | undefined, defects: Set<string>) {
  const [from, through] = readSequence(element);
  const [notBefore, notAfter] = [readTime(from), readTime(through)];
  if (notBefore.isMalformed || notAfter.isMalformed) defects.add('time-malformed');
  return { notBefore: notBefore.at, notAfter: notAfter.at };
}

function addDefects(
  defects: Set<string>,
  version: number,
  extensions: readonly Extension[],
  serialNumber: string,
): void {
  const oids = extensions.map(({ oid }) => oid);
  if (new Set(oids).size < oids.length) defects.add('duplicate-extension');
  if (version > 3 || (version < 3 && oids.length > 0)) defects.add('version-wrong');
  addSerialDefects(defects, serialNumber);
}

function addSerialDefects(defects: Set<string>, serialNumber: string): void {
  if (serialNumber.length > 40) defects.add('serial-too-long');
  if (/^0+$/.test(serialNumber)) defects.add('serial-zero');
  if (Number.parseInt(serialNumber.slice(0, 2), 16) >= 0x80) defects.add('negative-serial');
}
