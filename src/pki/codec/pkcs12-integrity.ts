import { toUtf8, type Bytes } from '@/base/bytes';
import { derInteger, derNull, derObjectIdentifier, derOctetString, derSequence } from '../asn1/der';
import type { Element } from '../asn1/element';
import { readOctetString, readSequence, readSmallInteger } from '../asn1/values';
import { limits } from '../limits/limits';
import { tooManyRounds, type SchemeProblem } from './password-encryption';
import { readDigest } from './signature-algorithms';

/** What protects a PKCS#12 file against change (RFC 7292 section 4, MacData). */
export interface Integrity {
  readonly digest: string;
  readonly mac: Bytes;
  readonly salt: Bytes;
  readonly rounds: number;
}

const usable = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

/** Reads MacData. Throws DecodingError. */
export function readIntegrity(element: Element): Integrity | SchemeProblem {
  const [digestInfo, salt, roundsElement] = readSequence(element);
  const [algorithm, mac] = readSequence(digestInfo);
  const digest = readDigest(algorithm);
  const rounds = roundsElement ? readSmallInteger(roundsElement) : 1;
  if (!usable.includes(digest))
    return { reason: 'cipher-unsupported', found: `a check value with ${digest}` };
  if (rounds < 1 || rounds > limits.integrityRounds) return tooManyRounds(rounds);
  return { digest, mac: readOctetString(mac), salt: readOctetString(salt), rounds };
}

/** Whether a password proves that `content` is as it was written. */
export async function isIntact(integrity: Integrity, password: string, content: Bytes): Promise<boolean> {
  const engine = await integrityEngine();
  return engine.verifyDataStampedWithPassword({
    password: toUtf8(password).buffer,
    hashAlgorithm: integrity.digest,
    salt: integrity.salt.buffer,
    iterationCount: integrity.rounds,
    contentToVerify: content.buffer,
    signatureToVerify: integrity.mac.buffer,
  });
}

/** MacData with SHA-256 over `content`. */
export async function derIntegrity(password: string, content: Bytes, rounds: number): Promise<Bytes> {
  const engine = await integrityEngine();
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const mac = await engine.stampDataWithPassword({
    password: toUtf8(password).buffer,
    hashAlgorithm: 'SHA-256',
    salt: salt.buffer,
    iterationCount: rounds,
    contentToStamp: content.buffer,
  });
  const digest = derSequence(derObjectIdentifier('2.16.840.1.101.3.4.2.1'), derNull());
  const digestInfo = derSequence(digest, derOctetString(new Uint8Array(mac)));
  return derSequence(digestInfo, derOctetString(salt), derInteger(rounds));
}

/** PKI.js has the key derivation of RFC 7292 appendix B, which WebCrypto has not; loaded when the first file needs it. */
async function integrityEngine() {
  const { CryptoEngine } = await import('pkijs');
  return new CryptoEngine({ name: 'lab', crypto });
}
