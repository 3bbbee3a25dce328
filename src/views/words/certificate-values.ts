import type { Certificate } from '@/pki/certificate';
import { displayNameOf } from '@/pki/distinguished-name';
import type { SentenceValues } from './fill-sentence';

/** What sentences about a certificate may name: `subject`, `issuer`, `notBefore`, `notAfter`, `bits`, `digest`. */
export function certificateValues(certificate: Certificate): SentenceValues {
  const { subject, issuer, notBefore, notAfter, publicKey, signatureAlgorithm } = certificate;
  return {
    subject: displayNameOf(subject),
    issuer: displayNameOf(issuer),
    notBefore: String(notBefore),
    notAfter: String(notAfter),
    bits: String(publicKey.bits),
    digest: signatureAlgorithm.digest ?? signatureAlgorithm.name,
  };
}
