import type { Bytes } from '@/base/bytes';
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

/** Reads PBKDF2-params (RFC 8018 appendix A.2); for use inside `schemeOrProblem`. Throws DecodingError. */
export function readPbkdf2(parameters: Element | undefined): KeyDerivation & { readonly kind: 'pbkdf2' } {
  const [salt, rounds, ...rest] = readSequence(parameters);
  const named = rest.find(({ tag }) => tag === tags.sequence);
  return {
    kind: 'pbkdf2',
    // HMAC with SHA-1 where nothing is said.
    digest: named ? readPseudoRandomFunction(named) : 'SHA-1',
    salt: readOctetString(salt),
    rounds: readRounds(rounds),
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
  const [oid, parameters] = readSequence(element);
  return [readObjectIdentifier(oid), parameters];
}

function readJoined(oid: string, parameters: Element | undefined): PasswordScheme {
  const [kind, digest, cipher] = joinedSchemes[oid] ?? refuse(oid);
  const [salt, rounds] = readSequence(parameters);
  return { derivation: { kind, digest, salt: readOctetString(salt), rounds: readRounds(rounds) }, cipher };
}

function readPbes2(parameters: Element | undefined): PasswordScheme {
  const [derivationElement, encryption] = readSequence(parameters);
  const derivation = readDerivation(derivationElement);
  const [cipher, initialVector] = readEncryption(encryption);
  if (initialVector.length !== blockSizeOf(cipher)) throw new DecodingError('no initial vector');
  return { derivation, cipher, initialVector };
}

function readDerivation(element: Element | undefined): KeyDerivation {
  const [oid, parameters] = readAlgorithm(element);
  if (oid === passwordOids.pbkdf2) return readPbkdf2(parameters);
  return oid === passwordOids.scrypt ? readScrypt(parameters) : refuse(oid);
}

function readScrypt(parameters: Element | undefined): KeyDerivation {
  const [salt, ...numbers] = readSequence(parameters);
  const [cost = 0, blockSize = 0, parallelism = 0] = numbers.slice(0, 3).map(readSmallInteger);
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

function readRc2(parameters: Element | undefined): readonly [cipher: ContentCipher, initialVector: Bytes] {
  const fields = readSequence(parameters);
  const version = fields.length > 1 ? readSmallInteger(fields[0]) : undefined;
  const bits = version === undefined ? 32 : (effectiveBits.get(version) ?? version);
  if (bits < 1 || bits > 1024) throw new DecodingError('no key length of RC2');
  const cipher = { name: 'RC2', keyLength: Math.ceil(bits / 8), effectiveBits: bits } as const;
  return [cipher, readOctetString(fields.at(-1))];
}
