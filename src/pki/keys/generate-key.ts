import type { GeneratedKey, KeyShape } from '../operations';
import { keyPairOf } from './key-pair';

/** Makes a key; RSA has the exponent 65537. `elapsed` is WebCrypto's time alone. */
export async function generateKey(shape: KeyShape): Promise<GeneratedKey> {
  const started = performance.now();
  const { privateKey, publicKey } = await crypto.subtle.generateKey(algorithmFor(shape), true, [
    'sign',
    'verify',
  ]);
  const elapsed = performance.now() - started;
  return { keyPair: await keyPairOf(privateKey, publicKey), elapsed };
}

function algorithmFor(shape: KeyShape): RsaHashedKeyGenParams | EcKeyGenParams {
  if (typeof shape !== 'number') return { name: 'ECDSA', namedCurve: shape };
  return {
    name: 'RSASSA-PKCS1-v1_5',
    modulusLength: shape,
    publicExponent: Uint8Array.of(1, 0, 1),
    hash: 'SHA-256',
  };
}
