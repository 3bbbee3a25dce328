import { toHex } from '@/base/bytes';
import { contextTag, tags, type Element, type ReadElement } from '../gate/element';
import { optional, required, signedFields, structure } from '../gate/structure';
import { onlyChild, readInteger, readSequence, readSmallInteger } from '../gate/values';
import type { Certificate, Extension } from '../certificate';
import { readPublicKey } from '../keys/read-public-key';
import { sha1, sha256 } from '../keys/sha';
import { readName } from '../gate/name';
import { decodeExtensions, readExtensions } from './read-extensions';
import { readSignatureAlgorithm } from '../keys/signature-algorithms';
import { isOfWrongKind, readTime } from './time';

const certificateFields = structure({
  version: optional(contextTag(0)),
  serialNumber: required(tags.integer),
  algorithm: required(tags.sequence),
  issuer: required(tags.sequence),
  validity: required(tags.sequence),
  subject: required(tags.sequence),
  publicKey: required(tags.sequence),
  issuerUniqueId: optional(contextTag(1)),
  subjectUniqueId: optional(contextTag(2)),
  extensions: optional(contextTag(3)),
});

/**
 * Decodes a certificate (RFC 5280 section 4.1). What breaks the standard but leaves a meaning becomes a defect: see
 * `Certificate.defects`. Throws DecodingError where no meaning is left.
 */
export async function readCertificate({ element }: Pick<ReadElement, 'element'>): Promise<Certificate> {
  const defects = new Set<string>();
  if (!element.isDer) defects.add('not-der');
  const { signedPart, algorithm } = signedFields(readSequence(element), defects);
  const fields = certificateFields(readSequence(signedPart), defects);
  const der = element.bytes.slice();
  const [publicKey, fingerprint, thumbprint] = await Promise.all([
    readPublicKey(fields.publicKey, defects),
    sha256(der),
    sha1(der),
  ]);
  const version = readVersion(fields.version, defects);
  const extensions = fields.extensions ? readExtensions(onlyChild(fields.extensions), defects) : [];
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
    fingerprint,
    thumbprint,
    der,
    version,
    publicKey,
    extensions,
    ...facts,
    signatureAlgorithm: readSignatureAlgorithm(algorithm, defects),
    signatureAlgorithmsAgree: toHex(algorithm.bytes) === toHex(fields.algorithm.bytes),
    defects: [...defects],
  };
}

/** Version 1 is the DEFAULT. */
function readVersion(tagged: Element | undefined, defects: Set<string>): number {
  if (!tagged) return 1;
  const version = readSmallInteger(onlyChild(tagged)) + 1;
  if (version === 1) defects.add('default-written');
  return version;
}

/** An authority is found by its subject, whatever other names it has (RFC 5280 section 4.1.2.6). */
function isSubjectNeeded({
  subjectAlternativeNames,
  basicConstraints,
}: Pick<Partial<Certificate>, 'subjectAlternativeNames' | 'basicConstraints'>): boolean {
  return subjectAlternativeNames === undefined || basicConstraints?.isAuthority === true;
}

const validityFields = structure({
  notBefore: required(tags.utcTime, tags.generalizedTime),
  notAfter: required(tags.utcTime, tags.generalizedTime),
});

function readValidity(element: Element, defects: Set<string>) {
  const fields = validityFields(readSequence(element), defects);
  const [notBefore, notAfter] = [readTime(fields.notBefore), readTime(fields.notAfter)];
  if (notBefore.isMalformed || notAfter.isMalformed) defects.add('time-malformed');
  // Programs read it all the same.
  if (isOfWrongKind(fields.notBefore, notBefore.at) || isOfWrongKind(fields.notAfter, notAfter.at))
    defects.add('time-kind-wrong');
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
