import { readElement } from '../gate/element';
import { DecodingError } from '../gate/values';
import type { KeyPair } from '../public-key';
import { readPublicKey } from './read-public-key';

/** The octets of a key pair whose halves WebCrypto may hand out. */
export async function keyPairOf(privateKey: CryptoKey, publicKey: CryptoKey): Promise<KeyPair> {
  const [pkcs8, spki] = await Promise.all([
    crypto.subtle.exportKey('pkcs8', privateKey),
    crypto.subtle.exportKey('spki', publicKey),
  ]);
  const read = readElement(new Uint8Array(spki));
  if (!read.ok) throw new DecodingError(read.problem);
  return { pkcs8: new Uint8Array(pkcs8), publicKey: await readPublicKey(read.value.element) };
}
