import type { Bytes } from '@/base/bytes';
import { signatureOids } from '../codec/signature-algorithms';
import type { KeyPair, PublicKey } from '../public-key';
import { derEcdsaSignature } from './ecdsa-signature';

/** The digests that the lab signs with. */
export type SigningDigest = 'SHA-1' | 'SHA-256';

/** The algorithm that `sign` uses for a key: RSA PKCS#1 v1.5, or ECDSA with SHA-256. */
export function signatureOidFor(key: PublicKey, digest: SigningDigest): string {
  if (key.algorithm === 'EC') return signatureOids.ecdsaWithSha256;
  return digest === 'SHA-1' ? signatureOids.sha1WithRsa : signatureOids.sha256WithRsa;
}

/** Signs with an RSA or EC key; the octets are as certificates carry them. */
export async function sign(key: KeyPair, digest: SigningDigest, data: Bytes): Promise<Bytes> {
  if (key.publicKey.algorithm === 'EC') return signWithCurve(key, data);
  const algorithm = { name: 'RSASSA-PKCS1-v1_5', hash: digest };
  const privateKey = await crypto.subtle.importKey('pkcs8', key.pkcs8, algorithm, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign(algorithm, privateKey, data));
}

async function signWithCurve({ pkcs8, publicKey }: KeyPair, data: Bytes): Promise<Bytes> {
  const algorithm = { name: 'ECDSA', namedCurve: publicKey.curve ?? '' };
  const privateKey = await crypto.subtle.importKey('pkcs8', pkcs8, algorithm, false, ['sign']);
  const signature = await crypto.subtle.sign({ name: 'ECDSA', hash: 'SHA-256' }, privateKey, data);
  return derEcdsaSignature(new Uint8Array(signature));
}
