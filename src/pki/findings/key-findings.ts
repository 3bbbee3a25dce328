import { readElement, tags, type Element } from '../gate/element';
import {
  decodedOrUndefined,
  readBitString,
  readInteger,
  readObjectIdentifier,
  readSequence,
} from '../gate/values';
import type { Certificate } from '../certificate';
import { toHex } from '@/base/bytes';
import type { PublicKey, SignatureAlgorithm } from '../public-key';
import type { Observation } from './finding';
import { signingAlgorithmOf } from './signing-keys';
import { isEasilyFactored } from './weak-modulus';
import { isTrainingKey } from './training-keys';

const usualCurves = ['P-256', 'P-384', 'P-521'];

/** What can be said of a key: whether everybody has it, whether programs take it, and whether it can be guessed. */
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

/** What is wrong with the two numbers of an RSA key, whoever made it. */
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

/** Whether algorithms are named with the parameters that are due. */
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
