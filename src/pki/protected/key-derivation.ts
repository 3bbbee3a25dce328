import { pbkdf2Async } from '@noble/hashes/pbkdf2.js';
import { scryptAsync } from '@noble/hashes/scrypt.js';
import { concatBytes, type Bytes } from '@/base/bytes';
import { limits } from '../gate/limits';
import { type DigestName, digests, repeatDigest } from './digests';
import type { PasswordForm } from './password-form';
import { derivePkcs12 } from './pkcs12-derivation';

/** How a password becomes a key. */
export type KeyDerivation =
  /** RFC 8018 section 5.2. */
  | { readonly kind: 'pbkdf2'; readonly digest: DigestName; readonly salt: Bytes; readonly rounds: number }
  /** RFC 8018 section 5.1; makes the initial vector too. */
  | { readonly kind: 'pbkdf1'; readonly digest: DigestName; readonly salt: Bytes; readonly rounds: number }
  /** RFC 7292 appendix B; makes the initial vector too. */
  | { readonly kind: 'pkcs12'; readonly digest: DigestName; readonly salt: Bytes; readonly rounds: number }
  /** RFC 7914. */
  | {
      readonly kind: 'scrypt';
      readonly salt: Bytes;
      readonly cost: number;
      readonly blockSize: number;
      readonly parallelism: number;
    }
  /** OpenSSL's EVP_BytesToKey: one round of MD5. */
  | { readonly kind: 'openssl'; readonly salt: Bytes };

/** A derived key, with the initial vector where the derivation makes it. */
export interface DerivedKey {
  readonly key: Bytes;
  readonly initialVector?: Bytes;
}

const nativeDigests: readonly DigestName[] = ['SHA-1', 'SHA-256', 'SHA-384', 'SHA-512'];

/** Derives `length` octets of key, and 8 of initial vector in the kinds that make one. */
export async function deriveKey(
  derivation: KeyDerivation,
  { octets, unicode }: PasswordForm,
  length: number,
): Promise<DerivedKey> {
  switch (derivation.kind) {
    case 'pbkdf2':
      return { key: await derivePbkdf2(derivation, octets, length) };
    case 'scrypt':
      return { key: await deriveScrypt(derivation, octets, length) };
    case 'pkcs12':
      return {
        key: await derivePkcs12(derivation, unicode, 'key', length),
        initialVector: await derivePkcs12(derivation, unicode, 'initial-vector', 8),
      };
    case 'pbkdf1':
      return derivePbkdf1(derivation, octets);
    case 'openssl':
      return { key: deriveOpenssl(derivation.salt, octets, length) };
  }
}

/** PBKDF2: native where WebCrypto knows the digest. */
export async function derivePbkdf2(
  { digest, salt, rounds }: { readonly digest: DigestName; readonly salt: Bytes; readonly rounds: number },
  password: Bytes,
  length: number,
): Promise<Bytes> {
  if (!nativeDigests.includes(digest))
    return Uint8Array.from(await pbkdf2Async(digests[digest], password, salt, { c: rounds, dkLen: length }));
  const secret = await crypto.subtle.importKey('raw', password, 'PBKDF2', false, ['deriveBits']);
  const algorithm = { name: 'PBKDF2', hash: digest, salt, iterations: rounds };
  return new Uint8Array(await crypto.subtle.deriveBits(algorithm, secret, length * 8));
}

async function deriveScrypt(
  { salt, cost, blockSize, parallelism }: KeyDerivation & { readonly kind: 'scrypt' },
  password: Bytes,
  length: number,
): Promise<Bytes> {
  const options = { N: cost, r: blockSize, p: parallelism, dkLen: length };
  return Uint8Array.from(await scryptAsync(password, salt, options));
}

/** The key is the first half of the digest, the initial vector the second (RFC 8018 section 6.1.2). */
function derivePbkdf1(
  { digest, salt, rounds }: KeyDerivation & { readonly kind: 'pbkdf1' },
  password: Bytes,
): DerivedKey {
  const result = repeatDigest(digest, digests[digest](concatBytes(password, salt)), rounds - 1);
  return { key: result.slice(0, 8), initialVector: result.slice(8, 16) };
}

function deriveOpenssl(salt: Bytes, password: Bytes, length: number): Bytes {
  let result: Bytes = new Uint8Array();
  let last: Uint8Array = new Uint8Array();
  while (result.length < length) {
    last = digests.MD5(concatBytes(last, password, salt));
    result = concatBytes(result, last);
  }
  return result.slice(0, length);
}

/** What a derivation costs: native rounds, which nothing stops, and digests computed in JavaScript. */
interface Effort {
  readonly native: number;
  readonly computed: number;
}

function effortOf(derivation: KeyDerivation): Effort {
  switch (derivation.kind) {
    case 'pbkdf2':
      return nativeDigests.includes(derivation.digest)
        ? { native: derivation.rounds, computed: 0 }
        : { native: 0, computed: 4 * derivation.rounds };
    case 'pkcs12':
      return { native: 0, computed: 3 * derivation.rounds };
    case 'pbkdf1':
      return { native: 0, computed: derivation.rounds };
    case 'scrypt':
      return { native: 0, computed: 8 * derivation.cost * derivation.blockSize * derivation.parallelism };
    case 'openssl':
      return { native: 0, computed: 1 };
  }
}

/** Whether derivations ask for more than the lab goes through with; asked before any is begun. */
export function areBeyondLimits(
  derivations: readonly KeyDerivation[],
  {
    derivationRounds,
    computedDigests,
  }: { readonly derivationRounds: number; readonly computedDigests: number } = limits,
): boolean {
  const efforts = derivations.map(effortOf);
  const native = efforts.reduce((sum, effort) => sum + effort.native, 0);
  const computed = efforts.reduce((sum, effort) => sum + effort.computed, 0);
  return native > derivationRounds || computed > computedDigests;
}

/**
 * A purse for tries at one thing, which together may cost what one may: each call answers whether what it asks for is
 * still within it.
 */
export function effortPurse(): (derivations: readonly KeyDerivation[]) => boolean {
  const spent: KeyDerivation[] = [];
  return (derivations) => {
    spent.push(...derivations);
    return !areBeyondLimits(spent);
  };
}
