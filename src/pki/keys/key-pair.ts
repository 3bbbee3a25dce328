import { readElement } from '../gate/element';
import { DecodingError } from '../gate/values';
import type { GeneratedKey, KeyShape } from '../operations';
import type { KeyPair } from '../public-key';
import { readPublicKey } from './read-public-key';

/** The octets of an extractable key pair. */
export async function keyPairOf(privateKey: CryptoKey, publicKey: CryptoKey): Promise<KeyPair> {
  const [pkcs8, spki] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', privateKey),
    crypto.subtle.exportKey('spki', publicKey),
  ]);
  const read = readElement(new Uint8Array(spki));
  if (!read.ok) throw new DecodingError(read.problem);
  return { pkcs8: new Uint8Array(pkcs8), publicKey: await readPublicKey(read.value.element) };
}

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
