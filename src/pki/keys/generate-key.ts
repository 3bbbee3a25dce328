import type { GeneratedKey, RsaKeyLength } from '../operations';
import { keyPairOf } from './key-pair';

/** Makes an RSA key with exponent 65537. `elapsed` is WebCrypto's time alone. */
export async function generateKey(length: RsaKeyLength): Promise<GeneratedKey> {
  const started = performance.now();
  const { privateKey, publicKey } = await crypto.subtle.generateKey(
    {
      name: 'RSASSA-PKCS1-v1_5',
      modulusLength: length,
      publicExponent: Uint8Array.of(1, 0, 1),
      hash: 'SHA-256',
    },
    true,
    ['sign', 'verify'],
  );
  const elapsed = performance.now() - started;
  return { keyPair: await keyPairOf(privateKey, publicKey), elapsed };
}
