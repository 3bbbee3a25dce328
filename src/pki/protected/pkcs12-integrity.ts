import { hmac } from '@noble/hashes/hmac.js';
import { equalBytes, type Bytes } from '@/base/bytes';
import { tags, type Element } from '../gate/element';
import { optional, required, structure } from '../gate/structure';
import { DecodingError, readOctetString, readSequence } from '../gate/values';
import type { Protection } from '../operations';
import { type DigestName, digests, isDigestName } from './digests';
import { derivePbkdf2, type KeyDerivation } from './key-derivation';
import { standardForm, type PasswordForm } from './password-form';
import { passwordOids } from './password-oids';
import {
  checkLimits,
  readAlgorithm,
  readPbkdf2,
  readPseudoRandomFunction,
  readRounds,
  schemeOrProblem,
  unsupportedAlgorithm,
  type SchemeProblem,
} from './password-scheme';
import { derivePkcs12 } from './pkcs12-derivation';
import { readDigest } from '../keys/signature-algorithms';

/** What protects a PKCS#12 file against change: a HMAC under a key that is made from the password. */
export interface Integrity {
  readonly derivation: KeyDerivation & { readonly kind: 'pkcs12' | 'pbkdf2' };
  /** The digest of the HMAC. */
  readonly digest: DigestName;
  /** Octets. */
  readonly keyLength: number;
  readonly mac: Bytes;
}

const macFields = structure({
  digestInfo: required(tags.sequence),
  salt: required(tags.octetString),
  rounds: optional(tags.integer),
});

const digestFields = structure({ algorithm: required(tags.sequence), mac: required(tags.octetString) });

/** Reads MacData (RFC 7292 section 4), also with PBMAC1 (RFC 9579). Throws DecodingError. */
export function readIntegrity(element: Element): Integrity | SchemeProblem {
  const { digestInfo, salt, rounds } = macFields(readSequence(element));
  const { algorithm, mac } = digestFields(readSequence(digestInfo));
  const [oid, parameters] = readAlgorithm(algorithm);
  if (oid === passwordOids.pbmac1)
    return schemeOrProblem(() => ({ ...readPbmac1(parameters), mac: readOctetString(mac) }));
  const digest = readDigest(algorithm);
  if (!isDigestName(digest)) return unsupportedAlgorithm(oid);
  const derivation = {
    ...({ kind: 'pkcs12', digest, salt: readOctetString(salt) } as const),
    rounds: rounds ? readRounds(rounds) : 1,
  };
  return schemeOrProblem(() => {
    checkLimits(derivation);
    return { derivation, digest, keyLength: digests[digest].outputLen, mac: readOctetString(mac) };
  });
}

/** RFC 8018 appendix A.5. */
const pbmac1Fields = structure({ derivation: required(tags.sequence), scheme: required(tags.sequence) });

function readPbmac1(parameters: Element | undefined): Omit<Integrity, 'mac'> {
  const fields = pbmac1Fields(readSequence(parameters));
  const [oid, derivationParameters] = readAlgorithm(fields.derivation);
  if (oid !== passwordOids.pbkdf2) throw new DecodingError('PBMAC1 without PBKDF2');
  const derivation = readPbkdf2(derivationParameters);
  checkLimits(derivation);
  // RFC 9579 section 4 demands the length, for want of which anybody's guess would be another key.
  const { keyLength = 0 } = derivation;
  if (keyLength < 20 || keyLength > 1024) throw new DecodingError('no key length of PBMAC1');
  return { derivation, digest: readPseudoRandomFunction(fields.scheme), keyLength };
}

/** Whether a password proves that `content` is as it was written. */
export async function isIntact(
  { derivation, digest, keyLength, mac }: Integrity,
  { octets, unicode }: PasswordForm,
  content: Bytes,
): Promise<boolean> {
  const key =
    derivation.kind === 'pkcs12'
      ? await derivePkcs12(derivation, unicode, 'check', keyLength)
      : await derivePbkdf2(derivation, octets, keyLength);
  return equalBytes(hmac(digests[digest], key, content), mac);
}

/** Rounds of the check value's derivation, which are JavaScript's pace. */
const rounds = 10_000;

/** What proves that a file is as it was written. */
interface CheckValue {
  readonly digest: 'SHA-1' | 'SHA-256';
  readonly salt: Bytes;
  readonly rounds: number;
  readonly mac: Bytes;
}

/** A check value over `content`: with SHA-1 for the programs that want Triple DES, else with SHA-256. */
export async function freshCheckValue(
  protection: Protection,
  password: string,
  content: Bytes,
): Promise<CheckValue> {
  const digest = protection === 'TripleDES-SHA1' ? 'SHA-1' : 'SHA-256';
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const { unicode } = standardForm(password);
  const key = await derivePkcs12({ digest, salt, rounds }, unicode, 'check', digests[digest].outputLen);
  return { digest, salt, rounds, mac: Uint8Array.from(hmac(digests[digest], key, content)) };
}
