import type { SignatureAlgorithm } from '../certificate';
import type { PublicKey } from '../public-key';
import type { Finding } from './finding';
import { isTrainingKey } from './training-keys';

const usualCurves = ['P-256', 'P-384', 'P-521'];

/** What can be said of a key: whether everybody has it, and whether programs take it. */
export function keyFindings(key: PublicKey): readonly Finding[] {
  const known: readonly Finding[] = isTrainingKey(key.fingerprint)
    ? [{ name: 'training-key', severity: 'warning' }]
    : [];
  return [...known, ...kindFindings(key)];
}

/** RSA from 2048 bits and the NIST curves are what phones and appliances take (*assumed*). */
function kindFindings({ algorithm, bits, curve }: PublicKey): readonly Finding[] {
  if (algorithm === 'RSA') {
    if (bits >= 2048) return [];
    return [
      { name: 'key-too-short', severity: bits < 1024 ? 'error' : 'warning', value: `${String(bits)} bits` },
    ];
  }
  if (algorithm === 'EC' && curve !== undefined && usualCurves.includes(curve)) return [];
  return [{ name: 'key-kind-unusual', severity: 'warning', value: curve ?? algorithm }];
}

/** What can be said of the digest in a signature: nothing trusts MD5, and public trust in SHA-1 ended in 2017. */
export function digestFindings({ digest }: SignatureAlgorithm): readonly Finding[] {
  if (digest === 'MD2' || digest === 'MD5')
    return [{ name: 'digest-too-weak', severity: 'error', value: digest }];
  return digest === 'SHA-1' ? [{ name: 'digest-too-weak', severity: 'warning', value: digest }] : [];
}
