import type { PublicKey } from '../public-key';
import type { WantedVerdict } from './validation-report';

/**
 * What verifying a signature costs, in verifications of a certificate by RSA 2048 (some 50 microseconds of a processor
 * of 2020), as measured: the curves above P-256 cost a multiple, and what is signed is digested first.
 */
function signatureWork({ child, issuer: { publicKey } }: WantedVerdict): number {
  return keyWork(publicKey) + child.der.length / 50_000;
}

function keyWork({ algorithm, bits, curve = '' }: PublicKey): number {
  if (algorithm.startsWith('RSA')) return Math.max(1, bits / 1024 - 1);
  return curveWork[curve] ?? 2;
}

const curveWork: Readonly<Record<string, number>> = { 'P-256': 2, 'P-384': 12, 'P-521': 30 };

/** The first of some signatures that together cost no more than `most`; at least one. */
export function signaturesWithin(
  signatures: readonly WantedVerdict[],
  most: number,
): readonly WantedVerdict[] {
  let work = 0;
  const end = signatures.findIndex((signature) => (work += signatureWork(signature)) > most);
  return end < 0 ? signatures : signatures.slice(0, Math.max(1, end));
}

/** What some signatures cost together. */
export function workOfAll(signatures: readonly WantedVerdict[]): number {
  return signatures.reduce((sum, signature) => sum + signatureWork(signature), 0);
}
