import type { Certificate, CertificateRevocationList, CertificationRequest } from 'pkijs';
import type { Bytes } from '@/base/bytes';
import { asPlainRsaKey } from '../keys/rsa-algorithm';
import type { CertificateTemplate } from '../operations';
import type { KeyPair } from '../public-key';
import { signedValue, SigningEngine } from './pkijs-workarounds';
import { derOf } from './values';

type Digest = CertificateTemplate['digest'];

const engine = new SigningEngine({ name: 'WebCrypto', crypto });

/** Signs what a model says and answers the DER: RSA PKCS#1 v1.5, ECDSA, RSASSA-PSS with SHA-256, or Ed25519. */
export async function signed(
  model: Certificate | CertificateRevocationList | CertificationRequest,
  key: KeyPair,
  digest: Digest,
): Promise<Bytes> {
  const { algorithm } = key.publicKey;
  // EC keys never sign with SHA-1 here: nothing of the time asks for it.
  const used = algorithm === 'EC' && digest === 'SHA-1' ? 'SHA-256' : digest;
  await model.sign(await signingKey(key, used), used, engine);
  return derOf(signedValue(model.tbsView, model.signatureAlgorithm, model.signatureValue));
}

function signingKey({ pkcs8, publicKey }: KeyPair, digest: Digest): Promise<CryptoKey> {
  const octets = publicKey.algorithm === 'RSA-PSS' ? asPlainRsaKey(pkcs8) : pkcs8;
  return engine.subtle.importKey('pkcs8', octets, importParameters(publicKey, digest), false, ['sign']);
}

function importParameters({ algorithm, curve = '' }: KeyPair['publicKey'], digest: Digest) {
  switch (algorithm) {
    case 'EC':
      return { name: 'ECDSA', namedCurve: curve };
    case 'Ed25519':
      return { name: 'Ed25519' };
    case 'RSA-PSS':
      return { name: 'RSA-PSS', hash: 'SHA-256' };
    case 'RSA':
    case 'DSA':
    case 'Ed448':
    case 'unknown':
      // Keys of the other kinds are never read as private keys.
      return { name: 'RSASSA-PKCS1-v1_5', hash: digest };
  }
}
