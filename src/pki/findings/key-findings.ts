import { toHex } from '@/base/bytes';
import type { Certificate } from '../certificate';
import { type Element, readElement, tags } from '../gate/element';
import {
  decodedOrUndefined,
  readBitString,
  readInteger,
  readObjectIdentifier,
  readSequence,
} from '../gate/values';
import { keyAlgorithms } from '../object-identifiers';
import type { PublicKey, SignatureAlgorithm } from '../public-key';
import type { Observation } from './finding';

const usualCurves = ['P-256', 'P-384', 'P-521'];

/** Findings about a key: publicly known, not accepted by programs, or easy to factor. */
export function keyFindings(key: PublicKey): readonly Observation[] {
  return [
    ...(isTrainingKey(key.fingerprint) ? [{ name: 'training-key' } as const] : []),
    ...kindFindings(key),
    ...(key.algorithm === 'RSA' ? numberFindings(key) : []),
  ];
}

/** RSA from 2048 bits and the NIST curves are what phones and appliances take (*assumed*). */
function kindFindings(key: PublicKey): readonly Observation[] {
  const { algorithm, bits, curve } = key;
  if (algorithm === 'RSA') {
    if (bits < 1024) return [{ name: 'key-too-short', severity: 'error', value: `${String(bits)} bits` }];
    if (bits < 2048) return [{ name: 'key-too-short', value: `${String(bits)} bits` }];
    return bits % 8 === 0 ? [] : [{ name: 'key-not-permitted' }];
  }
  if (algorithm === 'EC' && curve !== undefined && usualCurves.includes(curve)) return [];
  return [{ name: 'key-kind-unusual', value: curve ?? signingAlgorithmOf(key) ?? algorithm }];
}

/** Findings about modulus and exponent of an RSA key. */
function numberFindings({ spki }: PublicKey): readonly Observation[] {
  const numbers = numbersOf(spki);
  if (numbers === undefined) return [];
  const { modulus, exponent } = numbers;
  const isSafe = exponent >= 3n && exponent % 2n === 1n;
  return [
    ...(isSafe ? [] : [{ name: 'key-exponent-unsafe', value: String(exponent) } as const]),
    ...(isEasilyFactored(modulus) ? [{ name: 'key-easily-factored' } as const] : []),
  ];
}

/** Modulus and exponent (RFC 8017 appendix A.1.1); a negative exponent stays one. */
function numbersOf(
  spki: PublicKey['spki'],
): { readonly modulus: bigint; readonly exponent: bigint } | undefined {
  const whole = readElement(spki);
  return decodedOrUndefined(() => {
    const key = whole.ok ? readElement(readBitString(readSequence(whole.value.element)[1])) : whole;
    if (!key.ok) return undefined;
    const [modulus, exponent] = readSequence(key.value.element).map((part) => numberOf(readInteger(part)));
    return modulus === undefined || exponent === undefined ? undefined : { modulus, exponent };
  });
}

function numberOf(octets: Uint8Array): bigint {
  return BigInt.asIntN(octets.length * 8, BigInt(`0x${toHex(octets)}`));
}

/** RSA, for keys and signatures, whose parameters are NULL, and elliptic curves and lattices, which have none (RFC 3279, 5758, 8410, 9881). */
const withNull = /^1\.2\.840\.113549\.1\.1\.(?:[1-5]|1[1-4])$/;
const withoutParameters = /^1\.2\.840\.10045\.4\.|^1\.3\.101\.|^2\.16\.840\.1\.101\.3\.4\.3\.1[789]$/;

/** Whether algorithms are named with the right parameters. */
export function parameterFindings({ der, publicKey: { spki } }: Certificate): readonly Observation[] {
  return [
    ...(hasDueParameters(der, 1)
      ? []
      : [{ name: 'algorithm-parameters-wrong', value: 'the signature' } as const]),
    ...(hasDueParameters(spki, 0) ? [] : [{ name: 'algorithm-parameters-wrong', value: 'the key' } as const]),
  ];
}

/** Of the AlgorithmIdentifier that is the value at a place of a SEQUENCE; nothing is asked of other algorithms. */
function hasDueParameters(der: Uint8Array, place: number): boolean {
  const read = readElement(der);
  const [identifier, parameters] = read.ok ? (read.value.element.children[place]?.children ?? []) : [];
  const oid = decodedOrUndefined(() => readObjectIdentifier(identifier)) ?? '';
  if (withoutParameters.test(oid)) return parameters === undefined;
  return !withNull.test(oid) || isNull(parameters);
}

function isNull(element: Element | undefined): boolean {
  return element?.tag === tags.null && element.content.length === 0;
}

/** What can be said of the digest in a signature: nothing trusts MD5, and public trust in SHA-1 ended in 2017. */
export function digestFindings({ digest }: SignatureAlgorithm): readonly Observation[] {
  if (digest === 'MD2' || digest === 'MD5')
    return [{ name: 'digest-too-weak', severity: 'error', value: digest }];
  return digest === 'SHA-1' ? [{ name: 'digest-too-weak', value: digest }] : [];
}

/** Algorithms whose keys sign, and do nothing else: RFC 8410 section 5 with RFC 9295, and RFC 9881 section 5. */
const names: Readonly<Record<string, string>> = {
  [keyAlgorithms.ed25519]: 'Ed25519',
  [keyAlgorithms.ed448]: 'Ed448',
  [keyAlgorithms.mlDsa44]: 'ML-DSA-44',
  [keyAlgorithms.mlDsa65]: 'ML-DSA-65',
  [keyAlgorithms.mlDsa87]: 'ML-DSA-87',
};

/** The algorithm of a key that does nothing but sign; undefined for all others. */
export function signingAlgorithmOf({ spki }: Pick<PublicKey, 'spki'>): string | undefined {
  const read = readElement(spki);
  if (!read.ok) return undefined;
  return decodedOrUndefined(() => {
    const [algorithm] = readSequence(read.value.element);
    return names[readObjectIdentifier(readSequence(algorithm)[0])];
  });
}

/* Two ways to factor an RSA modulus that cost next to nothing (Baseline Requirements section 6.1.1.3). */

/** The product of the primes below 752 (NIST SP 800-89 section 5.3.3). */
const smallPrimes = primesBelow(752).reduce((product, prime) => product * BigInt(prime), 1n);

/** Rounds of Fermat's method that authorities have to try at least. */
const fermatRounds = 100;

/** Whether a modulus has a small factor, or two that lie close together (Fermat's method). */
function isEasilyFactored(modulus: bigint): boolean {
  return modulus > 1n && (greatestCommonDivisor(modulus, smallPrimes) > 1n || hasCloseFactors(modulus));
}

function hasCloseFactors(modulus: bigint): boolean {
  let mean = squareRoot(modulus);
  if (mean * mean < modulus) mean += 1n;
  for (let round = 0; round < fermatRounds; round += 1, mean += 1n) {
    if (isSquare(mean * mean - modulus)) return true;
  }
  return false;
}

/** Squares end in few octets only, which spares most of the roots. */
function isSquare(number: bigint): boolean {
  if (!endsOfSquares.has(Number(number & 0xffn))) return false;
  const root = squareRoot(number);
  return root * root === number;
}

const endsOfSquares: ReadonlySet<number> = new Set(
  Array.from({ length: 256 }, (_, number) => (number * number) & 0xff),
);

/** The whole part of a square root, by Newton's method from above. */
function squareRoot(number: bigint): bigint {
  if (number < 2n) return number;
  let root = 1n << BigInt(Math.ceil(number.toString(16).length * 2));
  for (;;) {
    const next = (root + number / root) >> 1n;
    if (next >= root) return root;
    root = next;
  }
}

function greatestCommonDivisor(left: bigint, right: bigint): bigint {
  let [larger, smaller] = [left, right];
  while (smaller > 0n) [larger, smaller] = [smaller, larger % smaller];
  return larger;
}

function primesBelow(limit: number): readonly number[] {
  const candidates = Array.from({ length: limit - 2 }, (_, index) => index + 2);
  return candidates.filter((number) =>
    candidates.every((divisor) => divisor * divisor > number || number % divisor !== 0),
  );
}

/** Fingerprints of the public training keys, whose private halves everybody can have. */
const trainingKeys: ReadonlySet<string> = new Set([
  '7e50a736b6c784509a2b96d73a3c36bbd798eb6ea3990d57919894cdc38b8284',
  '63c2fae66bb455518009f4253d6b4fe542e90802f9584d741e60303d67085c12',
  '31540b2a0606399439bc6a98ca8fa901797604cb2a203b7dffe6c2d80400893f',
  '09cec9f2a392b567b87023558bfbeee075275b5e8b29236f6e5951c8795e9873',
  'e03e51035f5c0beaa4978000b71ee0e16dcfad674b8832174692d3245184bd8d',
  'bb72a7b2caad35af84b85de57b3337b239fe66a8145c9a98e8f962c03d783560',
  'ab226067be3594e638f97b446e8bc8b9e341de04285f7e7a05cc49ac838e7da4',
  '2c0aa27339b73ed8c4860c169ac20b436c80ed5ca7e6a330f0efbe49792bd8ea',
  '2f95b32cb5dc052c2e88b07c755f5b41bac45c8f44d73f7394a87d2079191b52',
  '598aeb7577a913388b9d6ea05cd2f24112aecd8cf1f01c1fc6d38800bf59f591',
  'a1036f10c54f0a197099323a6636aa5d7248da463f2415c80f291d44969b131b',
  '793f9dfcbcf76bf672f8ba94f53420ea97932278f83566b7d4e3719a68c57caa',
  '78cff40c2fff839cb9bf2f96084a1be03b8b01e7dbb60bff882ec77e03e28fae',
  '55c600f004bec0568ac1d28f73bfd671dc092ab428ea25a17cc8b31d98ad1991',
  '21f788b38ab1a6dedf5878b5518fe104bbdf35671e4df84e4161f0652defe80c',
  'e91bf07d03724fa2296c8e831bf147c5d9caf14eabf590cbe2ec8cb325d4d9cf',
  '4769467e5e73e1c936cb257c43bce289c5d01bacb369476855d103b84dd7b605',
  '89b13bb4269f5f006e3d0b6e351ebe2ad0c388f25a726312d68d800f8071b06f',
  '7438397b44c941bb3c5b5f602737a9e1fb4ba5dd156d7897d31f8f0dff38f0ed',
  'a6e364b44ed3ee7cf42603791cb923321f05d011b2b81a65f97ab9d96115b4cc',
  'e73bf163049b7cc533e79469ebccdac72008b5929c82d32b9354a4900be1f195',
  'f93a0e48b6c6581aabe005b5803f383c3a28ce06da07124d7773a3d494bb9323',
  'd60e300b9951eb49e1c22b5d32cf056d732a14870ad7e02ba5c5a82d06267709',
  '8cc73b2d050bf08a457c735530cc4c34353cf090ab5306d4433efe3a77b55b31',
  '06a7ec1072a5b4ee4a0fa747c36dd94e78c95f2af177857b92cf393bffe2bb66',
  'e17465a146db52acccebf90a1186c525d6a73a0dd9cc118f2f7667a0f7a7773b',
  '08a3e6b358ddb0d7a6d126dd15fe0a908aa52512035835e5bf456443d0309c58',
  'cd081712169b7309d2dd3c4c0502c06eb0da1e5847b6033d0d885e22644a367d',
  'cc36c44c433173497fca29abb538cbd36eb6f092207b9619ec449651798673c4',
  '9081888c48831598dfd3da261d770b9ee03698dd5a99c2432dcf5624cd94cb3d',
  '53748d2987c2fbaa48dfece6208f8e7ea310e9c1ca5f1400428157a133a2a01a',
  '1ef3d9b8b5393bd61fcc426af3c44b65074d764cd1799718652d6a72b3604a2c',
  '766f697e237342d9f117a965b2a0c300bb01d669878ed24aa52d77ec65b52e63',
  '353119577e8e56803e8ffd06caf43dc180c83331e92885926d790a596ff33e0b',
  '2822e727aa2728223c0e17cce51320d233e7066443586b6aa7fa6cd909b56f81',
  '90624d95536c94c5a5bc25c0bd06d1318b6d4cc56f46b967c8d84d6ff5868d99',
  'bea4abe41573b56f2d15f5c1cb7812b0508ab54af1e355bce1fa9640dab26e5f',
  '34ec483d10b6761879a29699552cb985046968ca2ab049a28ccb75573da77b58',
  '1e6c406fd77cce47e15385a203255cdb4385cab52332b4edfaa5e7767d3db6e0',
  '86de2a5b3a63c7a133cb26cc3da2fc7f3e869af2a45bc88f49a654335ae596c5',
  'b31d743f58893d0c7822cdcb40be93edd83e8ff0b71beb8444cb6ac420957270',
  '1c3f23404c35ac8a89c73096a44ae8316f034f53da56f3cf6ce5ac5c1ee4aca0',
  'e8633cb64134eb0bc146eb1c571d073924925a1f3edd55f03ed342fbd27733b7',
  'f5e433a558e7b62c23288288a04267c867947d694191a6b7f16591c0db8a8b64',
  'df29a1f316e0a5ab8f5c2a0f9896c0feb9947314d913e6af4228054f5616a656',
  'd8002a0f3a7b4ccb0674998c8f44dbf73092fe229b540320af499d26f51ce54d',
]);

/** Whether a public key, by its fingerprint, is one of the training keys that everybody has. */
function isTrainingKey(fingerprint: string): boolean {
  return trainingKeys.has(fingerprint);
}
