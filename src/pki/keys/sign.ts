import type { Bytes } from '@/base/bytes';
import { signatureOids } from '../codec/signature-algorithms';
import type { KeyPair, PublicKey } from '../public-key';
import { derEcdsaSignature } from './ecdsa-signature';
import { asPlainRsaKey } from './rsa-algorithm';

/** The digests that the lab signs with. */
export type SigningDigest = 'SHA-1' | 'SHA-256' | 'SHA-384' | 'SHA-512';

const rsaOids = {
  'SHA-1': signatureOids.sha1WithRsa,
  'SHA-256': signatureOids.sha256WithRsa,
  'SHA-384': signatureOids.sha384WithRsa,
  'SHA-512': signatureOids.sha512WithRsa,
};

const ecdsaOids = {
  'SHA-256': signatureOids.ecdsaWithSha256,
  'SHA-384': signatureOids.ecdsaWithSha384,
  'SHA-512': signatureOids.ecdsaWithSha512,
};

/** The algorithm that `sign` uses for a key: RSA PKCS#1 v1.5, ECDSA, RSASSA-PSS with SHA-256, or Ed25519. */
export function signatureOidFor({ algorithm }: PublicKey, digest: SigningDigest): string {
  if (algorithm === 'EC') return ecdsaOids[ecdsaDigest(digest)];
  if (algorithm === 'Ed25519') return signatureOids.ed25519;
  if (algorithm === 'RSA-PSS') return signatureOids.rsaPss;
  return rsaOids[digest];
}

/** EC keys never sign with SHA-1 here: nothing of the time asks for it. */
function ecdsaDigest(digest: SigningDigest) {
  return digest === 'SHA-1' ? 'SHA-256' : digest;
}

interface SigningScheme {
  readonly importAs: Algorithm | RsaHashedImportParams | EcKeyImportParams;
  readonly signAs: Algorithm | RsaPssParams | EcdsaParams;
}

/** Signs with a private key; the octets are as certificates carry them. */
export async function sign(
  { pkcs8, publicKey }: KeyPair,
  digest: SigningDigest,
  data: Bytes,
): Promise<Bytes> {
  const { importAs, signAs } = schemeOf(publicKey, digest);
  const octets = publicKey.algorithm === 'RSA-PSS' ? asPlainRsaKey(pkcs8) : pkcs8;
  const privateKey = await crypto.subtle.importKey('pkcs8', octets, importAs, false, ['sign']);
  const signature = new Uint8Array(await crypto.subtle.sign(signAs, privateKey, data));
  return publicKey.algorithm === 'EC' ? derEcdsaSignature(signature) : signature;
}

function schemeOf({ algorithm, curve = '' }: PublicKey, digest: SigningDigest): SigningScheme {
  switch (algorithm) {
    case 'EC':
      return {
        importAs: { name: 'ECDSA', namedCurve: curve },
        signAs: { name: 'ECDSA', hash: ecdsaDigest(digest) },
      };
    case 'Ed25519':
      return { importAs: { name: 'Ed25519' }, signAs: { name: 'Ed25519' } };
    case 'RSA-PSS':
      return {
        importAs: { name: 'RSA-PSS', hash: 'SHA-256' },
        signAs: { name: 'RSA-PSS', saltLength: 32 },
      };
    case 'RSA':
    case 'DSA':
    case 'Ed448':
    case 'unknown':
      // Keys of the other kinds are never read as private keys.
      return {
        importAs: { name: 'RSASSA-PKCS1-v1_5', hash: digest },
        signAs: { name: 'RSASSA-PKCS1-v1_5' },
      };
  }
}
