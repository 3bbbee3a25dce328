import type { Bytes } from '@/base/bytes';
import { algorithmFields, optional, required, structure } from '../gate/structure';
import { tags, type Element } from '../gate/element';
import {
  DecodingError,
  readInteger,
  readObjectIdentifier,
  readOctetString,
  readSequence,
  readSmallInteger,
} from '../gate/values';
import { blockSizeOf, type ContentCipher } from './content-cipher';
import type { DigestName } from './digests';
import { areBeyondLimits, type KeyDerivation } from './key-derivation';
import {
  joinedSchemes,
  otherAlgorithms,
  passwordOids,
  plainCiphers,
  pseudoRandomFunctions,
} from './password-oids';

/** Password-based encryption (RFC 8018, RFC 7292 appendix C): how the key is made, and what is done with it. */
export interface PasswordScheme {
  readonly derivation: KeyDerivation;
  readonly cipher: ContentCipher;
  /** Absent where the derivation makes it. */
  readonly initialVector?: Bytes;
}

/** Why a scheme cannot be used: another algorithm, named for the user, or more work than the lab goes through with. */
export interface SchemeProblem {
  readonly reason: 'cipher-unsupported' | 'too-many-iterations';
  readonly found: string;
}

/** Thrown by the readers of this file for what is well-formed but not supported; `schemeOrProblem` answers it as data. */
class Unsupported extends Error {
  readonly problem: SchemeProblem;

  constructor(problem: SchemeProblem) {
    super(problem.found);
    this.problem = problem;
  }
}

/** The answer of a reader, or what is not supported. Throws DecodingError. */
export function schemeOrProblem<Value>(read: () => Value): Value | SchemeProblem {
  try {
    return read();
  } catch (error) {
    if (error instanceof Unsupported) return error.problem;
    throw error;
  }
}

/** Reads the AlgorithmIdentifier of an encryption. Throws DecodingError where it is none. */
export function readPasswordScheme(element: Element | undefined): PasswordScheme | SchemeProblem {
  return schemeOrProblem(() => {
    const [oid, parameters] = readAlgorithm(element);
    const scheme = oid === passwordOids.pbes2 ? readPbes2(parameters) : readJoined(oid, parameters);
    checkLimits(scheme.derivation);
    return scheme;
  });
}

/** Throws where a derivation alone asks for too much; for use inside `schemeOrProblem`. */
export function checkLimits(derivation: KeyDerivation): void {
  if (areBeyondLimits([derivation])) throw new Unsupported(tooMuchWork(derivation));
}

/** What to say of derivations beyond the limits. */
export function tooMuchWork(derivation: KeyDerivation | undefined): SchemeProblem {
  const found = derivation && 'rounds' in derivation ? String(derivation.rounds) : 'its parts together';
  return { reason: 'too-many-iterations', found };
}

/** What to say of an algorithm by its OID. */
export function unsupportedAlgorithm(oid: string): SchemeProblem {
  return { reason: 'cipher-unsupported', found: otherAlgorithms[oid] ?? oid };
}

/** Its salt is never taken from another source (RFC 8018 appendix A.2). */
const pbkdf2Fields = structure({
  salt: required(tags.octetString),
  rounds: required(tags.integer),
  keyLength: optional(tags.integer),
  digest: optional(tags.sequence),
});

/** With the octets of the key, where the parameters say so. */
type Pbkdf2 = KeyDerivation & { readonly kind: 'pbkdf2'; readonly keyLength?: number };

/** Reads PBKDF2-params (RFC 8018 appendix A.2); for use inside `schemeOrProblem`. Throws DecodingError. */
export function readPbkdf2(parameters: Element | undefined): Pbkdf2 {
  const { salt, rounds, keyLength, digest } = pbkdf2Fields(readSequence(parameters));
  return {
    kind: 'pbkdf2',
    // HMAC with SHA-1 where nothing is said.
    digest: digest ? readPseudoRandomFunction(digest) : 'SHA-1',
    salt: readOctetString(salt),
    rounds: readRounds(rounds),
    ...(keyLength ? { keyLength: readSmallInteger(keyLength) } : {}),
  };
}

/** The digest of the HMAC that is named; for use inside `schemeOrProblem`. Throws DecodingError. */
export function readPseudoRandomFunction(element: Element | undefined): DigestName {
  const [oid] = readAlgorithm(element);
  return pseudoRandomFunctions[oid] ?? refuse(oid);
}

/** A number of rounds. Throws DecodingError for less than one. */
export function readRounds(element: Element | undefined): number {
  const digits = readInteger(element);
  // More than any limit, however many digits it has.
  const rounds = digits.length > 4 ? 0x7fffffff : readSmallInteger(element);
  if (rounds < 1 || (digits[0] ?? 0) >= 0x80) throw new DecodingError('no number of rounds');
  return rounds;
}

function refuse(oid: string): never {
  throw new Unsupported(unsupportedAlgorithm(oid));
}

/** The OID and the parameters of an AlgorithmIdentifier. Throws DecodingError. */
export function readAlgorithm(
  element: Element | undefined,
): readonly [oid: string, parameters: Element | undefined] {
  const { oid, parameters } = algorithmFields(readSequence(element));
  return [readObjectIdentifier(oid), parameters];
}

/** The parameters of PBES1 and of the schemes of PKCS#12 (RFC 8018 appendix A.3, RFC 7292 appendix C). */
const joinedFields = structure({ salt: required(tags.octetString), rounds: required(tags.integer) });

function readJoined(oid: string, parameters: Element | undefined): PasswordScheme {
  const [kind, digest, cipher] = joinedSchemes[oid] ?? refuse(oid);
  const { salt, rounds } = joinedFields(readSequence(parameters));
  return { derivation: { kind, digest, salt: readOctetString(salt), rounds: readRounds(rounds) }, cipher };
}

const pbes2Fields = structure({ derivation: required(tags.sequence), encryption: required(tags.sequence) });

function readPbes2(parameters: Element | undefined): PasswordScheme {
  const fields = pbes2Fields(readSequence(parameters));
  const derivation = readDerivation(fields.derivation);
  const [cipher, initialVector] = readEncryption(fields.encryption);
  if (initialVector.length !== blockSizeOf(cipher)) throw new DecodingError('no initial vector');
  return { derivation, cipher, initialVector };
}

function readDerivation(element: Element | undefined): KeyDerivation {
  const [oid, parameters] = readAlgorithm(element);
  if (oid === passwordOids.pbkdf2) return readPbkdf2(parameters);
  return oid === passwordOids.scrypt ? readScrypt(parameters) : refuse(oid);
}

/** RFC 7914 section 7.1. */
const scryptFields = structure({
  salt: required(tags.octetString),
  cost: required(tags.integer),
  blockSize: required(tags.integer),
  parallelism: required(tags.integer),
  keyLength: optional(tags.integer),
});

function readScrypt(parameters: Element | undefined): KeyDerivation {
  const { salt, ...numbers } = scryptFields(readSequence(parameters));
  const [cost, blockSize, parallelism] = [
    readSmallInteger(numbers.cost),
    readSmallInteger(numbers.blockSize),
    readSmallInteger(numbers.parallelism),
  ];
  if (cost < 2 || (cost & (cost - 1)) !== 0 || blockSize < 1 || parallelism < 1)
    throw new DecodingError('no parameters of scrypt');
  return { kind: 'scrypt', salt: readOctetString(salt), cost, blockSize, parallelism };
}

function readEncryption(
  element: Element | undefined,
): readonly [cipher: ContentCipher, initialVector: Bytes] {
  const [oid, parameters] = readAlgorithm(element);
  if (oid === passwordOids.rc2) return readRc2(parameters);
  return [plainCiphers[oid] ?? refuse(oid), readOctetString(parameters)];
}

/** What stands for the effective key length in RC2's parameters (RFC 8018 appendix B.2.3). */
const effectiveBits = new Map([
  [160, 40],
  [120, 64],
  [58, 128],
]);

const rc2Fields = structure({ version: optional(tags.integer), initialVector: required(tags.octetString) });

function readRc2(parameters: Element | undefined): readonly [cipher: ContentCipher, initialVector: Bytes] {
  const fields = rc2Fields(readSequence(parameters));
  const version = fields.version && readSmallInteger(fields.version);
  const bits = version === undefined ? 32 : (effectiveBits.get(version) ?? version);
  if (bits < 1 || bits > 1024) throw new DecodingError('no key length of RC2');
  const cipher = { name: 'RC2', keyLength: Math.ceil(bits / 8), effectiveBits: bits } as const;
  return [cipher, readOctetString(fields.initialVector)];
}
