import { concatBytes, fromHex, toHex, type Bytes } from '@/base/bytes';
import { keyAlgorithms, namedCurves } from '../object-identifiers';
import {
  derContext,
  derInteger,
  derObjectIdentifier,
  derOctetString,
  derSequence,
  derUnsignedInteger,
} from './der';

/*
 * Keys that other programs keep in forms of their own, put into those that are read here. Whether their numbers belong
 * together is asked where those are read.
 */

/** The numbers of an RSA key, big end first; `inverse` is that of q modulo p. */
interface RsaNumbers {
  readonly n?: Uint8Array | undefined;
  readonly e?: Uint8Array | undefined;
  readonly d?: Uint8Array | undefined;
  readonly p?: Uint8Array | undefined;
  readonly q?: Uint8Array | undefined;
  readonly inverse?: Uint8Array | undefined;
}

/** An RSAPrivateKey (RFC 8017 appendix A.1.2); undefined where a number is missing. */
export function wrappedRsaKey({ n, e, d, p, q, inverse }: RsaNumbers): Bytes | undefined {
  if (!n || !e || !d || !p || !q || !inverse) return undefined;
  if ([n, e, d, p, q, inverse].some(({ length }) => length > longestNumber)) return undefined;
  const exponents = [p, q].map((prime) => remainder(d, prime));
  const numbers = [n, e, d, p, q, ...exponents, inverse];
  return derSequence(derInteger(0), ...numbers.map(derUnsignedInteger));
}

/** Octets of the longest number that is read. */
const longestNumber = 2_100;

/** The private exponent modulo a prime less one. */
function remainder(exponent: Uint8Array, prime: Uint8Array): Bytes {
  const before = numberOf(prime) - 1n;
  const hex = (before > 0n ? numberOf(exponent) % before : 0n).toString(16);
  return fromHex(hex.length % 2 === 0 ? hex : `0${hex}`);
}

function numberOf(octets: Uint8Array): bigint {
  return BigInt(`0x0${toHex(octets)}`);
}

const curves: Readonly<Record<string, readonly [oid: string, octets: number]>> = {
  nistp256: [namedCurves.p256, 32],
  nistp384: [namedCurves.p384, 48],
  nistp521: [namedCurves.p521, 66],
};

/** The OID of a curve by the name that SSH has for it, and the octets of its numbers. */
export function curveOid(name: string): readonly [oid: string, octets: number] | undefined {
  return curves[name];
}

/** A PrivateKeyInfo with an ECPrivateKey (RFC 5915). */
export function wrappedCurveKey(
  [oid, size]: readonly [oid: string, octets: number],
  number: Uint8Array,
): Bytes {
  const digits = number.subarray(number.findIndex((octet) => octet !== 0));
  const padded = concatBytes(new Uint8Array(Math.max(0, size - digits.length)), digits);
  const curve = derObjectIdentifier(oid);
  const key = derSequence(derInteger(1), derOctetString(padded), derContext(0, curve));
  return derSequence(
    derInteger(0),
    derSequence(derObjectIdentifier(keyAlgorithms.ec), curve),
    derOctetString(key),
  );
}

/** A PrivateKeyInfo with the 32 octets of a seed (RFC 8410 section 7). */
export function wrappedEd25519Key(seed: Uint8Array): Bytes {
  return derSequence(
    derInteger(0),
    derSequence(derObjectIdentifier(keyAlgorithms.ed25519)),
    derOctetString(derOctetString(seed)),
  );
}
